"""Subjects behind a verb with a small pronoun: `Lo ha deciso il giudice`, `Se ne occupa la procura`.

English has the subject first; the model would read what stands behind the verb as its object. What `ne` is
about is written out: `se ne occuperà` is no condition.
"""

from nightwire_pivot.rules.phrases import (
    SIGNS,
    Units,
    has_number,
    head,
    in_front,
    is_time,
    number_of,
    phrase_ends,
    unagreed,
)
from nightwire_pivot.rules.window import CLAUSE, TENSES, base, past_adverbs, tags_at, word, words
from nightwire_pivot.stream.units import Unit

PRONOUNS = frozenset(
    {"lo", "la", "l'", "li", "le", "gli", "ne", "ci", "vi", "mi", "ti", "me", "te", "ce", "ve", "se"}
)
OBJECTS = frozenset({"lo", "la", "l'", "li"})
NOT_EVEN = frozenset({"neppure", "nemmeno", "neanche"})
BEFORE_SUBJECT = NOT_EVEN | {"anche", "pure", "proprio", "perfino", "persino", "soltanto", "solo"}
EVERYBODY = frozenset({"tutti", "nessuno", "entrambi"})
MOST_PRONOUNS = 2
ITSELF = {
    "se": ("si", "<ref><p3><mf><sp>"),
    "me": ("mi", "<p1><mf><sg>"),
    "te": ("ti", "<p2><mf><sg>"),
    "ce": ("ci", "<p1><mf><pl>"),
    "ve": ("vi", "<p2><mf><pl>"),
}
NOTHING = frozenset({"nulla", "niente", "tutto"})
BEHIND = (("pr",), ("rel",), ("cnjsub",), ("n",))
WHOM = (("det",), ("n",), ("np",), ("adj",))
NAMES = (("np", "ant"), ("np", "cog"))
ADVERBS = (("adv",), ("preadv",), ("cnjadv",))
VERBS = (("vblex",), ("vbmod",))


def subject_of_pronoun(units: list[Unit]) -> list[Unit]:
    """`Non lo sapeva neppure la moglie`: not even the wife knew it; in each clause."""
    for start in range(len(units) - 1, -1, -1):
        if _opens(units, start):
            units = _who_first(units, start)
    return units


def _opens(units: Units, start: int) -> bool:
    """Whether a clause begins there: no relative one, and behind its adverbs."""
    before, kind = start - 1, tags_at(units, start - 1)[:1]
    while (
        before >= 0
        and tags_at(units, before)[:1] in ADVERBS
        and word(units, before) not in ("non", *PRONOUNS)
    ):
        before -= 1
        kind = tags_at(units, before)[:1]
    said = word(units, before) == "che" and tags_at(units, before - 1)[:1] in VERBS
    return before < 0 or kind in (("cm",), ("cnjcoo",)) or said


def _who_first(units: list[Unit], start: int) -> list[Unit]:
    denied = start + (word(units, start) == "non")
    verb = denied
    while verb < denied + MOST_PRONOUNS and word(units, verb) in PRONOUNS:
        verb += 1
    last = _verb_ends(units, verb)
    number = number_of(units, verb)
    if verb == denied or not number or not _takes(units, denied, verb, last):
        return units
    place = past_adverbs(units, last + 1)
    place = _back(units, place, last)
    end = _subject_ends(units, place, number)
    if end is None:
        return units
    nobody = {word(units, one) for one in range(place, end)} & (NOT_EVEN | {"nessuno", "nessuna", "nessun"})
    done = [*units[verb:last], unagreed(units[last]), *units[last + 1 : place]]
    said = [*([] if nobody else units[start:denied]), *_pronouns(units, denied, verb, last), *done]
    so = [Unit(" ", "§isso<adv>", "ciò")] if _says_so(units, denied, verb, last) else []
    return in_front(units, start, units[place:end], [*said, *so], end)


def _says_so(units: Units, first: int, verb: int, last: int) -> bool:
    """Whether the `lo` is that which was said: `lo ha confermato il ministro`; nobody was confirmed."""
    said = base(units, last) in words("says") | words("says_so")
    return said and any(word(units, one) in ("lo", "l'") for one in range(first, verb))


def _pronouns(units: Units, first: int, verb: int, last: int) -> list[Unit]:
    """Those before the verb; `me lo` without its `lo`, which Portuguese `mo` would hide."""
    so = _says_so(units, first, verb, last)
    return [units[one] for one in range(first, verb) if not (so and word(units, one) in ("lo", "l'"))]


def _verb_ends(units: Units, verb: int) -> int:
    """The place of the participle or the infinitive, where the verb has one; else its own."""
    names = tags_at(units, verb)
    if names[:1] not in (("vbhaver",), ("vbser",), ("vbmod",)):
        return verb
    later = past_adverbs(units, verb + 1)
    return later if {"pp", "inf"} & set(tags_at(units, later)) else verb


