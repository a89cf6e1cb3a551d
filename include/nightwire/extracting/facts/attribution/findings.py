"""What the rules for a fact's subject and place found: a name and the rule that gave it."""

from collections.abc import Iterable
from dataclasses import dataclass

from nightwire.model import Mention


@dataclass(frozen=True, slots=True)
class Found:
    """What one rule said.

    Attributes:
        rule: its name, what it is about first: `place.receiver`.
        name: whom or what it named, None where it said nothing.
    """

    rule: str = ""
    name: Mention | None = None

    @property
    def said(self) -> str:
        """The rule where it named somebody, else nothing."""
        return self.rule if self.name is not None else ""


def first(found: Iterable[Found]) -> Found:
    """The first that names somebody; those after it are not asked."""
    return next((one for one in found if one.name is not None), Found())
