"""Numbers in rows and lists of codes: many with nothing between them are no sentence's."""

from nightwire.numbers.scan import Number, NumberForm
from nightwire.numbers.tokens import Tokens

MOST_IN_A_ROW = 8  # numbers that a sentence may have one right after another
FEWEST_STEPS = 3  # rows that a text is counted in
STEP_SIGNS = frozenset("-–)")
CODES_IN_BRACKETS = 2  # numbers between brackets, with nothing else there, that are codes


def outside_rows(numbers: list[Number]) -> list[Number]:
    """The numbers less those in a run of more than `MOST_IN_A_ROW` with no token between.

    Args:
        numbers: in order, not overlapping.
    """
    if len(numbers) <= MOST_IN_A_ROW:
        return numbers
    kept: list[Number] = []
    run: list[Number] = []
    for number in numbers:
        if run and run[-1].last != number.first:
            kept += run if len(run) <= MOST_IN_A_ROW else []
            run = []
        run.append(number)
    return kept + (run if len(run) <= MOST_IN_A_ROW else [])


def outside_lists(numbers: list[Number], tokens: Tokens, joints: frozenset[str]) -> list[Number]:
    """The numbers less those of a list in brackets, parted by `joints`: `le linee (38, 44 e 61)`."""
    kept: list[Number] = []
    run: list[Number] = []
    for number in numbers:
        if run and not _joined(run[-1], number, tokens, joints):
            kept += [] if _bracketed(run, tokens) else run
            run = []
        run.append(number)
    return kept + ([] if _bracketed(run, tokens) else run)


def outside_steps(numbers: list[Number], tokens: Tokens) -> list[Number]:
    """The numbers less those that count the rows of a text, `1 - ... 2 - ... 3 - ...`, `1) ... 2) ... 3)`."""
    steps: list[Number] = []
    for number in numbers:
        marked = tokens.words[number.last : number.last + 1]
        if marked and marked[0] in STEP_SIGNS and number.value == len(steps) + 1:
            steps.append(number)
    if len(steps) < FEWEST_STEPS:
        return numbers
    counted = {step.first for step in steps}
    return [number for number in numbers if number.first not in counted]


def _joined(one: Number, other: Number, tokens: Tokens, joints: frozenset[str]) -> bool:
    return other.first == one.last + 1 and tokens.words[one.last] in joints


def _bracketed(run: list[Number], tokens: Tokens) -> bool:
    if len(run) < CODES_IN_BRACKETS or any(one.form is not NumberForm.DIGITS for one in run):
        return False
    before, after = run[0].first - 1, run[-1].last
    return before >= 0 and tokens.words[before] == "(" and tokens.words[after : after + 1] == [")"]
