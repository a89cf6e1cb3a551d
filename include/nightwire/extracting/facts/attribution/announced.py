"""Who a sentence ends with that the quotation after it is given to: `Contraria la tesi dello storico Bo:`."""

from nightwire.extracting.facts.attribution.names import LONGEST
from nightwire.extracting.facts.attribution.speaker import named_after, phrase_before
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

SHORT = 6  # tokens of a heading without a colon: `La reazione del Comune`
COLON = ":"


def announcer(sentence: Sentence, words: AttributionWords) -> str | None:
    """Who is named last before the colon that ends a sentence, or in a heading about somebody's words."""
    end = len(sentence.words)
    if sentence.word(end - 1) == COLON:
        return _titled(sentence, end - 1, words) or _tied(sentence, end - 1, words)
    heading = end <= SHORT and not words.utterances.isdisjoint(sentence.words)
    return _tied(sentence, end, words) if heading else None


def _tied(sentence: Sentence, end: int, words: AttributionWords) -> str | None:
    """Behind the last preposition of words, or of who has done it: `nelle parole del presidente Bo`."""
    for first in range(max(1, end - LONGEST), end):
        if sentence.word(first - 1) not in words.owning | words.away:
            continue
        named = named_after(sentence, first, words, strict=True)
        if named is not None and sentence.text(first, end).endswith(named):
            return named
    return None


def _titled(sentence: Sentence, end: int, words: AttributionWords) -> str | None:
    """`Tra i presenti Ugo Bo, ministro della Sanità:`: the name before what the person is."""
    commas = [at for at in range(max(0, end - LONGEST), end) if sentence.word(at) == ","]
    if not commas or sentence.word(commas[-1] + 1) not in words.heads & words.people:
        return None
    named = phrase_before(sentence, commas[-1], words, anywhere=True)
    return named if named is not None and " " in named else None
