"""Apertium's stream format, read and written."""

from hypothesis import given
from hypothesis import strategies as st

from nightwire.translating.engines.pivot.handover import pretransfer, to_portuguese_pair
from nightwire.translating.engines.pivot.readings import correct
from nightwire.translating.engines.pivot.stream import escape, parse, render, unescape


@given(st.text())
def test_any_text_survives_escaping(text):
    assert unescape(escape(text)) == text


@given(st.text(alphabet=r"ab^$/\<>{}[]@ "))
def test_free_text_is_never_taken_for_a_unit(text):
    assert [unit.body for unit in parse(escape(text))] in ([], [""])


def test_units_are_read_and_written_alike():
    stream = r"a\^b ^la/il<det><def><f><sg>$ ^casa/casa<n><f><sg>$, c"
    assert render(parse(stream)) == stream


def test_joined_words_are_parted():
    units = pretransfer(parse("^dalla/da<pr>+il<det><def><f><sg>$ ^va via/andare<vblex><pri># via$"))
    assert [unit.body for unit in units] == ["da<pr>", "il<det><def><f><sg>", "andare# via<vblex><pri>"]


def test_the_catalan_past_becomes_one_form():
    units = to_portuguese_pair(parse("^anar<vbhaver><p3><sg>$ ^dir<vblex><inf>$"))
    assert [unit.body for unit in units] == ["dir<vblex><ifi><p3><sg>"]


def corrected(stream: str) -> str:
    return render(correct(pretransfer(parse(stream))))


def test_sei_before_a_plural_is_a_number():
    read = corrected("^sei/essere<vbser><pri><p2><sg>$ ^settimane/settimana<n><f><pl>$")
    assert read.startswith("^sei<num>")


def test_sei_before_a_singular_is_not():
    read = corrected("^sei/essere<vbser><pri><p2><sg>$ ^bravo/bravo<adj><m><sg>$")
    assert read.startswith("^essere<vbser>")


def test_verbs_of_motion_have_the_other_auxiliary():
    read = corrected("^è/essere<vbser><pri><p3><sg>$ ^salita/salire<vblex><pp><f><sg>$")
    assert read == "^avere<vbhaver><pri><p3><sg>$ ^salire<vblex><pp><m><sg>$"


def test_a_passive_keeps_its_auxiliary():
    stream = "^è/essere<vbser><pri><p3><sg>$ ^arrestata/arrestare<vblex><pp><f><sg>$"
    assert corrected(stream) == "^essere<vbser><pri><p3><sg>$ ^arrestare<vblex><pp><f><sg>$"
