"""The figures on whole news articles only rise."""

import pytest

from tests.eval import news
from tests.eval.scoreboard import changed_sets, lines


@pytest.mark.timeout(300)  # 461 sentences are translated first
def test_no_score_falls_below_its_floor():
    if reason := news.missing():
        pytest.skip(reason)
    assert changed_sets(news) == []
    assert [line for line in lines(news) if line.floor is None or line.score < line.floor] == []
