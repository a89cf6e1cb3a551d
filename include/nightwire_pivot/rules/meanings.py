"""Verbs whose Portuguese depends on what stands behind them: `sostenere che`, `incontrare il Papa`."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import (
    CLAUSE,
    base,
    marked,
    past_adverbs,
    tags_at,
    words,
)
from nightwire_pivot.stream.units import Unit


def described(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`definire qualcosa «una vergogna»`: describe something as."""
    if base(units, position) != "definire":
        return None
    verb = marked(units[position], "descrever", tags_at(units, position))
    like = Unit(" ", "§como<adv>", "come")
    for later in range(position + 1, min(len(units), position + CLAUSE)):
        names = tags_at(units, later)
        quoted = '"' in units[later].blank
        if any(mark in units[later].blank for mark in ",;:.") and not quoted:
            return None
        if names[:2] == ("det", "ind") or quoted or (later == position + 1 and names[:1] == ("adj",)):
            return later - position, [verb, *units[position + 1 : later], like]
        if (names[:1] or ("",))[0].startswith("vb"):
            return None
    return None


def meets(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha incontrato il premier`: met with; difficulties are encountered, and found in Portuguese."""
    names = tags_at(units, position)
    if base(units, position) != "incontrare" or names[:1] != ("vblex",) or position + 1 >= len(units):
        return None
    before, whom = past_adverbs(units, position - 1, -1), past_adverbs(units, position + 1)
    if ("pp" in names and base(units, before) != "avere") or whom >= len(units) or units[whom].blank.strip():
        return None
    clitic = before - (base(units, before) == "avere")
    if tags_at(units, clitic)[:1] == ("prn",) or base(units, clitic) in ("essere", "venire"):
        return None
    named = tags_at(units, whom)[:1] == ("np",) or not units[whom].known
    ahead = (base(units, one) for one in range(whom + 1, whom + 4))
    person = tags_at(units, whom)[:1] in (("det",), ("adj",)) and not words("obstacles") & set(ahead)
    if not (named or person):
        return None
    verb = marked(units[position], "encontrar-se", names)
    return whom - position, [verb, *units[position + 1 : whom], Unit(" ", "con<pr>", "con")]
