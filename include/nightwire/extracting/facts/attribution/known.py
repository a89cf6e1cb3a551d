"""Whether who is quoted is somebody in particular, and speaks of their own doing."""

from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence


def is_own(sentence: Sentence, end: int, words: AttributionWords) -> bool:
    """Whether who says it does it: `di essere`, `che ha`, `l'intenzione di avere`, `il suo ritiro`.

    What is announced is done too: `ha annunciato un investimento`, `il lancio`.
    """
    word, then = sentence.word(end), sentence.word(end + 1)
    if word in words.infinitive:
        return True
    if word in words.that:
        return then in words.finite - words.existential
    if word not in sentence.grammar.articles | words.indefinite:
        return False
    if sentence.word(end - 1) in words.deeds:
        return True
    purpose = sentence.word(end + 3).endswith(tuple(words.infinitive_endings))
    return then in words.possessive or (sentence.word(end + 2) in words.infinitive and purpose)


def is_unknown(sentence: Sentence, speaker: str, words: AttributionWords) -> bool:
    """`alcuni vicini`, `secondo una mappa`: some of many, or a thing or paper that nobody is named for."""
    at = _first_of(sentence, speaker)
    if is_crowd(sentence.word(at), speaker, words):
        return True
    before = sentence.word(at - 1) if at else ""
    if sentence.word(at) in words.sources and speaker == speaker.lower() and before not in words.some:
        return True
    if before not in words.indefinite or sentence.capital(at):
        return False
    noun = sentence.word(at)
    if before in words.some and noun in words.people | words.crowds:
        return True  # `alcuni vicini`, but `alcune fonti`
    named = any(part[:1].isupper() for part in speaker.split())  # `un rapporto della Fao`
    return not named and (noun in words.papers or noun not in words.heads | words.people)


def is_crowd(noun: str, speaker: str, words: AttributionWords) -> bool:
    """`gli organizzatori`, `i medici dell'ospedale`: people by what they are, but `i vigili del fuoco`."""
    if speaker != speaker.lower() or noun in words.corps:
        return False
    return noun in words.crowds or noun in words.persons


def is_some(sentence: Sentence, speaker: str, words: AttributionWords) -> bool:
    """`alcune fonti`: some of many, without a name."""
    at = _first_of(sentence, speaker)
    return at > 0 and sentence.word(at - 1) in words.some


def is_same(sentence: Sentence, speaker: str, words: AttributionWords) -> bool:
    """`lo stesso ministero`: whoever was quoted last, without a name of its own."""
    at = _first_of(sentence, speaker)
    return at > 1 and sentence.word(at - 1) in words.same and speaker == speaker.lower()


def _first_of(sentence: Sentence, speaker: str) -> int:
    """The token that a speaker's name begins with, 0 where it begins within one."""
    start = sentence.tokens.text.find(speaker)
    return sentence.tokens.starts.index(start) if start in sentence.tokens.starts else 0


def quoting(
    sentence: Sentence,
    speaker: str | None,
    first: int,
    last: int,
    words: AttributionWords,
    *,
    everything: bool,
) -> Quote:
    """What the words from token `first` to `last` quote, from there on or in the whole sentence."""
    at = sentence.tokens.starts[first]
    own = is_own(sentence, last, words)
    return Quote(speaker, sentence.text(first, last), start=0 if everything else at, at=at, own=own)
