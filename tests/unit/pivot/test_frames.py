"""Frames of grammar in whole sentences: who did it to whom, what is denied, what a small word stands for."""

import pytest
from tests.conftest import needs_apertium
from tests.unit.pivot.checks import check


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Non ha parlato se non con il fratello.", "except", " if "),
        ("Il negoziato è tutt'altro che concluso.", "far from", "far from being"),
        ("Non ha potuto non ammettere l'errore.", "had to admit", "not"),
        ("Nessuno ha mai chiesto scusa ai vicini.", "ever", "never"),
        ("Non lo sapeva neppure la figlia.", "Not even the daughter", "He"),
        ("Ne hanno parlato tutti i giornali.", "All the newspapers", "They"),
        ("Se ne occuperà la procura.", "prosecutor's office will", "If"),
        ("Ieri lo ha confermato il ministro.", "the minister confirmed", "him"),
        ("Gli hanno rubato la bicicletta al mercato.", "his bike", "him"),
        ("Il medico le ha consigliato il riposo.", "her", "him"),
        ("La si può visitare fino a domenica.", "can be visited", "you"),
        ("Si è lasciato convincere dagli amici.", "convinced by", "left"),
        ("Al padre non ha detto nulla.", "to the father", "father said"),
        ("A Rossi ha risposto il premier.", "to Rossi", "Rossi responded"),
        ("Sono arrivati ieri a Bari duecento profughi.", "refugees arrived", "They"),
        ("È aumentato il prezzo del pane.", "price of bread has", "It "),
        ("Sono fuggiti a piedi dal Sudan fino in Libia.", "to Libya", "fine"),
        ("«Ho perso il lavoro, per cui sono tornato in Sicilia», racconta.", "so I", "why"),
        ("L'azienda, il cui fatturato è calato, chiude.", "turnover", "billed"),
        ("Va detto che nessuno si era opposto.", "opposed", " if"),
        ("Il premio lo ha vinto una ragazza greca.", "girl won", "won him"),
        ("Di lì a due anni avrebbe vinto il Nobel.", "wo years later", "allegedly"),
    ],
)
def test_the_frame_keeps_its_meaning(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Gli è stata ritirata la patente.", "His", "He"),
        ("Gli è morto il padre.", "His father died", "He"),
        ("Ci è stato negato l'ingresso.", "We were", "There"),
        ("Le è stato assegnato il premio.", "She", "He "),
        ("Gli tocca giocare in trasferta.", "has to play", "Tap"),
        ("La coppia si è lasciata.", "separated", "left"),
        ("Non sempre la giustizia funziona.", "not always", "It "),
        ("Senza di lui la squadra perde.", "Without him", "out it"),
        ("Non c'entra niente con la droga.", "nothing to do with", "comes"),
        ("«Sono io il responsabile», ha ammesso.", "I", "There"),
        ("Il figlio è stato lasciato solo in auto.", "alone", "only"),
        ("Non può più guidare.", "He can", "You"),
        ("Aspettano che qualcuno li aiuti.", "help them", "help you"),
        ("Nella notte è crollato un ponte.", "bridge collapsed", "it"),
        ("Punirà chiunque violi la legge.", "violates the law", "read"),
    ],
)
def test_so_do_frames_with_small_words(translator, italian, has, has_not):
    check(translator, italian, has, has_not)
