"""What can go wrong: an error is retryable or permanent, and nothing between.

A `RetryableError` says that the same call may succeed later (a lock, an outage, a rate limit).
A `PermanentError` says that it never will with this input; the input is then rejected, with a
reason in words, and the run goes on.
"""


class NightwireError(Exception):
    """Base of all errors that Nightwire raises on purpose."""


class RetryableError(NightwireError):
    """The same call may succeed later."""


class PermanentError(NightwireError):
    """The same call will fail again with the same input."""


class ConfigurationError(PermanentError):
    """A setting is wrong; the message names the setting and says what to do."""


class UnreadableFileError(PermanentError):
    """A file is no article.

    Attributes:
        reason_code: a stable word for counting, such as `empty` or `binary`.
    """

    def __init__(self, reason_code: str, reason: str) -> None:
        super().__init__(reason)
        self.reason_code = reason_code


class EngineUnavailableError(RetryableError):
    """A translation engine is not installed, not reachable, or refuses for now."""


class StoreUnavailableError(RetryableError):
    """The object store with the lake could not be reached, or refuses for now."""


class DamagedFileError(PermanentError):
    """A file of the lake is cut short, changed or gone; `nightwire repair` says what can be made again."""


class NightHeldError(PermanentError):
    """A night failed its checks and is kept from readers; the message says why and what to do."""
