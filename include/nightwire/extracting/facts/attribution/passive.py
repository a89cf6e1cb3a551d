"""Who has done what a passive says of a figure: `12 auto sono state fermate dalla Nova`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import TOKEN, before_words
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention, Span

DOERS = frozenset(["PERSON", "ORG"])
LONGEST = 14  # words from a figure to whoever has done it
LATE = 3  # words from a participle to that: `fermate ieri all'alba dalla`
SHARE = 4  # words that open an aside, up to its relative
TITLES = 4  # words from the preposition to the name: `dalle navi della`


def passive_of(fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """Who is named behind the participle of a passive whose subject has the fact, or behind its sum."""
    if fact.source is None or fact.source.kind is Kind.MEASURE:
        return None
    span = fact.source.span
    one = next((one for one in names if one.span is not None and one.span.start >= span.end), None)
    if one is None or one.span is None or one.label not in DOERS:
        return None
    found = _past_share([word.lower() for word in TOKEN.findall(text[span.end : one.span.start])], words)
    by = next((at for at in range(len(found) - 1, -1, -1) if found[at] in words.away), -1)
    if by < 0 or len(found) > LONGEST or not _are_titles(found[by + 1 :], words):
        return None
    if not words.away.isdisjoint(found[:by]):
        return None  # `visitate da due esperti scelti dalla Nova`
    paid = by == 0 and fact.source.kind is not Kind.DURATION and _is_done(span, text, words)
    return one if paid or _is_passive(found[:by], words) else None


def _past_share(found: list[str], words: AttributionWords) -> list[str]:
    """`12 persone, tra cui tre minori, sono`, `12 auto, 3 delle quali rubate, sono`: without the aside."""
    marks = [at for at, word in enumerate(found) if word == ","]
    if marks[:1] != [0] or len(marks) < 2 or words.relatives.isdisjoint(found[: SHARE + 1]):
        return found
    return found[marks[1] + 1 :]


def _are_titles(found: Sequence[str], words: AttributionWords) -> bool:
    small = (words.oblique - words.owning) | words.clause | words.finite
    return (
        len(found) <= TITLES and small.isdisjoint(found) and all(one.rstrip("'").isalpha() for one in found)
    )


def _is_done(span: Span, text: str, words: AttributionWords) -> bool:
    """`finanziata con 3 milioni`: a participle with the preposition of its means before a figure."""
    *_, done, tie = ["", "", *before_words(text, span.start, 2)]
    return tie in words.oblique and done.endswith(tuple(words.done_endings)) and done not in words.nouns


def _is_passive(found: Sequence[str], words: AttributionWords) -> bool:
    """Whether some words end in a passive and have no other verb or clause."""
    being = next((at for at, word in enumerate(found) if word in words.being), len(found))
    done = [at for at in range(being, len(found)) if found[at].endswith(tuple(words.done_endings))]
    if not done or len(found) - 1 - done[-1] > LATE or not words.owning.isdisjoint(found[done[-1] :]):
        return False
    rest = [*found[:being], *found[being + 1 :]]
    plain = (words.clause - words.times | words.moved).isdisjoint(rest) and ";" not in rest
    return plain and not any(words.is_verb(word) for word in rest if word not in words.being)
