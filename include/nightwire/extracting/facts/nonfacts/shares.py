"""Shares without a sign of percent that look like days: `del 25% sul vino e del 10 sui formaggi`."""

from nightwire.extracting.facts.sentence import PERCENT, Reading, Sentence
from nightwire.model import Comparator, Kind

BOUNDS = (Comparator.LESS, Comparator.GREATER, Comparator.AT_LEAST)
EARLIER = 3  # facts back to which a share may go on


def again(sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
    """Whether a number is a share as one before it, and no day."""
    if all(one.kind is not Kind.PERCENT for one in kept[-EARLIER:]):
        return False
    if _is_set_against(sentence, reading) or _is_bounded(sentence, reading):
        return True
    if _ends_clause(sentence, reading) and any(one.unit and one.unit.name == PERCENT for one in kept):
        return True
    return kept[-1].kind is Kind.PERCENT and _goes_on(sentence, reading, kept[-1])


def _is_set_against(sentence: Sentence, reading: Reading) -> bool:
    """`contro il 27 di prima`, `a fronte del 2 dell'Italia`: what another share is compared with."""
    against = sentence.grammar.rules["ellipsis"]["against"]
    return any(sentence.word(reading.first - back) in against for back in (2, 3))


def _is_bounded(sentence: Sentence, reading: Reading) -> bool:
    """`al 3,8% per scendere sotto il 3`, `del 2,8%, scesi di quasi il 6`."""
    roughly = sentence.grammar.rules["ellipsis"]["roughly"]
    about = reading.comparator is Comparator.ABOUT and sentence.word(reading.left) in roughly
    return about or reading.comparator in BOUNDS


def _ends_clause(sentence: Sentence, reading: Reading) -> bool:
    """`il 58% le boccia, mentre le promuove il 23`: with the article of a share, and nothing behind."""
    articled = sentence.word(reading.first - 1) in sentence.grammar.rules["ellipsis"]["share_articles"]
    return articled and not sentence.word(reading.last)[:1].isalnum()


def _goes_on(sentence: Sentence, reading: Reading, share: Reading) -> bool:
    """Whether the words before the number are those of the share right before it."""
    if sentence.word(reading.first - 2) in sentence.grammar.rules["ellipsis"]["auxiliaries"]:
        return True  # `il 94% è favorevole, contrario è il 4`
    if (
        sentence.word(reading.first - 4) == ","
        and sentence.word(reading.first - 3) in sentence.grammar.articles
    ):
        return sentence.word(reading.first - 2).isalpha()  # `vale il 35%, il gas il 22`
    before = sentence.word(reading.first - 1)
    if sentence.norm(reading.first - 1) == before:
        return False
    return _ends_change(sentence, reading, share) or _repeats(sentence, reading, share, before)


def _ends_change(sentence: Sentence, reading: Reading, start: Reading) -> bool:
    """`i dazi dal 145 al 30 per cento, i nostri dal 125 al 10`: right after the share it changes from."""
    started = sentence.grammar.rules["trend"]["start_prepositions"]
    return start.last == reading.first - 1 and sentence.norm(start.first - 1) in started


def _repeats(sentence: Sentence, reading: Reading, share: Reading, before: str) -> bool:
    return before == sentence.word(share.first - 1) or (
        sentence.norm(reading.first - 2) in sentence.grammar.rules["conjunctions"]
        and sentence.norm(reading.first - 1) in sentence.grammar.rules["trend"]["level_prepositions"]
    )
