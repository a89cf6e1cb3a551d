"""HTTP as deep-translator is given it: calls end, errors say whether to try again, addresses hold no keys.

deep-translator has no timeouts, tells neither a wrong key from an outage nor a quota from a bad page,
puts keys into addresses, which logs and exceptions show, and calls DeepL in a way that DeepL switched
off in January 2026. Its modules are handed a `GuardedRequests` in place of `requests`.
"""

import time
from importlib import import_module
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

MAX_BYTES = 2_000_000  # no translation of a sentence is longer, but a page that does not end may be
CHUNK_BYTES = 65_536
REFUSALS = {401: "refused", 403: "refused", 402: "quota_exceeded", 456: "quota_exceeded"}
TRY_AGAIN = (408, 425, 429)


class TryAgainError(Exception):
    """A call that may succeed when it is made again.

    Attributes:
        wait_seconds: how long the server asks to wait, 0 where it does not say.
    """

    def __init__(self, reason: str, wait_seconds: float = 0.0) -> None:
        super().__init__(reason)
        self.wait_seconds = wait_seconds


class RefusedError(Exception):
    """No call will succeed for now: the key is wrong or used up.

    Attributes:
        reason_code: `refused` or `quota_exceeded`.
    """

    def __init__(self, reason_code: str, reason: str) -> None:
        super().__init__(reason)
        self.reason_code = reason_code


class GuardedRequests:
    """`requests` for one module of deep-translator.

    Args:
        requests: the real one.
        timeout_seconds: how long a call may take from its start to the last byte.
    """

    def __init__(self, requests: ModuleType, timeout_seconds: float) -> None:
        self._requests = requests
        self._timeout = timeout_seconds

    def get(self, url: str, **named: Any) -> Any:
        """As `requests.get`; see `call` for what it raises."""
        return self.call("GET", url, **named)

    def post(self, url: str, **named: Any) -> Any:
        """As `requests.post`; see `call` for what it raises."""
        return self.call("POST", url, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._requests, name)

    def call(self, method: str, url: str, **named: Any) -> Any:
        """Make one call and read the whole answer.

        Raises:
            TryAgainError: no answer in time, a broken one, or one that asks to come again.
            RefusedError: the key is wrong or used up.
        """
        from requests.exceptions import RequestException
        from urllib3.exceptions import HTTPError

        ends = time.monotonic() + self._timeout
        try:  # what these say may hold the address, and that a key
            response = self._requests.request(method, url, timeout=self._timeout, stream=True, **named)
            _read(response, ends)
        except (RequestException, HTTPError) as error:
            raise TryAgainError(type(error).__name__) from None
        self.check(response)
        return response

    def check(self, response: Any) -> None:
        """Raise what the answer's status asks for."""
        status = int(response.status_code)
        if status in REFUSALS:
            raise RefusedError(REFUSALS[status], f"HTTP {status}")
        if status in TRY_AGAIN or status >= 500:
            raise TryAgainError(f"HTTP {status}", _wait_seconds(response.headers.get("Retry-After", "")))


def hand_requests(module: str, guarded: type[GuardedRequests], timeout_seconds: float) -> None:
    """Put guarded requests where a module of deep-translator has `requests`; it takes none from outside."""
    import requests

    vars(import_module(module))["requests"] = guarded(requests, timeout_seconds)


def endpoint(address: str, path: str) -> str:
    """The address of a service; one that names only the server gets the usual path."""
    given = urlsplit(address).path.strip("/")
    return address if given else f"{address.rstrip('/')}/{path}"


def _read(response: Any, ends: float) -> None:
    """Read the body with one deadline: a timeout of `requests` starts anew with each byte."""
    parts: list[bytes] = []
    size = 0
    while part := response.raw.read1(CHUNK_BYTES, decode_content=True):
        parts.append(part)
        size += len(part)
        if time.monotonic() > ends or size > MAX_BYTES:
            response.close()
            raise TryAgainError("the answer does not end")
    response._content, response._content_consumed = b"".join(parts), True
    response.close()


def _wait_seconds(header: str) -> float:
    return float(header) if header.strip().isdecimal() else 0.0
