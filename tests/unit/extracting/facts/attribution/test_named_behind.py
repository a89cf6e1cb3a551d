"""Speakers that a title, a paper or a source stands for."""

import pytest

from nightwire.extracting.facts.attribution.speakers import Speakers


def _speaker(text: str, *, earlier: tuple[str, ...] = (), later: tuple[str, ...] = (), figure="12"):
    said = Speakers(text, "it", earlier, later).at(text.index(figure))
    return said.speaker if said is not None else None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Secondo il sindaco del paese, Jean-Luc Bo, le case sono 12.", "Jean-Luc Bo"),
        ("«Erano 12», ha detto un testimone, il venditore di mele Ugo Zed.", "Ugo Zed"),
        ("«Erano 12», racconta una vicina, la maestra in pensione Ada Rey.", "Ada Rey"),
        ("Secondo l'agenzia per le acque, NOVA, le dighe sono 12.", "NOVA"),
        ("Secondo il ministro, Roma ha speso 12 milioni.", "ministro"),
        ("Secondo il sindaco, Nova ha speso 12 milioni.", "sindaco"),
    ],
)
def test_a_name_may_follow_the_title_behind_a_comma(text, speaker):
    assert _speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Più alto il conteggio della Lega Nova: 12 navi.", "Lega Nova"),
        ("Resta fermo il bilancio della Nova: 12 navi.", "Nova"),
        ("La stima di ieri: 12 navi.", None),
    ],
)
def test_a_paper_before_a_colon_has_its_author_wherever_it_stands(text, speaker):
    assert _speaker(text) == speaker


@pytest.mark.parametrize("verb", ["temono che", "sospettano che", "hanno temuto che"])
def test_fears_are_told(verb):
    assert _speaker(f"Le autorità {verb} siano 12.") == "autorità"


@pytest.mark.parametrize("who", ["la fonte", "una fonte"])
def test_a_source_is_named_by_its_noun_and_speaks_on(who):
    said = f"«Siamo in 9», ha detto {who}."
    assert _speaker(said, figure="9") == "fonte"
    assert _speaker("«Ieri erano 12.»", earlier=("La Lega Nova dice che sono 5.", said)) == "fonte"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Non va», attacca Ugo Bo, capo della Lega Nova, per il quale serviranno 12 euro.", "Ugo Bo"),
        ("Ne dubita Ada Rey, presidente della Nova, secondo cui serviranno 12 euro.", "Ada Rey"),
        ("Meno felice il conteggio della Rete degli ostelli lucani: 12 ospiti.", "Rete degli ostelli lucani"),
        ("Secondo l'Ufficio per le acque interne, le dighe sono 12.", "Ufficio per le acque interne"),
        (
            "Ha lanciato la palla 12 volte, l'ultima, di 30 metri, per Ugo St. Bo con un minuto da giocare.",
            None,
        ),
    ],
)
def test_who_is_meant_is_named_whole(text, speaker):
    assert _speaker(text) == speaker
