"""What all web engines share: a pool of calls, timeouts, retries and a circuit breaker.

deep-translator is not safe between threads, and a batch of it loses everything with one failure. So
each thread of the pool has a translator of its own, and each sentence is a call of its own.
"""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from importlib.metadata import version as package_version
from typing import Protocol

from tenacity import RetryCallState, RetryError, Retrying, retry_if_exception_type, stop_after_attempt
from tenacity.wait import wait_random_exponential

from nightwire.translating.engines.base import EngineFailedError
from nightwire.translating.engines.breaker import CircuitBreaker
from nightwire.translating.engines.calls import GuardedRequests, RefusedError, TryAgainError, hand_requests
from nightwire.translating.options import TranslatorOptions
from nightwire.translating.splitting import split_long

GARBAGE = ("Error 500", "Server Error", "<html", "<!doctype", "MYMEMORY WARNING", "QUERY LENGTH LIMIT")
MAX_WAIT_SECONDS = 8.0


class WebTranslator(Protocol):
    """The part of deep-translator's classes that is used."""

    def translate(self, text: str) -> str | None:
        """English of one text."""
        ...


@dataclass(frozen=True, slots=True)
class Service:
    """One web service.

    Attributes:
        name: the engine's name.
        module: deep-translator's module that calls it.
        make: makes a translator of its own for one thread and one language.
        max_bytes: the longest text that it takes, in UTF-8.
        lack: why it cannot be used, None when it can.
        requests: how its module makes calls.
    """

    name: str
    module: str
    make: Callable[[str], WebTranslator]
    max_bytes: int
    lack: str | None = None
    requests: type[GuardedRequests] = GuardedRequests


class WebEngine:
    """One web service behind a guard.

    Args:
        service: what is called and how.
        options: timeouts, attempts, pool size, breaker.
        clock: seconds that only rise, for the breaker.
    """

    is_remote = True

    def __init__(
        self, service: Service, options: TranslatorOptions, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.name = service.name
        self._service = service
        self._options = options
        self._own = threading.local()
        self._breaker = CircuitBreaker(options.failures_to_open, options.open_seconds, clock)
        self._pool: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()

    def version(self, language: str) -> str:
        """A web service does not say which model answers; the library is all that is known."""
        return f"deep-translator-{package_version('deep-translator')}"

    def supports(self, language: str) -> bool:
        """Web services know many languages; one that this service does not know fails with a reason."""
        return language != "en"

    def missing(self, language: str) -> str | None:
        """Which key or address is missing; None when it can be asked."""
        return self._service.lack

    def translate(self, sentences: Sequence[str], language: str) -> list[str | None]:
        """English of each sentence; see `Engine.translate`."""
        if self._service.lack:
            raise EngineFailedError("not_configured", self._service.lack)
        self._stop_if_open()
        found: list[str | None] = []
        for start in range(0, len(sentences), self._options.max_calls):
            found += self._window(sentences[start : start + self._options.max_calls], language)
        if not any(found) and self._breaker.reason_code != "circuit_open":
            self._stop_if_open()
        return found

    def close(self) -> None:
        """Stop the pool; calls that are stuck end by their own timeout."""
        with self._lock:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None

    def _stop_if_open(self) -> None:
        """Say why no call is made; a pause that is over does not stop, the next call is its trial."""
        if not self._breaker.is_open():
            return
        reason_code = self._breaker.reason_code
        told = {
            "refused": "refuses the key or the machine",
            "quota_exceeded": "has given all that the key may have",
        }.get(reason_code, "failed again and again")
        raise EngineFailedError(reason_code, f"{self.name} {told} and is left alone for now")

    def _window(self, sentences: Sequence[str], language: str) -> list[str | None]:
        """As many calls as may be under way at once, with one deadline."""
        futures = [self._ready_pool().submit(self._whole, sentence, language) for sentence in sentences]
        seconds = self._options.max_attempts * (self._options.timeout_seconds + MAX_WAIT_SECONDS)
        wait(futures, timeout=seconds)
        return [self._settled(future) for future in futures]

    def _settled(self, future: Future[str | None]) -> str | None:
        if not future.done() or future.cancelled():
            future.cancel()
            self._breaker.failed()
            return None
        return future.result()

    def _ready_pool(self) -> ThreadPoolExecutor:
        with self._lock:
            if self._pool is None:
                hand_requests(self._service.module, self._service.requests, self._options.timeout_seconds)
                self._pool = ThreadPoolExecutor(self._options.max_calls, thread_name_prefix=self.name)
            return self._pool

    def _whole(self, sentence: str, language: str) -> str | None:
        chars = self._service.max_bytes * len(sentence) // len(sentence.encode())
        parts = [self._part(part, language) for part in split_long(sentence, max_chars=max(chars, 1))]
        return None if None in parts else " ".join(part for part in parts if part)

    def _part(self, text: str, language: str) -> str | None:
        """One call with its retries; None when it failed."""
        if not self._breaker.allows():
            return None
        retrying = Retrying(
            stop=stop_after_attempt(self._options.max_attempts),
            wait=_wait,
            retry=retry_if_exception_type(TryAgainError),
        )
        try:
            english = retrying(self._call, text, language)
        except RetryError:
            self._breaker.failed()
            return None
        except RefusedError as refusal:
            self._breaker.open(refusal.reason_code)
            return None
        self._breaker.succeeded() if english else self._breaker.failed()
        return english

    def _call(self, text: str, language: str) -> str | None:
        try:
            english = self._translator(language).translate(text)
        except (TryAgainError, RefusedError):
            raise
        except Exception:  # noqa: BLE001  deep-translator raises a dozen kinds where a page is no translation
            return None
        return None if not english or any(mark in english for mark in GARBAGE) else english.strip()

    def _translator(self, language: str) -> WebTranslator:
        """The calling thread's own."""
        made: dict[str, WebTranslator] = self._own.__dict__.setdefault("made", {})
        if language not in made:
            made[language] = self._service.make(language)
        return made[language]


_JITTER = wait_random_exponential(multiplier=0.2, max=MAX_WAIT_SECONDS)


def _wait(state: RetryCallState) -> float:
    """A random time that doubles, or what the server asks for where that is longer, within the limit."""
    fault = state.outcome.exception() if state.outcome else None
    asked = fault.wait_seconds if isinstance(fault, TryAgainError) else 0.0
    return max(_JITTER(state), min(asked, MAX_WAIT_SECONDS))
