"""An explanation says of each number which rules spoke, and gives the same facts."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.extracting.facts.test_properties import SENTENCES

from nightwire.extracting.facts import LANGUAGES, explain, explanation_lines, find_numbers, find_quantities

TEXT = "Il 24 febbraio più di 10.000 soldati sono morti, -3% rispetto al 2019, e 5 o 6 feriti."
ENGLISH = "On February 24 more than 10,000 soldiers died, -3% on 2019, and 7 apples."


def of(text, surface):
    (number,) = [one for one in explain(text, "it").source.numbers if one.span.text == surface]
    return number


def test_a_dropped_number_has_its_reason_and_the_rule_that_gave_it():
    number = of(TEXT, "24")
    assert (number.dropped, number.quantity) == ("date", None)
    assert [(one.rule, one.says) for one in number.findings] == [("nonfacts.month", "no fact: date")]


def test_a_fact_has_the_rules_that_spoke_with_their_words():
    number = of(TEXT, "10.000")
    says = {one.says: one for one in number.findings}
    assert says["unit soldier (count)"].evidence == "soldati"
    assert says["comparator >"].rule == "bounds.before"
    assert number.quantity.value == 10_000


def test_a_rule_that_is_outweighed_is_shown_and_named_with_no_fact():
    text = "Arriva alle 18 ora locale del 24 maggio."
    said = {one.rule: one.is_outweighed for one in of(text, "18").findings}
    assert said == {"nonfacts.hour_named": False}
    fact = find_numbers("Ha 30 anni di carcere.", "it").facts[0]
    said = {one.rule: one.is_outweighed for one in of("Ha 30 anni di carcere.", "30").findings}
    assert said["units.closed"] is False
    assert said["units.noun"] is True
    assert "units.noun" not in fact.rules


def test_what_is_never_read_as_a_number_is_said_too():
    assert of("Sei un amico.", "Sei").dropped == "word"
    assert of("Le linee (38, 44 e 61) sono ferme.", "44").dropped == "list"


def test_who_is_quoted_and_whose_it_is_are_said():
    shown = list(explanation_lines(explain("Nova Coop ha detto che ha 40 negozi, e Ansa ha 2 sedi.", "it")))
    assert "    said by Nova Coop  «ha detto»  speaker.verb" in shown
    assert "    of Ansa  subject.actor" in shown


def test_both_sides_and_their_pairing():
    explanation = explain(TEXT, "it", ENGLISH)
    assert explanation.english.tokens[0] == "On"
    assert [fact.agreement.value for fact in explanation.facts] == ["both", "both", "source_only"]
    assert [one.span.text for one in explanation.unstated] == ["7 apples"]
    assert "not stated by the source  7 apples" in list(explanation_lines(explanation))


@settings(max_examples=40)
@given(st.sampled_from(LANGUAGES), st.one_of(SENTENCES, st.text(max_size=100)))
def test_an_explanation_has_the_facts_that_the_extractor_finds(language, text):
    explanation = explain(text, language, text)
    found = [one.quantity for one in explanation.source.numbers if one.quantity is not None]
    assert found == find_quantities(text, language)
    assert list(explanation_lines(explanation))
