"""Sentences go to the model in lots that are small enough to be heard of in time."""

from hypothesis import given
from hypothesis import strategies as st

from nightwire_pivot.processes.neural import AT_ONCE, MOST_LETTERS, PortugueseToEnglish, _lots


@given(st.lists(st.integers(0, 9000).map("a".__mul__), max_size=200))
def test_lots_hold_all_lines_in_order_and_few_letters(lines):
    lots = list(_lots(lines))
    assert [line for lot in lots for line in lot] == lines
    assert all(0 < len(lot) <= AT_ONCE for lot in lots)
    assert all(len(lot) == 1 or sum(map(len, lot)) <= MOST_LETTERS for lot in lots)


def test_line_ends_and_empty_sentences_move_no_answer():
    model = PortugueseToEnglish(timeout_seconds=60)
    found = model.translate(["Sim.", "", "Ele não\nveio.", "Não.", "Talvez."])
    assert [one and one.text for one in found] == ["Yes.", "", "He did not come.", "No.", "Maybe."]
    assert all(0 < one.confidence <= 1 for one in found if one and one.text)
