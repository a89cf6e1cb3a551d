"""Runs of numbers with nothing between them."""

from nightwire.extracting.facts import find_quantities


def test_row_of_a_table_states_no_fact():
    assert find_quantities("Soldati 1 2 3 4 5 6 7 8 9 10 11 feriti", "it") == []


def test_sentence_beside_a_row_keeps_its_facts():
    found = find_quantities("1 2 3 4 5 6 7 8 9 10 11. Ieri 45 soldati sono morti.", "it")
    assert [(one.value, one.unit_text) for one in found] == [(45, "soldati")]
