"""Participles: `avvenuto ieri`, `appena arrivato`, `trovata morta`, `vista la situazione`."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import (
    base,
    remade,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit


def that_lasted(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`l'incidente avvenuto ieri`: the accident that happened; Portuguese has no such participle."""
    names = tags_at(units, position)
    if "pp" not in names or base(units, position) not in words("that_did") or units[position].blank.strip():
        return None
    before = position - 1 - (tags_at(units, position - 1)[:1] == ("cm",))  # `l'incidente, avvenuto ieri,`
    if tags_at(units, before)[:1] not in (("n",), ("adj",), ("np",)):
        return None
    that = Unit(units[position].blank, "che<rel><an><mf><sp>", "che")
    number = "pl" if "pl" in names else "sg"
    return 1, [that, Unit(" ", f"{base(units, position)}<vblex><ifi><p3><{number}>", units[position].word)]


def who_died(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`l'attore, morto nel 2016`: who died, where it is said when, where or of what."""
    when = word(units, position + 1) in words("of_death") or tags_at(units, position + 1)[:1] == ("adv",)
    return that_lasted(units, position) if base(units, position) == "morire" and when else None


def opens_with_death(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`Morto Umberto Eco`, as a headline says it: he died."""
    names, following = tags_at(units, position), tags_at(units, position + 1)
    opens = position == 0 or units[position].blank.strip() == ":"
    if not opens or word(units, position) not in ("morto", "morta", "morti", "morte"):
        return None
    named = position + 1 < len(units) and not units[position + 1].known
    if not (
        named or following[:1] in (("np",), ("num",)) or following[:2] in (("det", "def"), ("det", "ind"))
    ):
        return None
    number = "pl" if "pl" in names else "sg"
    return 1, [remade(units[position], "morire", ("vblex", "ifi", "p3", number))]
