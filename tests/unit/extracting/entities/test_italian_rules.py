"""What the rules find in Italian by themselves, with no English beside it."""

import pytest

from nightwire.extracting.entities import SentencePair

CASES = [
    ("Il ministro degli Esteri francese Stéphane Séjourné è atteso a Varsavia.",
     {("Stéphane Séjourné", "PERSON"), ("Varsavia", "GPE")}),
    ("Lo studio dell'università di Padova è uscito in Germania.",
     {("università di Padova", "ORG"), ("Germania", "GPE")}),
    ("La Procura di Catania ha aperto un'indagine.", {("Procura", "ORG"), ("Catania", "GPE")}),
    ("Il governo tedesco e la polizia spagnola collaborano.",
     {("governo tedesco", "ORG"), ("polizia spagnola", "ORG")}),
    ("La nave è partita da Gioia Tauro verso la Corea del Sud.",
     {("Gioia Tauro", "GPE"), ("Corea del Sud", "GPE")}),
    ("Il premier Haider al-Abadi ha visto Mario De Luca.",
     {("Haider al-Abadi", "PERSON"), ("Mario De Luca", "PERSON")}),
    ("L'incendio in provincia di Reggio Emilia è stato domato.", {("provincia di Reggio Emilia", "LOC")}),
    ("Il Consiglio superiore della magistratura si riunisce a Roma.",
     {("Consiglio superiore della magistratura", "ORG"), ("Roma", "GPE")}),
    ("I Paesi Bassi e gli Stati Uniti hanno firmato l'accordo.",
     {("Paesi Bassi", "GPE"), ("Stati Uniti", "GPE")}),
    ("Benedetto XVI ha lasciato il Vaticano.", {("Benedetto XVI", "PERSON"), ("Vaticano", "GPE")}),
    ("Il Torino ha vinto a Bergamo.", {("Torino", "ORG"), ("Bergamo", "GPE")}),
    ("Nel 2012 il Movimento 5 Stelle era ancora piccolo.", {("Movimento 5 Stelle", "ORG")}),
    ("Lo scrive il quotidiano la Repubblica.", {("la Repubblica", "ORG")}),
    ("Secondo la National Union of Journalists è un errore.",
     {("National Union of Journalists", "ORG")}),
    ("La Svezia ha battuto l'Italia 7-0 nella semifinale del torneo.",
     {("Svezia", "ORG"), ("Italia", "ORG")}),
    ("Il torneo di calcio si gioca in Svezia.", {("Svezia", "GPE")}),
    ("L'ex sindaco di Alberese (GR) ha firmato.", {("Alberese", "GPE"), ("GR", "GPE")}),
    ("Vittorio Emanuele di Savoia è a Ginevra.",
     {("Vittorio Emanuele di Savoia", "PERSON"), ("Ginevra", "GPE")}),
    ('Il pugile Saul "Canelo" Alvarez ha vinto.', {('Saul "Canelo" Alvarez', "PERSON")}),
    ("Ha parlato il sig. Castelli.", {("Castelli", "PERSON")}),
    ("Lo scrive il quotidiano « Folha de São Paulo » di oggi.", {("Folha de São Paulo", "ORG")}),
    ("Ha risposto il presidente della Regione Mario Oliverio.",
     {("Regione", "ORG"), ("Mario Oliverio", "PERSON")}),
    ("I fratelli Pagot e il decreto Bersani.", {("Pagot", "PERSON"), ("Bersani", "PERSON")}),
    ("Al Victoria Park il clan dormiva.", {("Victoria Park", "LOC")}),
    ("È morta nel Royal Hospital di Londra.", {("Royal Hospital", "LOC"), ("Londra", "GPE")}),
    ("La tecnologia DVB-T2 con codifica HEVC.", set()),
    ("Una nave turca, la Mavi Marmara, e l'operazione militare Odyssey Dawn.", set()),
    ("I missili SCALP e i caccia russi Su-34 sono arrivati con gli S-400.", set()),
    ("L'aereo Ryanair è atterrato.", {("Ryanair", "ORG")}),
    ("Mu'ammar Gheddafi ha parlato.", {("Mu'ammar Gheddafi", "PERSON")}),
    ("Federica Guidi Ministero del Lavoro:",
     {("Federica Guidi", "PERSON"), ("Ministero del Lavoro", "ORG")}),
    ("Il Ministero degli Affari regionali tace.", {("Ministero degli Affari regionali", "ORG")}),
    ("La messa nella chiesa di Santa Maria degli Angeli.", {("chiesa di Santa Maria degli Angeli", "LOC")}),
    ("Il professore Arturo di Corinto ha parlato.", {("Arturo di Corinto", "PERSON")}),
    ("È un quartiere di Aleppo.", {("Aleppo", "GPE")}),
    ("Il pilota ha vinto la gara del Gran Premio della Malesia in finale.", {("Malesia", "GPE")}),
    ("L'aereo della Adam Air è caduto.", {("Adam Air", "ORG")}),
    ("Un gruppo vicino ad al-Qa'eda.", {("al-Qa'eda", "ORG")}),
    ("Il Ministero delle Infrastrutture e dei Trasporti tace.",
     {("Ministero delle Infrastrutture e dei Trasporti", "ORG")}),
    ("Ieri Davide S. ha visto il Palazzo di Giustizia.",
     {("Davide S.", "PERSON"), ("Palazzo di Giustizia", "LOC")}),
    ("L'uragano Sandy e la sonda Rosetta.", set()),
    ("La regina Beatrice d'Olanda ha abdicato.", {("Beatrice d'Olanda", "PERSON")}),
    ("Si combatte nell'Ucraina occidentale e nel Nord Italia.",
     {("Ucraina occidentale", "LOC"), ("Nord Italia", "LOC")}),
    ("Il governo risponde a Parisi nei Paesi in via di Sviluppo.",
     {("governo", "ORG"), ("Parisi", "PERSON")}),
    ("I soldi sono stati chiesti da Rubio.", {("Rubio", "PERSON")}),
    ("Nel torneo la Svezia ha battuto la Gran Bretagna 7-0 in finale.",
     {("Svezia", "ORG"), ("Gran Bretagna", "ORG")}),
    ("Il Palio: la contrada Onda ha vinto sulla Lupa.", {("Onda", "ORG"), ("Lupa", "ORG")}),
    ("Sale la tensione tra Pechino e Tokyo.", {("Pechino", "GPE"), ("Tokyo", "GPE")}),
    ("Il Consiglio di amministrazione della Rai decide.",
     {("Consiglio di amministrazione", "ORG"), ("Rai", "ORG")}),
    ("Il progetto dell'Arch. Anna Heringer piace al sindaco di Ascoli.",
     {("Anna Heringer", "PERSON"), ("Ascoli", "GPE")}),
    ("Nel XX secolo la polizia di Berlino.", {("polizia", "ORG"), ("Berlino", "GPE")}),
]  # fmt: skip
NO_NAMES = [
    "Inizialmente nessuno aveva capito la gravità della situazione.",
    "Almeno dieci persone sono rimaste ferite.",
    "Duecentocinquanta operai sono in cassa integrazione da lunedì.",
    "L'incidente è avvenuto nella notte.",
    "A marzo il presidente ha incontrato i sindacati.",
]


