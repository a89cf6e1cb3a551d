"""Which words of a sentence are names.

`l'avvocato Avaro`, `il gol di Pelle`, `la nave Mare Blu`, `Lo Stirpe`: what stands around a word tells it.
Words that Italian writes with a capital without being names (`la Corte`, `di Stato`) are listed, and need a
better sign.
"""

from collections.abc import Sequence

from nightwire_pivot.naming.alone import acts, aged, disagrees, is_bare, is_listed, is_team
from nightwire_pivot.naming.behind import called, entitled, is_own, of_kind
from nightwire_pivot.naming.words import (
    is_capital,
    is_common,
    is_small,
    is_word,
    run,
)
from nightwire_pivot.stream.units import Unit

MOST_CAPITALS = 0.6  # of a sentence's words; beyond it is a headline in capitals
FEWEST = 3  # words of such a headline
_ANYWHERE = (aged, acts)
_INSIDE = (entitled, called, disagrees, is_bare, is_team, is_listed)


def named(units: Sequence[Unit]) -> frozenset[int]:
    """Places of the words that are a name, or a part of one, and could be read otherwise."""
    capitals = [place for place, unit in enumerate(units) if is_capital(unit) and unit.known]
    if not capitals or _shouts(units):
        return frozenset()
    runs = [run(units, place) for place in capitals if _is_name(units, place)]
    found = {place for one in runs if _is_whole(units, one) for place in one}
    again = {units[place].readings[0] for place in found}
    return frozenset(found | {place for place in capitals if place and units[place].readings[0] in again})


def as_names(units: Sequence[Unit], places: frozenset[int]) -> list[Unit]:
    """All units, those at these places as words that no dictionary has."""
    return [
        unit.with_body(f"{unit.readings[0]}/*{unit.readings[0]}") if place in places else unit
        for place, unit in enumerate(units)
    ]


def _is_whole(units: Sequence[Unit], places: Sequence[int]) -> bool:
    """Whether all of it is the name: not `di Nuova Camera`."""
    start = places[0]
    return (start > 0 and of_kind(units, start)) or not any(is_common(units[place]) for place in places[1:])


def _shouts(units: Sequence[Unit]) -> bool:
    words = [unit.readings[0] for unit in units if unit.body and unit.readings[0][:1].isalpha()]
    return len(words) > FEWEST and sum(word[0].isupper() for word in words) > MOST_CAPITALS * len(words)


def _is_name(units: Sequence[Unit], place: int) -> bool:
    """Whether a name begins here."""
    unit = units[place]
    if unit.readings[0].isupper():
        return False
    if not is_word(unit):
        return is_small(unit) and place > 0 and of_kind(units, place)
    if place and (of_kind(units, place) or is_own(units, place)):
        return True
    if is_common(unit):
        return False
    return any(sign(units, place) for sign in (*_ANYWHERE, *(_INSIDE if place else ())))
