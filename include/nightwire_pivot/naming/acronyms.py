"""Letters that look like a word: `il SISMI`, `del FAI`."""

from collections.abc import Sequence

from nightwire_pivot.naming.words import is_word
from nightwire_pivot.stream.units import Unit, tags

SHORTEST = 3  # letters


def acronyms(units: Sequence[Unit]) -> frozenset[int]:
    """Places of words in capitals that have no neighbour in capitals: no headline, no shouting."""
    if not any(map(_letters, units)):
        return frozenset()
    loud = [bool(unit.body) and unit.readings[0].isupper() and len(unit.readings[0]) > 1 for unit in units]
    return frozenset(
        place
        for place, unit in enumerate(units)
        if place and _letters(unit) and not any(loud[place + 1 : place + 2] + loud[place - 1 : place])
    )


def _letters(unit: Unit) -> bool:
    """Whether it is in capitals, and to the dictionary a word."""
    surface, *readings = unit.readings
    if not unit.body or not unit.known or len(surface) < SHORTEST or not surface.isupper():
        return False
    return is_word(unit) and not any({"np", "acr"} & set(tags(one)) for one in readings)
