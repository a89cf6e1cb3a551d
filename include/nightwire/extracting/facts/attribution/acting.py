"""Who opens a sentence and acts in it, whom a cue without a name may mean."""

from nightwire.extracting.facts.attribution.names import LONGEST, is_opener
from nightwire.extracting.facts.attribution.speaker import DASHES, named_after, past_small
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence
from nightwire.numbers.tokens import Tokens


def acting_name(sentence: Sentence, words: AttributionWords) -> str | None:
    """Who opens a sentence, past its first phrase, and has a verb: `Per ultimo, il medico si compiace`."""
    end = len(sentence.words)
    commas = (at + 1 for at in range(min(end, LONGEST)) if sentence.word(at) == ",")
    for start in (0, next(commas, 0)):
        named = opening_name(sentence, end, words, start)
        after = past_small(sentence, start, words) + len(Tokens(named).words) if named else end
        if named is not None and words.ends_finite(sentence.word(after)):
            return named
    return None


def opening_name(sentence: Sentence, verb: int, words: AttributionWords, start: int = 0) -> str | None:
    """Who opens the sentence: `Kim ha visto i danni e ha detto`."""
    first = past_small(sentence, start, words)
    word = sentence.word(first)
    small = words.openers | words.stops | words.pronouns | words.clause
    named = sentence.capital(first) and word not in small and not is_opener(sentence, first, words)
    named = named and not _is_plain(sentence, first, words)
    if not (named or word in words.heads) or first >= verb or _is_dateline(sentence, first):
        return None
    found = named_after(sentence, first, words, strict=True)
    after = first + len(found.split()) if found else verb
    return found if after <= verb else None


def _is_dateline(sentence: Sentence, first: int) -> bool:
    """`GINEVRA - Dopo ore di colloqui ...`: where it was written, before a dash that stands by itself."""
    return sentence.word(first + 1) in DASHES and not sentence.tokens.glued(first + 1)


def _is_plain(sentence: Sentence, first: int, words: AttributionWords) -> bool:
    """`Rientrati dall'India, i medici hanno detto`, `Fu allora che`: a capital from its place alone."""
    word, after = sentence.word(first), sentence.word(first + 1)
    if first or sentence.capital(1):
        return False
    done = word.endswith(tuple(words.done_endings)) and after in words.oblique
    return done or word in words.finite | words.being | words.nouns
