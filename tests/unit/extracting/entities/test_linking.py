"""Which words of the source say an English name."""

import pytest

from nightwire.extracting.entities import SentencePair
from nightwire.model import Agreement


def mention(recogniser, pair, surface_en):
    return next(m for m in recogniser.find([pair])[0] if m.span_en and m.span_en.text == surface_en)


@pytest.mark.parametrize(
    ("text", "text_en", "surface_en", "surface"),
    [
        ("Il vertice si tiene a Pechino.", "The summit is held in Beijing.", "Beijing", "Pechino"),
        ("La Corea del Nord tace.", "North Korea is silent.", "North Korea", "Corea del Nord"),
        ("Ha parlato Angela Merkel.", "Angela Merkel spoke.", "Angela Merkel", "Angela Merkel"),
        (
            "Arriva Volodymyr Zelensky.",
            "Volodymyr Zelenskyy arrives.",
            "Volodymyr Zelenskyy",
            "Volodymyr Zelensky",
        ),
        ("Le truppe russe avanzano.", "The Russian troops advance.", "Russian", "russe"),
        ("L'ONU ha votato a New York.", "The United Nations voted in New York.", "The United Nations", "ONU"),
    ],
)
def test_a_name_is_shown_in_both_languages(recogniser, text, text_en, surface_en, surface):
    found = mention(recogniser, SentencePair(text, "it", text_en), surface_en)
    assert found.span is not None
    assert found.span.text == surface


@pytest.mark.parametrize(
    ("text", "language", "text_en", "surface_en", "surface"),
    [
        (
            "Владимир Путин прибыл в Пекин.",
            "ru",
            "Vladimir Putin arrived in Beijing.",
            "Vladimir Putin",
            "Владимир Путин",
        ),
        ("Владимир Путин прибыл в Пекин.", "ru", "Vladimir Putin arrived in Beijing.", "Beijing", "Пекин"),
        (
            "Ο Κυριάκος Μητσοτάκης μίλησε.",
            "el",
            "Kyriakos Mitsotakis spoke.",
            "Kyriakos Mitsotakis",
            "Κυριάκος Μητσοτάκης",
        ),
    ],
)
def test_another_alphabet_is_no_other_name(recogniser, text, language, text_en, surface_en, surface):
    found = mention(recogniser, SentencePair(text, language, text_en), surface_en)
    assert found.span is not None
    assert found.span.text == surface


def test_two_mentions_keep_their_order(recogniser):
    pair = SentencePair("Roma loda Parigi e Roma.", "it", "Rome praises Paris and Rome.")
    starts = [(m.span.start, m.span_en.start) for m in recogniser.find([pair])[0] if m.span and m.span_en]
    assert len(starts) == 3
    assert starts == sorted(starts)
    assert sorted(end for _, end in starts) == [end for _, end in starts]


def test_an_untranslated_sentence_has_source_names_alone(recogniser):
    mentions = recogniser.find([SentencePair("Anna Rossi vive a Mosca.", "it", None)])[0]
    assert [m.found_in for m in mentions] == [Agreement.SOURCE_ONLY] * 2
    assert all(m.span_en is None for m in mentions)


def test_a_name_that_only_the_english_has_is_not_kept_where_the_source_has_rules(recogniser):
    pair = SentencePair("Hanno parlato a lungo.", "it", "Angela Merkel and Joe Biden spoke at length.")
    assert recogniser.find([pair])[0] == []


def test_a_name_that_only_the_english_has_keeps_its_english_span(recogniser):
    pair = SentencePair("他们谈了很久。", "zh", "Angela Merkel and Joe Biden spoke at length.")
    mentions = recogniser.find([pair])[0]
    assert {(m.span, m.found_in) for m in mentions} == {(None, Agreement.ENGLISH_ONLY)}


def test_an_english_article_has_equal_spans(recogniser):
    text = "Angela Merkel visited Paris."
    mentions = recogniser.find([SentencePair(text, "en", text)])[0]
    assert [m.span for m in mentions] == [m.span_en for m in mentions] != []


def test_a_term_of_the_glossary_ties_both_sides(recogniser):
    terms = (("Viminale", "Interior Ministry"), ("Farnesina", "Foreign Ministry"))
    text_en = "The Interior Ministry denied the Foreign Ministry."
    texts = "Il Viminale ha smentito la Farnesina.", "it", text_en
    found = {m.span.text: m.span_en for m in recogniser.find([SentencePair(*texts, terms)])[0]}
    assert "Interior Ministry" in found["Viminale"].text
    assert "Foreign Ministry" in found["Farnesina"].text
    without = {m.span.text: m.span_en for m in recogniser.find([SentencePair(*texts)])[0] if m.span}
    assert without["Viminale"] is None
