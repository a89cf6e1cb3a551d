"""The offline chain as a whole, where Apertium is installed."""

import pytest
from tests.conftest import needs_apertium

from nightwire.translating import TranslatorOptions, build_translator
from nightwire_pivot import PivotEngine

SENTENCES = [
    "Il ministro ha detto che 10.000 soldati sono arrivati a Roma.",
    "La polizia ha arrestato sei uomini.",
    "Visita https://example.org/a_b?c=1 o scrivi a redazione@example.org.",
    "Il prezzo è salito del 3,5% rispetto al 2023.",
]


@pytest.fixture(scope="module")
def engine():
    engine = PivotEngine(TranslatorOptions())
    yield engine
    engine.close()


@needs_apertium
def test_sentences_become_english(engine):
    (first, second, *_) = engine.translate(SENTENCES, "it")
    assert "10,000 soldiers" in first
    assert "Rome" in first
    assert "arrested six men" in second


@needs_apertium
def test_addresses_are_kept(engine):
    (english,) = engine.translate([SENTENCES[2]], "it")
    assert "https://example.org/a_b?c=1" in english
    assert "redazione@example.org" in english


@needs_apertium
def test_a_sentence_is_the_same_in_every_batch(engine):
    whole = engine.translate(SENTENCES, "it")
    alone = [engine.translate([sentence], "it")[0] for sentence in SENTENCES]
    backwards = engine.translate(SENTENCES[::-1], "it")[::-1]
    assert whole == alone == backwards


@needs_apertium
def test_a_very_long_sentence_loses_nothing(engine):
    clauses = [f"il giudice numero {number} ha firmato il decreto," for number in range(101, 131)]
    (english,) = engine.translate([" ".join(clauses)], "it")
    assert [number for number in range(101, 131) if str(number) not in english] == []


@needs_apertium
@pytest.mark.parametrize("text", ["", " ", "...", "^$/<>@*", "Xqbz §", "(«»)", "a" * 3000])
def test_odd_text_does_no_harm(engine, text):
    assert len(engine.translate([text, "La casa è bella."], "it")) == 2
    assert engine.translate(["La casa è bella."], "it") == ["The house is beautiful."]


def test_without_apertium_the_sentence_is_pending_and_says_why(monkeypatch):
    monkeypatch.setattr("nightwire_pivot.routes.table.has_mode", lambda mode: False)
    translator = build_translator(TranslatorOptions(engines=("pivot",)))
    (found,) = translator.translate(["La casa."], "it")
    (engine,) = translator.describe("it")
    assert found.status == "pending"
    assert translator.version("it") == "unavailable"
    assert "apt-get install apertium apertium-cat-ita apertium-por-cat" in engine.missing


@needs_apertium
def test_words_that_nothing_knows_are_named_with_their_sentence(engine):
    sentences = ["La zworpla è bella e la zworpla è alta.", "La casa è bella."]
    strange, plain = engine.render(sentences, "it")
    assert strange.unknown_words == ("zworpla", "zworpla")
    assert plain.unknown_words == ()


@needs_apertium
def test_unknown_words_are_remembered_with_the_english(tmp_path):
    options = TranslatorOptions(engines=("pivot",), memory_path=tmp_path / "memory.sqlite")
    first = build_translator(options).translate(["La zworpla è bella."], "it")
    again = build_translator(options)
    assert again.translate(["La zworpla è bella."], "it") == first
    assert again.report().remembered == 1
    assert first[0].unknown_words == ("zworpla",)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Il sospetto è stato rilasciato su cauzione.", "The suspect was released on bail."),
        ("La ragazza è stata interrogata per ore.", "The girl was interrogated for hours."),
        ("Il ministro si è dimesso.", "The minister resigned."),
        ("I manifestanti sono scesi in piazza.", "The protesters took to the streets."),
        ("Il presidente ha incontrato il premier.", "The president met the prime minister."),
    ],
)
def test_italian_that_once_came_out_wrong(engine, italian, english):
    (found,) = engine.translate([italian], "it")
    assert set(english.lower().rstrip(".").split()) - set(found.lower().rstrip(".").split()) <= {"took", "to"}
