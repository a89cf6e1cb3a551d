"""Why a sentence has the facts that it has: tokens, numbers, what the rules said, the pairing."""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from operator import attrgetter

from nightwire.extracting.facts.agreement.reconcile import reconcile
from nightwire.extracting.facts.attribution import attribute
from nightwire.extracting.facts.extract import Extractor, extractor, find_quantities
from nightwire.extracting.facts.findings import FullWeigher
from nightwire.extracting.facts.pieces import LONGEST
from nightwire.extracting.facts.quantity import quantity
from nightwire.extracting.facts.sentence import Finding, Reading, Sentence, Unit
from nightwire.model import Comparator, Fact, Kind, Quantity, Span, Trend
from nightwire.numbers.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Said:
    """What one rule said of one number, in words.

    Attributes:
        rule: its name, room first: `bounds.before`.
        says: what it found: `unit kilometre (measure)`, `comparator >`, `no fact: date`.
        evidence: the words that it says it for, empty where it names none.
        is_outweighed: whether a rule that weighs more had spoken, so that this one decided nothing.
    """

    rule: str
    says: str
    evidence: str
    is_outweighed: bool


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
    findings: tuple[Said, ...]
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
    sentence = Sentence(tokens, found.grammar)
    values = {one.first: one.value for one in found.scan(tokens)}
    kept, dropped = _asking_all(found).read(sentence, found.scan(tokens))
    for reading in sorted((*kept, *dropped), key=attrgetter("first")):
        yield NumberTrace(
            _span(tokens, reading.first, reading.last),
            values[reading.first],
            reading.form.value,
            tuple(_said(sentence, reading, one) for one in reading.findings),
            reading.dropped,
            quantity(sentence, reading) if not reading.dropped else None,
        )


def _asking_all(found: Extractor) -> Extractor:
    """The extractor, but rules that are outweighed are asked too."""
    full, full.decider = copy(found), copy(found.decider)
    full.decider.weigher = FullWeigher()
    return full


def _said(sentence: Sentence, reading: Reading, finding: Finding) -> Said:
    return Said(finding.rule, _words(finding), _evidence(sentence, reading, finding), finding.is_outweighed)


def _words(finding: Finding) -> str:
    answer = finding.answer
    if isinstance(answer, Unit):
        return f"unit {answer.name or '?'} ({answer.kind.value})"
    if isinstance(answer, Comparator | Kind | Trend):
        return f"{type(answer).__name__.lower()} {answer.value}"
    if isinstance(answer, float):
        return f"value {answer:.10g}"
    return answer if " " in answer else f"no fact: {answer}"


def _evidence(sentence: Sentence, reading: Reading, finding: Finding) -> str:
    """The words of a unit, or those between a comparator and its number."""
    answer = finding.answer
    if isinstance(answer, Unit) and answer.first < answer.last:
        return sentence.text(answer.first, answer.last)
    if isinstance(answer, Comparator) and reading.left < reading.first and finding.rule == "bounds.before":
        return sentence.text(reading.left, reading.first)
    return ""


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
        yield f"    said by {fact.speaker}  «{fact.cue}»{_by(fact, 'speaker')}"
    if fact.subject:
        yield f"    of {fact.subject}{_by(fact, 'subject')}"
    if fact.place:
        yield f"    at {fact.place}{_by(fact, 'place')}"


def _by(fact: Fact, what: str) -> str:
    """The rule that gave a fact one of its names."""
    return "".join(f"  {rule}" for rule in fact.attributed_by if rule.startswith(f"{what}."))


def _number_lines(number: NumberTrace) -> Iterator[str]:
    yield f"  {number.span.text}  {number.value:.10g} ({number.form})"
    for finding in number.findings:
        evidence = f"  «{finding.evidence}»" if finding.evidence else ""
        outweighed = "  (outweighed)" if finding.is_outweighed else ""
        yield f"    {finding.rule}  {finding.says}{evidence}{outweighed}"
    if number.quantity is None:
        yield f"    -> no fact: {number.dropped}"
    else:
        one = number.quantity
        high = "" if one.value_high is None else f"..{one.value_high:.10g}"
        trend = f" {one.trend.value}" if one.trend else ""
        yield f"    -> {one.comparator.value}{one.value:.10g}{high} {one.unit or '?'} {one.kind.value}{trend}"
