"""What a pipeline has found in a sentence once is not looked for again: revisions and copies share theirs.

SQLite in WAL mode, as the translation memory is: many processes on one machine, whole after a kill. The key
is the text with the engine's version. Without the file everything is found as before, only later.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from nightwire.extracting.entities.engine import Engine, Name
from nightwire.fingerprint import of_packages
from nightwire.model import Span
from nightwire.sqlite_file import SqliteFile

MAX_VARIABLES = 500  # keys in one query
KEPT_ROWS = 2_000_000  # some 200 MB; the oldest go first
SCHEMA = "create table if not exists names (key blob unique, found text not null)"


class NameMemory:
    """A file of names by text; safe between processes.

    Args:
        path: the SQLite file; its folder is made.
        kept_rows: how many texts it holds at most, the newest.
    """

    def __init__(self, path: Path, kept_rows: int = KEPT_ROWS) -> None:
        self._file = SqliteFile(path, lambda connection: connection.execute(SCHEMA))
        self._kept_rows = kept_rows

    def find(self, texts: Iterable[str], version: str) -> dict[str, list[Name]]:
        """The names of those texts that are remembered of this version."""
        wanted = {_key(text, version): text for text in texts}
        keys = list(wanted)
        found: dict[str, list[Name]] = {}
        for start in range(0, len(keys), MAX_VARIABLES):
            some = keys[start : start + MAX_VARIABLES]
            query = f"select key, found from names where key in ({','.join('?' * len(some))})"
            for key, names in self._file.open().execute(query, some):
                found[wanted[key]] = _read(names, wanted[key])
        return found

    def add(self, names: Iterable[tuple[str, Sequence[Name]]], version: str) -> None:
        """Remember the names of texts."""
        rows = [(_key(text, version), _written(found)) for text, found in names]
        with self._file.open() as connection:
            connection.executemany("insert or replace into names values (?, ?)", rows)
            last = "(select coalesce(max(rowid), 0) from names)"
            connection.execute(f"delete from names where rowid <= {last} - ?", (self._kept_rows,))


class RememberingEngine:
    """An engine that is asked only for what nobody has asked for yet.

    Args:
        engine: finds the names of the other texts.
        memory: of those found before.
        chunk_size: texts that are looked up at once.
    """

    def __init__(self, engine: Engine, memory: NameMemory, chunk_size: int = 512) -> None:
        self._engine, self._memory, self._chunk_size = engine, memory, chunk_size

    @property
    def version(self) -> str:
        """The engine's."""
        return self._engine.version

    def find(self, texts: Iterable[str]) -> Iterator[list[Name]]:
        """Yields the names of each text, in order of position."""
        left, version = iter(texts), self._version()
        while chunk := list(islice(left, self._chunk_size)):
            found = self._memory.find(chunk, version)
            new = [text for text in dict.fromkeys(chunk) if text not in found]
            if new:
                made = list(zip(new, self._engine.find(new), strict=True))
                self._memory.add(made, version)
                found |= dict(made)
            yield from (found[text] for text in chunk)

    def _version(self) -> str:
        """The engine's, and that of what makes names of what it says."""
        code = (f"nightwire.extracting.entities.{one}" for one in ("labels", "spacy_engine", "spacy_greedy"))
        return f"{self.version} {of_packages(*code)}"


def _key(text: str, version: str) -> bytes:
    return blake2b(f"{version}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _written(names: Sequence[Name]) -> str:
    return json.dumps([(one.span.start, one.span.end, one.label) for one in names])


def _read(names: str, text: str) -> list[Name]:
    return [Name(Span(start, end, text[start:end]), label) for start, end, label in json.loads(names)]
