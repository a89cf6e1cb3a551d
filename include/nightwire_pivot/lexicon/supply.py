"""Readings that Apertium lacks, given before its tagger chooses, so that every rule behind sees them."""

import re
from collections.abc import Sequence

from nightwire_pivot.lexicon.lookups import Lexicon
from nightwire_pivot.stream.units import Unit, lemma, tagged, tags

ORDER_TO_YOU = re.compile(r"<imp><p2><sg>\+ti<prn>")


def supply(lexicon: Lexicon, units: Sequence[Unit]) -> list[Unit]:
    """Before the tagger: readings for words that Apertium lacks, or has as a verb alone."""
    return [
        _supplied(lexicon, _acting(lexicon, units, place)) if unit.body else unit
        for place, unit in enumerate(units)
    ]


def _acting(lexicon: Lexicon, units: Sequence[Unit], place: int) -> Unit:
    """`un decreto che proroga`: with the verb too, where Apertium has the noun alone."""
    surface, *readings = units[place].readings
    alone = units[place].known and {tags(one)[:1] for one in readings} <= {("n",), ("adj",)}
    if not (alone and place > 1 and _noun_and_that(*units[place - 2 : place])):
        return units[place]
    found = lexicon.readings.get(surface.lower(), [])
    return units[place].with_body("/".join([surface, *readings, *(one for one in found if _present(one))]))


def _supplied(lexicon: Lexicon, unit: Unit) -> Unit:
    surface, *readings = unit.readings
    if not unit.known:
        added = lexicon.readings.get(surface.lower())
        return unit.with_body("/".join([surface, *added])) if added else unit
    if all(ORDER_TO_YOU.search(one) for one in readings) and surface.endswith(("ati", "iti", "uti")):
        verb = lemma(readings[0])  # `riempiti` is `filled`, hardly ever `fill yourself`
        return unit.with_body(f"{surface}/{tagged(verb, ('vblex', 'pp', 'm', 'pl'))}")
    if all(tags(one)[:1] == ("vblex",) and "inf" not in tags(one) for one in readings):
        added = lexicon.nominals.get(surface.lower(), [])
        return unit.with_body("/".join([surface, *readings, *added]))
    return unit


def _noun_and_that(noun: Unit, that: Unit) -> bool:
    nouns = noun.body and ("n",) in {tags(one)[:1] for one in noun.readings[1:]}
    return bool(nouns and that.body) and that.readings[0].lower() == "che"


def _present(reading: str) -> bool:
    return {"pri", "p3"} <= set(tags(reading))
