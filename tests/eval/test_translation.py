"""The scores of the offline translation only rise; its speed is shown, and never tested."""

import pytest

from tests.eval import translation
from tests.eval.__main__ import show_notes
from tests.eval.scoreboard import changed_sets, lines


def test_no_score_falls_below_its_floor():
    if reason := translation.missing():
        pytest.skip(reason)
    assert changed_sets(translation) == []
    pinned = [line for line in lines(translation) if line.floor is not None]
    measured = [language for language in translation.OTHERS if translation.measured(language)]
    war = [language for language in measured if language in translation.WAR]
    italian = 2 + translation.FACTS.is_file() + translation.NTREX.is_file()
    plain = list(filter(translation.measured, translation.PLAIN))
    assert len(pinned) == 3 * (italian + len(measured) + len(war)) + len(plain) + translation.NTREX.is_file()
    assert [line for line in pinned if line.score < line.floor] == []


def test_the_signatures_say_what_was_measured():
    bleu, chrf = translation.signatures()
    assert "smooth:exp" in bleu
    assert "nc:6" in chrf


def test_the_table_says_what_was_measured(capsys):
    show_notes(translation)
    assert "smooth:exp" in capsys.readouterr().out
