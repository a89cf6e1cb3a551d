"""Whether a name behind a noun acts with it: `La squadra di Furyk ha bisogno`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD, before_words
from nightwire.extracting.facts.attribution.following import verb_after
from nightwire.extracting.facts.attribution.openings import is_adverbial, opens_clause
from nightwire.extracting.facts.attribution.resumed import resumes
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Mention, Span

OPENING = 6  # words of a subject before the name in it
TITLE = 4  # words of a title between an article and its name
PERSON = "PERSON"
OTHERS = frozenset(["PERSON", "ORG"])  # that are no places


def heads_subject(mention: Mention, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """Whether the noun before the name opens the clause, or stands behind its phrase, and a verb follows."""
    if mention.span is None or not _acts(mention, mention.span, text, words):
        return False
    start = mention.span.start
    before = before_words(text, start, OPENING)
    for index in range(len(before) - 2, -1, -1):
        if before[index] in articles:
            if not _acts_for(before[index + 1 :], words):
                return False
            if opens_clause(before[:index], words):
                return True
            opening = list(WORD.finditer(text, 0, start))[index - len(before)].start()
            return mention.label in OTHERS and is_adverbial(opening, text, words, articles)
        if before[index] in words.oblique and index < len(before) - 2 - TITLE:
            return False
    return False


def _acts(mention: Mention, span: Span, text: str, words: AttributionWords) -> bool:
    """Whether a verb follows, for a body also behind its asides: `la giuria della Nova, riunita a Bo, ha`."""
    return verb_after(span, text, words) or (mention.label != PERSON and resumes(span.end, text, words))


def _acts_for(found: Sequence[str], words: AttributionWords) -> bool:
    """Whether what a noun does is done by whoever is named behind it."""
    nouns = list(found)
    while not words.oblique.isdisjoint(nouns[:-1]):  # `il rivenditore di profumi Nova ha acquistato`
        nouns = nouns[1:]
    if nouns[0] in words.sites and nouns != list(found):
        return False  # `i pazienti dell'ospedale di Bari sono`
    # `il proprietario della Roma`, `i soci della Roma`, `la Cdu del cancelliere Bo`
    return (words.people | words.crowds | words.trades).isdisjoint(nouns)
