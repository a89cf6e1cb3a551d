"""Headlines without a verb, whose subject stands last: `Distrutti con i droni undici mezzi`."""

from collections.abc import Sequence

from nightwire_pivot.rules.behind import moved_first
from nightwire_pivot.rules.chunks import Chunk, chunks, clause_starts, ends_clause
from nightwire_pivot.rules.extents import OPENS, agrees, listed, reach
from nightwire_pivot.rules.participles import agrees as same_kind
from nightwire_pivot.rules.phrases import Units, head
from nightwire_pivot.rules.verb_groups import Verb, says_something
from nightwire_pivot.rules.window import base, tags_at, words
from nightwire_pivot.stream.units import Unit

BESIDE = frozenset({"pp", "adv", "cm", "time"})
QUANTITIES = (("num",), ("predet",))


def headlines(units: Sequence[Unit]) -> list[Unit]:
    """The units of a sentence with the subject first in each such part, and the verb it lacks."""
    found = list(units)
    for start in reversed(_starts(found)):
        found = _done(found, start)
        found = _state(found, start)
    return found


def _starts(units: Units) -> list[int]:
    """Where a headline may begin: also behind the comma that ends a heading, `Siria, uccisi due soldati`."""
    starts = clause_starts(units)
    heading = next((one for one in range(len(units)) if tags_at(units, one)[:1] == ("cm",)), len(units))
    silent = not says_something(units, range(heading))
    return sorted({*starts, heading + 1}) if silent and heading + 1 < len(units) else starts


def _done(units: list[Unit], start: int) -> list[Unit]:
    names = tags_at(units, start)
    if names[:2] != ("vblex", "pp") or base(units, start) in words("no_headline"):
        return units
    number = "pl" if "pl" in names else "sg"
    subject = _subject(units, start + 1)
    end = _end(units, start, subject, number)
    if not end or not same_kind(units, subject, names, number):
        return units
    tense = "pri" if base(units, start) in words("past_with_essere") else "ifi"
    being = f"essere<vbser><{tense}><p3><{number}>"
    if subject > start + 1:
        return _with_being(units, start, subject, end, being)
    others_do = not says_something(units, range(len(units)))  # `participles.was_done`
    apposed = any(tags_at(units, one)[:1] == ("cm",) for one in range(subject, end))
    return units if others_do or apposed else with_verb(units, start, being)


def _state(units: list[Unit], start: int) -> list[Unit]:
    """`In manette a Foggia due coetanei`, `Nei guai il titolare`."""
    first = next(chunks(units, start), None)
    if first is None or first.kind != "pp" or not _is_state(units, first):
        return units
    subject = _subject(units, first.end)
    number = "pl" if "pl" in tags_at(units, head(units, subject, len(units)) or subject) else "sg"
    end = _end(units, start, subject, number)
    return _with_being(units, start, subject, end, f"§estar<vblex><pri><p3><{number}>") if end else units


def _is_state(units: Units, found: Chunk) -> bool:
    return base(units, head(units, found.start, found.end) or found.start) in words("states")


def _subject(units: Units, place: int) -> int:
    """Where the subject begins behind what goes with the participle; 0 where none does."""
    commas = 0
    for chunk in chunks(units, place):
        if chunk.kind == "np":
            kind = tags_at(units, chunk.start)
            return chunk.start if commas % 2 == 0 and (kind[:2] in OPENS or kind[:1] in QUANTITIES) else 0
        if chunk.kind not in BESIDE:
            return 0
        commas += chunk.kind == "cm"
    return 0


def _end(units: Units, start: int, subject: int, number: str) -> int:
    """Where the subject ends, if its headline has no verb of its own; else 0."""
    if not subject or (start and units[start].blank.strip()):
        return 0
    verb = Verb(start, start, start, False, True, number)
    end = reach(units, subject, verb) or 0
    sure = end and agrees(units, subject, end, number) and not listed(units, end, verb)
    return end if sure and not _goes_on(units, end) else 0


def _goes_on(units: Units, end: int) -> bool:
    """Whether a verb follows, so that the participle says when: `Letta la sentenza, il giudice esce`."""
    ends = (one for one in range(end, len(units)) if ends_clause(units, one))
    verbs = [one for one in range(end, next(ends, len(units))) if says_something(units, range(one, one + 1))]
    return any(base(units, one) not in words("says_in_passing") for one in verbs)


def with_verb(units: list[Unit], start: int, being: str) -> list[Unit]:
    """With the verb that the headline leaves out."""
    first = units[start]
    said = Unit(" ", first.body, first.word.lower())
    return [*units[:start], Unit(first.blank, being, first.word), said, *units[start + 1 :]]


def _with_being(units: list[Unit], start: int, subject: int, end: int, being: str) -> list[Unit]:
    """With the subject first, then that verb."""
    return moved_first(with_verb(units, start, being), start, subject + 1, end + 1)
