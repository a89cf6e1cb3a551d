"""Subjects that stand behind their verb, where English would read them as its object: they come first.

`Si è spento a Roma l'attore`, `I ladri che ha arrestato la polizia`, `Ha perso la vita un operaio`;
what stands before its verb and is said again in a pronoun is in `objects.py`.
"""

from collections.abc import Sequence

from nightwire_pivot.rules import fronting
from nightwire_pivot.rules.objects import object_first
from nightwire_pivot.rules.openings import one_adjunct
from nightwire_pivot.rules.phrases import (
    Units,
    after_adjuncts,
    has_number,
    head,
    in_front,
    is_name,
    number_of,
    phrase_ends,
    unagreed,
)
from nightwire_pivot.rules.window import base, past_adverbs, tags_at, word, words
from nightwire_pivot.stream.units import Unit

ADVERBS = (("adv",), ("preadv",))
NAMED = (("np",), ("n",))  # `USA, si è suicidato …`
OPENS = (("det", "def"), ("det", "ind"), ("np", "ant"))
NOT_BEFORE_SUBJECT = ("solo", "soltanto", "anche", "almeno", "quasi", "circa", "oltre", "riguardo")
COMING = (words("past_with_essere") | words("happening")) - words("becoming")
WHERE = frozenset({"in"})  # no part of the subject: `manca la luce in città`
LONGEST = 12  # units of a subject


def subject_from_behind(units: Sequence[Unit]) -> list[Unit]:
    """The units of a sentence with each such subject before its verb."""
    found = list(units)
    for rule in RULES:
        found = rule(found)
    return found


def closing_subject(units: list[Unit]) -> list[Unit]:
    """`Si è spento a Roma l'attore`, `Si terrà domani il vertice`: of verbs that have no object."""
    dated = 2 if tags_at(units, 1)[:1] == ("cm",) and tags_at(units, 0)[:1] in NAMED else 0
    start = next((one for one in range(dated, min(dated + 2, len(units))) if word(units, one) == "si"), None)
    if start is None or (start == dated + 1 and tags_at(units, dated)[:1] not in ADVERBS):
        return units
    verb = past_adverbs(units, start + 1)
    number = number_of(units, verb)
    if base(units, verb) in ("essere", "stare"):
        verb = past_adverbs(units, verb + 1)
    if base(units, verb) not in words("subject_behind") or not number:
        return units
    place = after_adjuncts(units, verb + 1)
    end = subject_ends(units, place, number)
    if end is None:
        return units
    opening = start - (word(units, start - 1) == "non" and start > 0)
    kept = units[opening : place - (tags_at(units, place - 1)[:1] == ("cm",))]
    return in_front(units, opening, units[place:end], kept, end)


def moves_to(units: list[Unit]) -> list[Unit]:
    """`Salgono a dieci le vittime`, `Torna in campo la nazionale`: what does so, then where to."""
    number = number_of(units, 0)
    verb = past_adverbs(units, 1) if base(units, 0) == "essere" else 0  # `è salito`
    if not number or base(units, verb) not in words("moving") or tags_at(units, verb + 1)[:1] != ("pr",):
        return units
    place = after_adjuncts(units, verb + 1)
    end = subject_ends(units, place, number)
    if end is None or tags_at(units, place)[:1] == ("cm",):
        return units
    return in_front(units, 0, units[place:end], units[:place], end)


def comes_last(units: list[Unit]) -> list[Unit]:
    """`Sono arrivati ieri duecento profughi`, `Non è bastato l'intervento`: of verbs without an object."""
    begin = _behind_adjunct(units)
    start = begin + (word(units, begin) == "non")
    number, verb = number_of(units, start), start
    if base(units, start) in ("essere", "avere"):
        verb = past_adverbs(units, start + 1)
        if "pp" not in tags_at(units, verb):
            return units
    alone = verb == start and base(units, verb) in words(
        "transitive_too"
    )  # `aumenta i prezzi`; `è aumentato`
    if not number or alone or base(units, verb) not in (COMING | words("behind_where") if begin else COMING):
        return units
    place = after_adjuncts(units, verb + 1, counted=True)
    end = subject_ends(units, place, number)
    kind = tags_at(units, place)[:2]
    some = kind == ("det", "ind") and base(units, verb) in words("remaining")
    plain = begin == 0 and place == verb + 1 and base(units, verb) in words("read_behind")
    named = kind[:1] not in (("det",), ("num",)) and kind != ("np", "ant")
    end = end and next((one for one in range(place + 2, end) if _says_where(units, one)), end)
    if end is None or some or plain or named:
        return units
    return in_front(units, begin, units[place:end], units[begin:place], end)


def _says_where(units: Units, place: int) -> bool:
    """`in città`; `l'invito a seguire` is one."""
    return base(units, place) in WHERE and "inf" not in tags_at(units, place + 1)


def _behind_adjunct(units: Units) -> int:
    """Where the clause begins behind `da domani`, `al termine della partita`; 0 without."""
    places = (one for one in range(2, min(len(units), LONGEST)) if number_of(units, one))
    verb = next(places, 0)
    begin = verb - (word(units, verb - 1) == "non")
    return begin if verb and one_adjunct(units, begin) else 0


