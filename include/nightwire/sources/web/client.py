"""One GET, with patience where a server has too much to do, and limits on size, time and where it leads."""

import email.utils
import time
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from nightwire.sources.web.pace import Pace
from nightwire.sources.web.refused import BUSY, REDIRECT, STATUS, TOO_LARGE, UNREACHABLE, RefusedError

if TYPE_CHECKING:
    import httpx

TRIES = 3
REDIRECTS = 5
LONGEST_WAIT = 30.0  # seconds that a run waits for a busy host; a longer wish is for another run
TOTAL_SECONDS = 120.0  # for one answer, however slowly it drips
CONNECT_SECONDS, READ_SECONDS = 10.0, 30.0
MOVED = {301, 302, 303, 307, 308}
PORTS = {"http": 80, "https": 443}
OVERLOADED = {429, 503}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: its status, headers in lower case, and the body without its packing."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Client:
    """GETs for one run.

    Args:
        agent: what it calls itself.
        pace: how often a host may be asked.
        max_bytes: the largest body that is taken, unpacked.
        logins: `user:password`, or a token alone, by the address of the server; no other is told of it.
    """

    def __init__(
        self, agent: str, pace: Pace, max_bytes: int, logins: Mapping[str, str] | None = None
    ) -> None:
        import httpx

        timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
        self._http = httpx.Client(headers={"User-Agent": agent}, timeout=timeout, follow_redirects=False)
        self._pace, self._max_bytes = pace, max_bytes
        self._logins = {_origin(address): _authorization(one) for address, one in (logins or {}).items()}

    def get(self, url: str, headers: Mapping[str, str], check: Callable[[str], None]) -> Answer:
        """The answer at an address, redirects followed; `check` is asked before every request.

        Raises:
            RefusedError: there is none to be had now, or `check` says so.
        """
        for _ in range(REDIRECTS + 1):
            check(url)
            answer = self._patiently(url, headers)
            if answer.status not in MOVED:
                return answer
            url = urljoin(url, answer.headers.get("location", ""))
        raise RefusedError(REDIRECT, f"it is redirected more than {REDIRECTS} times")

    def _patiently(self, url: str, headers: Mapping[str, str]) -> Answer:
        refused = RefusedError(UNREACHABLE, "it was never asked for")
        for number in range(TRIES):
            if number:
                self._pace.sleep(max(refused.wait_seconds, 2.0**number))
            self._pace.wait(urlsplit(url).netloc)
            answer = self._once(url, headers)
            if isinstance(answer, Answer):
                return answer
            refused = answer
            if refused.wait_seconds > LONGEST_WAIT:
                break
        raise refused

    def _once(self, url: str, headers: Mapping[str, str]) -> Answer | RefusedError:
        """An answer, or what speaks for trying again.

        Raises:
            RefusedError: the answer is too large.
        """
        import httpx

        login = self._logins.get(_origin(url))
        given = dict(headers) | ({"Authorization": login} if login else {})
        try:
            with self._http.stream("GET", url, headers=given) as response:
                if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR or response.status_code == 429:
                    return _overload(response)
                return Answer(response.status_code, response.headers, self._body(response))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            said = " ".join(str(error).split())[:200] or type(error).__name__
            return RefusedError(
                UNREACHABLE, f"its server cannot be reached ({said}); the next run tries again"
            )

    def _body(self, response: "httpx.Response") -> bytes:
        body, until = bytearray(), time.monotonic() + TOTAL_SECONDS
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > self._max_bytes:
                raise RefusedError(
                    TOO_LARGE, f"it is larger than {self._max_bytes:,} bytes; NIGHTWIRE_MAX_DOWNLOAD_BYTES "
                    "allows more",
                )  # fmt: skip
            if time.monotonic() > until:
                raise RefusedError(UNREACHABLE, f"its server took more than {TOTAL_SECONDS:.0f} s to send it")
        return bytes(body)


def _origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port."""
    split = urlsplit(url)
    return split.scheme, (split.hostname or ""), split.port or PORTS.get(split.scheme, 0)


def _authorization(login: str) -> str:
    """A header for `user:password` (Basic), or for a token."""
    return f"Basic {b64encode(login.encode()).decode()}" if ":" in login else f"Bearer {login}"


def _overload(response: "httpx.Response") -> RefusedError:
    status = response.status_code
    wait = _seconds(response.headers.get("retry-after", ""))
    code = BUSY if status in OVERLOADED else STATUS
    asked = f" and asks to be left alone for {wait:.0f} s" if wait else ""
    return RefusedError(code, f"its server answers {status}{asked}; the next run tries again", wait)


def _seconds(retry_after: str) -> float:
    """Seconds of a `Retry-After`, which gives seconds or a date."""
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(retry_after).timestamp() - time.time())
    except (ValueError, TypeError):
        return 0.0
