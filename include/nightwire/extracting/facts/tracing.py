"""Which rules spoke about a number: the extractor's own rules, each call of them written down.

Nothing of it runs unless a sentence is explained, so a trace costs the extractor nothing.
"""

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nightwire.extracting.facts.extract import Extractor
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.model import Trend

ROOMS = (
    *("exclusions", "units", "nouns", "senses", "ages", "ratios", "ranges", "articles", "metres"),
    *("comparators", "tails", "trends", "ellipsis", "next_units"),
)
FIELDS = ("value", "high", "comparator", "kind", "trend", "negative")


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule said of one number.

    Attributes:
        rule: room, file and function, `bounds.comparators.before`.
        says: what it found or changed: `unit kilometre`, `comparator >`, `drop date`.
        evidence: the words that it says it for, empty where it names none.
    """

    rule: str
    says: str
    evidence: str = ""


class Trace:
    """The findings about each reading of one sentence, in the order in which the rules were asked."""

    def __init__(self) -> None:
        self.of: dict[int, list[Finding]] = {}
        self.current = -1

    def add(self, token: int, finding: Finding) -> None:
        """One more finding about the number that starts at a token."""
        of_number = self.of.setdefault(token, [])
        if all(finding.says != one.says for one in of_number):  # what a later rule only lets pass
            of_number.append(finding)


def traced(extractor: Extractor, trace: Trace) -> Extractor:
    """The same extractor, its rules writing down what they say."""
    copied = copy.copy(extractor)
    for room in ROOMS:
        setattr(copied, room, _Room(getattr(extractor, room), trace))
    return copied


class _Room:
    """A set of rules whose calls are written down."""

    def __init__(self, rules: Any, trace: Trace) -> None:
        self._name = type(rules).__module__.removeprefix(f"{__package__}.")  # the file: `bounds.trends`
        self._rules, self._trace = rules, trace

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._rules, name)
        if callable(found):
            return _Call(f"{self._name}.{name}", found, self._trace)
        return _Room(found, self._trace) if hasattr(found, "__dict__") else found


class _Call:
    """One rule, asked."""

    def __init__(self, rule: str, asked: Any, trace: Trace) -> None:
        self._rule, self._asked, self._trace = rule, asked, trace

    def __call__(self, *given: Any, **named: Any) -> Any:
        about = next((one for one in given if isinstance(one, Reading)), None)
        if about is not None:
            self._trace.current = about.first
        readings = list(_readings(given))
        before = {one.first: _state(one) for one in readings}
        answer = self._asked(*given, **named)
        for one in readings:
            for says in _changes(before[one.first], _state(one)):
                self._trace.add(one.first, Finding(self._rule, says))
        sentence = next((one for one in given if isinstance(one, Sentence)), None)
        finding = _finding(self._rule, answer, sentence)
        if finding is not None and self._trace.current >= 0:
            self._trace.add(self._trace.current, finding)
        return answer


def _readings(given: Iterable[Any]) -> Iterable[Reading]:
    for one in given:
        if isinstance(one, Reading):
            yield one
        elif isinstance(one, list):
            yield from (each for each in one if isinstance(each, Reading))


def _state(reading: Reading) -> dict[str, Any]:
    state = {name: getattr(reading, name) for name in FIELDS}
    return state | {"unit": reading.unit.name or reading.unit.kind.value if reading.unit else None}


def _changes(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [f"{name} {_word(value)}" for name, value in after.items() if value != before[name]]


def _word(value: Any) -> str:
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def _finding(rule: str, answer: Any, sentence: Sentence | None) -> Finding | None:
    """What an answer says: a unit, a trend, or the reason why the number is no fact."""
    if isinstance(answer, Unit):
        named = answer.first < answer.last and sentence is not None
        words = sentence.text(answer.first, answer.last) if named and sentence is not None else ""
        return Finding(rule, f"unit {answer.name or '?'} ({answer.kind.value})", words)
    if isinstance(answer, Trend):
        return Finding(rule, f"trend {answer.value}")
    if isinstance(answer, str) and answer:
        return Finding(rule, f"drop {answer}")
    return None
