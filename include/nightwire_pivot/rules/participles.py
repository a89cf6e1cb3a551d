"""Participles: `avvenuto ieri`, `appena arrivato`, `trovata morta`, `vista la situazione`."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import (
    base,
    dropped,
    marked,
    past_adverbs,
    remade,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit


def newly(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`appena arrivato`: newly, just."""
    if word(units, position) != "appena" or "pp" not in tags_at(units, position + 1):
        return None
    return 1, [marked(units[position], "recém", ("preadv",))]


def left_hurt(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`rimanere ucciso` is to die, `rimasto ferito` behind a noun is `ferido`, else to become."""
    if base(units, position) not in ("rimanere", "restare"):
        return None
    names, following = tags_at(units, position), tags_at(units, position + 1)
    if not ("pp" in following or following[:1] == ("adj",)):
        return None
    if base(units, position + 1) == "uccidere":
        return 2, [marked(units[position], "morrer", names)]
    if "pp" in names and tags_at(units, position - 1)[:1] == ("n",):
        return 1, dropped(units[position])
    return 1, [marked(units[position], "ficar", names)]


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


def given(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`Vista la situazione`, at the start: given."""
    names = tags_at(units, position)
    if position or base(units, 0) != "vedere" or names[:2] != ("vblex", "pp"):
        return None
    return (1, [marked(units[0], "dar", names)]) if tags_at(units, 1)[:2] == ("det", "def") else None


def found_dead(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`trovata morta`: dead, where nobody is said to have died."""
    names = tags_at(units, position)
    auxiliary = base(units, past_adverbs(units, position - 1, -1))
    if base(units, position) != "morire" or "pp" not in names or auxiliary in ("essere", "avere"):
        return None
    return 1, [marked(units[position], "morto", ("adj", *names[2:]))]


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


def even(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`pur non avendo`: even without having."""
    if word(units, position) not in ("pur", "pure"):
        return None
    verb = position + 1 + (word(units, position + 1) == "non")
    if "ger" not in tags_at(units, verb):
        return None
    return 1, [marked(units[position], "mesmo", ("adv",))]
