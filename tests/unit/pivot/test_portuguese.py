"""Forms and spellings of Portuguese words that Apertium's dictionary lacks."""

import pytest

from nightwire_pivot.forms.contraction import contract, enclitics
from nightwire_pivot.forms.portuguese import fill_forms, guess_gender, inflect
from nightwire_pivot.forms.respelling import respell


@pytest.mark.parametrize(
    ("lemma", "tags", "form"),
    [
        ("rejeitar", "vblex ifi p3 sg", "rejeitou"),
        ("alcançar", "vblex ifi p1 sg", "alcancei"),
        ("bloquear", "vblex fti p3 pl", "bloquearão"),
        ("investigar", "vblex prs p3 sg", "investigue"),
        ("reunir", "vblex pp f pl", "reunidas"),
        ("esfaquear", "vblex pri p3 sg", "esfaqueia"),
        ("esfaquear", "vblex ifi p3 sg", "esfaqueou"),
        ("subtrair", "vblex pp f sg", "subtraída"),
        ("poluir", "vblex pri p3 sg", "polui"),
        ("extinguir", "vblex pri p3 sg", "extingue"),
        ("drone", "n m pl", "drones"),
        ("conta de luz", "n f pl", "contas de luz"),
        ("investigador policial", "n m pl", "investigadores policiais"),
        ("avião de combate", "n m pl", "aviões de combate"),
        ("inundação", "n f pl", "inundações"),
        ("japonês", "adj f pl", "japonesas"),
        ("fóssil", "adj mf pl", "fóssis"),
        ("tornar-se", "vblex ifi p3 sg", "tornou-se"),
        ("tornar-se", "vblex fti p3 sg", "se tornará"),
        ("perguntar-se", "vblex pri p1 sg", "pergunto-me"),
        ("desfazer", "vblex ifi p3 pl", "desfizeram"),
        ("manter", "vblex pri p3 sg", "mantém"),
        ("de mísseis", "adj m pl", "de mísseis"),
        ("garoto", "n f sg", "garota"),
    ],
)
def test_regular_forms(lemma, tags, form):
    assert inflect(lemma, tags.split()) == form


def test_gaps_of_the_generator_are_filled():
    assert fill_forms(r"~O juiz #rejeitar\<vblex\>\<ifi\>\<p3\>\<sg\> ~o") == "~O juiz rejeitou ~o"


@pytest.mark.parametrize(
    ("gap", "form"),
    [
        (r"#fazer\<vblex\>\<ifi\>\<p3\>\<sg\>+o\<prn\>\<enc\>\<p3\>\<nt\>", "fez-o"),
        (
            r"#mudar\<vblex\>\<inf\>+se\<prn\>\<enc\>\<ref\>+ar\<cuavb\>\<fti\>\<p3\>\<sg\>",
            "se mudará",
        ),
    ],
)
def test_gaps_with_clitics_are_filled(gap, form):
    assert fill_forms(gap) == form


@pytest.mark.parametrize(
    ("word", "gender"), [("reunião", "f"), ("problema", "m"), ("cidade", "f"), ("muro", "m")]
)
def test_gender_by_ending(word, gender):
    assert guess_gender(word) == gender


@pytest.mark.parametrize(
    ("italian", "portuguese"),
    [
        ("vaccinazione", "vacinação"),
        ("populismo", "populismo"),
        ("nazionalità", "nazionalidade"),
        ("gru", "gru"),
    ],
)
def test_cousins_are_respelled(italian, portuguese):
    assert respell(italian) == portuguese


def test_prepositions_melt_with_articles():
    assert contract("Em a casa de o juiz") == "Na casa do juiz"
    assert contract("até no ano passado") == "até o ano passado"


@pytest.mark.parametrize(
    ("made", "spelled"),
    [
        ("descobrí-lo", "descobri-lo"),
        ("seguí-la", "segui-la"),
        ("construí-los", "construí-los"),
        ("propo-la", "propô-la"),
        ("alcançar-o", "alcançá-lo"),
        ("conter-as", "contê-las"),
        ("tornar-se", "tornar-se"),
    ],
)
def test_a_pronoun_clings_as_portuguese_spells_it(made, spelled):
    assert enclitics(made) == spelled
