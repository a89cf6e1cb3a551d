"""What web engines do beside calling: the breaker's pause, the limits of a call, codes and addresses."""

import pytest
from lingua import Language
from tenacity import RetryCallState, Retrying
from tests.faults.translation_servers import address, english, serving

from nightwire.translating.engines import EngineFailedError
from nightwire.translating.engines import google as google_engine
from nightwire.translating.engines.breaker import CircuitBreaker
from nightwire.translating.engines.calls import RefusedError, TryAgainError, endpoint
from nightwire.translating.engines.mymemory import MAX_BYTES, build, region_code
from nightwire.translating.engines.web import WebEngine, _wait
from nightwire.translating.options import TranslatorOptions

SENTENCE = "la frase in italiano che porta numero N1x"


class Clock:
    """Seconds that rise when a test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_one_trial_call_is_made_when_the_pause_is_over():
    clock = Clock()
    breaker = CircuitBreaker(2, 60, clock)
    breaker.failed()
    assert breaker.allows()
    breaker.failed()
    assert (breaker.allows(), breaker.is_open()) == (False, True)
    clock.now = 61
    assert not breaker.is_open()
    assert (breaker.allows(), breaker.allows()) == (True, False)
    breaker.succeeded()
    assert breaker.allows()


def engine_at(server, clock, **options):
    made = google_engine.build(
        TranslatorOptions(
            addresses={"google": address(server)}, max_attempts=1, failures_to_open=1, **options
        )
    )
    return WebEngine(made._service, made._options, clock)


def test_an_engine_that_was_left_alone_is_used_again():
    clock = Clock()
    answers = iter([503, "ok", "ok"])
    with serving(lambda: next(answers)) as server:
        engine = engine_at(server, clock)
        assert engine.translate([SENTENCE], "it") == [None]
        with pytest.raises(EngineFailedError, match="left alone") as failure:
            engine.translate([SENTENCE], "it")
        assert failure.value.reason_code == "circuit_open"
        clock.now = 61
        assert engine.translate([SENTENCE], "it") == [english(SENTENCE)]
        assert engine.translate([SENTENCE], "it") == [english(SENTENCE)]


def test_a_refusal_is_forgotten_when_the_pause_is_over():
    clock = Clock()
    answers = iter([403, "ok"])
    with serving(lambda: next(answers)) as server:
        engine = engine_at(server, clock)
        with pytest.raises(EngineFailedError, match="refuses") as failure:
            engine.translate([SENTENCE], "it")
        assert failure.value.reason_code == "refused"
        clock.now = 61
        assert engine.translate([SENTENCE], "it") == [english(SENTENCE)]


@pytest.mark.parametrize("letter", ["a", "è", "ж", "字"])
def test_long_sentences_are_cut_by_bytes(letter):
    """MyMemory counts bytes, of which a letter may have several; its server here refuses what is longer."""
    sentence = " ".join([letter * 9] * 120)
    with serving(lambda: "ok") as server:
        (found,) = build(TranslatorOptions(addresses={"mymemory": address(server)})).translate(
            [sentence], "it"
        )
    assert found is not None
    assert " ".join(server.calls) == sentence
    assert max(len(text.encode()) for text in server.calls) <= MAX_BYTES


def test_a_text_that_cannot_be_cut_does_not_stop_the_others():
    with serving(lambda: "ok") as server:
        engine = build(TranslatorOptions(addresses={"mymemory": address(server)}, max_calls=1))
        assert engine.translate(["字" * 300, SENTENCE], "it") == [None, english(SENTENCE)]
        assert engine.translate([SENTENCE], "de") == [None]  # a pair that the server here does not know
        assert engine.translate([SENTENCE], "it") == [english(SENTENCE)]


def test_every_language_has_the_code_that_mymemory_gives_it():
    from deep_translator.constants import MY_MEMORY_LANGUAGES_TO_CODES

    codes = set(MY_MEMORY_LANGUAGES_TO_CODES.values())
    languages = [language.iso_code_639_1.name.lower() for language in Language.all()]
    assert {region_code(language) for language in languages} <= codes
    assert [region_code(code) for code in ("it", "uk", "zh", "ar", "pt")] == [
        "it-IT",
        "uk-UA",
        "zh-CN",
        "ar-SA",
        "pt-PT",
    ]


@pytest.mark.parametrize(
    ("given", "full"),
    [
        ("https://api.deepl.com", "https://api.deepl.com/v2"),
        ("https://api.deepl.com/", "https://api.deepl.com/v2"),
        ("https://proxy.example/deepl/v2/", "https://proxy.example/deepl/v2/"),
    ],
)
def test_an_address_may_name_the_server_alone(given, full):
    assert endpoint(given, "v2") == full


def state_after(fault):
    """What tenacity knows after a call that failed."""
    state = RetryCallState(Retrying(), None, (), {})
    state.set_exception((type(fault), fault, None))
    return state


def test_a_server_that_asks_to_wait_is_given_that_time_within_limits():
    assert _wait(state_after(TryAgainError("429", 3.0))) == 3.0
    assert _wait(state_after(TryAgainError("429", 3_600.0))) == 8.0
    assert _wait(state_after(RefusedError("refused", "403"))) <= 0.2