def _takes(units: Units, first: int, verb: int, last: int) -> bool:
    """Whether one of the pronouns is what the verb is done to, or about, so that no object follows."""
    small = {word(units, one) for one in range(first, verb)}
    did = base(units, last)
    if did in words("calls") - words("appoints") or "enc" in tags_at(units, last + 1):
        return False
    if small & OBJECTS or ("le" in small and did not in words("giving")):
        return True
    about = "ne" in small and did in words("about_it") | words("about_what")
    there = bool(small & {"ci", "vi"}) and did in words("lived_in")
    return about or there or (bool(small & {"gli", "le", "mi", "ci"}) and did in words("said_to"))


def _back(units: Units, place: int, last: int) -> int:
    """Where what belongs to the subject begins: `neppure la moglie`."""
    return place - 1 if place - 1 > last and word(units, place - 1) in BEFORE_SUBJECT else place


def _subject_ends(units: Units, place: int, number: str) -> int | None:
    """Where the subject that begins there ends; None where none does."""
    start = place + (word(units, place) in BEFORE_SUBJECT)
    if word(units, start) in EVERYBODY and tags_at(units, start + 1)[:1] in (*SIGNS, ()):
        return start + 1
    start += tags_at(units, start)[:1] == ("predet",)
    end = _with_what_it_has(units, start, phrase_ends(units, start))
    if end is None or is_time(units, start) or any(units[one].blank.strip() for one in range(place, end)):
        return None
    return end if has_number(units, head(units, start, end), number) else None


def _with_what_it_has(units: Units, start: int, end: int | None) -> int | None:
    """The end of the phrase with its `di`, but not with where or when it was: `il premier alla Camera`."""
    if end is None:
        return None
    cuts = (
        one
        for one in range(start + 1, end)
        if tags_at(units, one)[:1] == ("pr",) and base(units, one) != "di"
    )
    return next(cuts, end)


def whom_behind(units: list[Unit]) -> list[Unit]:
    """`Al padre non ha detto nulla`: he told him nothing; the model would make him the subject."""
    verb = next(
        (one for one in range(1, min(len(units), CLAUSE)) if TENSES & set(tags_at(units, one)[1:2])), 0
    )
    start = verb - (word(units, verb - 1) == "non")
    last = _verb_ends(units, verb)
    said = base(units, last) in words("giving") | words("says") | words("said_to") | {"lasciare"}
    whom = (
        base(units, 0) == "a"
        and start > 1
        and all(tags_at(units, one)[:1] in WHOM for one in range(1, start))
    )
    if not (whom and said and _is_somebody(units, start)):
        return units
    end = past_adverbs(units, last + 1)
    end += word(units, end) in NOTHING
    whom_to = [Unit(" ", units[0].body, units[0].word.lower()), *units[1:start]]
    who = _subject_ends(units, end, number_of(units, verb)) if base(units, last) in words("said_to") else None
    if who is not None:
        return in_front(units, 0, units[end:who], [*units[start:end], *whom_to], who)
    if tags_at(units, end)[:1] not in (*SIGNS, *BEHIND) and tags_at(units, end)[:2] != ("det", "ind"):
        return units
    return in_front(units, 0, units[start:end], whom_to, end)


def _is_somebody(units: Units, start: int) -> bool:
    """Whether the phrase before it names people: `ai cronisti`, `a Rossi`."""
    return base(units, start - 1) in words("people") | words("told") or tags_at(units, start - 1)[:2] in NAMES


def about_it(units: list[Unit]) -> list[Unit]:
    """`Se ne occuperà la procura`, `ne parlerò con lui`: it is about that, and no `if`."""
    found = list(units)
    for place in range(len(units) - 1, -1, -1):
        if base(found, place) != "ne" or tags_at(found, place)[:2] != ("prn", "pro"):
            continue
        itself = place > 0 and word(found, place - 1) in ITSELF
        last = _verb_ends(found, place + 1)
        verb = base(found, last)
        if not TENSES & set(tags_at(found, place + 1)[1:2]) or _says_about(found, last):
            continue
        if verb in words("about_it" if itself else "about_what"):
            about = [Unit(" ", "§disso<adv>", "di ciò")]
        elif itself and verb in words("of_which_one_has") and tags_at(found, last + 1)[:1] == ("det",):
            about = []
        else:
            continue
        si = [_itself(found[place - 1])] if itself else []
        verbs = list(found[place + 1 : last + 1])
        if not itself:
            verbs[0] = Unit(found[place].blank, verbs[0].body, verbs[0].word)
        found[place - itself : last + 1] = [*si, *verbs, *about]
    return found


def _itself(unit: Unit) -> Unit:
    """`se` of `se ne` as the `si` that it is."""
    small, names = ITSELF[unit.word.lower()]
    return Unit(unit.blank, f"{small}<prn><pro>{names}", small)


def _says_about(units: Units, last: int) -> bool:
    """Whether what it is about is named behind: `se ne parla di notte` is about nothing else."""
    return tags_at(units, last + 1)[:1] == ("num",)


RULES = (whom_behind, subject_of_pronoun, about_it)
