"""The scores of the offline translation only rise; its speed is shown, and never tested."""

import pytest

from tests.eval import translation
from tests.eval.scoreboard import changed_sets, lines


def test_no_score_falls_below_its_floor():
    if reason := translation.missing():
        pytest.skip(reason)
    assert changed_sets(translation) == []
    pinned = [line for line in lines(translation) if line.floor is not None]
    assert len(pinned) == 6
    assert [line for line in pinned if line.score < line.floor] == []


def test_the_signatures_say_what_was_measured():
    bleu, chrf = translation.signatures()
    assert "smooth:exp" in bleu
    assert "nc:6" in chrf
