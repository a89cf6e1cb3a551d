"""Verbs and who does it: how long it had lasted, what is said to have happened, participles with `si`."""

import pytest
from tests.conftest import needs_apertium
from tests.unit.pivot.checks import check

from nightwire_pivot.text.relatives import of_people


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("La cuoca viveva da sei anni a Parma.", "had lived", "ago"),
        ("Il Bari, che non vinceva in casa da due mesi, ha esultato.", "had not won", "has not"),
        ("L'avvocata si batteva da tempo contro le cave.", "had fought", "ago"),
        ("L'uomo era ricercato da nove mesi per furto.", "had been", "was wanted"),
        (
            "La legge che dal 2017 vietava la caccia è stata abolita.",
            "had",
            "prohibited hunting since 2017 and",
        ),
        ("Il permesso era scaduto da nove giorni.", "nine days ago", "for nine"),
        ("Il prefetto lavorava dal martedì al venerdì.", "worked", "had"),
        ("I due ragazzi aspettavano di essere sorteggiati dal 2012.", "expected", "had expected"),
        ("Il romanzo era stato scritto da due medici.", "by two", "for two"),
    ],
)
def test_what_had_lasted_is_a_past_before_the_past(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Consegnatosi alla polizia di Bari, il ladro ha confessato.", "Having surrendered", " if "),
        ("Rovesciatosi il carico, il camion ha bloccato la strada.", "After the loading", "Having"),
        ("La folla radunatasi davanti al municipio ha applaudito.", "crowd that", "radunat"),
        ("Il congresso, apertosi a maggio, è durato tre mesi.", "which opened", "opened in May,,"),
        ("La cantante ha salutato il pubblico, asciugandosi le lacrime.", "tears", " if "),
        ("Toltosi il casco per parlare, il pilota ha sorriso.", "Having", "After the helmet"),
        ("Ieri, recatosi dal dentista, ha scoperto di essere malato.", "esterday", "who"),
        ("Resosi conto dello sbaglio, ha chiamato il capo.", "Having noticed", "become"),
    ],
)
def test_a_participle_with_si_is_no_condition(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("È stato arrestato anche il medico, che avrebbe firmato ricette false.", "allegedly", "would"),
        ("La villa, dove sarebbero stati nascosti i documenti, è vuota.", "allegedly", "would"),
        ("Nega tutto il gruppo, al quale sarebbero stati versati due milioni.", "allegedly", "would"),
        ("Il latitante vivrebbe da anni in Brasile.", "allegedly", "would"),
        ("Il governo ha presentato una riforma che avrebbe cambiato la scuola.", "would", "allegedly"),
        ("Il decreto, che avrebbe tassato i gelati, è stato respinto.", "would", "allegedly"),
        ("È una cura che avrebbe salvato molti se fosse stata approvata.", "would", "allegedly"),
        ("Ha detto al sindaco che avrebbe votato a favore.", "would", "allegedly"),
        ("Nel 1950 conobbe l'uomo che avrebbe sposato.", "would", "allegedly"),
    ],
)
def test_a_relative_clause_tells_hearsay_too(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("A convincere i giudici è stato un filmato.", "What convinced", "Who"),
        ("A tradire il ladro è stata una fotografia.", "What betrayed", "Who"),
        ("A salvare il gatto è stata la sorella.", "Who saved", "What"),
        ("Il pullman che viaggiava verso Siena è uscito di strada.", "was traveling", "traveled"),
        ("Il torrente che attraversava il paese era in piena.", "crossed", "was crossing"),
        ("Le acque sono inquinate, denuncia Greenpeace.", "Greenpeace", "complaint"),
        ("La Svezia chiude il confine e schiera 2mila soldati.", "2,000 soldiers", "row"),
        ("L'anziano ha consegnato i gioielli al truffatore.", "elderly man", "elderly handed"),
        ("Una svedese ha vinto la gara di fondo.", "Swedish woman", " man"),
        ("L'anziano re ha parlato alla folla.", "king spoke", "man"),
        ("Nel 1951 le fu proposto di girare un film.", "she was", " he "),
        ("Gli fu comunicato che la gara era finita.", "He was", "communicated"),
        ("Le era stato promesso un ruolo.", "She had been", "The was"),
        ("Se mi avesse detto la verità, non sarei qui.", "he had told me", "If I"),
        ("Ruba un'auto e finisce nel fiume.", "He steals", "Steal "),
        ("Tenta di rapinare una farmacia.", "He tries", "Try "),
        ("Si cerca un uomo di 40 anni.", "sought", "looking"),
        ("Ne sono stati arrestati dodici.", "of them", "They"),
        ("Dei venti ospiti ne sono stati premiati dodici.", "awarded", "of them"),
        ("Il nonno ha scritto alla nipote.", "granddaughter", "grandson"),
        ("Il nonno ha scritto al nipote.", "grandson", "daughter"),
    ],
)
def test_who_does_it_is_told(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@pytest.mark.parametrize(
    ("english", "mended"),
    [
        ("The judge, according to which it is a crime.", "The judge, according to whom it is a crime."),
        ("Forty divers, some of which are hurt.", "Forty divers, some of whom are hurt."),
        ("The driver which the police seek.", "The driver whom the police seek."),
        ("The owners, which would have closed.", "The owners, which would have closed."),
        ("The judges' room, in which it was.", "The judges' room, in which it was."),
    ],
)
def test_of_people_it_is_whom(english, mended):
    assert of_people(english) == mended
