"""Words and set phrases of newspapers that no dictionary had, or that came out word by word."""

import pytest
from tests.conftest import needs_apertium
from tests.unit.pivot.checks import check

pytestmark = needs_apertium


@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Il vento ha strappato le grondaie della scuola.", "gutters", "grondaie"),
        ("L'urologo lo ha visitato ieri.", "urologist", "urologo"),
        ("La crisi ha colpito l'apicoltura.", "beekeeping", "apicolt"),
        ("I soldati hanno perso un missile anticarro.", "anti-tank", "anticarro"),
        ("Due superpotenze firmarono il trattato.", "superpowers", "superpot"),
        ("Il contrammiraglio ha lasciato la nave.", "admiral", "contram"),
        ("L'ereditiera ha venduto la villa.", "heiress", "ereditiera"),
        ("La barca era di vetroresina.", "fiberglass", "vetroresina"),
        ("Il barboncino è tornato a casa.", "poodle", "barboncino"),
        ("Il diserbante ha inquinato il pozzo.", "herbicide", "diserbante"),
        ("La giunta ha tergiversato per mesi.", "hesitated", "tergivers"),
        ("La seggiovia è rimasta ferma due ore.", "cable car", "seggiovia"),
    ],
)
def test_words_that_no_dictionary_had(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Un agente in borghese la seguiva.", "civilian clothes", "landscape"),
        ("Il muratore lavorava in nero.", "illegally", "black"),
        ("Lo stabilimento dismesso diventerà un museo.", "abandoned", "dism"),
        ("Il primario di ortopedia è stato sospeso.", "chief", "primary"),
        ("La ditta era sprovvista di estintori.", "without fire extinguishers", "disprov"),
        ("I ladri hanno fatto la spola tra il magazzino e il furgone.", "travel", "spola"),
        ("Il genio civile ha chiuso il ponte.", "public works", "genius"),
        ("I sindacati sono tornati in piazza.", "streets", "square"),
        ("Il pestaggio è avvenuto davanti alla stazione.", "beating", "Span"),
        ("Alcuni abitanti si sono barricati in casa.", "barricaded themselves", "barricated"),
        ("Per lui sono scattati i domiciliari.", "house arrest", "home"),
        ("Il medico gli ha prescritto la tachipirina.", "paracetamol", "tachip"),
    ],
)
def test_what_newspapers_say_with_several_words(translator, italian, has, has_not):
    check(translator, italian, has, has_not)
