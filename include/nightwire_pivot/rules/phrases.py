"""Where noun phrases begin and end, what leads them, and which number a verb has."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import TENSES, base, moved, tags_at, word, words
from nightwire_pivot.stream.units import Unit

NOUNS = (("n",), ("np",))
AROUND_NOUN = (("adj",), ("det",), ("num",), *NOUNS)
SIGNS = (("cm",), ("sent",))
NO_PART = (("rel",), ("cnjsub",), ("prn",))
FAR = 16  # units that may stand between a verb and its subject

Units = Sequence[Unit]


def clause_start(units: Units, at: int) -> int:
    """Where the words before that place begin: at the start or behind a comma."""
    signs = (one for one in range(at - 1, -1, -1) if tags_at(units, one)[:1] in SIGNS)
    return next(signs, -1) + 1


def phrase_ends(units: Units, start: int, limit: int | None = None) -> int | None:
    """Where the noun phrase that begins there ends; None where more stands before the limit or a sign."""
    if tags_at(units, start)[:1] not in (("det",), ("np",), ("num",)) and not is_name(units, start):
        return None
    ends = (one for one in range(start, len(units)) if tags_at(units, one)[:1] in SIGNS)
    end = limit or next(ends, len(units))
    for place in range(start, end):
        names = tags_at(units, place)
        marked_off = place > start and units[place].blank.strip()
        if marked_off or TENSES & set(names[1:2]) or names[:1] in NO_PART:
            return None
    return end


def after_adjuncts(units: Units, start: int, *, counted: bool = False) -> int:
    """The first place from here on where a noun phrase begins that says neither where nor when.

    Args:
        units: the sentence.
        start: where to look from.
        counted: whether a number may begin it.
    """
    place, inside = start, False
    while place < min(len(units), start + FAR):
        begins = not inside and (_begins(units, place) or (counted and tags_at(units, place)[:1] == ("num",)))
        if begins and not is_time(units, place):
            return place
        if not (begins or tags_at(units, place)[:1] in _BESIDE or is_name(units, place)):
            return len(units)
        place, inside = _behind_brackets(units, place), begins or _goes_on(units, place)
    return len(units)


_BESIDE = (*AROUND_NOUN, ("pr",), ("predet",), ("adv",), ("preadv",), ("cm",), ("lpar",))


def _begins(units: Units, place: int) -> bool:
    return tags_at(units, place)[:1] in (("det",), ("np",)) or is_name(units, place)


def _goes_on(units: Units, place: int) -> bool:
    """Whether the phrase that this unit belongs to has more behind it."""
    kind, following = tags_at(units, place)[:1], tags_at(units, place + 1)[:1]
    if kind in (("adv",), ("preadv",), ("cm",), ("lpar",)):
        return False
    if kind in NOUNS or is_name(units, place):
        return following in (("adj",), ("np",)) or is_name(units, place + 1)
    if kind == ("num",):  # `a dieci le vittime`
        return following != ("det",)
    return kind != ("adj",) or following in NOUNS


def _behind_brackets(units: Units, place: int) -> int:
    """The next place, behind the brackets that open here."""
    if tags_at(units, place)[:1] != ("lpar",):
        return place + 1
    closing = (one for one in range(place, len(units)) if tags_at(units, one)[:1] == ("rpar",))
    return next(closing, len(units)) + 1


def is_time(units: Units, place: int) -> bool:
    """`questa mattina`, `lo scorso mercoledì`, `il 3 marzo`."""
    near = {base(units, one) for one in range(place, place + 3)}
    return bool(near & (words("spans") | words("months") | words("times_of_day")))


def is_name(units: Units, place: int) -> bool:
    """Whether it is a word with a capital that no dictionary has."""
    return 0 <= place < len(units) and not units[place].known and word(units, place, fold=False)[:1].isupper()


def head(units: Units, start: int, end: int) -> int | None:
    """The noun or name that leads the phrase, also an adjective that stands for one: `un passante`."""
    for place in range(start, end):
        kind, following = tags_at(units, place)[:1], tags_at(units, place + 1)[:1]
        alone = kind == ("adj",) and following not in (*NOUNS, ("adj",))
        if kind in NOUNS or alone or is_name(units, place):
            return place
    return None


def number_of(units: Units, place: int) -> str:
    """`sg` or `pl` of a finite verb in the third person; else nothing."""
    names = tags_at(units, place)
    if not (TENSES & set(names[1:2]) and "p3" in names):
        return ""
    return "pl" if "pl" in names else "sg"


def has_number(units: Units, noun: int | None, number: str) -> bool:
    """Whether it can be the subject of a verb in that number."""
    told = {"sg", "pl"} & set(tags_at(units, noun)) if noun is not None else None
    return told is not None and (number in told or not told)


def in_front(
    units: list[Unit], start: int, front: Sequence[Unit], rest: Sequence[Unit], end: int
) -> list[Unit]:
    """With `front` at the start of a clause, then `rest`, then what follows from `end` on."""
    first, *others = front
    second, *more = rest
    opened = [moved(first, units[start]), *others, Unit(" ", second.body, second.word), *more]
    return [*units[:start], *opened, *units[end:]]


def unagreed(unit: Unit) -> Unit:
    """A participle that agrees with nothing; other words as they are."""
    body = unit.body.replace("<f>", "<m>").replace("<pl>", "<sg>") if "<pp>" in unit.body else unit.body
    return unit.with_body(body)
