"""Kinds of Italian names that four sixties of unread news had wrong, in words of our own."""

import pytest

from nightwire.extracting.entities import SentencePair

LABELS = [
    # Letters in brackets are a town's province or somebody's party.
    ("Ha risposto il senatore Bianchi (PD).", {("Bianchi", "PERSON"), ("PD", "ORG")}),
    ("Deputato Brambilla (AN) protesta.", {("Brambilla", "PERSON"), ("AN", "ORG")}),
    ("È nato ad Abano Terme (PD).", {("Abano Terme", "GPE"), ("PD", "GPE")}),
    # Works, ships and vehicles that no noun introduces.
    ("Due puntate di Annozero e una di Ballarò.", {("Annozero", "WORK_OF_ART"), ("Ballarò", "WORK_OF_ART")}),
    ("Cantava nel Sigfrido a Berlino.", {("Sigfrido", "WORK_OF_ART"), ("Berlino", "GPE")}),
    ("È bruciato un Irisbus Europolis.", {("Irisbus Europolis", "PRODUCT")}),
    ("Cena di gala sul Titanic.", {("Titanic", "PRODUCT")}),
    # A first name is not the far city of that name, unless a place is expected or listed.
    ("Per me e Franca è una gioia.", {("Franca", "PERSON")}),
    ("A Aleppo, Homs, Palmira e Raqqa.", {("Aleppo", "GPE"), ("Palmira", "GPE"), ("Raqqa", "GPE")}),
    # `al` before a thing or a club joins no name.
    ("Torna Mika al Festival di Sanremo.", {("Festival di Sanremo", "EVENT")}),
    ("Parla Bashar al Assad.", {("Bashar al Assad", "PERSON")}),
    # Who presides over a body stands apart from it.
    ("È morto il presidente dell'Assemblea Nazionale Abakar Somparu.", {("Abakar Somparu", "PERSON")}),
    # Matches, and who meets.
    ("La partita Roma-Milan è finita 2-1.", {("Roma-Milan", "EVENT")}),
    ("Il match Inter - Lazio è rinviato.", {("Inter", "ORG"), ("Lazio", "ORG")}),
    ("Il vertice Obama - Putin si farà.", {("Obama", "PERSON"), ("Putin", "PERSON")}),
    ("La linea Torino-Lione si farà.", {("Torino-Lione", "LOC")}),
    # `Gran` and `Grande` make a thing of a thing alone.
    ("Vince il Gran Premio.", {("Gran Premio", "EVENT")}),
    ("Le luci della Grande Mela.", {("Grande Mela", "LOC")}),
    # Who has said something, and whom somebody speaks to.
    ("Non ci sono danni, ha dichiarato Nagumo.", {("Nagumo", "PERSON")}),
    ("Rivolgendosi a Willoughby ha chiesto scusa.", {("Willoughby", "PERSON")}),
    ("Rivolgendosi a Sanremo ha chiesto scusa.", {("Sanremo", "GPE")}),
    # Seats of the British parliament, and somebody who is called like one.
    ("È eletta a Bristol West.", {("Bristol West", "LOC")}),
    ("Canta Kanye West.", {("Kanye West", "PERSON")}),
    # Companies in English.
    ("Il gruppo Crate & Barrel chiude.", {("Crate & Barrel", "ORG")}),
    ("La società Smith's Snacks chiude.", {("Smith's Snacks", "ORG")}),
    ("Torna la Berlin Fashion Week.", {("Berlin Fashion Week", "EVENT")}),
    # Whose they are, and where they are from.
    ("Gli attivisti di Momentum votano.", {("Momentum", "ORG")}),
    ("I volontari di Amatrice lavorano.", {("Amatrice", "GPE")}),
    # Streets, and ways over which something is said.
    ("Gli ha scritto via WhatsApp.", {("WhatsApp", "ORG")}),
    ("Abita in via Fiat.", {("via Fiat", "LOC")}),
    # Runs that small words of English join.
    ("Rubano a Newport on the Levee.", {("Newport on the Levee", "LOC")}),
    ("Lavora in Bank of America.", {("Bank of America", "ORG")}),
    # What an organisation is for.
    ("Parla il Centro nazionale per la ricerca.", {("Centro nazionale per la ricerca", "ORG")}),
    ("Il Governo per la sicurezza spende.", {("Governo", "ORG")}),
]
NAMES = [
    ("I funzionari di Anhui tacciono.", "Anhui"),
    ("È nato in Baviera.", "Bavaria"),
    ("La malattia colpisce l'Africa sub-sahariana.", "Sub-Saharan Africa"),
    ("Il tunnel della Manica è chiuso.", "Channel Tunnel"),
    ("Il santuario di Tirano è aperto.", "Sanctuary of Tirano"),
    ("Lo dice la Sala Stampa del Vaticano.", "Holy See Press Office"),
    ("I voti della Lega Nord.", "Northern League"),
    ("La nave è partita da Soči.", "Sochi"),
    ("L'esplosione a Southampton, negli Stati Uniti.", "Southampton"),
    ("Vive a San Paolo del Brasile.", "São Paulo"),
    ("Decide l'Associazione medica scozzese.", "Scottish Medical Association"),
    ("Parla l'Istituto europeo per gli studi strategici.", "European Institute for Strategic Studies"),
    ("I medici dell'Università statale del Montana.", "Montana State University"),
    ("Lo dice la Croce Rossa britannica.", "British Red Cross"),
]


def _find(recogniser, text):
    return [name for name in recogniser.find([SentencePair(text, "it", None)])[0] if name.span]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_a_kind_has_its_label(recogniser, text, expected):
    assert expected <= {(name.span.text, name.label) for name in _find(recogniser, text)}


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_kind_has_its_english(recogniser, text, expected):
    assert expected in {name.name for name in _find(recogniser, text)}


def test_illnesses_and_standards_are_no_names(recogniser):
    assert _find(recogniser, "La TBC e la BSE, con HSDPA e GPRS, servizi FTTH.") == []


def test_english_with_marks_of_a_third_language_gives_way_to_the_source(recogniser):
    pair = SentencePair("Concerto al Palazzo Brambusco.", "it", "Concert at Palácio do Brambusco.")
    assert "Palazzo Brambusco" in {name.name for name in recogniser.find([pair])[0]}


@pytest.mark.parametrize(
    "text", ["Il ministro irlandese per l'Oltremare tace.", "Il ministro tedesco per l'Ambiente tace."]
)
def test_what_a_minister_is_for_is_no_name(recogniser, text):
    assert {name.label for name in _find(recogniser, text)} <= {"NORP"}
