"""Who is named for a figure: no crowds, an office by its name nearby, verbs in all tenses."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile


def speakers(text, *earlier):
    """Who is quoted for each fact, in order."""
    facts = reconcile(find_quantities(text, "it"), [], "it")
    return [one.speaker for one in attribute(facts, text, "it", earlier=earlier)]


@pytest.mark.parametrize(
    "text",
    [
        "Secondo gli organizzatori i ciclisti erano 300.",
        "I medici della clinica dicono che i letti sono 40.",
        "La coda, raccontano i testimoni, era di 3 chilometri.",
        "Al mercato, a sentire gli antiquari, vale 900 euro.",
        "Gli inquirenti hanno spiegato che le auto erano 4.",
    ],
)
def test_people_by_what_they_are_are_nobody(text):
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("I vigili del fuoco dicono che le case sono 40.", "vigili del fuoco"),
        ("Secondo gli esperti della Nova i letti sono 40.", "esperti della Nova"),
        ("Secondo le autorità i feriti sono 7.", "autorità"),
    ],
)
def test_bodies_and_people_of_a_body_are_somebody(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La ditta Nova comunicava che gli operai erano 80.", "Nova"),
        ("La Riva ha quantificato in 5 milioni il danno.", "Riva"),
        ("La Nova puntualizzò che i treni erano 12.", "Nova"),
        ("Dal Comune ribattono che le multe sono 300.", "Comune"),
        ("Il danno, calcola il glaciologo trentino Ugo Bo, è di 9 milioni.", "glaciologo trentino Ugo Bo"),
        (
            "I morti sono 3, ha precisato alla Nova un volontario della Croce Blu.",
            "volontario della Croce Blu",
        ),
        ("Le Forze armate ne ammettono 9.", "Forze armate"),
        ("Il conto, si fa sapere dalla Riva, è di 40 euro.", "Riva"),
        ("Gli iscritti, dice la portavoce della Nova a Bari, Ada Bo, sono 12.", "Ada Bo"),
        ("I dati diffusi in serata dalla Riva parlano di 30 casi.", "Riva"),
        ("Di segno opposto la lettura della Riva: il calo arriverebbe al 12%.", "Riva"),
        ("La Nova conta 12 soci.", None),
        ("Negli ultimi mesi, secondo «La Riva», era partita 3 volte.", "La Riva"),
    ],
)
def test_verbs_and_nouns_of_speech(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le navi sono 12, 7 delle quali, dice la Nova, ferme.", [None, "Nova"]),
        ("Il conto, ha detto Ada Bo, che guida 9 sedi, sfiora i 40 euro.", [None, "Ada Bo"]),
        ("Lo certifica il rapporto della Nova, uscito ieri, che ha visitato 12 scuole.", [None]),
        ("La Nova chiede un aumento di 90 euro.", [None]),
        ("La Nova chiede al Comune di non chiudere 3 scuole.", ["Nova"]),
    ],
)
def test_how_far_it_bears(text, found):
    assert speakers(text) == found


@pytest.mark.parametrize(
    ("earlier", "text", "speaker"),
    [
        (
            "La Nova, con il segretario Ugo Riva, scende in piazza.",
            "Gli iscritti sono 12, dice il sindacalista.",
            "Riva",
        ),
        (
            "La pm Ada Riva ha interrogato il gup con Ugo Bianchi.",
            "Le auto, spiega il magistrato, sono 7.",
            "Riva",
        ),
    ],
)
def test_a_noun_for_any_office_is_who_acts_before(earlier, text, speaker):
    assert speakers(text, earlier) == [speaker]


@pytest.mark.parametrize(
    ("earlier", "text", "speaker"),
    [
        ("Stando alla Riva i casi sono tanti.", "I letti, aggiunge l'istituto, sono 40.", "Riva"),
        (
            "I dati, diffusi dalla Camera di Bari, calano.",
            "L'ente prevede che le navi siano 7.",
            "Camera di Bari",
        ),
        ("Ugo Bianchi dice di no.", "I letti, aggiunge l'istituto, sono 40.", "istituto"),
    ],
)
def test_a_noun_for_a_body_is_the_body_quoted_last(earlier, text, speaker):
    assert speakers(text, earlier) == [speaker]
