"""Web engines that fail in every way that has been seen."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.faults.translation_servers import STALL_SECONDS, address, at_random, english, serving

from nightwire.translating import TranslatorOptions, build_translator

ENGINES = ["google", "libretranslate"]
STORM = {"ok": 6, 429: 2, 500: 1, 503: 1, "garbage": 1, "half": 1, "echo": 1, "500_page": 1}


def translator(server, name, **options):
    defaults = {"timeout_seconds": 1.0, "max_attempts": 2, "failures_to_open": 1_000_000}
    return build_translator(
        TranslatorOptions(engines=(name,), addresses={name: address(server)}, **(defaults | options))
    )


def sentences(count):
    return [f"la frase in italiano che porta numero N{number}x" for number in range(count)]


@pytest.mark.parametrize("name", ENGINES)
def test_a_good_server_is_used(name):
    with serving(lambda: "ok") as server:
        found = translator(server, name).translate(sentences(5), "it")
    assert [one.text for one in found] == [english(sentence) for sentence in sentences(5)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("action", [429, 500, 503, "garbage", "echo", "500_page"])
def test_every_failure_leaves_the_sentence_pending(name, action):
    with serving(lambda: action) as server:
        found = translator(server, name, max_attempts=1).translate(sentences(2), "it")
    assert [one.status for one in found] == ["pending", "pending"]


def test_a_stalled_server_is_not_waited_for():
    with serving(lambda: "stall") as server:
        started = time.monotonic()
        (found,) = translator(server, "google", timeout_seconds=0.3, max_attempts=1).translate(
            sentences(1), "it"
        )
    assert found.status == "pending"
    assert time.monotonic() - started < STALL_SECONDS


def test_a_refusal_is_tried_again():
    answers = iter([429, "ok"])
    with serving(lambda: next(answers)) as server:
        (found,) = translator(server, "google").translate(sentences(1), "it")
    assert found.status == "translated"


def test_the_breaker_leaves_a_dead_server_alone():
    with serving(lambda: 503) as server:
        broken = translator(server, "google", max_attempts=1, failures_to_open=5, max_calls=1)
        broken.translate(sentences(50), "it")
        assert len(server.calls) == 5
        broken.translate(sentences(1), "it")
        assert len(server.calls) == 5
    assert broken.report().engines["google"].refused["circuit_open"] == 1


@pytest.mark.parametrize("name", ENGINES)
def test_a_storm_loses_and_swaps_nothing(name):
    asked = sentences(1_000)
    with serving(at_random(STORM, seed=3)) as server:
        stormy = translator(server, name, max_calls=8)
        with ThreadPoolExecutor(8) as pool:
            parts = list(
                pool.map(lambda at: stormy.translate(asked[at : at + 125], "it"), range(0, 1_000, 125))
            )
    found = [one for part in parts for one in part]
    assert len(found) == 1_000
    assert {one.status for one in found} == {"translated", "pending"}
    wrong = [(s, one.text) for s, one in zip(asked, found, strict=True) if one.text not in (None, english(s))]
    assert wrong == []
    assert sum(one.status == "translated" for one in found) > 500  # 43% at once, 29% tried again


def test_the_next_engine_takes_what_the_first_could_not():
    with serving(lambda: 503) as dead, serving(lambda: "ok") as alive:
        options = TranslatorOptions(
            engines=("google", "libretranslate"),
            addresses={"google": address(dead), "libretranslate": address(alive)},
            max_attempts=1,
            timeout_seconds=1.0,
        )
        both = build_translator(options)
        found = both.translate(sentences(20), "it")
    assert {one.engine for one in found} == {"libretranslate"}
    assert both.report().engines["google"].refused.keys() <= {"failed", "circuit_open"}


def test_keys_are_never_shown():
    options = TranslatorOptions(engines=("deepl",), keys={"deepl": "secret-key:fx"})
    assert "secret" not in repr(options)
