"""Subjects at the end of their clause: `Rilancia l'offerta il fondo`, `Ha preso servizio ieri il nuovo capo`.

Where a verb has its object already, or takes none, the noun phrase behind is who did it. It goes before the
verb with all that belongs to it, so that the model reads neither it as an object nor a `he` into the verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from nightwire_pivot.rules.candidates import parted, subject_at
from nightwire_pivot.rules.chunks import ADVERBS, clause_starts, leads_to
from nightwire_pivot.rules.extents import agrees, listed, reach
from nightwire_pivot.rules.phrases import Units, in_front
from nightwire_pivot.rules.verb_groups import Verb, says_something, verb_at
from nightwire_pivot.rules.window import base, past_adverbs, tags_at, word, words
from nightwire_pivot.stream.units import Unit

HEAVY = 9  # units of a subject that does not stand before a verb alone
COMMA = Unit("", ",<cm>", ",")
ENDS_LEAD = (("n",), ("np",), ("adj",), ("num",))
ALSO = "anche"
SO = "così"


def subject_behind(units: Sequence[Unit]) -> list[Unit]:
    """The units of a sentence with each such subject before its verb."""
    found = list(units)
    for start in reversed(clause_starts(found)):
        at = leads_to(found, start)
        verb = verb_at(found, at) if at >= 0 else None
        found = _subject_first(found, start, verb) if verb else found
    for start in _goes_on_at(found):
        verb = verb_at(found, start)
        found = _subject_first(found, start, verb) if verb and _another(found, verb) else found
    return found


def _goes_on_at(units: Units) -> list[int]:
    """Places behind a comma where a clause without `e` may begin: `…, insorgono i gestori`."""
    commas = (one for one in range(len(units) - 3, 1, -1) if tags_at(units, one)[:1] == ("cm",))
    return [one + 1 for one in commas if says_something(units, range(one))]


def _another(units: Units, verb: Verb) -> bool:
    """Whether a clause behind a comma has a subject of its own, and it is sure to be one."""
    said = base(units, verb.last) in words("says_in_passing")  # `asides.asides`
    named = tags_at(units, subject_at(units, verb) or 0)[:2] == ("det", "def")
    return named and not said and not parted(units, verb)


def _subject_first(units: list[Unit], start: int, verb: Verb) -> list[Unit]:
    subject = subject_at(units, verb)
    if subject is None:
        return units
    lead = _lead(units, start, verb, subject)
    near = subject == past_adverbs(units, verb.last + 1)
    end = reach(units, subject, verb, short=near and not lead)
    if end is None or listed(units, end, verb) or not agrees(units, subject, end, verb.number):
        return units
    verbs_meet = says_something(units, range(end - 1, end))  # `il bomber che nessuno voleva guida`
    if verbs_meet or _is_said_so(units, verb, subject):
        return units
    if near and _reads(units, start, verb, range(subject, end)):
        return units
    return moved_first(units, verb.first, subject, end, lead)


def _is_said_so(units: Units, verb: Verb, subject: int) -> bool:
    """What stays as it is: `si apra una fase`, `non cade una goccia`, `Si forma così un gruppo`."""
    nothing = word(units, verb.first) == "non" and tags_at(units, subject)[:2] == ("det", "ind")
    thus = subject == verb.last + 2 and word(units, subject - 1) == SO
    return nothing or thus or "prs" in tags_at(units, verb.finite)


def _reads(units: Units, start: int, verb: Verb, subject: range) -> bool:
    """Whether the model reads it right with the subject next to the verb: `Forse è nato un mito`."""
    if all(tags_at(units, one)[:1] in ADVERBS for one in range(start, verb.first)):
        return base(units, verb.last) not in words("acts_alone")
    heavy = len(subject) > HEAVY or any("rel" in tags_at(units, one) for one in subject)
    return heavy and not _lead(units, start, verb, subject.start)


def moved_first(units: list[Unit], first: int, subject: int, end: int, lead: int = 0) -> list[Unit]:
    """With the subject where the verb began, and the `lead` units before that behind the verb."""
    before, front = _with_its_adverb(units, subject, units[subject:end])
    about = units[first - lead : first]
    if about:
        about = [replace(about[0], blank=" ", word=about[0].word.lower()), *about[1:]]
    found = in_front(units, first - lead, front, [*units[first:before], *about], end)
    behind = tags_at(units, first - 1)[:1] in ENDS_LEAD or word(units, first - 1) in words("afterwards")
    apart = not lead and first > 0 and behind and not units[first].blank.strip()
    return [*found[:first], COMMA, *found[first:]] if apart else found


def _with_its_adverb(units: Units, subject: int, front: list[Unit]) -> tuple[int, list[Unit]]:
    """Where the rest ends, and what goes to the front: `anche il coro`, `soltanto due ditte`."""
    if any(tags_at(units, one)[:1] == ("cm",) for one in range(subject, subject + len(front))):
        front = [*front, COMMA]
    before = subject - (word(units, subject - 1) in words("only") | {ALSO})
    if word(units, before) in words("only") and before < subject:
        front = [units[before], *front]
    elif before < subject:
        front = [*front, units[before]]
    return before - (tags_at(units, before - 1)[:1] == ("cm",)), front


def _lead(units: Units, start: int, verb: Verb, subject: int) -> int:
    """How many units before the verb go behind it: `Alla successione ha rinunciato il principe`."""
    short = all(tags_at(units, one)[:1] != ("cm",) for one in range(start, verb.first))
    beside = subject != past_adverbs(units, verb.last + 1)
    return 0 if not short or beside or base(units, start) not in words("towards") else verb.first - start
