"""Subjects of clauses within others: `, precisa la circolare,`, `a cui si oppongono i genitori`."""

from collections.abc import Sequence

from nightwire_pivot.rules.behind import moved_first
from nightwire_pivot.rules.candidates import subject_at
from nightwire_pivot.rules.chunks import chunks, clause_starts, is_noun, phrase_end
from nightwire_pivot.rules.extents import agrees, listed, reach
from nightwire_pivot.rules.phrases import Units, is_name
from nightwire_pivot.rules.verb_groups import Verb, says_something, verb_at
from nightwire_pivot.rules.window import base, past_adverbs, remade, said_as, tags_at, word, words
from nightwire_pivot.stream.units import Unit

LONGEST = 8  # units of who says so
ENDS = (("cm",), ("sent",), ("lpar",), ())
BEHIND = (*ENDS, ("cnjadv",), ("cnjsub",), ("pr",), ("adv",))
OPENED = (("pr",), ("rel",), ("cnjsub",), ("sent",))
ENDINGS = tuple(words("speakers_end"))
QUOTES = frozenset('"«»“”')


def asides(units: Sequence[Unit]) -> list[Unit]:
    """The units of a sentence with the subject first in each such clause."""
    found = list(units)
    for place in range(len(units) - 2, 0, -1):
        if tags_at(found, place - 1)[:1] == ("cm",) and base(found, place) not in words("no_subject_behind"):
            found = _who_says(found, place)
        elif base(found, place - 1) in words("relatives") and word(found, place - 1) != "che":
            found = _who_does(found, place)
    for start in reversed(clause_starts(found)):
        found = _opens_saying(found, start)
    return found


def _opens_saying(units: list[Unit], start: int) -> list[Unit]:
    """`Sostiene il calciatore di non aver firmato`, `Smentisce l'interessata: «Mai visto»`."""
    verb = verb_at(units, start)
    if verb is None or not _says(units, verb):
        return units
    subject = _after_adjuncts(units, verb.last + 1)
    end = _speaker_ends(units, subject, OPENED)
    whom = word(units, end or 0) == "che" and base(units, verb.last) in words("says_about")
    if not end or whom or not _tells(units, end) or not agrees(units, subject, end, verb.number):
        return units
    speaks = subject == past_adverbs(units, verb.last + 1) and _speaks(units, start, subject)
    return moved_first(_meant(units, verb.last), start, subject, end) if speaks else units


def _tells(units: Units, place: int) -> bool:
    """Whether what is said begins there: `di aver visto`, `che …`, a colon."""
    told = base(units, place) == "di" and "inf" in tags_at(units, past_adverbs(units, place + 1))
    return told or word(units, place) in ("che", ":")


def _who_says(units: list[Unit], place: int) -> list[Unit]:
    verb = verb_at(units, place)
    if verb is None or not _says(units, verb):
        return units
    subject = _after_adjuncts(units, verb.last + 1)
    end = _speaker_ends(units, subject)
    if not end or not _is_aside(units, place, subject) or not agrees(units, subject, end, verb.number):
        return units
    if _reads(units, place, verb, subject) or not _speaks(units, place, subject):
        return units
    return moved_first(_meant(units, verb.last), place, subject, end)


def _says(units: Units, verb: Verb) -> bool:
    """Whether it is a verb of saying: also `fa sapere`, but not `sapeva`."""
    lets_know = base(units, verb.last) == "sapere" and verb.finite != verb.last
    return not verb.itself and (lets_know or base(units, verb.last) in words("says_in_passing"))


def _meant(units: list[Unit], place: int) -> list[Unit]:
    """With the verb as what it means there: who claims it does not support it."""
    other = said_as().get(base(units, place))
    done = remade(units[place], other, tags_at(units, place)) if other else units[place]
    return [*units[:place], done, *units[place + 1 :]]


def _after_adjuncts(units: Units, place: int) -> int:
    """Where a noun phrase begins behind adverbs and prepositions; 0 where none does."""
    first = next((one for one in chunks(units, place) if one.kind not in ("adv", "pp")), None)
    return first.start if first and first.kind == "np" else 0


def _speaker_ends(units: Units, start: int, behind: Sequence[tuple[str, ...]] = BEHIND) -> int:
    """Where the noun phrase with its `di` ends; 0 where no end is sure: `il portavoce, Walter Mann`."""
    end = phrase_end(units, start) if start else 0
    while end and base(units, end) == "di" and phrase_end(units, end + 1):
        end = phrase_end(units, end + 1)
    named = tags_at(units, end + 1)[:1] == ("np",) or is_name(units, end + 1)
    return end if end - start <= LONGEST and not named and tags_at(units, end)[:1] in behind else 0


def _is_aside(units: Units, place: int, subject: int) -> bool:
    """Whether a quotation or a clause is before it, or one goes on: `Le navi, sostiene Neri, erano vuote`."""
    if _quoted(units, place) or says_something(units, range(place)):
        return True
    behind = (one for one in range(subject, len(units)) if tags_at(units, one)[:1] in ENDS)
    comma = next(behind, len(units))
    return says_something(units, range(comma + 1, next(behind, len(units))))


def _quoted(units: Units, place: int) -> bool:
    return any(QUOTES & set(units[one].blank) for one in (place - 1, place))


def _reads(units: Units, place: int, verb: Verb, subject: int) -> bool:
    """Whether it is read right as it stands: `«…», ammette il sergente`, `, spiegano gli esperti,`."""
    done = "pp" in tags_at(units, verb.last)
    known = done or base(units, verb.last) in words("read_behind_quotes")
    return subject == past_adverbs(units, verb.last + 1) and (known or _quoted(units, place))


def _speaks(units: Units, place: int, subject: int) -> bool:
    """Whether it is somebody who may say something, and nothing that is said: `, ha detto una bugia`."""
    lead = next((one for one in range(subject, subject + 4) if is_noun(units, one)), subject)
    who = base(units, lead)
    speaker = who in words("people") | words("told") | words("speakers")
    named = tags_at(units, lead)[:1] == ("np",) or is_name(units, lead)
    capitals = word(units, lead, fold=False).isupper()
    return _quoted(units, place) or speaker or who.endswith(ENDINGS) or named or capitals


def _who_does(units: list[Unit], place: int) -> list[Unit]:
    verb = verb_at(units, past_adverbs(units, place)) if _is_clause(units, place - 1) else None
    subject = subject_at(units, verb) if verb else None
    end = reach(units, subject, verb) if verb and subject else None
    if verb is None or subject is None or end is None or listed(units, end, verb):
        return units
    heavy = any({"rel", "cm"} & set(tags_at(units, one)) for one in range(subject, end))
    stays = heavy or base(units, verb.last) in words("keeps_subject_behind")
    if stays or not agrees(units, subject, end, verb.number):
        return units
    found = moved_first(units, verb.first, subject, end)
    whom = word(units, place - 1) == "cui" and tags_at(units, place - 2)[:1] not in (("pr",), ("det",))
    return [*found[: place - 1], Unit(" ", "a<pr>", "a"), *found[place - 1 :]] if whom else found


def _is_clause(units: Units, at: int) -> bool:
    """Whether it is a relative clause with a preposition, or one of time or place, outside of brackets."""
    alone = base(units, at) == "quale" and ("pr",) not in (
        tags_at(units, at - 2)[:1],
        tags_at(units, at - 1)[:1],
    )
    return not alone and "(" not in units[at].blank
