"""Which tokens belong to the name or title of somebody who may speak."""

from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

LONGEST = 8  # tokens of a name or title
INITIAL = 2  # letters of one, or of a title cut short
TIES = frozenset("'’-")
CLOSED = frozenset(",:")  # right behind the adjective that ends a name: `la Rete dei medici sudanesi, `


def is_initial(sentence: Sentence, index: int) -> bool:
    """`George W. Bush`, `Washington D.C.`, `St. John`: one letter or two, with a dot right behind."""
    short = sentence.capital(index) and len(sentence.word(index)) <= INITIAL
    return short and sentence.word(index + 1) == "." and sentence.tokens.glued(index + 1)


def goes_on(sentence: Sentence, first: int, index: int, words: AttributionWords) -> bool:
    """Capitals and joints go on with any name; after a plain noun so do plain words, up to a small word."""
    word = sentence.word(index)
    if _is_part(sentence, index, words) or _is_office(sentence, index, words):
        return True
    before = sentence.word(index - 1)
    if word in sentence.grammar.articles:
        return before in words.joints  # `l'Agenzia per l'energia`
    if not word.isalpha() or word in words.stops | words.times | words.evident or _is_verb(word, words):
        return False
    if sentence.capital(first) and before not in words.joints | sentence.grammar.articles:
        # `l'Agenzia indonesiana`, `il Ministro dei trasporti turco Bo`
        closed = sentence.capital(index + 1) or sentence.word(index + 1) in CLOSED
        named = closed and word not in words.oblique
        return sentence.word(first) in words.heads and (index == first + 1 or named)
    return index - first <= LONGEST // 2 or sentence.capital(first)


def _is_part(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    """Whether a token is part of a name whatever stands before it: a capital, `di`, an initial's dot."""
    word = sentence.word(index)
    if word == "." and is_initial(sentence, index - 1):
        return sentence.capital(index + 1)
    return sentence.capital(index) or word in words.joints or word in TIES


def _is_office(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    """`l'assessora alla Scuola Ada Bo`: what an office is of, before its name."""
    titled = sentence.word(index) in words.offices and sentence.word(index - 1) in words.people | words.heads
    return titled and sentence.capital(index + 1) and sentence.capital(index + 2)


def _is_verb(word: str, words: AttributionWords) -> bool:
    """Whether a plain word behind a speaker's noun is a verb: `secondo il magistrato sussistono`."""
    return words.is_verb(word) or (word.endswith(tuple(words.verb_endings)) and word not in words.nouns)


def is_opener(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    """Whether a word has its capital from its place alone: `Inoltre`, `Replica`, `Parlando ai cronisti`."""
    word = sentence.word(index)
    if not sentence.opens(index) or sentence.capital(index + 1):
        return word in words.openers and sentence.opens(index)
    small = words.oblique | words.infinitive | sentence.grammar.articles
    gerund = word.endswith(tuple(words.gerund_endings)) and sentence.word(index + 1) in small
    return gerund or word in words.openers or word in words.verb


def begins(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    """Whether a name, or a noun that may speak, may begin at a token."""
    word = sentence.word(index)
    small = sentence.grammar.articles | words.indefinite | words.pronouns | words.joints | words.stops
    if word in small or is_opener(sentence, index, words):
        return False
    return sentence.capital(index) or word in words.heads


def names(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    """Whether a token before a verb belongs to whoever speaks."""
    word = sentence.word(index)
    if word in words.stops or word in words.pronouns:
        return False
    if sentence.capital(index) or word in words.joints or word in words.heads or word in TIES:
        return True
    if word == "." and is_initial(sentence, index - 1):
        return True
    before = sentence.word(index - 1)
    if before == "-" and sentence.tokens.glued(index):  # `Won-sik`
        return True
    named = before in words.heads or (sentence.capital(index - 1) and index > 1)
    small = sentence.grammar.articles | words.indefinite
    return named and word.isalpha() and word not in small  # `il governo italiano`
