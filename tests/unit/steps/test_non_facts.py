"""Every number of a sentence is a fact, or says why it is none and which rule decided."""

from tests.eval.rules import own_sentences

from nightwire.extracting.facts import find_numbers
from nightwire.model import Sentence, Span, Translation
from nightwire.rows import FactRow, NonFactRow, SentenceRow
from nightwire.rows.non_facts import REASONS
from nightwire.schema import from_table, to_table
from nightwire.steps.extract import find_facts

TEXT = "Il 24 febbraio più di 10.000 soldati sono morti, secondo l'articolo 18 di un giornale."
ENGLISH = "On February 24 more than 10,000 soldiers died and 7 dogs were hurt, says article 18."


def rows(text=TEXT, language="it", english=ENGLISH):
    row = SentenceRow.of(Sentence("s", "a", 0, Span(0, len(text), text), language), "b")
    return find_facts([[row.translated(Translation(english, "given", "", "translated"))]], [])


def test_a_fact_keeps_the_rules_that_made_it_so_on_both_sides():
    soldiers = next(row for row in rows() if isinstance(row, FactRow) and row.value == 10_000)
    assert soldiers.rules == ("units.noun", "bounds.before", "speaker.prefix")
    assert soldiers.rules_en == ("units.noun", "bounds.before")


def test_the_other_numbers_have_their_reason_their_place_and_the_rule_that_decided():
    others = {row.text or row.text_en: row for row in rows() if isinstance(row, NonFactRow)}
    assert {text: (row.reason, row.rules[-1]) for text, row in others.items()} == {
        "24": ("date", "nonfacts.month"),
        "18": ("code", "nonfacts.coded"),
        "7 dogs": ("unstated", "units.noun"),
    }
    assert TEXT[others["24"].span_start : others["24"].span_end] == "24"
    assert others["7 dogs"].span_start is None


def test_english_that_is_the_source_itself_states_everything():
    assert {row.reason for row in rows(ENGLISH, "en", ENGLISH) if isinstance(row, NonFactRow)} == {
        "date", "code",
    }  # fmt: skip


def test_each_reason_has_its_meaning_in_words():
    found = (find_numbers(text, language) for language, text in own_sentences())
    reasons = {one.reason for numbers in found for one in numbers.others}
    assert reasons <= set(REASONS)
    assert len(reasons) > 10


def test_a_row_comes_back_as_it_was():
    others = [row for row in rows() if isinstance(row, NonFactRow)]
    back = from_table(NonFactRow, to_table("non_facts", others))
    assert sorted(back, key=lambda row: row.non_fact_id) == sorted(others, key=lambda row: row.non_fact_id)
