"""The figures on whole news articles only rise."""

import pytest

from tests.eval import conflict, news, own_news
from tests.eval.scoreboard import changed_sets, lines


@pytest.mark.timeout(900)  # 461, 3,136 and 93 sentences are translated first
@pytest.mark.parametrize("evaluation", [news, own_news, conflict], ids=["news", "own", "conflict"])
def test_no_score_falls_below_its_floor(evaluation):
    if reason := evaluation.missing():
        pytest.skip(reason)
    assert changed_sets(evaluation) == []
    assert [line for line in lines(evaluation) if line.floor is None or line.score < line.floor] == []
