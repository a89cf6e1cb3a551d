"""Where a name's own clause goes on behind its asides: `Bo, alla quale la Nova ha dato 3, ha 12`."""

from nightwire.extracting.facts.attribution.clauses import ENDS, WORD, ends_clause
from nightwire.extracting.facts.attribution.following import past_bracket
from nightwire.extracting.facts.attribution.tables import AttributionWords

SMALL = 3  # words between a comma and a verb: `non si è`
OPENING = 3  # words that open a clause of its own: `, dalla quale`
FAR = 320  # characters of a name's asides
COMMA = ","


def resumes(start: int, text: str, words: AttributionWords) -> bool:
    """Whether a main verb goes on behind the asides of a name that ends at a character."""
    mark = ENDS.search(text, start, start + FAR)
    end = mark.start() if mark is not None else min(len(text), start + FAR)
    return resumption(start, end, text, words) is not None


def resumption(start: int, end: int, text: str, words: AttributionWords) -> int | None:
    """The first character of the main verb behind the asides of a name, if it stands before a character.

    Args:
        start: where the name ends.
        end: where what is asked for begins.
        text: the sentence.
        words: of its language.
    """
    start = past_bracket(text, start)
    between = text[start:end]
    if not between.startswith(COMMA) or len(between) > FAR or ends_clause(between):
        return None
    _, aside, *segments = between.split(COMMA)
    found, at = None, start + len(COMMA + aside + COMMA)
    for segment in segments:
        verb = _verb(segment, words)
        if verb is not None:
            found = at + verb
        elif found is not None and _opens_clause(segment, words):
            break
        at += len(segment + COMMA)
    return found


def _verb(segment: str, words: AttributionWords) -> int | None:
    """Where the finite verb stands that opens some words, past small ones: ` non si è arreso`."""
    small = words.pronouns | words.impersonal | words.negations | words.between | words.times
    for one in list(WORD.finditer(segment))[: SMALL + 1]:
        word = one[0].lower()
        if word not in small:
            return one.start() if words.is_verb(word) or word in words.verb | words.perfects else None
    return None


def _opens_clause(segment: str, words: AttributionWords) -> bool:
    first = [word.lower() for word in WORD.findall(segment)[:OPENING]]
    return not (words.that | words.relatives | words.contrast | words.subordinating).isdisjoint(first)
