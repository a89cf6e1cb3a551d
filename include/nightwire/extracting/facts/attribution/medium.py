"""Who speaks behind a verb of speech: past the medium, the place and what they did meanwhile."""

from collections.abc import Iterator

from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

MEDIUM = 14  # tokens from a verb of speech to whoever spoke
FULL_NAME = 2  # words of a name
NAMED_MEDIUM = 3  # capitals that are a medium and a name: `alla Nova Ugo Bo`


def past_medium(sentence: Sentence, start: int, words: AttributionWords, *, anybody: bool = False) -> int:
    """`ha scritto su Telegram il governatore`, `ha detto uscendo dall'aula Kim`: where the speaker begins.

    Args:
        sentence: the sentence.
        start: the token behind the verb.
        words: of its language.
        anybody: whether any noun with an article may speak, as behind a quotation.

    Returns:
        The first token of whoever is neither governed by a preposition nor done by a gerund; `start` where
        there is none before a mark, a verb or another clause.
    """
    first = start
    while sentence.word(first) in words.times:
        first += 1
    if not _leads(sentence, first, words):
        return start
    found = (_begins(sentence, index, words, anybody=anybody) for index in _until(sentence, first, words))
    return next((index for index in found if index), start)


def _until(sentence: Sentence, first: int, words: AttributionWords) -> Iterator[int]:
    """The tokens up to a mark, a verb or another clause; of capitals that follow each other the first."""
    index = first
    while index < first + MEDIUM:
        word = sentence.word(index)
        if not word[:1].isalpha() or word in words.clause or _is_finite(sentence, word, words):
            return
        yield index
        index = max(_run_end(sentence, index), index + 1)


def _begins(sentence: Sentence, index: int, words: AttributionWords, *, anybody: bool) -> int:
    """Where somebody begins whose name, or whose article, a token is; 0 where nobody does."""
    run = _run_end(sentence, index)
    if run == index:
        return index if _is_noun_phrase(sentence, index, words, anybody=anybody) else 0
    if not _is_governed(sentence, index, words):
        return index
    return run - FULL_NAME if run - index >= NAMED_MEDIUM else 0


def _leads(sentence: Sentence, start: int, words: AttributionWords) -> bool:
    """Whether a medium, a place or a gerund stands right behind the verb."""
    word = sentence.word(start)
    return word in words.oblique or word.endswith(tuple(words.gerund_endings))


def _is_finite(sentence: Sentence, word: str, words: AttributionWords) -> bool:
    """Whether a word is a verb, and none of the small words that only stand before one."""
    small = sentence.grammar.articles | words.pronouns | words.between | words.times
    return words.is_verb(word) and word not in small


def _run_end(sentence: Sentence, index: int) -> int:
    """Past the last of the capitals that follow each other from a token on."""
    while sentence.capital(index):
        index += 1
    return index


def _is_governed(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    """Whether a preposition stands before a name, or before the noun that it names: `al quotidiano Nova`."""
    before = sentence.word(index - 1)
    if before in sentence.grammar.articles and sentence.word(index - 2) in words.oblique:
        return True
    one = words.oblique - words.definite  # `al quotidiano`, not `ai giornalisti`
    titled = before in words.heads - words.people and sentence.word(index - 2) in one
    return titled or before in words.oblique


def _is_noun_phrase(sentence: Sentence, index: int, words: AttributionWords, *, anybody: bool) -> bool:
    """Whether the article of somebody stands here, which no preposition and no gerund governs."""
    word, before = sentence.word(index), sentence.word(index - 1)
    if word in words.oblique or word not in sentence.grammar.articles | words.indefinite:
        return False
    if before in words.oblique or before.endswith(tuple(words.gerund_endings)):
        return False
    speaks = sentence.word(index + 1) in words.heads | words.people or sentence.capital(index + 1)
    return speaks or (anybody and sentence.word(index + 1).isalpha())
