"""What the lake asks of a place that keeps files."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

import duckdb


class Storage(Protocol):
    """Whole files by their path relative to the lake; folders come and go with their files.

    No reader ever sees a part of a file. Every method may raise `FileNotFoundError` where a file that it
    needs is not there, another `OSError` where a disk fails, and `StoreUnavailableError` where an object
    store does: that is no word about the file.
    """

    @property
    def address(self) -> str:
        """The lake's folder as a person names it."""

    @property
    def view_base(self) -> str:
        """A SQL expression for the lake's folder, which stands before each path in the view database."""

    def location(self, path: str) -> str:
        """What DuckDB opens to read a file."""

    def read(self, path: str) -> bytes:
        """A file's bytes."""

    def read_many(self, paths: list[str]) -> dict[str, bytes | OSError]:
        """Several files' bytes, each with its error where it is not there or cannot be read."""

    def open(self, path: str) -> BinaryIO:
        """A file for reading from any place in it."""

    def write(self, path: str, data: bytes) -> None:
        """Put a file in its place, whole; an existing one is replaced in one step."""

    def create(self, path: str, data: bytes) -> None:
        """Put a file where none may be yet, in one step.

        Raises:
            FileExistsError: somebody else was first; theirs stands. Not in an object store where theirs
                has the same bytes: they may be ours.
        """

    def put(self, local: Path, path: str) -> None:
        """Move a file of this machine into its place, in one step."""

    def delete(self, paths: Iterable[str]) -> None:
        """Take files away; those that are not there are no error."""

    def names(self, folder: str) -> list[str]:
        """The names in a folder, sorted; none where there is no such folder."""

    def sizes(self, folder: str) -> dict[str, int]:
        """Every file below a folder with its size in bytes, by path."""

    def marks(self, folder: str) -> dict[str, str]:
        """Every file below a folder with a mark that is another one whenever it was put anew, by path."""

    def age_seconds(self, path: str) -> float:
        """How long ago a file was written."""

    def show_as(self, path: str, plain: str) -> None:
        """Let a file be seen under a second path, in place of what is seen there, in one step."""

    def scratch(self) -> Path:
        """A folder of this machine for files that are still being written."""

    def connect_to(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Make `location`s readable on a DuckDB connection."""
