"""What finds names in one language; one engine a file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from nightwire.model import Span


@dataclass(frozen=True, slots=True)
class Name:
    """One name found in one text, with a label of OntoNotes (`PERSON`, `GPE`, `ORG` ...)."""

    span: Span
    label: str


class Engine(Protocol):
    """Finds names in sentences of one language.

    Another engine (GLiNER, a remote service) is one more file with a class of this shape.
    """

    @property
    def version(self) -> str:
        """Library and model with their versions, one string."""

    def find(self, texts: Iterable[str]) -> Iterator[list[Name]]:
        """Yields the names of each text, in order of position, none overlapping another."""
