"""The words that name whoever is quoted, beside a cue."""

from dataclasses import dataclass

from nightwire.extracting.facts.sentence import Sentence

LONGEST = 8  # tokens of a name or title
ENDS = frozenset(',.;:!?()«»“”"–—')
TIES = frozenset("'’-")


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """What one language says of speakers.

    Attributes:
        heads: nouns that may speak: `ministro`, `polizia`.
        joints: small words inside the name of a speaker: `di`, `of the`.
        stops: small words that no longer belong to it: prepositions, auxiliaries, `che`.
        pronouns: what stands before a verb whose speaker follows: `lo ha detto Kim`.
        indefinite: articles of a speaker without a name: `un portavoce`.
    """

    heads: frozenset[str]
    joints: frozenset[str]
    stops: frozenset[str]
    pronouns: frozenset[str]
    indefinite: frozenset[str]


def named_after(sentence: Sentence, start: int, words: SpeakerWords, *, strict: bool) -> str | None:
    """The phrase after a cue: `secondo il ministero della Difesa`, `ha detto il portavoce Peskov`.

    With `strict` it must start with a name or with a noun that may speak, past its article.
    """
    first = _past_articles(sentence, start, words)
    word = sentence.word(first)
    if not word or word in ENDS or word in words.stops or word[0].isdecimal():
        return None
    if strict and not sentence.capital(first) and word not in words.heads:
        return None
    last = first + 1
    while last - first < LONGEST and _goes_on(sentence, first, last, words):
        last += 1
    while last - 1 > first and sentence.word(last - 1) in words.joints:
        last -= 1
    return sentence.text(first, last)


def named_before(sentence: Sentence, verb: int, words: SpeakerWords) -> str | None:
    """The name right before a verb: `Kim Jong Un ha affermato`, `il portavoce del ministero ha detto`."""
    first = verb
    while first > 0 and verb - first < LONGEST and _names(sentence, first - 1, words):
        first -= 1
    while first < verb and not _begins(sentence, first, words):
        first += 1
    if first == verb or sentence.word(verb - 1) in words.joints:
        return None
    return sentence.text(first, verb)


def inverts(sentence: Sentence, verb: int, words: SpeakerWords) -> bool:
    """Whether the speaker follows the verb: after what was said, and after a pronoun for it."""
    before = sentence.word(verb - 1) if verb else ""
    return before in ENDS or before in words.pronouns


def opens_clause(sentence: Sentence, index: int) -> bool:
    """Whether a token opens the sentence, or follows a mark."""
    return index == 0 or sentence.word(index - 1) in ENDS


def _past_articles(sentence: Sentence, first: int, words: SpeakerWords) -> int:
    small = sentence.grammar.articles | words.indefinite | TIES
    while sentence.word(first) in small:
        first += 1
    return first


def _goes_on(sentence: Sentence, first: int, index: int, words: SpeakerWords) -> bool:
    """Capitals and joints go on with any name; after a plain noun so do plain words, up to a small word."""
    word = sentence.word(index)
    if sentence.capital(index) or word in words.joints or word in TIES:
        return True
    if sentence.capital(first) or not word.isalpha() or word in words.stops:
        return False
    return word not in sentence.grammar.articles and index - first <= LONGEST // 2


def _begins(sentence: Sentence, index: int, words: SpeakerWords) -> bool:
    word = sentence.word(index)
    small = sentence.grammar.articles | words.indefinite | words.pronouns | words.joints | words.stops
    return word not in small and (sentence.capital(index) or word in words.heads)


def _names(sentence: Sentence, index: int, words: SpeakerWords) -> bool:
    word = sentence.word(index)
    if word in words.stops or word in words.pronouns:
        return False
    if sentence.capital(index) or word in words.joints or word in words.heads or word in TIES:
        return True
    before = sentence.word(index - 1)
    if before == "-" and sentence.tokens.glued(index):  # `Won-sik`
        return True
    named = before in words.heads or (sentence.capital(index - 1) and index > 1)
    return named and word.isalpha() and word not in sentence.grammar.articles  # `il governo italiano`