def names(recogniser, text, language="it"):
    kept = {"PERSON", "GPE", "LOC", "FAC", "ORG"}
    mentions = recogniser.find([SentencePair(text, language, None)])[0]
    return {(mention.span.text, mention.label) for mention in mentions if mention.label in kept}


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names_of_a_sentence(recogniser, text, expected):
    assert names(recogniser, text) == expected


@pytest.mark.parametrize("text", NO_NAMES)
def test_a_capital_at_the_start_is_no_name(recogniser, text):
    assert names(recogniser, text) == set()


def test_a_surname_is_known_by_the_full_name_elsewhere(recogniser):
    pairs = [
        SentencePair("Martellone ha negato tutto.", "it", None),
        SentencePair("L'avvocato Piero Martellone sarà sentito domani.", "it", None),
    ]
    found = recogniser.find(pairs)
    assert [mention.span.text for mention in found[0]] == ["Martellone"]
    assert found[0][0].entity_id == found[1][0].entity_id
    assert found[0][0].name == "Piero Martellone"
    assert found[0][0].method == "part_of_name"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Președintele a întâlnit-o pe Angela Merkel la Kiev.",
            "ro",
            {("Angela Merkel", "PERSON"), ("Kiev", "GPE")},
        ),
        ("De minister reisde naar de Verenigde Staten.", "nl", {("Verenigde Staten", "GPE")}),
    ],
)
def test_languages_without_a_lexicon_have_the_gazetteers(recogniser, text, language, expected):
    assert expected <= names(recogniser, text, language)
