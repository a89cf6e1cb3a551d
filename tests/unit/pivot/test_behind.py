"""Subjects that stand last in their clause, in a headline, in an aside; what only looks so stays."""

import pytest
from tests.conftest import needs_apertium
from tests.unit.pivot.checks import check


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        (
            "Vince il premio della giuria il documentario sui pastori sardi.",
            "documentary about",
            "award wins",
        ),
        ("Perde quota il titolo della compagnia aerea.", "title loses", "It "),
        ("Pesa due tonnellate la campana del monastero.", "monastery weighs", "It "),
        ("Teme nuove scosse la popolazione di Norcia, che dorme in auto.", "population of Norcia", "He "),
        ("Ha rifiutato il trasferimento la pediatra che denunciò il primario.", "physician refused", "He "),
        ("Risponderà di truffa l'autista del furgone.", "van", "It "),
        ("Protestano davanti alla prefettura i risicoltori del Vercellese.", "producers protest", "They"),
        ("Al tavolo ha rinunciato il sindacato dei camionisti.", "union", " he "),
        ("Sull'impianto grava un'ipoteca della banca.", "mortgage weighs", "About"),
        ("Alla gara hanno partecipato soltanto due ditte.", "Only two", "they"),
    ],
)
def test_who_does_it_comes_before_the_verb(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Ha venduto la villa un anno fa.", "sold the mansion a year ago", "year ago sold"),
        (
            "Brogan è ora sposato, seguito da un medico di Lodi, un uomo con cui parla ogni sera.",
            "Brogan is now married",
            "Brogan a man",
        ),
        (
            "Guida la classifica, a quota 20, il brasiliano che a giugno nessuno cercava.",
            "eads the",
            "looking for lead",
        ),
        ("La riforma, da cui dipendono i fondi europei, è ferma.", "on which", "of which"),
        ("Ha vinto il torneo tre volte.", "won the tournament three times", "times won"),
        ("Compra la casa, l'orto, il pollaio.", "the house, the garden", "coop, buy"),
        ("Apre la porta alle sette e un quarto.", "the door", "quarter opens"),
        ("Ha definito il voto una farsa.", "as a farce", "farce described"),
        ("Si è aggiudicato in volata la tappa di Pau.", "He won", "stage won"),
        ("Ha portato a casa la coppa.", "He", "The cup"),
        ("È stato nominato commissario.", "He was", "commissioner was"),
        ("Non è caduta una goccia di pioggia.", "drop of rain", "It "),
        (
            "Ha negato tutto, ha accusato il vicino, ha chiesto un avvocato.",
            "accused the",
            "neighbor accused",
        ),
        ("Il giudice ha assolto il padre, ha condannato il figlio.", "his son", "son condemned"),
        ("È la casa in cui ha nascosto i soldi.", "the money", "money hid"),
        ("Letta la sentenza, il giudice è uscito dall'aula.", "After", "judge was read"),
    ],
)
def test_an_object_stays_behind_its_verb(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Rubati nella notte dal museo di Bergamo tre violini.", "violins were stolen", "Steal"),
        ("Multata dall'Antitrust la catena di palestre: spot ingannevoli.", "was fined", "Multada"),
        (
            "Terremoto nelle Filippine, evacuati in serata quattro ospedali.",
            "hospitals were",
            "earthquake evac",
        ),
        ("Senz'acqua da martedì undicimila famiglie.", "11,000 families", "No water"),
        ("In ginocchio per la siccità gli allevatori della Maremma.", "farmers are", "From the knees"),
        ("Sotto sequestro il cantiere della metropolitana.", "subway is", "seized the"),
        ("Nei guai per evasione il re dei gelati.", "king of the ice cream is", "In trouble the"),
    ],
)
def test_a_headline_has_its_subject_and_verb(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Il vaccino, precisa la nota, resterà gratuito.", "the note clarifies", "clarifies the note"),
        ("Le chiatte, sostiene l'armatore, erano vuote.", "shipowner", "supports"),
        ("Il ponte è sicuro, assicurano i tecnici.", "technicians guarantee", "guarantee the"),
        (
            "«È tardi», ha confidato ai cronisti un funzionario del porto.",
            "port official confided",
            "reporters a",
        ),
        ("Il sindaco, ieri sera, ha spiegato la delibera.", "explained the", "decision explained"),
        ("La diga, cui si oppongono i villaggi della valle, costerà.", "villages", "which opposes"),
    ],
)
def test_who_says_so_and_who_does_in_a_clause(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Sostiene l'allenatore di non aver ricevuto offerte.", "coach claims", "Supports"),
        ("Giura la vedova che il testamento è falso.", "widow swears that", "Swear the"),
        ("Racconta la maestra che i bambini cantavano.", "teacher says", "Tells"),
        ("Spiega il direttore: «Non chiuderemo».", "director explains", "Explains the"),
        ("Racconta la storia di un pastore che vive solo.", "the story", "story reports"),
        ("Spiega il metodo: prima si lava, poi si taglia.", "the method", "method explains"),
        ("Ricorda il padre che lavorava in miniera.", "father who", "father recalls"),
    ],
)
def test_who_opens_by_saying_so(translator, italian, has, has_not):
    check(translator, italian, has, has_not)
