"""What an object works out when it is first asked, and then has."""

from collections.abc import Callable
from typing import Generic, TypeVar

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class once(Generic[Owner, Value]):  # noqa: N801  # it stands where `property` would
    """`functools.cached_property` without the lock that Python 3.11 takes: thirty for each sentence."""

    def __init__(self, find: Callable[[Owner], Value]) -> None:
        self._find, self._name, self.__doc__ = find, find.__name__, find.__doc__

    def __get__(self, owner: Owner, kind: type[Owner]) -> Value:
        """Returns the value, and leaves it on the object under its own name, where it is found first."""
        value = owner.__dict__[self._name] = self._find(owner)
        return value
