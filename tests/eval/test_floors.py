"""Scores only rise: a change that lowers one says so in its message and in `floors.toml`."""

import pytest

from tests.eval import facts, quantities, quantities_own
from tests.eval.scoreboard import changed_sets, lines


@pytest.mark.parametrize("evaluation", [facts, quantities, quantities_own], ids=["facts", "newsquant", "own"])
def test_no_score_falls_below_its_floor(evaluation):
    if reason := evaluation.missing():
        pytest.skip(reason)
    assert changed_sets(evaluation) == []
    assert [line for line in lines(evaluation) if line.floor is None or line.score < line.floor] == []
