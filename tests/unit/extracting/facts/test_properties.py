"""What holds for any sentence: spans, no exception, linear time, formats read back."""

import sys
import tracemalloc

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from nightwire.extracting.facts import LANGUAGES, attribute, display, display_en, find_quantities, reconcile
from nightwire.extracting.facts.pieces import LONGEST
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
STRANGE_ARTICLES = [
    *("un terzo di un quarto di ", "3 miliardi di miliardi di ", "Rossi dice che «12 soldati» ")
]
STRANGE_IN = {  # what the rules of each language look far for
    "en": [
        "half of a third of ",
        "Anna, 47, ",
        "not more than 3 ",
        "rose 3 1/2 percent, ",
        "At 42, she ",
        '"5 ',
    ],
    "es": ["de los cuales 3 ", "mayores de 65 ", "no puede superar los 3 ", "de 3 a 4 "],
    "fr": ["dont 3 ", "ne doit pas contenir plus de 3 ", "de 3 à 4 ", "d'un quart à "],
    "de": ["davon 3 ", "Menschen über 65 ", "von 3 auf 4 ", "hundertund"],
    "pt": ["dos quais 3 ", "não pode ultrapassar os 3 ", "de 3 para 4 ", "3\u0301 "],
}
SENTENCES = st.lists(WORDS, max_size=25).map(" ".join)


@given(st.sampled_from(LANGUAGES), st.one_of(SENTENCES, st.text(max_size=200)))
def test_spans_are_surfaces_and_nothing_raises(language, text):
    for quantity in find_quantities(text, language):
        assert text[quantity.span.start : quantity.span.end] == quantity.span.text
        assert quantity.unit_text in text
        assert quantity.value_high is None or quantity.value_high > quantity.value
    for number in read_numbers(text, language):
        assert 0 <= number.start < number.end <= len(text)


STRANGE = ["miliardi di", "miliardi", "10000000000000000000000", "1" * 29, "mille", "un terzo di", "trilioni"]
STRANGE_SENTENCES = st.lists(st.one_of(WORDS, st.sampled_from(STRANGE)), max_size=40).map(" ".join)


@given(st.sampled_from(LANGUAGES), st.one_of(STRANGE_SENTENCES, st.text(max_size=200)))
def test_whatever_is_found_can_be_reconciled_attributed_and_shown(language, text):
    source, english = find_quantities(text, language), find_quantities(text, "en")
    for fact in attribute(reconcile(source, english, language), text, language, text):
        assert display(fact, language)
        assert display_en(fact, language)


def test_milliards_of_milliards_of_milliards_are_no_number():
    assert all(one.value < 1e22 for one in find_quantities("3 " + "miliardi di " * 60 + "euro", "it"))


def test_a_text_longer_than_any_sentence_is_read_piece_by_piece():
    text = "Sono morti 12 soldati. " * (LONGEST // 20)
    found = find_quantities(text, "it")
    assert len(found) == text.count("12")
    assert {text[one.span.start : one.span.end] for one in found} == {"12 soldati"}


def test_pairing_is_linear():
    many = find_quantities("un terzo di un quarto di " * 4000, "it")
    assert len(reconcile(many, many, "it")) == len(many)


@given(st.sampled_from(LANGUAGES), st.one_of(st.integers(0, 10**12), st.decimals(0, 10**7, places=2)))
def test_a_number_in_cldr_format_is_read_back(language, value):
    text = format_decimal(value, locale=language)
    assert [float(number.value) for number in read_numbers(text, language)] == [pytest.approx(float(value))]


def calls(work, *given):
    """How many functions are called: a count, since seconds differ from run to run."""
    count = 0

    def hear(frame, event, argument):
        nonlocal count
        count += 1

    sys.setprofile(hear)
    try:
        work(*given)
    finally:
        sys.setprofile(None)
    return count


def peak_bytes(work, *given):
    tracemalloc.start()
    try:
        work(*given)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def repeated(unit, size):
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("unit", UNITS_OF_STRANGE_TEXT)
def test_work_is_linear(unit):
    """Twice the text takes about twice the calls."""
    find_quantities(repeated(unit, 1000), "it")  # tables are read once
    once, twice = (calls(find_quantities, repeated(unit, size), "it") for size in (20_000, 40_000))
    assert twice < 2.3 * max(once, 1000)


@pytest.mark.parametrize(
    ("language", "unit"), [(one, unit) for one in STRANGE_IN for unit in STRANGE_IN[one]]
)
def test_work_is_linear_in_every_language(language, unit):
    find_quantities(repeated(unit, 1000), language)
    once, twice = (calls(find_quantities, repeated(unit, size), language) for size in (2_000, 4_000))
    assert twice < 2.4 * max(once, 1000)


def whole_chain(text):
    """What the pipeline makes of one sentence of an article, those before it as strange as itself."""
    found = find_quantities(text, "it")
    for fact in attribute(reconcile(found, found, "it", text=text), text, "it", earlier=[text] * 8):
        display(fact, "it")
        display_en(fact, "it")


@pytest.mark.parametrize("unit", STRANGE_ARTICLES)
def test_the_work_of_the_whole_chain_is_linear_in_time_and_memory(unit):
    whole_chain(repeated(unit, 1000))
    once, twice = (calls(whole_chain, repeated(unit, size)) for size in (8_000, 16_000))
    assert twice < 2.3 * max(once, 1000)
    once, twice = (peak_bytes(whole_chain, repeated(unit, size)) for size in (8_000, 16_000))
    assert twice < 2.6 * once  # a square would be four times as much


@pytest.mark.parametrize("unit", UNITS_OF_STRANGE_TEXT)
def test_no_strange_text_is_endless(unit):
    """What calls do not count, such as backtracking, would meet the time limit of every test."""
    find_quantities((unit * 200_000)[:200_000], "it")


def test_a_megabyte_of_digits():
    assert find_quantities("1" * 1_000_000, "it") == []


def test_an_unknown_language_has_no_facts():
    assert find_quantities("10 000 солдат", "uk") == []
