"""A circuit breaker: a service that fails again and again is left alone for a while."""

import threading
import time
from collections.abc import Callable

OPEN = "circuit_open"


class CircuitBreaker:
    """Open after a number of failures in a row; one call is let through when the pause is over.

    Args:
        failures_to_open: failures in a row that open it.
        open_seconds: how long it stays open.
        clock: seconds that only rise.

    Attributes:
        reason_code: why it opened last.
    """

    def __init__(
        self, failures_to_open: int, open_seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.reason_code = OPEN
        self._failures_to_open = failures_to_open
        self._open_seconds = open_seconds
        self._clock = clock
        self._failures = 0
        self._opened_at: float | None = None
        self._lock = threading.Lock()

    def is_open(self) -> bool:
        """Whether a call now would be turned away; takes no trial call."""
        with self._lock:
            return self._opened_at is not None and self._clock() - self._opened_at < self._open_seconds

    def allows(self) -> bool:
        """Whether a call may be made now; when the pause is over it is the one trial call."""
        with self._lock:
            if self._opened_at is None:
                return True
            if self._clock() - self._opened_at < self._open_seconds:
                return False
            self._opened_at = self._clock()  # others wait until this trial call has been counted
            return True

    def succeeded(self) -> None:
        """Count a good call."""
        with self._lock:
            self._failures = 0
            self._opened_at = None

    def failed(self) -> None:
        """Count a bad call."""
        with self._lock:
            self._failures += 1
            if self._failures >= self._failures_to_open:
                self._open(OPEN)

    def open(self, reason_code: str) -> None:
        """Open at once: another call would fare no better."""
        with self._lock:
            self._open(reason_code)

    def _open(self, reason_code: str) -> None:
        self._opened_at = self._clock()
        self.reason_code = reason_code
