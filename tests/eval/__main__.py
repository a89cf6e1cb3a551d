"""`python -m tests.eval`: one table of all scores, and an exit code of 1 where one is below its floor."""

import sys
from types import ModuleType

from tests.eval.scoreboard import Line, changed_sets, evaluations, lines


def main() -> int:
    """Print the table; 1 where a score is below its floor or a set has changed, else 0."""
    print(f"{'set and score':<36}{'first':>7}{'now':>7}{'floor':>8}{'change':>8}")
    failed = False
    for name, evaluation in evaluations():
        if reason := evaluation.missing():
            print(f"{name:<36}skipped: {reason}")
            continue
        for changed in changed_sets(evaluation):
            failed = True
            print(f"{changed}: not the set that its floors were measured on")
        for line in lines(evaluation):
            failed = failed or (line.change or 0) < 0
            print(shown(line))
        show_notes(evaluation)
    return int(failed)


def show_notes(evaluation: ModuleType) -> None:
    """What exactly was measured, where the evaluation says so: sacrebleu's signatures."""
    for signature in getattr(evaluation, "signatures", tuple)():
        print(f"  {signature}")


def shown(line: Line) -> str:
    """One line of the table: at first sight, now, the floor, and what is between the last two."""
    first = "-" if line.first is None else f"{line.first:.1f}"
    name = f"{line.name:<36}{first:>7}{line.score:>7.1f}"
    if line.floor is None:
        return f"{name}{'-':>8}{'-':>8}"
    return f"{name}{line.floor:>8.1f}{line.change:>+8.1f}"


if __name__ == "__main__":
    sys.exit(main())
