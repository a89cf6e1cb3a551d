"""Papers and other people's words that credit somebody without any verb of speech."""

from nightwire.extracting.facts.attribution.speaker import DASHES, author, named_after, opens_clause
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

TO_PAPER = 4  # tokens from a preposition to the paper: `dalle poche e confuse dichiarazioni`
SHORT = 12  # tokens of a sentence that only says whose words these are
BRACKETS, COLON = frozenset("(") | DASHES, ":"
Credit = tuple[str, int]  # who, and the token after the words that say so


def from_paper(sentence: Sentence, index: int, words: AttributionWords) -> Credit | None:
    """`Dai dati dell'Istat risulta che`, `Dalle dichiarazioni di Bo i morti sarebbero 12`."""
    if not opens_clause(sentence, index):
        return None
    rest = sentence.words[index:]
    if words.evident.isdisjoint(rest) and words.hearsay.isdisjoint(rest):
        return None
    for paper in range(index + 1, index + 1 + TO_PAPER):
        word = sentence.word(paper)
        if word in words.papers:
            named = author(sentence, paper, words)
            return None if named is None else (named, paper + 1)
        if not word.isalpha() or words.is_verb(word) or sentence.capital(paper):
            return None
    return None


def bracketed(sentence: Sentence, index: int, words: AttributionWords) -> Credit | None:
    """`12 casi (dati Istat)`, `12 casi – dati della Questura`, `12 casi (fonte: Ansa)`."""
    opening, first = sentence.word(index), index + 1
    if opening in DASHES and sentence.tokens.glued(first):
        return None
    word = sentence.word(first)
    if word in words.papers:
        named = author(sentence, first, words)
    elif word in words.heads and sentence.word(first + 1) == COLON:
        named = named_after(sentence, first + 2, words, strict=True)
    else:
        return None
    return None if named is None else (named, first + 1)


def utterance(sentence: Sentence, index: int, words: AttributionWords) -> Credit | None:
    """`Questo è il racconto di Patrizia, una testimone`: whose the words around it are."""
    if len(sentence.words) > SHORT:
        return None
    if sentence.word(index - 1) not in sentence.grammar.articles or index > SHORT // 2:
        return None
    named = author(sentence, index, words)
    return None if named is None else (named, index + 1)
