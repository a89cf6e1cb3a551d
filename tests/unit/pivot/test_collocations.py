"""Verbs with what goes with them: what they mean together is not the sum of their words."""

import pytest
from tests.conftest import needs_apertium
from tests.unit.pivot.checks import check

pytestmark = needs_apertium


@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("È saltata la trattativa.", "has failed", "He"),
        ("Sono finite le scorte.", "stocks", "They"),
        ("Non è bastato l'intervento dei medici.", "intervention", "There"),
        ("È finito il 3 marzo il processo di Lecce.", "on March 3", "The 3"),
        ("L'assessora è tornata sui suoi passi.", "changed", "footsteps"),
        ("La banda ha messo a segno tre rapine.", "committed", "scored"),
        ("La ditta ha messo a segno un buon colpo.", "good", "theft"),
        ("Il crollo ha portato a nove il numero delle vittime.", "to nine", "led"),
        ("I sondaggi la danno per favorita.", "consider", "give"),
        ("La ripresa del turismo si fa attendere.", "takes time", "expected"),
        ("La denuncia è servita a riaprire il caso.", "served to", "is served"),
        ("Il fascicolo conta cento pagine.", "has a hundred pages", "counts"),
        ("La moto è risultata rubata.", "was stolen", "result"),
        ("Non risultano feriti.", "There are no", "They"),
        ("Il romanzo gli è valso un premio.", "earned him", "valid"),
        ("La giudice si è fermata a parlare con i cronisti.", "to talk", "stopped talking"),
        ("Il patto verrà firmato a Ginevra.", "in Geneva", "to Geneva"),
        ("Il sindaco l'ha pagata cara.", "paid", "face"),
        ("Il consigliere ci ha ripensato.", "changed his mind", "us"),
        ("La biopsia ha dato esito positivo.", "positive", "required"),
        ("Il difensore se l'è vista brutta.", "bad moment", "ugly"),
        ("Lo sciopero dura da due settimane.", "lasted", "hard"),
        ("Ci si chiede chi vincerà.", "People", "yourself"),
        ("Al partito importa la stabilità.", "matters", "import"),
        ("La regista sposa un medico.", "marries", "house"),
        ("L'attrice è sposata con un medico.", "is married to", "marries"),
        ("La giudice ritiene credibile la vittima.", "considers", "believes"),
        ("L'appello del vescovo è caduto nel vuoto.", "answer", "void"),
        ("La nave era diretta a Genova.", "Genoa", "directed"),
        ("Il pacchetto acquista valore e peso.", "weight", "hang"),
        ("Le voci si diffondono in città.", "umor", "oices"),
        ("Il regista condurrà il festival.", "present", "drive"),
    ],
)
def test_a_verb_and_its_words_are_read_together(translator, italian, has, has_not):
    check(translator, italian, has, has_not)
