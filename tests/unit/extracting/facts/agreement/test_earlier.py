"""Units that only an earlier sentence names."""

from nightwire.extracting.facts import find_quantities, in_context


def units(text, *earlier, language="it"):
    return [one.unit for one in in_context(find_quantities(text, language), earlier, language)]


def test_a_clitic_stands_for_what_the_sentence_before_counted():
    assert units("Ieri ne hanno aperte tre.", "Il Comune ha 40 biblioteche.") == ["library"]
    assert units("Ogni valle ne manda due.", "All'assemblea vanno 14 delegati.") == ["delegate"]


def test_a_clitic_stands_for_nothing_further_back():
    assert units("Ieri ne hanno aperte tre.", "Il Comune ha 40 biblioteche.", "Piove.") == [""]


def test_the_same_number_counts_the_same():
    earlier = ("In un anno sono arrivati 31 mila turisti.", "Il sindaco è contento.")
    assert units("Dei 31 mila ne sono tornati meno di 2 mila.", *earlier) == ["tourist", "tourist"]
    assert units("Ai 4.120 va un premio.", "Hanno corso in 4.120.", "I 4.120 atleti sono stanchi.") == [
        "athlete"
    ]


def test_small_numbers_say_nothing_of_one_another():
    assert "tourist" not in units("Ai 12 di prima va un premio.", "Sono arrivati 12 turisti.")


def test_a_unit_of_its_own_stays():
    assert units("Ha venduto 31 mila biglietti.", "Sono arrivati 31 mila turisti.") == ["ticket"]
    assert units("Ha venduto 31 mila biglietti.", "Sono arrivati 31 mila turisti.", language="xx") == []


def test_cents_name_no_currency():
    earlier = ("Il gruppo ha ricavi per 3 miliardi di dollari.", "La cedola è di 12 centesimi.")
    (found,) = in_context(find_quantities("La perdita è di 85 milioni.", "it"), earlier, "it")
    assert found.unit == "us dollar"
