"""Frequent Italian words that mislead get the English that their sentence asks for."""

import pytest
from tests.conftest import needs_apertium


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Ben 57 paesi hanno firmato l'accordo.", "57 countries", "less"),
        ("Sono ben tre i gol segnati.", "three", "less"),
        ("Il bilancio del terremoto è di 300 morti.", "victims", "budget"),
        ("Il bilancio dello Stato è in rosso.", "budget", "victims"),
        ("Il presidente della Camera ha convocato la seduta.", "Chamber of Deputies", "mayor"),
        ("La Cassazione ha respinto il ricorso.", "Court of Cassation", "Cassação"),
        ("Morto Adam West, il Batman della televisione.", "died", "illed"),
        ("L'attore, morto nel 2016, aveva 80 anni.", "died", "illed"),
        ("Il ministro ha presentato le proprie dimissioni.", "resign", "own"),
        ("Sono andati via tutti gli altri.", "all the others", "tutto"),
        ("Una scossa di magnitudo 5,4 della scala Richter.", "Richter scale", "stair"),
        ("La maggioranza ha perso due senatori.", "coalition", "Most"),
        ("I legali hanno presentato ricorso.", "lawyers", "legals"),
        ("Il leader di Forza Italia ha parlato.", "Forza Italia", "force"),
        ("Ci sono più di 135 specie di squali nell'area.", "135 species", "special"),
        ("Si sono riempiti d'acqua molti sottopassi.", "filled", "sotto"),
        ("Gli altri paesi, Stati Uniti inclusi, hanno firmato.", "included", "I includ"),
        ("Gli agenti hanno arrestato due uomini.", "police", "agents"),
        ("Le chiese chiuderanno perché è poco probabile che la gente torni.", "because", "why"),
        ("Ciò che è stato messo in scena è una trama.", "What", "This"),
        ("Nel 2016 un maiale ha attaccato una donna e suo marito nella loro fattoria.", "their", "her farm"),
        ("I sacchetti presentano delle caratteristiche peculiari.", "peculiar", "of the"),
        ("Abbandonammo il progetto.", "abandoned", "abandon the"),
        ("Nato a Treviglio nel 1942, ha vinto la Coppa.", "Born", "NATO"),
        ("La Nato ha attaccato la Libia.", "NATO", "Nato "),
        ("Il padre lo incontro spesso.", "meet", "wholesale"),
        ("Alcuni superano i venti anni.", "20 years", "wind"),
        ("Il proiettile ha trapassato il collo.", "neck", "with"),
        ("Benedetto XVI riceve il cardinale.", "Benedict XVI", "Blessed"),
        ("Le persone sono state allontanate dalle loro case.", "from their homes", "by"),
        ("Vogliono solo giocare con la palla.", "They", "You"),
        ("La furia della natura.", "nature", "naturalness"),
        ("Il prezzo è di 400 dollari alla tonnellata.", "per ton", "to the ton"),
    ],
)
def test_the_sentence_decides(translator, italian, has, has_not):
    (found,) = translator.translate([italian], "it")
    assert has in (found.text or "")
    assert has_not not in (found.text or "")