def acts(units: list[Unit]) -> list[Unit]:
    """`Protestano i sindacati`, `È saltato l'accordo`: who or what does so, of verbs that have no object."""
    start = int(word(units, 0) == "non")
    number, past = number_of(units, start), base(units, start) == "essere"
    verb = past_adverbs(units, start + 1) if past else start
    if not number or base(units, verb) not in words("befalling" if past else "acting"):
        return units
    place = past_adverbs(units, verb + 1)
    end = subject_ends(units, place, number)
    if end is None or (past and _is_time(units, head(units, place, end))):
        return units
    return in_front(units, 0, units[place:end], units[:place], end)


def _is_time(units: Units, noun: int | None) -> bool:
    return noun is not None and base(units, noun) in words("when")


def subject_ends(units: Units, place: int, number: str) -> int | None:
    """Where the subject that begins there ends; None where none does, or one of another number."""
    end = phrase_ends(units, place)
    if end is None or end - place > LONGEST or not has_number(units, head(units, place, end), number):
        return None
    listed = tags_at(units, place - 1)[:1] == ("cm",) and tags_at(units, place)[:2] not in OPENS
    listed = listed or tags_at(units, end + 1)[:1] == ("np",) or is_name(units, end + 1)
    apart = units[place].blank.strip() or word(units, place - 1) in NOT_BEFORE_SUBJECT
    return None if listed or apart else end


def of_relative(units: list[Unit]) -> list[Unit]:
    """`I terroristi che ha arrestato la polizia`: the numbers tell that the police did."""
    at = next((one for one in range(1, len(units)) if _is_object(units, one)), None)
    if at is None:
        return units
    verb = at + 1
    if tags_at(units, verb)[:1] == ("vbhaver",):
        verb = past_adverbs(units, verb + 1)
    noun = tags_at(units, verb + 2)
    if tags_at(units, verb + 1)[:2] != ("det", "def") or noun[:1] != ("n",):
        return units
    if number_of(units, at + 1) not in noun:
        return units
    subject, done = units[verb + 1 : verb + 3], [*units[at + 1 : verb], unagreed(units[verb])]
    return [*units[: at + 1], *subject, *done, *units[verb + 3 :]]


def _is_object(units: Units, at: int) -> bool:
    """Whether it is a `che` whose verb has another number than the noun before it."""
    number, whom = number_of(units, at + 1), tags_at(units, at - 1)
    others = {"sg", "pl"} - {number}
    return word(units, at) == "che" and whom[:1] == ("n",) and bool(number) and bool(others & set(whom))


def who_lost(units: list[Unit]) -> list[Unit]:
    """`Ha perso la vita un operaio`, `Ieri ha vinto la gara Tony Cairoli`: who did."""
    start = int(tags_at(units, 0)[:1] in ADVERBS) or _behind_adjunct(units)
    verb = past_adverbs(units, start + 1)
    if tags_at(units, start)[:1] != ("vbhaver",) or base(units, verb) not in words("lost"):
        return units
    done = "pp" in tags_at(units, verb) and tags_at(units, verb + 1)[:2] == ("det", "def")
    if not done or tags_at(units, verb + 2)[:1] != ("n",) or not _somebody(units, verb + 3):
        return units
    end = phrase_ends(units, verb + 3)
    if end is None or not has_number(units, head(units, verb + 3, end), number_of(units, start)):
        return units
    return in_front(units, start, units[verb + 3 : end], units[start : verb + 3], end)


def _somebody(units: Units, place: int) -> bool:
    """`un operaio`, `dieci persone`, a first name; not `tre volte`."""
    times = base(units, place + 1) in words("spans") | {"volta"}
    return tags_at(units, place)[:2] in OPENS[1:] or (tags_at(units, place)[:1] == ("num",) and not times)


def who_wins(units: list[Unit]) -> list[Unit]:
    """`Elezioni in Francia, vince Macron`: the name that ends a headline before its verb."""
    places = (one for one in range(2, len(units)) if base(units, one) in words("wins"))
    verb = next((one for one in places if tags_at(units, one)[1:3] == ("pri", "p3")), 0)
    comma = tags_at(units, verb - 1)[:1] == ("cm",) or ":" in units[verb].blank
    names = units[verb + 1 :]
    if not verb or not comma or any(number_of(units, one) for one in range(verb)):
        return units
    if not names or not all(_is_named(units, one) for one in range(verb + 1, len(units))):
        return units
    return in_front(units, verb, names, units[verb : verb + 1], len(units))


def _is_named(units: Units, place: int) -> bool:
    return tags_at(units, place)[:1] == ("np",) or is_name(units, place)


def set_apart(units: list[Unit]) -> list[Unit]:
    """`Al termine della gara Michael Schumacher ha annunciato`: a comma ends what says when."""
    for place in range(2, min(len(units), LONGEST)):
        before = base(units, place - 1) in words("events") and tags_at(units, place - 1)[:1] == ("n",)
        if number_of(units, place) or tags_at(units, place)[:1] == ("cm",):
            return units
        if before and _is_named(units, place) and _opens_with_time(units):
            behind = next(one for one in range(place, len(units) + 1) if not _is_named(units, one))
            acts = number_of(units, past_adverbs(units, behind))
            return [*units[:place], Unit("", ",<cm>", ","), *units[place:]] if acts else units
    return units


def _opens_with_time(units: Units) -> bool:
    return tags_at(units, 0)[:1] in (("pr",), ("adv",))


RULES = (
    set_apart,
    who_wins,
    closing_subject,
    moves_to,
    comes_last,
    acts,
    object_first,
    of_relative,
    who_lost,
    *fronting.RULES,
)
