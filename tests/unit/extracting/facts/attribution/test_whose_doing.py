"""Whose a fact is by what its name does: announced, done to it, owned, or only how long something took."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

PERSON, PLACE, FIRM, WORK = "PERSON", "GPE", "ORG", "WORK_OF_ART"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("La Nova ha annunciato un calo del 9% delle vendite.", "Nova"),
        ("La Nova ha annunciato ieri investimenti per 12 milioni.", "Nova"),
        ("La Nova ha detto che assumerà 40 operai.", "Nova"),
        ("La Nova ha detto che ci sono 40 operai.", None),
        ("La Nova ha detto che gli operai sono 40.", None),
    ],
)
def test_what_somebody_announces_is_their_own(text, subject):
    assert roles(text, ("Nova", FIRM)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Sono belle le 12 navi costruite dalla Nova.", "Nova"),
        ("Colpiscono i 12 casi stimati dalla Nova.", None),
        ("Colpiscono le 12 frane censite dalla Nova.", None),
        ("Erano 12 persone arrivate per lo più dalla Nova.", None),
        ("Si ricorda la strage di 12 minatori voluta dalla Nova.", None),
    ],
)
def test_who_counts_or_sends_or_did_something_else_is_no_doer(text, subject):
    assert roles(text, ("Nova", FIRM)).subject == subject


@pytest.mark.parametrize(
    "text",
    [
        "La Nova si è ritirata di 46 metri in dodici mesi.",
        "La Nova ha perso il 9% in due anni.",
        "La Nova ha venduto 12 navi in tre settimane.",
    ],
)
def test_how_long_another_figure_took_is_nobodys(text):
    assert roles(text, ("Nova", FIRM)).subject == "Nova"
    assert roles(text, ("Nova", FIRM), at=-1).subject is None


@pytest.mark.parametrize(
    ("text", "label", "subject"),
    [
        ("Zamora è rimasta chiusa per 12 ore.", "LOC", None),
        ("Zamora non vedeva la neve in dodici mesi.", PLACE, None),
        ("Zamora avrà per 99 anni le miniere.", PLACE, "Zamora"),
    ],
)
def test_how_long_something_befell_a_place_is_not_its_own(text, label, subject):
    assert roles(text, ("Zamora", label)).subject == subject


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Il giudice ha bloccato 12 milioni della Nova.", FIRM),
        ("La Corte ha assolto tre ex operai della Nova.", FIRM),
        ("La rete ha tagliato due puntate di Nova.", WORK),
    ],
)
def test_whose_it_is_comes_before_who_acts(text, label):
    assert roles(text, (text.split()[1], FIRM), ("Nova", label)).subject == "Nova"


def test_whoever_is_tied_to_an_object_owns_no_figure_before_it():
    assert roles("Otto Paesi visitano i giardini di Bo.", ("Bo", PERSON)).subject is None


@pytest.mark.parametrize(
    "text",
    [
        "Il treno tra Zamora e Oviedo trasporta 300 pendolari.",
        "Tra Zamora e Oviedo nasce una rete di 12 scuole.",
    ],
)
def test_a_place_does_nothing_where_the_one_that_e_ties_it_to_does_not(text):
    assert roles(text, ("Zamora", PLACE), ("Oviedo", PLACE)).subject is None


@pytest.mark.parametrize(
    "text",
    [
        "Premiato Ugo Bo, autore di 19 gol (due punizioni e un rigore).",
        "È tornato Ugo Bo, padre di tre figli e due gemelli.",
        "Ha chiuso Ugo Bo, titolare di 12 negozi, 4 magazzini e un forno.",
    ],
)
def test_what_e_or_a_bracket_adds_to_a_figure_is_whose_that_is(text):
    assert roles(text, ("Ugo Bo", PERSON), at=1).subject == "Ugo Bo"


def test_what_others_are_counted_behind_it_is_not():
    assert (
        roles("Premiato Ugo Bo, autore di 19 gol; i feriti sono 4.", ("Ugo Bo", PERSON), at=1).subject is None
    )


@pytest.mark.parametrize(
    ("text", "label", "subject"),
    [
        ("Voti validi: il 58% per Ugo Bo.", PERSON, "Ugo Bo"),
        ("Sono uscite altre 7 schede a favore di Ugo Bo.", PERSON, "Ugo Bo"),
        ("Sono uscite altre 7 schede a favore della Nova.", FIRM, "Nova"),
        ("Il pm ha chiesto 8 anni per la contabile Ada Bo.", PERSON, "Ada Bo"),
        ("È partito un treno con 12 vagoni per la Nova.", FIRM, None),
    ],
)
def test_it_is_whose_it_is_for(text, label, subject):
    name = next(one for one in ("Ugo Bo", "Ada Bo", "Nova") if one in text)
    assert roles(text, (name, label)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("La Nova affonda, salvati dodici marinai.", None),
        ("La Nova attacca: arrestate 12 persone.", None),
        ("La Nova ha raccolto molte firme, comprese 12 deputate.", "Nova"),
        ("La Nova, che dodici soci lasciano, è in crisi.", None),
        ("La Nova, che dodici soci hanno lasciato, è in crisi.", None),
        ("La Nova, che ha dodici soci, è in crisi.", "Nova"),
    ],
)
def test_what_acts_or_suffers_itself_is_nobodys(text, subject):
    assert roles(text, ("Nova", FIRM)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nevica sulle Zamora, una catena lunga 700 chilometri.", "Zamora"),
        ("Si vota alle Zamora, un arcipelago di 40 isole.", "Zamora"),
        ("Tocca alla Zamora, una milizia che conta 300 uomini.", "Zamora"),
        ("Tornano da Zamora, un sindaco che paga 300 euro non si era mai visto.", None),
        ("Si torna da Zamora, in strada ci sono 300 auto.", None),
    ],
)
def test_a_name_has_what_an_apposition_says_of_the_thing_it_is(text, subject):
    assert roles(text, ("Zamora", FIRM)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ugo Bo è stato ferito da cinque proiettili.", "Ugo Bo"),
        ("Ugo Bo si è trovato circondato da quattro guardie.", "Ugo Bo"),
        ("Ugo Bo, sostenuto da 12 liste, ha vinto.", "Ugo Bo"),
        ("Ugo Bo ha esaminato il ricorso presentato da due soci.", None),
    ],
)
def test_what_is_done_to_somebody_by_a_few_is_told_of_them(text, subject):
    assert roles(text, ("Ugo Bo", PERSON)).subject == subject


def test_a_place_behind_a_phrase_with_another_acts():
    text = "Secondo la radio di Zamora, Oviedo ha lanciato 30 droni."
    assert roles(text, ("Zamora", PLACE), ("Oviedo", PLACE)).subject == "Oviedo"


def test_how_deep_something_lies_is_not_of_who_found_it():
    assert roles("La Nova ha trovato il relitto a 20 metri di profondità.", ("Nova", FIRM)).subject is None


def test_members_of_a_body_are_not_the_body():
    assert roles("I calciatori della Nova hanno segnato 12 reti.", ("Nova", FIRM)).subject is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Sono finiti i 20 anni in cui Ada Bo ha guidato il coro.", "Ada Bo"),
        ("Dodici persone per le quali Ada Bo ha pianto sono in salvo.", "Ada Bo"),
        ("Sono 12 le navi che Ada Bo ha comprato.", "Ada Bo"),
        ("Sono passati 12 mesi nei quali è piovuto, e ieri Ada Bo ha riso.", None),
        ("In clinica è rimasta per tre mesi la cantante Ada Bo.", "Ada Bo"),
        ("È morta nella clinica dove viveva da tre mesi, la cantante Ada Bo.", "Ada Bo"),
        ("Si è dimessa dopo tre mesi di liti con Ada Bo.", None),
        ("Sono arrivati due giovani, Ada Bo e un suo cugino.", None),
    ],
)
def test_it_is_whose_doing_is_told_behind_it(text, subject):
    assert roles(text, ("Ada Bo", PERSON)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nell'ultimo mese le truppe della Nova hanno preso 12 colline.", "Nova"),
        ("Una perizia è stata chiesta dalla Zorba e dalla Nova, che contano 40 soci.", "Nova"),
        ("Dopo due giorni di lavori, Nova e Zorba hanno firmato.", "Nova"),
    ],
)
def test_who_acts_behind_a_phrase_or_in_a_relative_clause(text, subject):
    named = [(name, FIRM) for name in ("Nova", "Zorba") if name in text]
    assert roles(text, *sorted(named, key=lambda one: text.index(one[0]))).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In aula c'era Ada Bo, la cui nipote quindicenne è guarita.", None),
        ("È arrivata Ada Bo, che difende il più giovane degli operai, ventenne.", None),
        ("Un applauso ad Ada Bo, storica cassiera del cinema, morta ieri a 78 anni.", "Ada Bo"),
        ("Ada Bo, che con «Luci Spente» vinse due premi, è morta all'età di 78 anni.", "Ada Bo"),
    ],
)
def test_an_age_is_of_who_is_told_of(text, subject):
    ages = roles(text, ("Ada Bo", PERSON), at=-1)
    assert ages.subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Tra due settimane la Nova riparte.", None),
        ("Sotto di un gol a otto minuti dalla fine, la Nova ha vinto.", None),
        ("La Nova, nascosta a 300 metri di profondità, è una miniera.", None),
        ("Dopo due settimane la Nova riparte.", "Nova"),
    ],
)
def test_when_and_how_deep_are_nobodys_by_any_rule(text, subject):
    assert roles(text, ("Nova", FIRM), at=-1).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("La Nova ha ricordato la scomparsa di 12 marinai.", None),
        ("La Nova non aveva previsto l'arrivo di trecento ciclisti.", None),
        ("La Nova ha deciso l'acquisto di 12 navi.", "Nova"),
        ("La Nova ha chiesto il ritiro di 12 denunce.", "Nova"),
    ],
)
def test_what_happens_to_those_who_are_counted_is_not_of_who_tells_it(text, subject):
    assert roles(text, ("Nova", FIRM)).subject == subject


@pytest.mark.parametrize("name", ["Paese", "Terra", "118"])
def test_what_is_everybodys_or_a_number_owns_nothing(name):
    assert roles(f"Poi {name} ha perso 12 navi.", (name, FIRM)).subject is None
