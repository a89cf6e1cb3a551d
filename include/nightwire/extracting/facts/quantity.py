"""A completed reading as the model has it."""

from dataclasses import replace

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.model import Comparator, NonFact, Quantity, Span


def quantity(sentence: Sentence, reading: Reading) -> Quantity:
    """A completed reading as the model has it."""
    unit = reading.unit
    text = reading.unit_text
    if text is None:
        text = sentence.text(unit.first, unit.last) if unit is not None else ""
    about = Comparator.ABOUT if reading.about else Comparator.EQUAL
    return Quantity(
        span=_span(sentence, reading),
        comparator=about if reading.comparator in (None, Comparator.EQUAL) else reading.comparator,
        value=_clean(-reading.value if reading.negative else reading.value),
        value_high=None if reading.high is None else _clean(reading.high),
        unit=unit.name if unit is not None else "",
        unit_text=text,
        kind=reading.kind,
        trend=reading.trend,
        rules=reading.rules,
    )


def non_fact(sentence: Sentence, reading: Reading) -> NonFact:
    """A number that is no fact, with the reason, as the model has it."""
    start, end = sentence.tokens.starts[reading.first], sentence.tokens.ends[reading.last - 1]
    span = Span(start, end, sentence.tokens.text[start:end])
    return NonFact(span, _clean(reading.value), reading.dropped, reading.rules)


def moved(one: Quantity, by: int) -> Quantity:
    """The quantity with its span so many characters further on."""
    return replace(one, span=_moved(one.span, by)) if by else one


def moved_other(one: NonFact, by: int) -> NonFact:
    """The number with its span so many characters further on."""
    return replace(one, span=_moved(one.span, by)) if by else one


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by, span.text)


def _clean(value: float) -> float:
    """The value without the noise of binary fractions: `8,3 miliardi` is 8300000000."""
    return value if value.is_integer() else float(f"{value:.13g}")


def _span(sentence: Sentence, reading: Reading) -> Span:
    start, end = sentence.tokens.starts[reading.start], sentence.tokens.ends[reading.end - 1]
    return Span(start, end, sentence.tokens.text[start:end])
