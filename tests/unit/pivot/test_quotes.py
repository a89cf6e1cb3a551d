"""Words right behind a mark, which the model garbles."""

import pytest
from tests.conftest import needs_apertium

from nightwire_pivot.text.quotes import Answers, apart, bare, closed_up, with_apostrophes

LOW = 'O ministro falou de "vergonha" hoje.'


def test_marks_are_set_apart_not_before_sentences():
    assert apart(LOW) == 'O ministro falou de " vergonha " hoje.'
    assert bare(LOW) == "O ministro falou de vergonha hoje."
    long = 'Disse: "Hoje chove em todo o norte".'
    assert apart(long) == bare(long) == long


def test_parentheses_are_words_between_commas_without_them():
    assert apart("O homem (furioso) saiu.") == "O homem ( furioso ) saiu."
    assert bare("O homem (furioso) saiu.") == "O homem, furioso, saiu."
    assert bare("Saiu o homem (furioso).") == "Saiu o homem, furioso."
    assert closed_up("The man ( furious ) left.") == "The man (furious) left."


def test_spaces_inside_marks_are_closed_up():
    assert closed_up('It was " sad " and "odd ", he said.') == 'It was "sad" and "odd", he said.'


@pytest.mark.parametrize(
    ("plain", "spaced", "unmarked", "expected"),
    [
        ('Spoke of "shame".', 'Spoke of " shame".', "Spoke of shame.", 'Spoke of "shame".'),
        ('Spoke of "ungod".', 'Spoke of " shame".', "Spoke of shame.", 'Spoke of "shame".'),
        ('Spoke of "tration".', 'Spoke of "grain".', "Spoke of shame.", "Spoke of shame."),
        ('Spoke of "grace".', 'Spoke of "grain".', "Spoke of shame.", 'Spoke of "grace".'),
        ('Spoke of "tration".', 'Spoke of " shame.', "Spoke of shame.", "Spoke of shame."),
    ],
)
def test_the_answer_whose_quotation_is_confirmed_stands(plain, spaced, unmarked, expected):
    assert Answers(plain, spaced, unmarked).best(LOW) == expected


@needs_apertium
def test_no_quotation_is_garbled(translator):
    (found,) = translator.translate(["Per il sindacato la decisione è «inaccettabile» e «assurda»."], "it")
    assert found.text is not None
    assert "unacceptable" in found.text
    assert "absurd" in found.text


@pytest.mark.parametrize(
    ("english", "portuguese", "meant"),
    [
        ('The shareholders" meeting ended.', "A assembleia terminou.", "The shareholders' meeting ended."),
        (
            'The miners" note says, "Not yet."',
            'Diz a nota: "Ainda não."',
            'The miners\' note says, "Not yet."',
        ),
        ('"The judges" order stands.', 'A ordem dos "juízes" vale.', '"The judges" order stands.'),
        ('They said "yes" twice.', 'Disseram "sim" duas vezes.', 'They said "yes" twice.'),
    ],
)
def test_the_apostrophe_of_many_is_no_quotation_mark(english, portuguese, meant):
    assert with_apostrophes(english, portuguese) == meant
