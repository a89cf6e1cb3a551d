from nightwire.extracting.facts import display, display_en, find_quantities, reconcile, to_guideline
from nightwire.model import Agreement


def both(italian, english):
    return reconcile(find_quantities(italian, "it"), find_quantities(english, "en"), "it")


def test_agreement_and_display():
    (fact,) = both("Ha inviato più di 10.000 soldati.", "It has sent more than 10,000 soldiers.")
    assert fact.agreement is Agreement.BOTH
    assert (display(fact), display_en(fact)) == (">10.000 soldati", ">10,000 soldiers")
    assert to_guideline(fact)["unit"] == "soldier"


def test_a_lost_group_sign_is_a_conflict_that_the_source_wins():
    (fact,) = both("Ha inviato 10.000 soldati.", "It has sent 10.000 soldiers.")
    assert fact.agreement is Agreement.CONFLICT
    assert fact.leading.value == 10_000
    assert fact.english is not None
    assert fact.english.value == 10


def test_one_sided_facts():
    (source_only,) = both("Sono morte 12 persone.", "Several people died.")
    assert source_only.agreement is Agreement.SOURCE_ONLY
    (english_only,) = both("Molte persone sono morte.", "At least 12 people died.")
    assert english_only.agreement is Agreement.ENGLISH_ONLY
    assert english_only.unit_origin == "english"


def test_an_unknown_unit_is_taken_from_the_english_or_named_untranslated():
    (aligned,) = both("Trovati 12 zibaldoni.", "Found 12 notebooks.")
    assert (aligned.unit, aligned.unit_origin) == ("notebook", "english")
    (alone,) = reconcile(find_quantities("Trovati 12 zibaldoni.", "it"), [], "it")
    assert (alone.unit, alone.unit_origin) == ("zibaldoni", "untranslated")


def test_display_of_ranges_percent_and_ages():
    facts = both(
        "Tra 1.500 e 2.000 case, il 3,5% e un 34enne.",
        "Between 1,500 and 2,000 houses, 3.5% and one aged 34.",
    )
    assert [display(fact) for fact in facts][:2] == ["1.500–2.000 case", "3,5%"]
    assert [display_en(fact) for fact in facts] == ["1,500–2,000 houses", "3.5%", "34 years"]


def test_equal_inputs_in_english_agree():
    quantities = find_quantities("Some 300 people fled.", "en")
    assert [fact.agreement for fact in reconcile(quantities, quantities, "en")] == [Agreement.BOTH]


def with_source(italian, english):
    source = find_quantities(italian, "it")
    return reconcile(source, find_quantities(english, "en"), "it", text=italian)


def test_the_source_decides_what_is_a_fact():
    assert with_source("Molte persone sono morte.", "At least 12 people died.") == []
    assert with_source("Al 71' viene espulso Rossi.", "At 71' Rossi is sent off.") == []
    assert with_source("Sale il Movimento 5 Stelle.", "The 5 Stars Movement rises.") == []
    assert with_source("La manutenzione del pilone 9.", "The maintenance of the 9 rhinestones.") == []


def test_the_english_may_name_the_unit_of_a_number_that_the_source_states():
    (fact,) = with_source('Un telescopio da 12 " di Racine.', "A telescope of 12 inches of Racine.")
    assert (fact.agreement, fact.unit, fact.leading.value) == (Agreement.ENGLISH_ONLY, "inch", 12)


def test_only_values_are_in_conflict_and_other_differences_are_named():
    (bound,) = both("Sono morte ben 12 persone.", "No less than 12 people died.")
    assert (bound.agreement, bound.differs) == (Agreement.BOTH, ("comparator",))
    (unit,) = both("Un tronco di 12 metri.", "A trunk of 12 miles.")
    assert (unit.agreement, unit.differs) == (Agreement.BOTH, ("unit",))
    (noun,) = both("Sono morti 12 soldati.", "12 privates died.")
    assert (noun.agreement, noun.differs) == (Agreement.BOTH, ())
    (value,) = both("Ha inviato 10.000 soldati.", "It has sent 10.000 soldiers.")
    assert (value.agreement, value.differs) == (Agreement.CONFLICT, ())
