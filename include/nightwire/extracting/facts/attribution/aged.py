"""Whose an age is: the person whose name stands beside it."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD, before_words, ends_clause
from nightwire.extracting.facts.attribution.headed import TITLE
from nightwire.extracting.facts.attribution.neighbours import ACTORS, last_before
from nightwire.extracting.facts.attribution.subjects import FAR
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention, Span

LONGEST_VERB = 3  # words from a name to its age that are a verb: `avrebbe già compiuto`
TURN = 4  # words from the verb of a birthday to the age: `compie oggi i suoi`
OBITUARY = 24  # words from an age to whoever has died at it
INNER = 4  # words that open a relative clause: `, la cui`
APPOSITION = 48  # characters from a name to its age: `, un giocatore italiano di`


def aged(fact: Fact, named: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """Whose an age is: the person named before it, with one noun or verb between, or right after it."""
    if fact.source is None:
        return None
    start, end = fact.source.span.start, fact.source.span.end
    turned = _turned(start, end, named, text, words)
    if turned is not None:
        return turned
    mentions = [one for one in named if one.label != "NORP"]  # `un trentenne italiano, Bo`
    before = last_before([one for one in mentions if one.label == "PERSON"], start)
    if before is not None:
        last, span = before
        apposed = _is_own(text[span.end : start], words) and not _is_owner(span, text, words)
        if (apposed and before == last_before(mentions, start)) or _told(span, text, start, words):
            return last
    after = next((one for one in mentions if one.span is not None and one.span.start >= end), None)
    person = after.span if after is not None and after.label == "PERSON" else None
    if person is not None and _introduces(text[end : person.start], words):
        return after
    return _dead(start, end, mentions, text, words)


def _turned(
    start: int, end: int, named: Sequence[Mention], text: str, words: AttributionWords
) -> Mention | None:
    """`la Nova compie 50 anni`, `Compie 50 anni la Nova`, `Bo è morto nel giorno in cui compiva 84 anni`."""
    if words.turning.isdisjoint(before_words(text, start, TURN)):
        return None
    before = last_before([one for one in named if one.label in ACTORS], start)
    if before is not None:
        person, governed = before[0].label == "PERSON", before_words(text, before[1].start, 1)
        free = person or words.oblique.isdisjoint(governed)
        return before[0] if free and not ends_clause(text[before[1].end : start]) else None
    after = next((one for one in named if one.span is not None and one.span.start >= end), None)
    small = len(WORD.findall(text[end : after.span.start])) if after is not None and after.span else TITLE
    return after if small <= 1 else None


def _dead(
    start: int, end: int, mentions: Sequence[Mention], text: str, words: AttributionWords
) -> Mention | None:
    """`È morto all'età di 64 anni, dopo una malattia, il pittore Bo`: who follows, where none is before."""
    if words.ages.isdisjoint(before_words(text, start, 3)) or last_before(mentions, start) is not None:
        return None
    people = [one for one in mentions if one.label == "PERSON" and one.span is not None]
    after = next((one for one in people if one.span is not None and one.span.start >= end), None)
    if after is None or after.span is None:
        return None
    found = [word.lower() for word in WORD.findall(text[end : after.span.start])]
    ends = words.that | words.auxiliaries | {";", ":"}
    told = any(word in ends or word.endswith(tuple(words.sure_endings)) for word in found)
    return after if len(found) <= OBITUARY and not told else None


def _is_owner(span: Span, text: str, words: AttributionWords) -> bool:
    """`la moglie di Rossi, 47 anni`, `la star di Striscia, 47 anni`: of the noun before the name."""
    before = before_words(text, span.start, 2)
    return len(before) > 1 and before[1] in words.owning and before[0] in words.people


def _told(span: Span, text: str, start: int, words: AttributionWords) -> bool:
    """`Rossi è morto ieri a Roma all'età di 84 anni`, `Rossi, ministro della Difesa, che ha 66 anni`."""
    between, said = text[span.end : start], before_words(text, start, 3)
    if len(between) > FAR or ends_clause(between):
        return False
    if not words.that.isdisjoint(said[-2:]):
        return between.lstrip().startswith((",", "("))
    reached = not words.ages.isdisjoint(said)
    last = between.rpartition(",")
    done = last[2].split()[:1] if last[1] else []  # `l'addio a Rossi, morto ieri a 84 anni`
    free = words.oblique.isdisjoint(before_words(text, span.start, 1))
    return reached and (free or any(word.endswith(tuple(words.done_endings)) for word in done))


def _introduces(between: str, words: AttributionWords) -> bool:
    """`il 47enne Rossi`, `un uomo di 35 anni, Rossi`, `a 91 anni, l'ex campione Rossi`."""
    found = [word.lower() for word in WORD.findall(between.replace("-", ""))]
    if not found or found == [","]:
        return True
    most = TITLE + 2 * found.count(",")
    if len(found) > most or found.count(",") > 2 or (found[0] != "," and len(found) > 2):
        return False
    ends = (words.oblique - words.owning) | words.clause | words.finite
    return all(word == "," or word.rstrip("'").isalpha() for word in found) and ends.isdisjoint(found[1:])


def _is_own(between: str, words: AttributionWords) -> bool:
    """`Rossi, 47 anni`, `Rossi, un operaio di 47 anni`, `Rossi aveva 47 anni`."""
    said = between.split()
    if not words.coordinating.isdisjoint(said) or _is_of_inner(said, words):  # `Rossi, e un uomo di 32 anni`
        return False
    apposed = len(between) < 4 or between.lstrip().startswith((",", "("))
    done = all(word in words.finite or word.endswith(tuple(words.done_endings)) for word in said)
    return len(between) <= APPOSITION and (apposed or len(said) == 1 or (done and len(said) <= LONGEST_VERB))


def _is_of_inner(said: Sequence[str], words: AttributionWords) -> bool:
    """`Rossi, la cui figlia diciottenne`, `Rossi, che difende Bo, 30 anni`: of who is told of there."""
    if said[:1] != [","]:
        return False
    closed = not words.that.isdisjoint(said[1:2]) and said[-1].endswith(",")
    return closed or not words.relatives.isdisjoint(said[1:INNER])
