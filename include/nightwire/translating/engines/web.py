"""What all web engines share: a pool of calls, timeouts, retries and a circuit breaker.

deep-translator has no timeouts and is not safe between threads, and a batch of it loses everything
with one failure. So each thread of the pool has a translator of its own, each sentence is a call of
its own, and `requests` is handed to its modules with a timeout in it.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version as package_version
from types import ModuleType
from typing import Any, Protocol

from tenacity import (
    RetryError,
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

from nightwire.translating.engines.base import EngineFailedError
from nightwire.translating.engines.breaker import CircuitBreaker
from nightwire.translating.options import TranslatorOptions
from nightwire.translating.splitting import split_long

GARBAGE = ("Error 500", "Server Error", "<html", "<!doctype", "MYMEMORY WARNING", "QUERY LENGTH LIMIT")
MAX_WAIT_SECONDS = 8.0


class WebTranslator(Protocol):
    """The part of deep-translator's classes that is used."""

    def translate(self, text: str) -> str | None:
        """English of one text."""
        ...


class TryAgainError(Exception):
    """A call that may succeed when it is made again."""


@dataclass(frozen=True, slots=True)
class Service:
    """One web service.

    Attributes:
        name: the engine's name.
        module: deep-translator's module that calls it.
        make: makes a translator of its own for one thread and one language.
        max_chars: the longest text that it takes.
        lack: why it cannot be used, None when it can.
    """

    name: str
    module: str
    make: Callable[[str], WebTranslator]
    max_chars: int
    lack: str | None = None


class WebEngine:
    """One web service behind a guard.

    Args:
        service: what is called and how.
        options: timeouts, attempts, pool size, breaker.
    """

    def __init__(self, service: Service, options: TranslatorOptions) -> None:
        self.name = service.name
        self._service = service
        self._options = options
        self._own = threading.local()
        self._breaker = CircuitBreaker(options.failures_to_open, options.open_seconds)
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
        if not self._breaker.allows():
            raise EngineFailedError(
                "circuit_open", f"{self.name} failed again and again and is left alone for now"
            )
        found: list[str | None] = []
        for start in range(0, len(sentences), self._options.max_calls):
            found += self._window(sentences[start : start + self._options.max_calls], language)
        return found

    def close(self) -> None:
        """Stop the pool; calls that are stuck end by their own timeout."""
        with self._lock:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None

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
                _hand_timeouts(self._service.module, self._options.timeout_seconds)
                self._pool = ThreadPoolExecutor(self._options.max_calls, thread_name_prefix=self.name)
            return self._pool

    def _whole(self, sentence: str, language: str) -> str | None:
        parts = [
            self._part(part, language) for part in split_long(sentence, max_chars=self._service.max_chars)
        ]
        return None if None in parts else " ".join(part for part in parts if part)

    def _part(self, text: str, language: str) -> str | None:
        """One call with its retries; None when it failed."""
        if not self._breaker.allows():
            return None
        retrying = Retrying(
            stop=stop_after_attempt(self._options.max_attempts),
            wait=wait_random_exponential(multiplier=0.2, max=MAX_WAIT_SECONDS),
            retry=retry_if_exception_type(TryAgainError),
        )
        try:
            english = retrying(self._call, text, language)
        except RetryError:
            self._breaker.failed()
            return None
        self._breaker.succeeded() if english else self._breaker.failed()
        return english

    def _call(self, text: str, language: str) -> str | None:
        from deep_translator.exceptions import (
            RequestError,
            ServerException,
            TooManyRequests,
        )
        from requests.exceptions import ConnectionError as Unreachable
        from requests.exceptions import Timeout

        try:
            english = self._translator(language).translate(text)
        except (TooManyRequests, RequestError, ServerException, Unreachable, Timeout) as error:
            raise TryAgainError(type(error).__name__) from None  # its text may hold the address with the key
        except Exception:  # noqa: BLE001  deep-translator raises a dozen kinds where a page is no translation
            return None
        return None if not english or any(mark in english for mark in GARBAGE) else english.strip()

    def _translator(self, language: str) -> WebTranslator:
        """The calling thread's own."""
        made: dict[str, WebTranslator] = self._own.__dict__.setdefault("made", {})
        if language not in made:
            made[language] = self._service.make(language)
        return made[language]


class _TimedRequests:
    """`requests` whose calls end."""

    def __init__(self, requests: ModuleType, timeout_seconds: float) -> None:
        self._requests = requests
        self._timeout = timeout_seconds

    def get(self, *arguments: Any, **named: Any) -> Any:
        return self._requests.get(*arguments, **{"timeout": self._timeout, **named})

    def post(self, *arguments: Any, **named: Any) -> Any:
        return self._requests.post(*arguments, **{"timeout": self._timeout, **named})

    def __getattr__(self, name: str) -> Any:
        return getattr(self._requests, name)


def _hand_timeouts(module: str, timeout_seconds: float) -> None:
    """Give deep-translator's module a `requests` with a timeout; it takes none from outside."""
    import requests

    vars(import_module(module))["requests"] = _TimedRequests(requests, timeout_seconds)
