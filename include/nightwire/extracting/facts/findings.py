"""What the rules say of a number, and the one place that weighs it: the first of a table that speaks wins.

A rule is a name and a function of a `Case`; it answers and changes nothing. The order of a table is its
weight.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from nightwire.extracting.facts.sentence import Finding, Reading, Sentence, Unit

Answer = TypeVar("Answer", str, Unit)


@dataclass(slots=True)
class Case:
    """What a rule is asked about: one number, the facts before it and the numbers after it.

    Attributes:
        sentence: where it stands.
        reading: the number, as far as it has been read.
        kept: the facts of the sentence before it.
        rest: the next three numbers.
    """

    sentence: Sentence
    reading: Reading
    kept: list[Reading]
    rest: list[Reading]

    @property
    def following(self) -> Reading | None:
        """The next number."""
        return self.rest[0] if self.rest else None


Ask = Callable[[Case], Answer | None]
Rule = tuple[str, Callable[[Case], Answer | None]]
Holds = Callable[[Sentence, Reading], bool]


def drops(rule: str, reason: str, holds: Holds) -> tuple[str, Callable[[Case], str | None]]:
    """The rule that gives `reason` why a number is no fact where `holds`."""
    return rule, lambda case: reason if holds(case.sentence, case.reading) else None


class Weigher:
    """Asks a table of rules until one speaks, and notes which."""

    def decide(self, rules: Sequence[Rule[Answer]], case: Case) -> Answer | None:
        """The answer of the first rule that has one."""
        for rule, ask in rules:
            answer = ask(case)
            if answer:
                case.reading.findings.append(Finding(rule, answer))
                return answer
        return None


class FullWeigher(Weigher):
    """Decides alike, but asks the other rules too, and notes which of them were outweighed."""

    def decide(self, rules: Sequence[Rule[Answer]], case: Case) -> Answer | None:
        """The answer of the first rule that has one."""
        spoken = [(rule, answer) for rule, ask in rules if (answer := ask(case))]
        case.reading.findings += [
            Finding(rule, answer, index > 0) for index, (rule, answer) in enumerate(spoken)
        ]
        return spoken[0][1] if spoken else None
