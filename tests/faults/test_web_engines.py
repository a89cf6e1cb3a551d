"""Web engines that fail in every way that has been seen, against servers that speak their protocols."""

import logging
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, repeat

import pytest
from tests.faults.translation_servers import KEY, address, at_random, english, serving

from nightwire.translating import TranslatorOptions, build_translator

FREE = ["google", "libretranslate", "mymemory"]
ENGINES = [*FREE, "deepl", "microsoft"]
STORM = {
    "ok": 6,
    429: 2,
    500: 1,
    503: 1,
    "garbage": 1,
    "half": 1,
    "cut": 1,
    "echo": 1,
    "500_page": 1,
    "empty": 1,
}
STORMS = [("google", 1_000), ("libretranslate", 1_000), ("mymemory", 200), ("deepl", 200), ("microsoft", 200)]
WRONG_KEY = "an0ther-key-of-a-test"


def translator(server, name, key=KEY, **options):
    defaults = {"timeout_seconds": 1.0, "max_attempts": 2, "failures_to_open": 1_000_000}
    keys = {name: key} if name not in FREE else {}
    return build_translator(
        TranslatorOptions(
            engines=(name,), addresses={name: address(server)}, **({"keys": keys} | defaults | options)
        )
    )


def sentences(count):
    return [f"la frase in italiano che porta numero N{number}x" for number in range(count)]


@pytest.mark.parametrize("name", ENGINES)
def test_a_good_server_is_used(name):
    with serving(lambda: "ok") as server:
        found = translator(server, name).translate(sentences(5), "it")
    assert [one.text for one in found] == [english(sentence) for sentence in sentences(5)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("action", [429, 500, 503, "garbage", "half", "cut", "echo", "500_page", "empty"])
def test_every_failure_leaves_the_sentence_pending(name, action):
    with serving(lambda: action) as server:
        found = translator(server, name, max_attempts=1).translate(sentences(2), "it")
    assert len(server.calls) == 2
    assert [one.status for one in found] == ["pending", "pending"]


@pytest.mark.parametrize("action", ["stall", "drip"])
@pytest.mark.parametrize("name", ENGINES)
def test_a_stalled_server_is_not_waited_for(name, action):
    """Its second call is answered: that could not be were the first still waited for."""
    answers = chain([action], repeat("ok"))
    with serving(lambda: next(answers)) as server:
        (found,) = translator(server, name, timeout_seconds=0.3, max_calls=1).translate(sentences(1), "it")
        assert len(server.calls) == 2
    assert found.status == "translated"


@pytest.mark.parametrize("action", [429, 500, 503, "cut"])
@pytest.mark.parametrize("name", ENGINES)
def test_what_may_pass_is_tried_again(name, action):
    answers = iter([action, "ok"])
    with serving(lambda: next(answers)) as server:
        (found,) = translator(server, name).translate(sentences(1), "it")
    assert found.status == "translated"


@pytest.mark.parametrize(
    ("name", "action", "reason"),
    [
        *((name, 403, "refused") for name in ENGINES),
        *((name, 456, "quota_exceeded") for name in ENGINES),
        ("mymemory", "used_up", "quota_exceeded"),
    ],
)
def test_a_refusal_ends_the_calls_at_once(name, action, reason):
    with serving(lambda: action) as server:
        refused = translator(server, name, max_calls=1)
        found = refused.translate(sentences(20), "it")
        assert len(server.calls) == 1
    assert {one.status for one in found} == {"pending"}
    assert refused.report().engines[name].refused == {reason: 20}


@pytest.mark.parametrize("name", ["deepl", "microsoft"])
def test_a_wrong_key_is_told(name):
    with serving(lambda: "ok") as server:
        refused = translator(server, name, key=WRONG_KEY, max_calls=1)
        assert refused.translate(sentences(3), "it")[0].status == "pending"
        assert len(server.requests) == 1
    assert refused.report().engines[name].refused == {"refused": 3}


def test_the_breaker_leaves_a_dead_server_alone():
    with serving(lambda: 503) as server:
        broken = translator(server, "google", max_attempts=1, failures_to_open=5, max_calls=1)
        broken.translate(sentences(50), "it")
        assert len(server.calls) == 5
        broken.translate(sentences(1), "it")
        assert len(server.calls) == 5
    assert broken.report().engines["google"].refused["circuit_open"] == 1


@pytest.mark.parametrize(("name", "count"), STORMS)
def test_a_storm_loses_and_swaps_nothing(name, count):
    asked = sentences(count)
    with serving(at_random(STORM, seed=3)) as server:
        stormy = translator(server, name, max_calls=8)
        with ThreadPoolExecutor(8) as pool:
            parts = list(pool.map(lambda at: stormy.translate(asked[at::8], "it"), range(8)))
    found = [one for part in parts for one in part]
    asked = [sentence for at in range(8) for sentence in asked[at::8]]
    assert len(found) == count
    assert {one.status for one in found} == {"translated", "pending"}
    wrong = [(s, one.text) for s, one in zip(asked, found, strict=True) if one.text not in (None, english(s))]
    assert wrong == []
    assert (
        sum(one.status == "translated" for one in found) > 0.4 * count
    )  # 37% at once, a third of them tried again


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


@pytest.mark.parametrize("action", ["ok", 403, 429, 456, 500, "garbage", "half", "cut", "stall"])
@pytest.mark.parametrize("name", ["deepl", "microsoft", "libretranslate"])
def test_keys_are_never_shown(name, action, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    with serving(lambda: action) as server:
        keyed = translator(server, name, keys={name: KEY}, timeout_seconds=0.3)
        keyed.translate(sentences(1), "it")
        (called, *_) = server.requests
    assert KEY in f"{called.headers} {called.form}"
    shown = (
        f"{caplog.text} {capfd.readouterr()} {keyed.report()} {keyed.describe()} {called.path} {called.query}"
    )
    assert KEY not in shown


@pytest.mark.parametrize("name", ["deepl", "microsoft", "libretranslate"])
def test_keys_are_not_shown_where_nobody_listens(name, caplog):
    caplog.set_level(logging.DEBUG)
    with serving(lambda: "ok") as server:
        gone = translator(server, name, keys={name: KEY}, max_attempts=1)
    (found,) = gone.translate(sentences(1), "it")
    assert found.status == "pending"
    assert KEY not in f"{caplog.text} {TranslatorOptions(keys={name: KEY})!r}"
