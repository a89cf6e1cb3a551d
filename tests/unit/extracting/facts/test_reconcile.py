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
