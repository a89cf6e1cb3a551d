"""Apertium processes that are killed while they work."""

import os
import random
import signal
import threading

import pytest
from tests.conftest import needs_apertium

from nightwire.translating import TranslatorOptions, build_translator
from nightwire_pivot import PivotEngine
from nightwire_pivot.processes.chain import ProcessChain

SENTENCES = [f"Il giudice numero {number} ha firmato il decreto." for number in range(100, 160)]


@pytest.fixture
def engine():
    engine = PivotEngine(TranslatorOptions(timeout_seconds=60))
    yield engine
    engine.close()


@needs_apertium
def test_a_killed_process_is_started_again(engine):
    before = engine.translate(SENTENCES, "it")
    rng = random.Random(5)
    for _ in range(5):
        os.kill(rng.choice(engine.process_ids()), signal.SIGKILL)
        assert engine.translate(SENTENCES, "it") == before


@needs_apertium
def test_a_kill_while_it_works_changes_nothing(engine):
    before = engine.translate(SENTENCES * 5, "it")
    timer = threading.Timer(0.05, lambda: os.kill(engine.process_ids()[3], signal.SIGKILL))
    timer.start()
    assert engine.translate(SENTENCES * 5, "it") == before
    timer.join()


@needs_apertium
def test_no_figure_goes_to_another_sentence_when_a_process_is_killed():
    numbers = [number * 137 for number in range(70, 130)]
    sentences = [f"Sono morti {number:,} civili.".replace(",", ".") for number in numbers]
    translator = build_translator(TranslatorOptions(engines=("pivot",), timeout_seconds=60))
    (engine,) = translator._engines.values()
    translator.translate(sentences[:1], "it")
    rng = random.Random(6)
    for delay in (0.02, 0.05, 0.1, 0.2):
        process_id = rng.choice(engine.process_ids())
        timer = threading.Timer(delay, os.kill, (process_id, signal.SIGKILL))
        timer.start()
        english = translator.translate(sentences, "it")
        timer.join()
        assert [n for n, one in zip(numbers, english, strict=True) if f"{n:,}" not in (one.text or "")] == []
    translator.close()


def test_a_text_that_kills_the_chain_costs_only_itself():
    script = "import sys\nwhile (t := sys.stdin.buffer.readline()):\n    'die' in t.decode() and sys.exit()\n"
    script += "    sys.stdout.buffer.write(t.lstrip(b'\\0').rstrip() + b'\\n\\0'); sys.stdout.flush()\n"
    chain = ProcessChain([["python3", "-c", script]], timeout_seconds=60)
    assert chain.run(["one", "die", "two"]) == ["one", None, "two"]
    chain.close()


def test_a_silent_chain_is_given_up():
    chain = ProcessChain([["sleep", "60"]], timeout_seconds=0.2)
    assert chain.run(["one"] * 50) == [None] * 50
    assert chain.process_ids() == []


@needs_apertium
def test_two_engines_ask_the_same_processes_and_either_may_close_them():
    first, second = PivotEngine(TranslatorOptions()), PivotEngine(TranslatorOptions())
    (before,) = first.translate(SENTENCES[:1], "it")
    assert second.translate(SENTENCES[:1], "it") == [before]
    assert first.process_ids() == second.process_ids() != []
    first.close()
    assert second.process_ids() == []
    assert second.translate(SENTENCES[:1], "it") == [before]
    second.close()
