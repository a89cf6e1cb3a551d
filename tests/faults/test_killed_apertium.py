"""Apertium processes that are killed while they work."""

import os
import random
import signal
import threading

import pytest
from tests.conftest import needs_apertium

from nightwire.translating import TranslatorOptions
from nightwire.translating.engines.pivot import PivotEngine
from nightwire.translating.engines.pivot.processes import ProcessChain

SENTENCES = [f"Il giudice numero {number} ha firmato il decreto." for number in range(100, 160)]


@pytest.fixture
def engine():
    engine = PivotEngine(TranslatorOptions(timeout_seconds=5))
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


def test_a_text_that_kills_the_chain_costs_only_itself():
    script = "import sys\nwhile (t := sys.stdin.buffer.readline()):\n    'die' in t.decode() and sys.exit()\n"
    script += "    sys.stdout.buffer.write(t.lstrip(b'\\0').rstrip() + b'\\n\\0'); sys.stdout.flush()\n"
    chain = ProcessChain([["python3", "-c", script]], timeout_seconds=5)
    assert chain.run(["one", "die", "two"]) == ["one", None, "two"]
    chain.close()


def test_a_silent_chain_is_given_up():
    chain = ProcessChain([["sleep", "60"]], timeout_seconds=0.2)
    assert chain.run(["one"] * 50) == [None] * 50
    assert chain.process_ids() == []
