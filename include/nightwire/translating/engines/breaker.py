"""A circuit breaker: a service that fails again and again is left alone for a while."""

import threading
import time
from collections.abc import Callable


class CircuitBreaker:
    """Open after a number of failures in a row; one call is let through when the pause is over.

    Args:
        failures_to_open: failures in a row that open it.
        open_seconds: how long it stays open.
        clock: seconds that only rise.
    """

    def __init__(
        self, failures_to_open: int, open_seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._failures_to_open = failures_to_open
        self._open_seconds = open_seconds
        self._clock = clock
        self._failures = 0
        self._opened_at: float | None = None
        self._lock = threading.Lock()

    def allows(self) -> bool:
        """Whether a call may be made now."""
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
                self._opened_at = self._clock()
