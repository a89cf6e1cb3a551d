"""Participles: `avvenuto ieri`, `appena arrivato`, `trovata morta`, `arrestati tre uomini`."""

from collections.abc import Sequence
from dataclasses import replace

from nightwire_pivot.rules.window import (
    CLAUSE,
    TENSES,
    base,
    moved,
    past_adverbs,
    remade,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit

AND = ("e", "ed", "ma", "o")


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


def was_done(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`Rinviate le elezioni`, `Milano, arrestati tre uomini`: a headline without its auxiliary."""
    names, verb = tags_at(units, position), base(units, position)
    if verb == "arrestato" and names[:1] == ("n",):
        verb, names = "arrestare", ("vblex", "pp", *names[1:])
    if {verb, word(units, position)} & (words("no_headline") | words("past_with_essere")):
        return None
    if names[:2] != ("vblex", "pp") or not _opens_clause(units, position):
        return None
    number = "pl" if "pl" in names else "sg"
    if not _agrees(units, position + 1, names, number) or _has_finite(units, position):
        return None
    done = remade(units[position], verb, names)
    be = moved(Unit(" ", f"essere<vbser><ifi><p3><{number}>", "fu"), units[position])
    return 1, [be, Unit(" ", done.body[:1].lower() + done.body[1:], units[position].word.lower())]


def _opens_clause(units: Sequence[Unit], position: int) -> bool:
    """Whether a headline begins here: the sentence, or what follows a colon, or a comma behind a clause."""
    if position == 0:
        return not any(TENSES & set(tags_at(units, one)[1:2]) for one in range(len(units)))
    if ":" in units[position].blank or word(units, position - 1) == ":":
        return True
    said = any(TENSES & set(tags_at(units, one)[1:2]) for one in range(position))
    return tags_at(units, position - 1)[:1] == ("cm",) and said and not _same(units, position - 2, position)


def _same(units: Sequence[Unit], one: int, other: int) -> bool:
    """Whether the participle may belong to the word before the comma."""
    return {"m", "f", "sg", "pl"} & set(tags_at(units, one)) == {"m", "f", "sg", "pl"} & set(
        tags_at(units, other)
    )


def _agrees(units: Sequence[Unit], start: int, names: Sequence[str], number: str) -> bool:
    """Whether an article or a number comes next, and its noun is of that gender and number."""
    if tags_at(units, start)[:1] not in (("det",), ("num",)):
        return False
    noun = next(
        (tags_at(units, one) for one in range(start, start + 4) if tags_at(units, one)[:1] == ("n",)), ()
    )
    counted = tags_at(units, start)[:1] == ("num",) and number == "pl"
    return counted or {"f" if "f" in names else "m", number} <= set(noun)


def _has_finite(units: Sequence[Unit], position: int) -> bool:
    """Whether a finite verb follows in the same clause: then it is no headline."""
    for later in range(position + 1, len(units)):
        names = tags_at(units, later)
        if names[:1] == ("cm",) or word(units, later) in (":", ";"):
            return False
        if TENSES & set(names[1:2]):
            return True
    return False


def and_did(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha documentato e denunciato`: the auxiliary once more, since the past has none in Portuguese."""
    names, joint = tags_at(units, position), past_adverbs(units, position - 1, -1)
    if names[:2] != ("vblex", "pp") or not {"m", "sg"} <= set(names) or units[position].blank.strip():
        return None
    if word(units, joint) not in AND or base(units, position) in words("past_with_essere"):
        return None
    have = _auxiliary(units, joint)
    if have is None:
        return None
    return 1, [Unit(units[position].blank, have.body, have.word.lower()), replace(units[position], blank=" ")]


def _auxiliary(units: Sequence[Unit], joint: int) -> Unit | None:
    """The `ha` of the participle before the conjunction, in the same clause."""
    for back in range(joint - 1, max(-1, joint - CLAUSE), -1):
        names, finite = tags_at(units, back), bool(TENSES & set(tags_at(units, back)[1:2]))
        if finite and names[:1] == ("vbhaver",) and "pp" in tags_at(units, past_adverbs(units, back + 1)):
            return units[back]
        if finite or names[:1] in (("rel",), ("cm",)) or word(units, back) in ("che", *AND):
            return None
    return None
