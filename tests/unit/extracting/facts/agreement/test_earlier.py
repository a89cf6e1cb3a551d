"""Units that only an earlier sentence names."""

from nightwire.extracting.facts import find_quantities, in_context


def context(text, *earlier, language="it"):
    return in_context(find_quantities(text, language), earlier, language)


def units(text, *earlier, language="it"):
    return [one.unit for one in context(text, *earlier, language=language)]


def test_a_clitic_stands_for_what_the_sentence_before_counted():
    assert units("Ieri ne hanno aperte tre.", "Il Comune ha 40 biblioteche.") == ["library"]
    assert units("Ogni valle ne manda due.", "All'assemblea vanno 14 delegati.") == ["delegate"]


def test_a_clitic_stands_for_nothing_further_back_than_two_sentences():
    earlier = ("Il Comune ha 40 biblioteche.", "Piove.")
    assert units("Ieri ne hanno aperte tre.", *earlier) == ["library"]
    assert units("Ieri ne hanno aperte tre.", *earlier, "Fa freddo.") == [""]


def test_a_clitic_stands_for_lengths_and_sums():
    assert units("Alla sorella ne hanno inflitti 12.", "Il cuoco è stato condannato a 14 anni.") == ["year"]
    assert units("In gara ne ha corsi quasi cento.", "La salita è lunga nove chilometri.") == ["kilometre"]
    (found,) = context("La provincia ne aveva chiesti 70.", "Il piano vale 40 milioni di dollari.")
    assert (found.value, found.unit) == (70e6, "us dollar")


def test_what_only_dates_or_places_is_not_counted_on():
    assert units("Ieri ne sono arrivati quattro.", "Due turisti sono qui da sei giorni.") == ["tourist"]
    assert units("Ne sono usciti nove.", "Nel bosco, a 3 chilometri da Bo, si cercano i lupi.") == ["wolf"]
    assert units("Ne mancano tre.", "Sono arrivati 12 cuochi, due dei quali francesi.") == ["cook"]


def test_a_clitic_stands_for_the_last_plural_where_nothing_is_counted():
    assert units("Ieri ne ho visti nove.", "I traghetti partono all'alba.") == ["ferry"]
    assert units("La Nova ne vuole dodici.", "Resta il nodo degli scioperanti.") == ["striker"]


def test_a_number_stands_for_what_was_counted_before():
    assert units("Altre due, una suora e una maestra, sono illese.", "Salvate 14 donne.") == ["woman"]
    assert units("Per i restanti quattro si decide domani.", "Assolti sei imputati.") == ["defendant"]
    assert units("Con gli 11 della Nova è fatta.", "Alla lista vanno 20 seggi.") == ["seat"]
    assert units("Due se la sono cavata bene.", "Colpiti tre spettatori.") == ["spectator"]
    assert units("Non arriva a 40.", "La Nova ha 31 seggi.") == ["seat"]
    assert units("Ha comprato spazi per altri 9 milioni.", "Ha speso 31 milioni di dollari.") == ["us dollar"]


def test_the_same_number_counts_the_same():
    earlier = ("In un anno sono arrivati 31 mila turisti.", "Il sindaco è contento.")
    assert units("Dei 31 mila ne sono tornati meno di 2 mila.", *earlier) == ["tourist", "tourist"]
    assert units("Ai 4.120 va un premio.", "Hanno corso in 4.120.", "I 4.120 atleti sono stanchi.") == [
        "athlete"
    ]


def test_small_numbers_say_nothing_of_one_another():
    assert "tourist" not in units("Il totale è salito da 12 a 30.", "Sono arrivati 12 turisti.")


def test_a_unit_of_its_own_stays():
    assert units("Ha venduto 31 mila biglietti.", "Sono arrivati 31 mila turisti.") == ["ticket"]
    assert units("Ha venduto 31 mila biglietti.", "Sono arrivati 31 mila turisti.", language="xx") == []


def test_cents_name_no_currency():
    earlier = ("Il gruppo ha ricavi per 3 miliardi di dollari.", "La cedola è di 12 centesimi.")
    (found,) = in_context(find_quantities("La perdita è di 85 milioni.", "it"), earlier, "it")
    assert found.unit == "us dollar"


def test_a_share_goes_on_where_no_count_has_decimals():
    earlier = ("Prima è la Lega dei Laghi col 28,9%.", "Segue la Nova.")
    assert units("Terza è la Zed con il 9,8, davanti ai verdi (7,6).", *earlier) == ["percent", "percent"]
    assert units("Il tempo è salito a 9,8.", "Ha corso in 9 minuti.") != ["percent"]
