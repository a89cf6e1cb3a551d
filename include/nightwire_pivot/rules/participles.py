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
NOUNS = (("n",), ("np",))


def that_lasted(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`l'incidente avvenuto ieri`: the accident that happened; Portuguese has no such participle."""
    names = tags_at(units, position)
    if "pp" not in names or base(units, position) not in words("that_did") or units[position].blank.strip():
        return None
    before = position - 1 - (tags_at(units, position - 1)[:1] == ("cm",))  # `l'incidente, avvenuto ieri,`
    named = (
        before >= 0 and not units[before].known and units[before].word[:1].isupper()
    )  # `Lattanzio, morto nel 2010`
    if not named and tags_at(units, before)[:1] not in (("n",), ("adj",), ("np",)):
        return None
    that = Unit(units[position].blank, "che<rel><an><mf><sp>", "che")
    number = "pl" if "pl" in names else "sg"
    return 1, [that, Unit(" ", f"{base(units, position)}<vblex><ifi><p3><{number}>", units[position].word)]


def who_died(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`l'attore, morto nel 2016`: who died, where it is said when, where or of what."""
    last = base(units, position + 2) == "scorso"  # `morto lo scorso 31 ottobre`
    when = (
        word(units, position + 1) in words("of_death") or tags_at(units, position + 1)[:1] == ("adv",) or last
    )
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
    if names[:2] != ("vblex", "pp") or not _opens_clause(units, position):
        return None
    if {verb, word(units, position)} & (words("no_headline") | words("past_with_essere")):
        return None
    number = "pl" if "pl" in names else "sg"
    if not agrees(units, position + 1, names, number) or _has_finite(units, position):
        return None
    done = remade(units[position], verb, names)
    be = moved(Unit(" ", f"essere<vbser><ifi><p3><{number}>", "fu"), units[position])
    return 1, [be, Unit(" ", done.body[:1].lower() + done.body[1:], units[position].word.lower())]


def when_done(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`Letta la sentenza, i legali …`, `Salita al potere, la donna …`: when or once it was done."""
    names, verb = tags_at(units, position), base(units, position)
    if (
        position
        or names[:2] != ("vblex", "pp")
        or verb in words("no_clause_of_time")
        or not _two_clauses(units)
    ):
        return None
    if tags_at(units, 1)[:2] in (("det", "def"), ("det", "pos")):
        after = Unit("", "§depois de<pr>", word(units, 0, fold=False))
        done = Unit(" ", units[0].body, word(units, 0))
        return 1, [moved(after, units[0]), done]
    if verb in words("past_with_essere") and tags_at(units, 1)[:1] in (("pr",), ("adv",)):
        have = Unit("", "avere<vbhaver><ger>", word(units, 0, fold=False))
        done = remade(units[0], verb, ("vblex", "pp", "m", "sg"))
        return 1, [moved(have, units[0]), replace(done, blank=" ", word=word(units, 0))]
    return None


def _two_clauses(units: Sequence[Unit]) -> bool:
    """Whether a comma parts what has no finite verb from what has one."""
    comma = next((one for one in range(1, len(units)) if tags_at(units, one)[:1] == ("cm",)), None)
    if comma is None or any(TENSES & set(tags_at(units, one)[1:2]) for one in range(comma)):
        return False
    return any(says(units, one) for one in range(comma + 1, len(units)))


def says(units: Sequence[Unit], place: int) -> bool:
    """Whether a finite verb stands there that is no relative clause's: `, che entrerà in vigore`."""
    if not TENSES & set(tags_at(units, place)[1:2]):
        return False
    return not any("rel" in tags_at(units, back) for back in range(max(0, place - 4), place))


def _opens_clause(units: Sequence[Unit], position: int) -> bool:
    """Whether a headline begins here: the sentence, or what follows a colon, or a comma behind a clause."""
    if position == 0:
        return not any(says(units, one) for one in range(len(units)))
    if ":" in units[position].blank or word(units, position - 1) == ":":
        return True
    said = any(TENSES & set(tags_at(units, one)[1:2]) for one in range(position))
    silent = not any(TENSES & set(tags_at(units, one)[1:2]) for one in range(len(units)))
    return (
        tags_at(units, position - 1)[:1] == ("cm",)
        and (said or silent)
        and not _same(units, position - 2, position)
    )


def _same(units: Sequence[Unit], one: int, other: int) -> bool:
    """Whether the participle may belong to the word before the comma."""
    return {"m", "f", "sg", "pl"} & set(tags_at(units, one)) == {"m", "f", "sg", "pl"} & set(
        tags_at(units, other)
    )


def agrees(units: Sequence[Unit], start: int, names: Sequence[str], number: str) -> bool:
    """Whether an article or a number comes next, and its noun is of that gender and number."""
    if start < len(units) and tags_at(units, start)[:2] in (("np", "ant"), ("np", "cog")):
        return number == "sg"
    if tags_at(units, start)[:1] not in (("det",), ("num",)):
        return False
    noun = next(
        (tags_at(units, one) for one in range(start, start + 4) if tags_at(units, one)[:1] in NOUNS), ()
    )
    if tags_at(units, start + 1)[:1] == ("adj",) and tags_at(units, start + 2)[:1] != ("n",):
        noun = tags_at(units, start + 1)  # `arrestato un cambogiano`
    counted = tags_at(units, start)[:1] == ("num",) and number == "pl"
    gender = {"mf", "f" if "f" in names else "m"}  # `arrestato un olandese` may be a woman by the dictionary
    return counted or (not gender.isdisjoint(noun) and (number in noun or "sp" in noun))


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
