import pytest

from nightwire.numbers import read_numbers


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("it", "mille e duecento", 1200),
        ("it", "5 mila euro", 5000),
        ("it", "300mila", 300_000),
        ("it", "24 milioni e 97mila", 24_097_000),
        ("it", "due milioni e mezzo", 2_500_000),
        ("it", "mezzo milione", 500_000),
        ("it", "decine di migliaia", 10_000),
        ("it", "una trentina", 30),
        ("it", "due terzi", 2 / 3),
        ("it", "centoventitré", 123),
        ("it", "centottanta", 180),
        ("it", "duecentottomila", 208_000),
        ("it", "ventunomila", 21_000),
        ("it", "3 mila miliardi", 3e12),
        ("it", "trentaduenne", 32),
        ("it", "1 500 milioni", 1.5e9),
        ("en", "two hundred and fifty-three thousand", 253_000),
        ("en", "half a million", 500_000),
        ("en", "two and a half million", 2_500_000),
        ("en", "$1.762bn", 1_762_000_000),
        ("en", "tens of thousands", 10_000),
        ("en", "three quarters", 0.75),
        ("es", "treinta y cinco", 35),
        ("es", "1.200 millones", 1.2e9),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "mille deux cents", 1200),
        ("de", "dreiundzwanzig", 23),
        ("de", "eine halbe Million", 500_000),
        ("pt", "1,2 mil milhões", 1.2e9),
    ],
)
def test_one_number(language, text, value):
    assert [number.value for number in read_numbers(text, language)] == [pytest.approx(value)]


@pytest.mark.parametrize("text", ["un soldato", "settembre", "F16", "il terzo uomo", ""])
def test_no_number(text):
    assert read_numbers(text, "it") == []


def test_an_ambiguous_figure_has_both_readings_its_own_language_first():
    assert read_numbers("10.000", "en")[0].values == (10.0, 10_000.0)
    assert read_numbers("10.000", "it")[0].values == (10_000.0, 10.0)


def test_a_minus_is_a_sign_only_where_nothing_touches_it():
    assert [number.value for number in read_numbers("-8 gradi, 3-1", "it")] == [-8, 3, 1]


def test_a_language_without_a_table_reads_digits():
    assert [number.value for number in read_numbers("10 000 солдат", "uk")] == [10_000]
