"""The scores of the entity rules only rise."""

import pytest

from tests.eval import entities
from tests.eval.scoreboard import changed_sets, lines


def test_no_score_falls_below_its_floor():
    if reason := entities.missing():
        pytest.skip(reason)
    assert changed_sets(entities) == []
    assert [line for line in lines(entities) if line.floor is None or line.score < line.floor] == []
