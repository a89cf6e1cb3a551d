"""Words with a capital that are names stay as they are; bodies and offices in capitals are translated."""

import pytest

from nightwire_pivot.naming.acronyms import acronyms
from nightwire_pivot.naming.named import named
from nightwire_pivot.stream.units import parse
from nightwire_pivot.text.names import fragile_names
from nightwire_pivot.text.shield import read_as_words, shield

NAMES = [
    ("Secondo l'avvocato Serpente il ricorso sarà respinto.", "Serpente"),
    ("Il sindaco Bottiglia ha convocato la giunta.", "Bottiglia"),
    ("La proposta di Bottiglia è stata bocciata.", "Bottiglia"),
    ("È una scelta giusta, ha dichiarato Muti.", "Muti"),
    ("Barella ha segnato due reti.", "Barella"),
    ("Dopo un'ora, Pelle ha lasciato il campo.", "Pelle"),
    ("Generali ha comprato una compagnia spagnola.", "Generali"),
    ("Ieri il Barca ha vinto la gara.", "Barca"),
    ("La nave Mare Jonio è ferma a Trapani.", "Mare Jonio"),
    ("Il quotidiano Domani ha scoperto i conti.", "Domani"),
    ('La canzone "Volare" ha vinto il festival.', "Volare"),
    ("Il direttore del Foglio ha lasciato.", "Foglio"),
    ("La Triestina ha battuto il Padova.", "Triestina"),
    ("Il club ha preso Vlahovic dalla Fiorentina.", "Fiorentina"),
    ("Lo scrive Repubblica.", "Repubblica"),
    ("La Costa Concordia affondò nel 2012.", "Costa Concordia"),
    ("Khaleda Zia è stata liberata.", "Zia"),
    ("L'uomo, Pietro Verme, aveva 61 anni.", "Verme"),
    ("Mela, 32 anni, era ricercato.", "Mela"),
    ("Podemos ha perso dieci seggi.", "Podemos"),
    ("Il Como ha comprato un attaccante.", "Como"),
    ("Di Pietro ha lasciato il ministero.", "Di Pietro"),
    ("L'uomo vive a Cernusco sul Naviglio con la moglie.", "Cernusco sul Naviglio"),
    ("L'incendio è scoppiato in via dei Mille.", "dei Mille"),
    ("La chiesa di Sant'Agata è crollata.", "Sant'Agata"),
    ("Il ministro è stato ospite di Porta a Porta.", "Porta a Porta"),
    ("Il responsabile del SISMI è morto.", "SISMI"),
]


@pytest.mark.parametrize(("italian", "name"), NAMES)
def test_names_that_are_words_stay(translator, italian, name):
    assert name in translator.translate([italian], "it")[0].text


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("La Corte ha respinto il ricorso di Stato e Regioni.", "Court"),
        ("Il presidente della Camera ha sospeso la seduta.", "Chamber"),
        ("Il segretario di Stato è a Parigi.", "State"),
        ("Disperata ha chiamato la polizia.", "Desperate"),
        ("Sono figli di Dio.", "God"),
        ("Il prezzo sale nel corso del Consiglio.", "Council"),
        ("La Primavera araba cominciò in Tunisia.", "Spring"),
        ("Il vertice del Partito Democratico è finito.", "Democratic Party"),
    ],
)
def test_what_is_no_name_is_translated(translator, italian, english):
    assert english.lower() in translator.translate([italian], "it")[0].text.lower()


def _analysed(*words):
    return parse(" ".join(f"^{word}$" for word in words))


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (("di/di<pr>", "Sole/sole<n><m><sg>"), set()),
        (("per/per<pr>", "Immobile/immobile<adj><mf><sg>/immobile<n><m><sg>"), {1}),
        (("per/per<pr>", "Fiore/fiore<n><m><sg>", "di/di<pr>", "campo/campo<n><m><sg>"), set()),
        (("per/per<pr>", "Fiore/fiore<n><m><sg>", "bianco/bianco<adj><m><sg>"), set()),
        (("lo/il<det><def><m><sg>", "Fiume/fiume<n><m><sg>"), set()),
        (("lo/il<det><def><m><sg>", "Stella/stella<n><f><sg>"), set()),
        (("lo/il<det><def><m><sg>", "Scarpa/scarpa<n><f><sg>"), {1}),
        (("nave/nave<n><f><sg>", "Libera/libero<adj><f><sg>"), set()),
        (("nave/nave<n><f><sg>", "Alba/alba<n><f><sg>", "Blu/blu<adj><mf><sp>"), {1, 2}),
    ],
)
def test_what_stands_around_a_word_tells_a_name(words, places):
    assert named(_analysed(*words)) == places


def test_letters_among_letters_are_a_headline():
    alone = _analysed("il/il<det><def><m><sg>", "SISMI/sisma<n><m><pl>", "tace/tacere<vblex><pri><p3><sg>")
    loud = _analysed("FORTI/forte<adj><mf><pl>", "SISMI/sisma<n><m><pl>", "OGGI/oggi<adv>")
    assert acronyms(alone) == {1}
    assert acronyms(loud) == set()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Vive a Forte dei Marmi e a Desenzano del Garda.", ["Forte dei Marmi", "Desenzano del Garda"]),
        ("L'ufficio in via della Pace è chiuso per via della Guerra.", ["della Pace"]),
        ("La via della Seta passa nel corso del Medioevo.", []),
        ("Della Casa ha scritto il Galateo.", ["Della Casa"]),
        ("Della Camera si parla poco.", []),
        ("A Sant'Agata di Militello piove.", ["Sant'Agata di Militello"]),
    ],
)
def test_names_of_several_words_are_kept_whole(sentence, names):
    assert [sentence[start:end] for start, end in sorted(fragile_names(sentence))] == names


def test_a_name_that_is_a_portuguese_word_does_not_reach_the_model():
    names = read_as_words(["Como", "Milano"])
    assert names == ["Como"]
    assert "Como" not in shield("O Como venceu.", names).text
