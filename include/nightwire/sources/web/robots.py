"""What a host's robots.txt lets a reader ask for (RFC 9309), by `protego`."""

from typing import Any
from urllib.parse import urlsplit

from nightwire.sources.web.client import Client
from nightwire.sources.web.pace import Pace
from nightwire.sources.web.refused import ROBOTS, RefusedError

MAX_CHARACTERS = 500_000  # RFC 9309: at least 500 KiB are to be read
OK, CLIENT_ERRORS = 200, range(400, 500)


class Robots:
    """The rules of each host, fetched once a run. A host is asked by one thread at a time."""

    def __init__(self, client: Client, agent: str, pace: Pace) -> None:
        self._client, self._agent, self._pace = client, agent, pace
        self._rules: dict[str, Any] = {}

    def check(self, url: str) -> None:
        """Let an address pass that may be asked for.

        Raises:
            RefusedError: it may not, or the rules cannot be fetched: then nothing is asked for.
        """
        split = urlsplit(url)
        host = f"{split.scheme}://{split.netloc}"
        if host not in self._rules:
            self._rules[host] = self._fetched(host)
            if delay := self._rules[host].crawl_delay(self._agent):
                self._pace.ask_for(split.netloc, float(delay))
        if not self._rules[host].can_fetch(url, self._agent):
            raise RefusedError(ROBOTS, "the robots.txt of its server does not allow it")

    def _fetched(self, host: str) -> Any:
        from protego import Protego

        def only_there(url: str) -> None:
            if not url.startswith(f"{host}/"):
                raise RefusedError(ROBOTS, "the robots.txt of its server is redirected to another one")

        try:
            answer = self._client.get(f"{host}/robots.txt", {}, only_there)
        except RefusedError as error:
            raise RefusedError(
                ROBOTS, f"the robots.txt of its server cannot be fetched, so nothing is asked for: {error}",
                error.wait_seconds,
            ) from error  # fmt: skip
        if answer.status in CLIENT_ERRORS:
            return Protego.parse("")  # there are no rules
        if answer.status != OK:
            raise RefusedError(ROBOTS, f"the robots.txt of its server answers {answer.status}")
        return Protego.parse(answer.body.decode("utf-8", "replace")[:MAX_CHARACTERS])
