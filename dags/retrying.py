"""How a failed task is tried again: by the kind of its error. No DAG here."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from airflow.sdk import RetryDecision, RetryPolicy

from nightwire.errors import PermanentError, RetryableError

RETRIES = 6
LONGEST = timedelta(minutes=30)
OUTAGES = (RetryableError, ConnectionError, TimeoutError)
UNKNOWN_TRIES = 3  # of an error that nobody has foreseen, as when the API server is not up yet


@dataclass(frozen=True)
class RetryByKind(RetryPolicy):
    """Outages are waited for, often and long; configuration and bad data are not tried again at all.

    Attributes:
        patience: the first pause after an outage; doubled each time.
    """

    patience: timedelta = timedelta(minutes=2)

    def evaluate(
        self, exception: BaseException, try_number: int, max_tries: int, context: Any = None
    ) -> RetryDecision:
        """Decide on one failure, in the task's own process."""
        if isinstance(exception, PermanentError):
            return RetryDecision.fail("the same will happen again with the same input and settings")
        if isinstance(exception, OUTAGES):
            return RetryDecision.retry(min(self.patience * 2 ** (try_number - 1), LONGEST), "an outage")
        if try_number >= UNKNOWN_TRIES:
            return RetryDecision.fail(f"it failed {try_number} times")
        return RetryDecision.default()
