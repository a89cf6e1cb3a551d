"""Places that the text comes to by distance, aim or travel, and names that are no places of a fact."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

from nightwire.extracting.facts import attribute, find_quantities, reconcile
from nightwire.model import Mention, Span


@pytest.mark.parametrize(
    ("text", "named", "place"),
    [
        ("È caduto a 40 chilometri da Bunia.", ["Bunia"], "Bunia"),
        (
            f"{'Il comandante che era in fuga da tempo ' * 3}è stato preso a 40 km da Bunia.",
            ["Bunia"],
            "Bunia",
        ),
        ("La nave è affondata a 14 miglia dal porto di Zuara.", ["Zuara"], "Zuara"),
        ("Il campo è a meno di 3 km dal confine con il Ciad.", ["Ciad"], "Ciad"),
        ("L'epicentro è a 12 chilometri dall'isola di Samo.", ["Samo"], "Samo"),
        ("Hanno lanciato contro l'Ucraina 38 missili.", ["Ucraina"], "Ucraina"),
        ("Sono caduti 12 razzi su Haifa.", ["Haifa"], "Haifa"),
        ("Il raid su Sanaa ha ucciso 9 persone.", ["Sanaa"], "Sanaa"),
        ("Ha parlato di 12 dossier su Ustica.", ["Ustica"], None),
        ("Ha votato 12 sanzioni contro Mosca.", ["Mosca"], None),
        ("Sono partiti due voli per Port Bo.", ["Port Bo"], "Port Bo"),
        ("Un convoglio di 34 camion ha lasciato Adré diretto a Tawila.", ["Adré", "Tawila"], "Tawila"),
        ("Dall'aeroporto di Brindisi sono partiti due voli per Amman.", ["Brindisi", "Amman"], "Amman"),
        ("Dal porto di Odessa sono salpate 3 navi.", ["Odessa"], "Odessa"),
        ("La Onlus, che ha sede a Londra, ha contato 200 feriti.", ["Londra"], None),
        ("Il pittore, nato a Napoli, ha venduto 3 quadri.", ["Napoli"], None),
        (
            "Un crollo nella città di Bal, nel sud della Turchia, ha fatto 17 morti.",
            ["Bal", "Turchia"],
            "Bal",
        ),
        ("Scontri a Sweida, in Siria: 89 i morti.", ["Sweida", "Siria"], "Sweida"),
        ("A Sweida, in Siria, sono morti 89 civili.", ["Sweida", "Siria"], "Sweida"),
        ("A Bo (in Francia) sono arrivati 30 medici.", ["Bo", "Francia"], "Bo"),
        ("A Dosso, frazione di Bondeno, lavorano 4 operai.", ["Dosso", "Bondeno"], "Dosso"),
        ("A Roma vince Bo, ma a Milano i voti sono 300.", ["Roma", "Milano"], "Milano"),
        ("Il Pakistan è stato colpito da 3 scosse.", ["Pakistan"], "Pakistan"),
        ("Un uragano ha devastato la Giamaica uccidendo 12 persone.", ["Giamaica"], "Giamaica"),
        ("La Turchia è scossa da 40 proteste.", ["Turchia"], "Turchia"),
        ("Il Pakistan è stato ammesso con 12 voti.", ["Pakistan"], None),
        ("Nel centro di Baghdad in Iraq sono morte 20 persone.", ["Baghdad", "Iraq"], "Baghdad"),
        ("Brucia il 40% dell'Arizona.", ["Arizona"], None),
        ("Ha perso il 12 per cento della Striscia.", ["Striscia"], None),
        ("A Shebo vivono 260.000 civili e 1.200 soldati.", ["Shebo"], "Shebo"),
        ("Sono 41 droni, molti dei quali nella città di Belgorod.", ["Belgorod"], None),
        ("Sono 41 i droni caduti nella città di Belgorod.", ["Belgorod"], "Belgorod"),
        ("Rapina di Castel Bo: due arresti", ["Castel Bo"], "Castel Bo"),
    ],
)
def test_where_it_is_or_goes(text, named, place):
    assert roles(text, *[(name, "GPE") for name in named]).place == place


@pytest.mark.parametrize(
    ("text", "named", "subject"),
    [
        ("In cambio Israele scarcererà 110 detenuti.", "Israele", "Israele"),
        ("Da mesi Kiev chiederà 30 batterie.", "Kiev", "Kiev"),
        ("Nel pomeriggio Hamas ha liberato 8 uomini.", "Hamas", "Hamas"),
        ("Con il presidente Bo hanno votato 12 deputati.", "Bo", None),
        ("Le sanzioni contro Mosca, che colpiscono 22 banche, restano.", "Mosca", None),
        ("In Macedonia, che registra 22 casi, si vota.", "Macedonia", "Macedonia"),
        ("Bo, uno dei nove leader, ha parlato.", "Bo", None),
        ("Beirut accusa Israele di aver violato la tregua 40 volte.", "Israele", "Israele"),
        ("Kiev ha accusato Mosca di aver rapito 300 bambini.", "Mosca", "Mosca"),
        ("L'esercito ha colpito 12 case.", "esercito", "esercito"),
        ("Bo è stata, con Kim, una dei due giornalisti uccisi.", "Bo", None),
        ("Bo ritira la legge e gli italiani risparmiano 3 milioni di euro.", "Bo", None),
        ("La Russia attacca e i civili muoiono: 12 vittime.", "Russia", None),
        ("Bo ha venduto la casa e ha comprato 3 negozi.", "Bo", "Bo"),
        ("Bo ha chiesto dieci carri, ciascuno dei quali pesa molto e costa 3 milioni di euro.", "Bo", "Bo"),
        ("La missione Aspides, che dispone di tre navi, va via.", "", "Aspides"),
        ("Il Blocco patriottico, filorusso, ha perso sei seggi.", "", "Blocco patriottico"),
        ("Il Fronte popolare ha perso sei seggi.", "", "Fronte popolare"),
        ("La Nova Coop ieri ha votato 3 leggi.", "", "Nova Coop"),
    ],
)
def test_who_does_it(text, named, subject):
    assert roles(text, *[(named, "ORG")] * bool(named)).subject == subject


def test_a_part_has_a_place_of_its_own():
    text = "Le navi sono 94, 41 delle quali nel porto di Odessa."
    mention = Mention("GPE", Span(45, 51, "Odessa"), None, "Odessa")
    facts = attribute(reconcile(find_quantities(text, "it"), [], "it"), text, "it", mentions=[mention])
    assert [one.place for one in facts] == [None, "Odessa"]
