"""What an object store says when it fails, as the lake's errors."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from nightwire.errors import ConfigurationError, PermanentError, StoreUnavailableError

LAKE_OPTIONS = "NIGHTWIRE_LAKE_OPTIONS, or Airflow's connection `nightwire_lake`"
KEYS = "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (or the variables of your store), {options}"
# Words of an answer that say what to do; the first that fits counts.
_HINTS = {
    "NoSuchBucket": "the bucket does not exist: make it, or set NIGHTWIRE_LAKE to another",
    "incorrectly configured region": "the bucket is in another region: set AWS_REGION",
    "169.254.169.254": "there are no keys: " + KEYS,
    "403 Forbidden": "the store refuses these keys: " + KEYS,
    "401 Unauthorized": "the store refuses these keys: " + KEYS,
}
_users: set[int] = set()  # processes that have used a store: this one, or those it was forked from


@contextmanager
def failures(address: str, options: str = LAKE_OPTIONS) -> Iterator[None]:
    """Turn the store's errors into ours; `options` names where keys can be given.

    Raises:
        FileNotFoundError: the object is not there.
        FileExistsError: the object is there already.
        ConfigurationError: keys, bucket or region are wrong; the message says what to set.
        StoreUnavailableError: the store could not be reached, or had too much to do.
    """
    from obstore.exceptions import AlreadyExistsError, BaseError, PreconditionError

    _refuse_fork()
    try:
        yield
    except (AlreadyExistsError, PreconditionError) as error:
        raise FileExistsError(f"{address} is there already") from error
    except (BaseError, FileNotFoundError) as error:
        raise _known(address, error, options) from None


def _known(address: str, error: Exception, options: str) -> Exception:
    text = str(error)
    for words, hint in _HINTS.items():
        if words in text:
            return ConfigurationError(f"{address}: {hint.format(options=options)}")
    if isinstance(error, FileNotFoundError):
        return FileNotFoundError(f"{address} is not there")
    return StoreUnavailableError(f"{address}: {text.splitlines()[0].strip()}")


def _refuse_fork() -> None:
    """The threads that do the requests are not in a forked process; it would wait for ever."""
    _users.add(os.getpid())
    if len(_users) > 1:
        raise PermanentError(
            "this process was forked from one that had used an object store: start it anew instead "
            "(multiprocessing: the `spawn` method)"
        )
