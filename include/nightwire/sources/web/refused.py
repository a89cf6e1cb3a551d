"""Why an address was not fetched."""

# Each is a reason code of a reject, and tried again by the next run.
ROBOTS, STATUS, UNREACHABLE, BUSY, REDIRECT, OUTSIDE, TOO_LARGE = (
    "robots_refuse", "http_error", "unreachable", "host_busy", "redirected_away", "outside_roots",
    "download_too_large",
)  # fmt: skip
REASONS = (ROBOTS, STATUS, UNREACHABLE, BUSY, REDIRECT, OUTSIDE, TOO_LARGE)


class RefusedError(Exception):
    """An address was not fetched.

    Attributes:
        reason_code: one of `REASONS`.
        wait_seconds: how long its server asks to be left alone.
    """

    def __init__(self, reason_code: str, reason: str, wait_seconds: float = 0.0) -> None:
        super().__init__(reason)
        self.reason_code, self.wait_seconds = reason_code, wait_seconds
