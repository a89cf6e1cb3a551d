"""Facts of a revision's unchanged sentences are taken over, and are those that would be found anew."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import run_night

from nightwire.extracting.entities.spacy_engine import SpacyEngine
from nightwire.lake.query import fetch
from nightwire.model import Mention, Sentence, Span, Translation
from nightwire.rows import SentenceRow
from nightwire.steps import enrich_batch, facts, plan_enrich
from nightwire.steps.remake import STAND
from nightwire.steps.standing import Carrier, Standing

SENTENCES = (
    ("Il ministro Rossi ha detto: «Sono arrivati 300 soldati a Kiev.", "Minister Rossi said: 300 soldiers."),
    ("Altri 40 sono partiti».", "Another 40 left."),
    ("Secondo la Nato le vittime sono almeno 12.", "According to Nato there are at least 12 victims."),
    ("Nel 2025 erano più di 5 milioni.", "In 2025 there were more than 5 million."),
    ("Tra loro anche 3 bambini.", "Among them 3 children."),
    ("La spesa è salita del 4% a 2 miliardi di euro.", "Spending rose 4% to 2 billion euros."),
    ("Lo ha detto Bianchi a Torino.", "Bianchi said so in Turin."),
    ("Il governo tace.", "The government is silent about 7 cases."),
    ("Ne sono morti otto.", None),
    ("The army lost 200 tanks near Rome.", "The army lost 200 tanks near Rome."),
)
NAMES = ("Rossi", "Kiev", "Nato", "Bianchi", "Torino", "Rome")


def article(article_id, picks, chance=None):
    """Sentences by their numbers in `SENTENCES`, with their names; by chance one is somebody else."""
    rows, names = [], []
    for position, pick in enumerate(picks):
        text, english = SENTENCES[pick]
        span = Span(0, len(text), text)
        language = "en" if text == english else "it"
        row = SentenceRow.of(Sentence(f"{article_id}-{position}", article_id, position, span, language), "b")
        rows.append(row.translated(Translation(english, "given", "1", "translated")) if english else row)
        names.append([mention(name, text, chance) for name in NAMES if name in text])
    return rows, names


def mention(name, text, chance):
    start = text.index(name)
    who = "2" if chance and chance.random() < 0.1 else "1"
    label = "GPE" if name in {"Kiev", "Torino", "Rome"} else "PERSON"
    return Mention(label, Span(start, start + len(name), name), None, name, entity_id=f"{name}{who}")


def standing(rows, names):
    found = {}
    for row in facts.facts_of_article(rows, names):
        found.setdefault(row.sentence_id, []).append(row)
    return Standing(rows, names, found)


@given(st.lists(st.integers(0, len(SENTENCES) - 1), max_size=24), st.randoms(use_true_random=False))
def test_after_any_edit_the_rows_are_those_found_from_scratch(picks, chance):
    edited = list(picks)
    for _ in range(chance.randint(0, 3)):
        at = chance.randint(0, len(edited))
        edited[at : at + chance.randint(0, 2)] = [
            chance.randrange(len(SENTENCES)) for _ in range(chance.randint(0, 2))
        ]
    before, after = article("old", picks), article("new", edited, chance)
    carrier = Carrier({"new": standing(*before)})
    taken = carrier.rows_of(*after)
    assert list(facts.facts_of_article(*after, taken)) == list(facts.facts_of_article(*after))
    assert len(taken) == len(carrier.taken)
    if after == article("new", picks):
        assert len(taken) == len(picks)


def test_only_the_window_of_what_changed_is_read_again(monkeypatch):
    picks = [number % len(SENTENCES) for number in range(40)]
    before = article("old", picks)
    picks[20] = 3
    read = []
    real = facts._numbers
    monkeypatch.setattr(facts, "_numbers", lambda one, *rest: read.append(one.position) or real(one, *rest))
    known = standing(*before)
    read.clear()
    after = article("new", picks)
    list(facts.facts_of_article(*after, Carrier({"new": known}).rows_of(*after)))
    assert read == list(range(20 - facts.NAMED_AFTER, 20 + facts.QUOTED_OVER + 1))


@pytest.mark.parametrize("seed", range(3))
def test_another_person_of_the_same_name_is_another_fact(seed):
    chance = random.Random(seed)
    before, (rows, names) = article("old", [0, 1, 2]), article("new", [0, 1, 2])
    names[0] = [replace(one, entity_id=f"someone{chance.random()}") for one in names[0]]
    assert Carrier({"new": standing(*before)}).rows_of(rows, names) == {}


FIRST = "".join(f"The army of region {n} said that {n} soldiers crossed the river.\n" for n in range(11, 31))


def test_a_revision_takes_over_what_stands(workspace, monkeypatch):
    asked = []
    find = SpacyEngine.find

    def noted(texts):
        for text in texts:
            asked.append(text)
            yield text

    monkeypatch.setattr(SpacyEngine, "find", lambda self, texts: find(self, noted(texts)))
    path = workspace.settings.home / "articles" / "a.txt"
    path.write_text(FIRST)
    run_night(workspace, "r1", "2026-11-20")
    path.write_text(FIRST.replace("that 30 soldiers", "that 99 soldiers"))
    read = []
    real = facts._numbers
    monkeypatch.setattr(facts, "_numbers", lambda one, *rest: read.append(one.position) or real(one, *rest))
    asked.clear()
    run_night(workspace, "r2", "2026-11-21")
    assert read == list(range(19 - facts.NAMED_AFTER, 20))
    assert asked == ["The army of region 30 said that 99 soldiers crossed the river."]
    counts = "select translation_counts from runs where run_id = 'r2' and stage = 'enrich'"
    assert (
        f'"{STAND}": {19 - facts.NAMED_AFTER}'
        in fetch(workspace.lake, counts).to_pylist()[0]["translation_counts"]
    )
    columns = "from facts order by all", "from non_facts order by all", "from entities order by all"
    made = [fetch(workspace.lake, query).to_pylist() for query in columns]
    read.clear()
    for key in plan_enrich(workspace, run_id="r3", force=True):
        enrich_batch(workspace, key, run_id="r3", force=True)
    assert len(read) == 40
    assert [fetch(workspace.lake, query).to_pylist() for query in columns] == made
    assert len(made[0]) == 40
