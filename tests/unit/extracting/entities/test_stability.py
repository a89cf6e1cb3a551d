"""An entity's id depends on its article alone: not on the run, the order or the batch."""

import json
import subprocess
import sys

import pytest

from nightwire.extracting.entities import SentencePair, build_recogniser

ENGLISH = "Moscow and Kyiv talked to the United Nations."
ARTICLES = [
    [
        SentencePair("Mario Rossi è arrivato a Mosca.", "it", "Mario Rossi arrived in Moscow."),
        SentencePair("Rossi ha visto Putin.", "it", "Rossi saw Putin."),
    ],
    [
        SentencePair("Anna Rossi guida la Banca d'Italia.", "it", "Anna Rossi heads the Bank of Italy."),
        SentencePair("Rossi non ha commentato.", "it", "Rossi did not comment."),
    ],
    [SentencePair(ENGLISH, "en", ENGLISH)],
]


def ids(recogniser, articles):
    return [
        [[mention.entity_id for mention in mentions] for mentions in article]
        for article in recogniser.find_articles(articles)
    ]


def test_order_of_articles_changes_no_id(recogniser):
    forwards = ids(recogniser, ARTICLES)
    assert any(entity_id for article in forwards for mentions in article for entity_id in mentions)
    assert ids(recogniser, ARTICLES[::-1]) == forwards[::-1]


@pytest.mark.parametrize("batch_size", [1, 3, 1000])
def test_batch_size_changes_no_id(recogniser, batch_size):
    assert ids(build_recogniser(batch_size=batch_size), ARTICLES) == ids(recogniser, ARTICLES)


def test_articles_one_by_one_have_the_ids_of_articles_together(recogniser):
    alone = [
        [[m.entity_id for m in mentions] for mentions in recogniser.find(article)] for article in ARTICLES
    ]
    assert alone == ids(recogniser, ARTICLES)


def test_another_process_gives_the_same_ids(recogniser):
    code = (
        "import json\n"
        "from nightwire.extracting.entities import SentencePair, build_recogniser\n"
        "pair = SentencePair('Mario Rossi è a Mosca.', 'it', 'Mario Rossi is in Moscow.')\n"
        "print(json.dumps([m.entity_id for m in build_recogniser().find([pair])[0]]))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    pair = SentencePair("Mario Rossi è a Mosca.", "it", "Mario Rossi is in Moscow.")
    expected = [mention.entity_id for mention in recogniser.find([pair])[0]]
    assert len(expected) == 2
    assert json.loads(run.stdout) == expected


def test_one_place_has_one_id_in_both_languages(recogniser):
    first, _, third = recogniser.find_articles(ARTICLES)
    moscow = {
        mention.entity_id
        for article in (first, third)
        for m in article
        for mention in m
        if mention.name == "Moscow"
    }
    assert len(moscow) == 1


def test_two_people_of_one_surname_stay_two(recogniser):
    first, second, _ = recogniser.find_articles(ARTICLES)
    rossi = [{m.entity_id for ms in article for m in ms if m.label == "PERSON" and "Rossi" in m.name}
             for article in (first, second)]  # fmt: skip
    assert all(len(ids_of_article) == 1 for ids_of_article in rossi)
    assert rossi[0].isdisjoint(rossi[1])
