"""No host is asked twice within its delay."""

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

LONGEST_DELAY = 60.0  # seconds, whatever a host's robots.txt asks for


@dataclass
class Pace:
    """When each host may be asked next; threads may share it.

    Attributes:
        delay: seconds between two requests to one host.
        clock: seconds that only rise.
        sleep: waits so many seconds.
    """

    delay: float
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _next: dict[str, float] = field(default_factory=dict)
    _delays: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    _lock: Lock = field(default_factory=Lock)

    def ask_for(self, host: str, delay: float) -> None:
        """A host's own wish; the longer delay of the two counts."""
        self._delays[host] = min(delay, LONGEST_DELAY)

    def wait(self, host: str) -> None:
        """Wait until the host may be asked, as whoever asks it next waits for this."""
        with self._lock:
            now = self.clock()
            at = max(now, self._next.get(host, now))
            self._next[host] = at + max(self.delay, self._delays[host])
        if at > now:
            self.sleep(at - now)
