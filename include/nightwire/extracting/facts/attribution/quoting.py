"""What a cue quotes, and whether who is quoted tells of their own doing."""

from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence


def is_own(sentence: Sentence, end: int, words: AttributionWords) -> bool:
    """Whether who says it does it: `di essere`, `che ha`, `che userà`, `il suo ritiro`.

    So it is in `l'intenzione di avere`. What is announced is done too: `ha annunciato un calo`, `il lancio`,
    `ieri aiuti`.
    """
    deed = sentence.word(end - 1) in words.deeds
    while sentence.word(end) in words.times:  # `hanno annunciato ieri aiuti`
        end += 1
    word, then = sentence.word(end), sentence.word(end + 1)
    if word in words.infinitive or word.endswith(tuple(words.gerund_endings)):  # `ha risposto assumendo 12`
        return True
    if word in words.that:
        return words.is_verb(then) and then not in words.existential | sentence.grammar.articles
    if deed:
        return word.isalpha()
    if word not in sentence.grammar.articles | words.indefinite:
        return False
    purpose = sentence.word(end + 3).endswith(tuple(words.infinitive_endings))
    return then in words.possessive or (sentence.word(end + 2) in words.infinitive and purpose)


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
