"""Counts that are nobody's although somebody acts before them: they act themselves, or are known already."""

from itertools import pairwise

from nightwire.extracting.facts.attribution.clauses import WORD, before_words
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Kind, Quantity

REACH = 8  # words from a figure to the verb that it is the subject of
FEW = 10  # people who are spoken of as known: `i due piloti`
NOUN = 4  # words from what happens to whom: `omicidio a Zed dei`
DONE = 3  # words of a passive in the perfect: `sono state create`
MARKS = frozenset(",:;")
BESIDE = 3  # words of what stands before company: `insieme ad`


def stands_apart(one: Quantity, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """Whether what is counted is not of whoever acts before it."""
    return (
        heads_clause(one, text, words, articles)
        or is_known(one, text, words, articles)
        or _is_company(one, text, words)
        or _is_told(one, text, articles)
        or _is_done(one, text, words)
        or _happens(one, text, words)
    )


def heads_clause(one: Quantity, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """`..., e il 27% degli operai lavora altrove`, `che 12 soci lasciano`: it has a verb of its own."""
    before = before_words(text, one.span.start, 2)
    definite = before[-1:] and before[-1] in articles
    while before and before[-1] in articles | words.owning:
        before.pop()
    opens = words.coordinating | words.but | {","} | words.that
    if not before or before[-1] not in opens:
        return False
    if definite and any(
        words.is_verb(word) for word in one.span.text.lower().split()
    ):  # `i candidati sono 12`
        return True
    for word in WORD.findall(text[one.span.end :])[:REACH]:
        if not word.rstrip("'’").isalpha() or word in words.that | words.relatives:
            return False
        if words.is_verb(word) and word not in words.pronouns:
            return True
    return False


def is_known(one: Quantity, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """`ha soccorso i due piloti`, `tra i due Paesi`, `che i due hanno`: a few who were named before."""
    if one.value > FEW:
        return False
    first, *rest = [word.lower() for word in WORD.findall(one.span.text)]
    before = before_words(text, one.span.start, 1)
    definite = articles | words.definite
    if first not in definite and definite.isdisjoint(before):
        return False
    if not rest or (first in definite and len(rest) == 1):  # `i due`
        return True
    return not (words.crowds | words.peers).isdisjoint(rest)


def _is_company(one: Quantity, text: str, words: AttributionWords) -> bool:
    """`insieme a due medici`, `oltre ad una decina di agenti`: they do it too."""
    before = before_words(text, one.span.start, BESIDE)
    return any(word in words.beside and then in words.towns for word, then in pairwise(before))


def _is_told(one: Quantity, text: str, articles: frozenset[str]) -> bool:
    """`La nave affonda, almeno 19 le vittime`: after a mark, with its article behind the figure."""
    before = before_words(text, one.span.start, 1)
    if not before or before[0].rstrip("'").isalnum():
        return False
    return not articles.isdisjoint(word.lower() for word in WORD.findall(one.span.text)[1:])


def _is_done(one: Quantity, text: str, words: AttributionWords) -> bool:
    """`mesi nei quali sono morte 33 persone`: what is counted is the subject of a passive right before it."""
    if one.kind is not Kind.COUNT:
        return False
    *being, done = ["", *before_words(text, one.span.start, DONE)]
    if not done.endswith(tuple(words.done_endings)) or not done.endswith(tuple(words.many_endings)):
        return False
    if being[-1] in MARKS:  # `La nave affonda, salvati 12 marinai`
        return done not in words.inside
    return any(word in words.being and word.endswith(tuple(words.plural_endings)) for word in being[-2:])


def _happens(one: Quantity, text: str, words: AttributionWords) -> bool:
    """`ha ricordato la scomparsa di 12 marinai`, `segnala l'arrivo di 300 persone`: they do or suffer it."""
    *before, tie = ["", *before_words(text, one.span.start, NOUN)]
    return one.kind is Kind.COUNT and tie in words.owning and not words.happening.isdisjoint(before)
