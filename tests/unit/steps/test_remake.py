"""Only what changed is made again: each stage by its own version, and what follows from it."""

import pytest
from tests.conftest import needs_apertium
from tests.conftest import run_night as run

from nightwire.lake.query import fetch
from nightwire.settings import load_settings
from nightwire.steps import Workspace, engines, enrich_batch, plan_enrich, versions
from nightwire.steps import extract as extract_step
from nightwire.steps import remake as remake_step
from nightwire.steps import translate as translate_step

TEXTS = {
    "fire.txt": "Un vasto incendio ha distrutto la casa. Sono morte 3 persone.",
    "sea.txt": "Il mare è bello. A Roma sono arrivati 200 soldati.",
}


@pytest.fixture
def space(tmp_path):
    for folder in ("articles", "glossary/it-pt"):
        (tmp_path / folder).mkdir(parents=True)
    for name, text in TEXTS.items():
        (tmp_path / "articles" / name).write_text(text)
    return settings_with(tmp_path)


def settings_with(folder, row=""):
    (folder / "glossary" / "it-pt" / "mine.csv").write_text(f"source,target,class\n{row}\n")
    settings = load_settings(
        home=folder, source="articles", glossary="glossary", translation_engines=("pivot",),
        translation_memory=folder / "memory.sqlite",
    )  # fmt: skip
    return Workspace(settings)


class Spy:
    """Counts what goes through each stage."""

    def __init__(self, monkeypatch):
        self.seen = {"translated": 0, "entities": 0, "facts": 0}
        translate, entities, facts = remake_step.translate, remake_step.find_entities, remake_step.find_facts

        def spy_translate(engines, rows, *, reuse, progress):
            made, figures = translate(engines, rows, reuse=reuse, progress=progress)
            self.seen["translated"] += sum(
                a.engine_version != b.engine_version for a, b in zip(rows, made, strict=True)
            )
            return made, figures

        def spy_entities(engines, articles, *given):
            self.seen["entities"] += len(articles)
            return entities(engines, articles, *given)

        def spy_facts(articles, found, *given):
            self.seen["facts"] += len(articles)
            return facts(articles, found, *given)

        monkeypatch.setattr(remake_step, "translate", spy_translate)
        monkeypatch.setattr(remake_step, "find_entities", spy_entities)
        monkeypatch.setattr(remake_step, "find_facts", spy_facts)

    def of(self, work):
        self.seen = dict.fromkeys(self.seen, 0)
        work()
        return self.seen


def contents(space):
    return {
        name: fetch(space.lake, f"from {name} order by all").to_pylist() for name in ("entities", "facts")
    }


@needs_apertium
def test_each_change_runs_its_stage_and_what_follows(space, monkeypatch):
    spy = Spy(monkeypatch)
    assert spy.of(lambda: run(space, "r1")) == {"translated": 4, "entities": 2, "facts": 2}
    assert run(space, "r2") == []
    before = contents(space)

    current = versions.current

    def changed(stage):
        return lambda engines, languages: current(engines, languages) | {stage: f"another {stage}"}

    monkeypatch.setattr(versions, "current", changed(versions.FACTS))
    assert spy.of(lambda: run(space, "r3")) == {"translated": 0, "entities": 0, "facts": 2}
    monkeypatch.setattr(versions, "current", changed(versions.ENTITIES))
    assert spy.of(lambda: run(space, "r4")) == {"translated": 0, "entities": 2, "facts": 2}
    monkeypatch.setattr(versions, "current", changed(versions.SENTENCES))
    run(space, "r5")
    monkeypatch.setattr(versions, "current", current)
    assert spy.of(lambda: run(space, "r6")) == {"translated": 0, "entities": 0, "facts": 0}
    assert contents(space) == before


@needs_apertium
def test_a_glossary_row_translates_its_sentences_and_their_articles_follow(space, monkeypatch):
    run(space, "r1")
    monkeypatch.setattr(engines, "_LOADED", {})  # another process has the row, not this one's engines
    again = settings_with(space.settings.home, "incendio,fogo,n.m")
    spy = Spy(monkeypatch)
    assert spy.of(lambda: run(again, "r2")) == {"translated": 1, "entities": 1, "facts": 1}
    assert run(again, "r3") == []


@needs_apertium
def test_facts_from_stored_names_are_those_from_names_just_found(space):
    run(space, "r1")
    stored = contents(space)
    for key in plan_enrich(space, run_id="r2", force=True):
        enrich_batch(space, key, run_id="r2", force=True)
    assert contents(space) == stored
    assert any(fact["place"] == "Rome" or fact["place"] == "Roma" for fact in stored["facts"])
    assert extract_step.find_facts([], []) == []


@needs_apertium
def test_other_weights_of_quality_ask_no_engine_and_make_nothing_else_again(space, monkeypatch):
    spy = Spy(monkeypatch)
    run(space, "r1")
    before = contents(space)
    monkeypatch.setattr(versions.quality, "version", lambda: "others")
    monkeypatch.setattr(translate_step, "quality", lambda *_: 0.42)
    assert spy.of(lambda: run(space, "r2")) == {"translated": 0, "entities": 0, "facts": 0}
    qualities = fetch(space.lake, "select distinct translation_quality as q from sentences").to_pylist()
    assert qualities == [{"q": 0.42}]
    assert contents(space) == before
    assert run(space, "r3") == []
