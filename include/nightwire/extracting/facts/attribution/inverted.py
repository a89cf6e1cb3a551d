"""Whose a figure is where the subject follows it: `Ha licenziato 94 operai, tra cui due donne, la Nova`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import TOKEN, before_words, dateline, ends_clause
from nightwire.extracting.facts.attribution.following import verb_after
from nightwire.extracting.facts.attribution.fronted import MARKS
from nightwire.extracting.facts.attribution.headed import OTHERS, TITLE
from nightwire.extracting.facts.attribution.neighbours import ACTORS, LENGTHS_OF_TIME
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention

NEAR = 120  # characters from such a figure to whoever acts
OPENING = 12  # words from the verb that opens the clause to its figure


def inverted(
    fact: Fact,
    names: Sequence[Mention],
    scenes: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> Mention | None:
    """The first name without a preposition behind a figure whose clause opens with a verb of one."""
    if fact.source is None or fact.source.kind in LENGTHS_OF_TIME:
        return None
    start, end = fact.source.span.start, fact.source.span.end
    head = MARKS.split(text[dateline(text) : start])[-1]
    found = [word.lower() for word in TOKEN.findall(head)]
    if not 0 < len(found) <= OPENING or not _opens(found, words, articles):
        return None
    if any(one.span is not None and start - len(head) <= one.span.start < start for one in names):
        return None
    behind = (one for one in names if one.label in ACTORS and one not in scenes)
    for one in behind:
        if one.span is None or one.span.start < end:
            continue
        if not _is_near(text[end : one.span.start], words):
            return None
        if _is_free(one, one.span.start, text, words, articles):
            return None if one.span.text in words.forces or verb_after(one.span, text, words) else one
    return None


def _is_near(between: str, words: AttributionWords) -> bool:
    """Whether no other clause opens between a figure and a name."""
    others = (words.clause - words.coordinating) | words.relatives | words.contrast
    return len(between) <= NEAR and not ends_clause(between) and others.isdisjoint(between.lower().split())


def _opens(found: Sequence[str], words: AttributionWords, articles: frozenset[str]) -> bool:
    """`Ha licenziato`, `Ci ha rimesso`, `Si ferma a`: a finite verb of one."""
    small = words.pronouns | words.impersonal | words.negations | words.between | words.times
    rest = list(found)
    while rest and rest[0] in small:
        rest = rest[1:]
    if not rest or rest[0] in articles | words.clause | words.oblique:
        return False
    if rest[0].endswith(tuple(words.plural_endings)):
        return False
    if words.is_verb(rest[0]) or rest[0] in words.perfects:
        return True
    beside = len(rest) == 1 or not words.impersonal.isdisjoint(found[:1])  # `Guadagna 40 seggi`, `Si ferma a`
    return beside and words.ends_finite(rest[0]) and rest[0] not in words.nouns


def _is_free(name: Mention, start: int, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """Whether an article opens the phrase of a name, behind no preposition: `la serie della Nova`."""
    before = before_words(text, start, TITLE + 2)
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if word in words.owning and (at < len(before) - 1 or name.label not in OTHERS):
            return False
        if word in articles:
            return at == 0 or before[at - 1] not in words.oblique
        if (word in words.oblique and word not in words.owning) or not word.rstrip("'").isalpha():
            return False
    return False
