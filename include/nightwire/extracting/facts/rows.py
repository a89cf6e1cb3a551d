"""Rows of a table: many numbers with nothing between them are no sentence's."""

from nightwire.numbers.scan import Number

MOST_IN_A_ROW = 8  # numbers that a sentence may have one right after another


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
