"""What holds for any sentence: spans, no exception, linear time, formats read back."""

import sys

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from nightwire.extracting.facts import LANGUAGES, find_quantities
from nightwire.numbers import read_numbers

WORDS = st.sampled_from(
    [
        "tra",
        "e",
        "da",
        "a",
        "dai",
        "ai",
        "più",
        "di",
        "meno",
        "non",
        "oltre",
        "circa",
        "fino",
        "un",
        "una",
        "mezzo",
        "metà",
        "due",
        "tre",
        "sei",
        "mille",
        "mila",
        "milioni",
        "decine",
        "migliaia",
        "di",
        "dei",
        "su",
        "ogni",
        "%",
        "€",
        "$",
        "euro",
        "km",
        "anni",
        "anno",
        "enne",
        "-",
        "–",
        "+",
        ".",
        ",",
        "(",
        ")",
        "«",
        "»",
        "'",
        "soldati",
        "morti",
        "missili",
        "da",
        "crociera",
        "per",
        "cento",
        "superiore",
        "a",
        "in",
        "calo",
        "del",
        "al",
        "3",
        "10.000",
        "2,5",
        "1/2",
        "2024",
        "15:30",
        "F",
        "16",
        "-8",
        "°C",
        "between",
        "and",
        "more",
        "than",
        "at",
        "least",
        "dozen",
        "half",
        "of",
        "people",
        "aged",
        "old",
        "years",
        "up",
        "to",
        "7%",
        "million",
        "a",
        "one",
        "in",
    ]
)
UNITS_OF_STRANGE_TEXT = [
    *("1", "(", "tra ", "1 di ", "due milioni ", "cento", "1-", "non ", "di 3 anni ", "1.", "migliaia di ")
]
SENTENCES = st.lists(WORDS, max_size=25).map(" ".join)


@given(st.sampled_from(LANGUAGES), st.one_of(SENTENCES, st.text(max_size=200)))
def test_spans_are_surfaces_and_nothing_raises(language, text):
    for quantity in find_quantities(text, language):
        assert text[quantity.span.start : quantity.span.end] == quantity.span.text
        assert quantity.unit_text in text
        assert quantity.value_high is None or quantity.value_high > quantity.value
    for number in read_numbers(text, language):
        assert 0 <= number.start < number.end <= len(text)


@given(st.sampled_from(LANGUAGES), st.one_of(st.integers(0, 10**12), st.decimals(0, 10**7, places=2)))
def test_a_number_in_cldr_format_is_read_back(language, value):
    text = format_decimal(value, locale=language)
    assert [float(number.value) for number in read_numbers(text, language)] == [pytest.approx(float(value))]


@pytest.mark.parametrize("unit", UNITS_OF_STRANGE_TEXT)
def test_work_is_linear(unit):
    """Twice the text takes about twice the calls: a count, since seconds differ from run to run."""

    def calls(size):
        text = (unit * (size // len(unit) + 1))[:size]
        count = 0

        def hear(frame, event, argument):
            nonlocal count
            count += 1

        sys.setprofile(hear)
        try:
            find_quantities(text, "it")
        finally:
            sys.setprofile(None)
        return count

    calls(1000)  # tables are read once
    assert calls(40_000) < 2.3 * max(calls(20_000), 1000)


@pytest.mark.parametrize("unit", UNITS_OF_STRANGE_TEXT)
def test_no_strange_text_is_endless(unit):
    """What calls do not count, such as backtracking, would meet the time limit of every test."""
    find_quantities((unit * 200_000)[:200_000], "it")


def test_a_megabyte_of_digits():
    assert find_quantities("1" * 1_000_000, "it") == []


def test_an_unknown_language_has_no_facts():
    assert find_quantities("10 000 солдат", "uk") == []
