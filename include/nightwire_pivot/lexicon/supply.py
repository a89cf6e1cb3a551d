"""Readings that Apertium lacks, given before its tagger chooses, so that every rule behind sees them."""

import re
from collections.abc import Sequence

from nightwire_pivot.lexicon.lookups import Lexicon
from nightwire_pivot.stream.units import Unit, lemma, tagged, tags

PREPOSITIONS = frozenset({"di", "a", "in", "da", "per", "con", "su"})
ORDER_TO_YOU = re.compile(r"<imp><p2><sg>\+ti<prn>")


def supply(lexicon: Lexicon, units: Sequence[Unit]) -> list[Unit]:
    """Before the tagger: readings for words that Apertium lacks, or has as a verb alone."""
    return [
        _supplied(lexicon, _acting(lexicon, units, place))
        if unit.body and not _first_of_name(lexicon, units, place)
        else unit
        for place, unit in enumerate(units)
    ]


def parted(units: Sequence[Unit]) -> list[Unit]:
    """Words that Apertium takes for one: `l'incontro al vertice`, `ha escluso che`, `di Forza Italia`."""
    found: list[Unit] = []
    for place, unit in enumerate(units):
        following = units[place + 1].readings[0] if place + 1 < len(units) and units[place + 1].body else ""
        surname = unit.body.endswith("<np><cog><mf><sp>")  # `gli amici di Paliano`: theirs has a capital `Di`
        if (following[:1].isupper() or surname) and (name := _named(unit)):
            found.extend(name)
        else:
            found.extend(_two(unit, found[-1]) if unit.body and found and found[-1].body else [unit])
    return found


def _named(unit: Unit) -> list[Unit]:
    """`di Forza` before `Italia`: no phrase, where its second word has a capital."""
    first, _, rest = unit.readings[0].partition(" ") if unit.body else ("", "", "")
    if first not in PREPOSITIONS or not rest[:1].isupper() or " " in rest:
        return []
    return [Unit(unit.blank, f"{first}/{first}<pr>"), Unit(" ", f"{rest}/*{rest}")]


def _two(unit: Unit, before: Unit) -> list[Unit]:
    surface, *readings = unit.readings
    first, _, rest = surface.partition(" ")
    kinds = {tags(one)[:1] for one in before.readings[1:]}
    if first.lower() == "incontro" and rest and {("det",), ("adj",), ("num",)} & kinds:
        behind = "/".join([rest, *(one.removeprefix("incontro ") for one in readings)])
        return [Unit(unit.blank, f"{first}/incontro<n><m><sg>"), Unit(" ", behind)]
    if first.lower() == "prima" and rest and tags(readings[0])[:1] == ("pr",) and _is_article(before):
        behind = "/".join([rest, *(one.removeprefix("prima ") for one in readings)])
        return [
            Unit(unit.blank, f"{first}/primo<adj><ord><f><sg>"),
            Unit(" ", behind),
        ]  # `la prima di tre tappe`
    if surface.lower() == "escluso che" and {("vbhaver",), ("vbser",)} & kinds:
        done = Unit(unit.blank, f"{first}/escludere<vblex><pp><m><sg>")
        return [done, Unit(" ", f"{rest}/che<cnjsub>/che<rel><an><mf><sp>")]
    return [unit]


def _is_article(unit: Unit) -> bool:
    """Whether it ends in a feminine article: `la`, `alla`."""
    return unit.readings[-1].endswith("<det><def><f><sg>") or "<det><def><f><sg>" in unit.body


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
        if not added and surface.endswith("mente") and surface.islower():
            return unit.with_body(f"{surface}/{surface}<adv>")
        return unit.with_body("/".join([surface, *added])) if added else unit
    if not surface.isupper() and all(one.startswith("nato<adj>") for one in readings):
        # Apertium has `nate` as an adjective alone.
        born = "/".join(one.replace("nato<adj>", "nascere<vblex><pp>") for one in readings)
        return unit.with_body(f"{surface}/{born}")
    if all(ORDER_TO_YOU.search(one) for one in readings) and surface.endswith(("ati", "iti", "uti")):
        verb = lemma(readings[0])  # `riempiti` is `filled`, hardly ever `fill yourself`
        return unit.with_body(f"{surface}/{tagged(verb, ('vblex', 'pp', 'm', 'pl'))}")
    if all(tags(one)[:1] == ("vblex",) and "inf" not in tags(one) for one in readings):
        added = lexicon.nominals.get(surface.lower(), [])
        return unit.with_body("/".join([surface, *readings, *added]))
    return unit


def _first_of_name(lexicon: Lexicon, units: Sequence[Unit], place: int) -> bool:
    """`il danese Matti Breschel`: our adjective with a capital, before a name that no dictionary has."""
    surface, behind = units[place].readings[0], units[place + 1 : place + 2]
    if units[place].known or not place or not surface.istitle() or not behind or not behind[0].body:
        return False
    added = lexicon.readings.get(surface.lower(), [])
    named = not behind[0].known and behind[0].readings[0].istitle() and behind[0].blank == " "
    return named and bool(added) and all(tags(one)[:1] == ("adj",) for one in added)


def _noun_and_that(noun: Unit, that: Unit) -> bool:
    nouns = noun.body and ("n",) in {tags(one)[:1] for one in noun.readings[1:]}
    return bool(nouns and that.body) and that.readings[0].lower() == "che"


def _present(reading: str) -> bool:
    return {"pri", "p3"} <= set(tags(reading))
