"""Long figures are short ones while an engine works, and come back as English writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightwire.translating.figures import in_english, stand_ins


@pytest.mark.parametrize(
    ("figure", "language", "english"),
    [
        ("48.737", "it", "48,737"),
        ("1.234,50", "it", "1,234.50"),
        ("3,5", "es", "3.5"),
        ("3.5", "it", "3.5"),
        ("42 369", "fr", "42,369"),
        ("1848", "it", "1848"),
        ("1.2.3", "it", "1.2.3"),
    ],
)
def test_a_figure_as_english_writes_it(figure, language, english):
    assert in_english(figure, language) == english


@pytest.mark.parametrize(
    "sentence",
    [
        "Sono morti 48.737 civili.",
        "Nel 1848 erano 3,5 milioni.",
        "La fabbrica produce 33.312-38.157 automobili.",
        "Tra 1.027 e 34.000 euro, il 27 marzo.",
    ],
)
def test_no_long_figure_reaches_the_engine_and_all_come_back(sentence):
    hidden = stand_ins(sentence, "it")
    digits = "".join(filter(str.isdigit, sentence))
    assert all(figure not in hidden.text for figure in hidden.figures.values())
    assert "".join(filter(str.isdigit, hidden.restore(hidden.text) or "")) == digits


@pytest.mark.parametrize(
    "sentence", ["Alle 14.05 del 3/11/2026.", "I 27 feriti e i 34 morti.", "Il codice 007.", ""]
)
def test_short_figures_times_and_dates_stay(sentence):
    assert stand_ins(sentence, "it").text == sentence


def test_a_figure_that_the_engine_lost_or_doubled_is_not_put_back():
    hidden = stand_ins("Sono morti 48.737 civili.", "it")
    (short,) = hidden.figures
    assert hidden.restore("Civilians died.") is None
    assert hidden.restore(f"{short} died, {short} civilians.") is None
    assert hidden.restore(f"{short},000 civilians died.") is None


@given(st.lists(st.integers(100, 9_999_999), min_size=1, max_size=8, unique=True))
def test_several_figures_keep_their_places(numbers):
    sentence = " e ".join(f"{number:,} cose".replace(",", ".") for number in numbers)
    hidden = stand_ins(sentence, "it")
    assert hidden.restore(hidden.text) == " e ".join(
        f"{number:,} cose" if number >= 1000 else f"{number} cose" for number in numbers
    )
