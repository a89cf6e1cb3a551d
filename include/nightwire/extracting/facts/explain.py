"""Why a sentence has the facts that it has: tokens, numbers, what the rules said, the pairing."""

from collections.abc import Iterator
from dataclasses import dataclass

from nightwire.extracting.facts.agreement.reconcile import reconcile
from nightwire.extracting.facts.attribution import attribute
from nightwire.extracting.facts.extract import Extractor, extractor, find_quantities
from nightwire.extracting.facts.pieces import LONGEST
from nightwire.extracting.facts.quantity import quantity
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tracing import Finding, Trace, traced
from nightwire.model import Fact, Quantity, Span
from nightwire.numbers.scan import scan
from nightwire.numbers.tokens import Tokens

OTHER_WORD = "word"  # a number by its spelling only
UNREAD = "list"  # in a row, in a list of codes, or of a size that nobody writes


@dataclass(frozen=True, slots=True)
class NumberTrace:
    """One number of a sentence and what became of it.

    Attributes:
        span: where it stands.
        value: as read, before any rule.
        form: how it is written (`digits`, `words` ...).
        findings: what the rules said of it, in the order in which they were asked.
        dropped: why it is no fact, in a word; empty where it is one.
        quantity: the fact, None where it is none.
    """

    span: Span
    value: float
    form: str
    findings: tuple[Finding, ...]
    dropped: str
    quantity: Quantity | None


@dataclass(frozen=True, slots=True)
class SideTrace:
    """One of the two texts of a sentence: its tokens and its numbers."""

    text: str
    language: str
    tokens: tuple[str, ...]
    numbers: tuple[NumberTrace, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a sentence has its facts.

    Attributes:
        source: the sentence itself.
        english: its English, None where it is not given.
        facts: the two sides put together, `agreement` and `differs` on each, with who is quoted for them
            in the sentence itself, and whose they are by its words alone: no names are looked up.
        unstated: what the English says and the source does not, so that it is no fact.
    """

    source: SideTrace
    english: SideTrace | None
    facts: tuple[Fact, ...]
    unstated: tuple[Quantity, ...]


def explain(text: str, language: str, english: str | None = None) -> Explanation:
    """Read one sentence with every rule's word written down.

    Args:
        text: one sentence; of one longer than `LONGEST` characters the beginning.
        language: ISO 639-1 code; one outside of `LANGUAGES` has tokens and no numbers.
        english: its English, if there is one.

    Returns:
        The same facts that `find_quantities`, `reconcile` and `attribute` give.
    """
    text, english = text[:LONGEST], english[:LONGEST] if english is not None else None
    source, other = find_quantities(text, language), find_quantities(english or "", "en")
    facts = attribute(reconcile(source, other, language, text=text), text, language)
    paired = [fact.english for fact in facts]
    return Explanation(
        _side(text, language),
        _side(english, "en") if english is not None else None,
        tuple(facts),
        tuple(one for one in other if one not in paired),
    )


def _side(text: str, language: str) -> SideTrace:
    tokens, found = Tokens(text), extractor(language)
    words = tuple(tokens.raw(index) for index in range(len(tokens.words)))
    return SideTrace(text, language, words, tuple(_numbers(tokens, found)) if found else ())


def _numbers(tokens: Tokens, found: Extractor) -> Iterator[NumberTrace]:
    trace = Trace()
    sentence = Sentence(tokens, found.grammar)
    readings = [Reading.of(number) for number in found.numbers(tokens)]
    values = {one.first: one.value for one in readings}
    kept, dropped = traced(found, trace).read(sentence, readings)
    of_token = {one.first: one for one in (*kept, *dropped)}
    for number in scan(tokens, found.table, found.language):
        reading = of_token.get(number.first)
        span = _span(tokens, number.first, number.last)
        reason = reading.dropped if reading else OTHER_WORD if number.first in values else UNREAD
        if reading is None and any(one.first < number.first < one.last for one in of_token.values()):
            continue  # the upper end of a range
        fact = quantity(sentence, reading) if reading is not None and not reason else None
        findings = tuple(trace.of.get(number.first, ()))
        yield NumberTrace(span, number.value, number.form.value, findings, reason, fact)


def _span(tokens: Tokens, first: int, last: int) -> Span:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Span(start, end, tokens.text[start:end])


def lines(explanation: Explanation) -> Iterator[str]:
    """An explanation as people read it, a line at a time."""
    for side in (explanation.source, explanation.english):
        if side is not None:
            yield f"{side.language}  {side.text}"
            yield f"    tokens  {' | '.join(side.tokens)}"
            for number in side.numbers:
                yield from _number_lines(number)
    for fact in explanation.facts:
        sides = " = ".join(one.span.text for one in (fact.source, fact.english) if one is not None)
        yield f"fact  {fact.agreement.value}{''.join(f' ({name} differs)' for name in fact.differs)}  {sides}"
        yield from _attribution_lines(fact)
    for one in explanation.unstated:
        yield f"not stated by the source  {one.span.text}"


def _attribution_lines(fact: Fact) -> Iterator[str]:
    if fact.speaker:
        yield f"    said by {fact.speaker}  «{fact.cue}»"
    if fact.subject:
        yield f"    of {fact.subject}"


def _number_lines(number: NumberTrace) -> Iterator[str]:
    yield f"  {number.span.text}  {number.value:.10g} ({number.form})"
    for finding in number.findings:
        yield f"    {finding.rule}  {finding.says}{f'  «{finding.evidence}»' if finding.evidence else ''}"
    if number.quantity is None:
        yield f"    -> no fact: {number.dropped}"
    else:
        one = number.quantity
        high = "" if one.value_high is None else f"..{one.value_high:.10g}"
        trend = f" {one.trend.value}" if one.trend else ""
        yield f"    -> {one.comparator.value}{one.value:.10g}{high} {one.unit or '?'} {one.kind.value}{trend}"
