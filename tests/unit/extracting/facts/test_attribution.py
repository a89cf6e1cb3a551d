import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile
from nightwire.extracting.facts.attribution import Attribution, attribution
from nightwire.model import Mention, Span


@pytest.mark.parametrize(
    ("language", "text", "speaker", "cue"),
    [
        ("it", "Secondo la NATO sono morti 12 soldati.", "NATO", "Secondo"),
        ("it", "Sono morti 12 soldati, ha detto Kim.", "Kim", "ha detto"),
        ("it", "Kim Jong Un ha affermato che i morti sono 12.", "Kim Jong Un", "ha affermato"),
        ("it", "I morti sono 12, secondo il ministero della Difesa.", "ministero della Difesa", "secondo"),
        ("en", "According to NATO, 12 soldiers died.", "NATO", "According to"),
        ("en", "Twelve soldiers died, said Kim.", "Kim", "said"),
        ("es", "Según la OTAN murieron 12 soldados.", "OTAN", "Según"),
        ("fr", "Selon Kiev, 12 soldats sont morts.", "Kiev", "Selon"),
        ("de", "Laut Nato starben 12 Soldaten.", "Nato", "Laut"),
        ("pt", "Segundo a NATO morreram 12 soldados.", "NATO", "Segundo"),
        ("it", "Sono morti 12 soldati.", None, None),
        (
            "it",
            "«Persi 30 uomini», ha dichiarato il generale Syrsky.",
            "generale Syrsky",
            "ha dichiarato",
        ),
        ("it", "Sono morte 12 persone, riferisce il sindaco Terekhov.", "sindaco Terekhov", "riferisce"),
        ("it", "Sono morte 12 persone, ha detto la polizia alla radio.", "polizia", "ha detto"),
        ("it", "Lo ha riferito l'Unhcr in una nota.", "Unhcr", "ha riferito"),
        ("it", "L'Onu stima in 40.000 gli sfollati.", "Onu", "stima"),
        ("it", "Stanziati 725 milioni per l'Ucraina, fa sapere il Pentagono.", "Pentagono", "fa sapere"),
        ("it", "Per Zelensky i caduti sono 43mila.", "Zelensky", "Per"),
        (
            "it",
            "Secondo il ministero ucraino della Difesa i droni sono 43.",
            "ministero ucraino della Difesa",
            "Secondo",
        ),
        (
            "it",
            "Il portavoce del Cremlino ha detto che sono 3.",
            "portavoce del Cremlino",
            "ha detto",
        ),
        ("it", "Il governo, dopo le proteste, ha confermato l'invio di 200 soldati.", None, "ha confermato"),
        ("en", "At least 12 people died, the defence ministry said.", "ministry", "said"),
        (
            "it",
            "I morti sono 12, ha riferito un portavoce della polizia.",
            "portavoce della polizia",
            "ha riferito",
        ),
        ("it", "Un rapporto della Fao stima che siano 45 milioni.", "rapporto della Fao", "stima"),
        ("it", "Il governo ucraino riferisce di 140 scontri.", "governo ucraino", "riferisce"),
        ("en", "Twelve people died, said a spokesman for the army.", "spokesman for the army", "said"),
    ],
)
def test_who_is_quoted(language, text, speaker, cue):
    assert attribution(text, language) == Attribution(speaker, cue)


def test_a_cue_without_a_name_refers_to_the_sentence_before():
    before = "Shin Won-sik ha dichiarato alla TV che la Russia ha fornito missili."
    assert attribution("Ha detto che sono 12.", "it", before) == Attribution("Shin Won-sik", "Ha detto")


def test_subject_and_place_come_from_the_mentions():
    text = "La Corea del Nord ha inviato più di 10.000 soldati in Russia."
    mentions = [
        Mention("GPE", Span(3, 17, "Corea del Nord"), None, "North Korea", "KP"),
        Mention("GPE", Span(54, 60, "Russia"), None, "Russia", "RU"),
    ]
    facts = reconcile(find_quantities(text, "it"), [], "it")
    (fact,) = attribute(facts, text, "it", None, mentions)
    assert (fact.subject, fact.place, fact.speaker) == ("North Korea", "Russia", None)


def test_where_it_happened_did_nothing():
    text = "A Kharkiv sono morte 12 persone."
    facts = reconcile(find_quantities(text, "it"), [], "it")
    (fact,) = attribute(
        facts, text, "it", None, [Mention("GPE", Span(2, 9, "Kharkiv"), None, "Kharkiv", None)]
    )
    assert (fact.subject, fact.place) == (None, "Kharkiv")
