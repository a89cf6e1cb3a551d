"""Translation memory: what an engine has made of a sentence once is not asked for again.

SQLite in WAL mode: many readers and one writer at a time, on one machine, in any number of processes;
a killed process leaves it whole. The key is the normalised sentence with its language and all that made
the English (engine, model, glossary), so that a new version finds nothing old.
"""

import sqlite3
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from nightwire.sqlite_file import SqliteFile

MAX_VARIABLES = 500  # keys in one query
TERMS = "+terms."  # before the part of a version that is about one sentence
SCHEMA = """
create table if not exists memory (
    key blob primary key, language text not null, engine text not null, version text not null,
    source text not null, english text not null, unknown_words text not null default '',
    confidence real
) without rowid
"""
INSERT = """
insert or replace into memory (key, language, engine, version, source, english, unknown_words, confidence)
values (?, ?, ?, ?, ?, ?, ?, ?)
"""
ADDED = {  # columns that older files lack
    "unknown_words": "alter table memory add column unknown_words text not null default ''",
    "confidence": "alter table memory add column confidence real",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One remembered sentence.

    Attributes:
        source: the normalised sentence.
        english: what the engine made of it.
        language: ISO 639-1 code of the source.
        engine: the engine's name.
        version: engine and model version, and that of the glossary rows that the sentence meets.
        unknown_words: words of the source that the engine did not know.
        confidence: how sure its model was of the English, 0 to 1; None where it cannot tell.
    """

    source: str
    english: str
    language: str
    engine: str
    version: str
    unknown_words: tuple[str, ...] = ()
    confidence: float | None = None

    @property
    def key(self) -> bytes:
        """Digest of all but the English."""
        parts = (self.source, self.language, self.engine, self.version)
        return sha256("\0".join(parts).encode()).digest()


class TranslationMemory:
    """A file of entries; safe between threads and processes.

    Args:
        path: the SQLite file; its folder is made.
    """

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _prepare)
        self._lock = threading.Lock()

    def find(self, versions: Mapping[str, str], language: str, engine: str) -> dict[str, Entry]:
        """Entries by sentence, for those sentences that are remembered.

        Args:
            versions: the sentences, each with the version that it is wanted of.
            language: ISO 639-1 code of all of them.
            engine: whose English is wanted.
        """
        asked = {s: Entry(normalise(s), "", language, engine, version) for s, version in versions.items()}
        wanted = {entry.key: s for s, entry in asked.items()}
        found: dict[str, Entry] = {}
        keys = list(wanted)
        for start in range(0, len(keys), MAX_VARIABLES):
            some = keys[start : start + MAX_VARIABLES]
            places = ",".join("?" * len(some))
            query = f"select key, english, unknown_words, confidence from memory where key in ({places})"
            for key, english, words, confidence in self._rows(query, some):
                found[wanted[key]] = replace(
                    asked[wanted[key]],
                    english=english,
                    unknown_words=tuple(words.split()),
                    confidence=confidence,
                )
        return found

    def add(self, entries: Iterable[Entry]) -> None:
        """Remember; an entry with the same key is replaced."""
        rows = [_row(entry) for entry in entries]
        if not rows:
            return
        with self._lock, self._file.open() as connection:
            connection.executemany(INSERT, rows)

    def entries(self) -> Iterator[Entry]:
        """All entries, in a stable order."""
        columns = "source, english, language, engine, version, unknown_words, confidence"
        query = f"select {columns} from memory order by language, source, engine, key"
        for source, english, language, engine, version, words, confidence in self._rows(query, ()):
            yield Entry(source, english, language, engine, version, tuple(words.split()), confidence)

    def counts(self) -> Mapping[tuple[str, str, str], int]:
        """Number of entries by language, engine and version, whatever terms the sentences have."""
        query = f"""
            select language, engine, substr(version, 1, instr(version || '{TERMS}', '{TERMS}') - 1), count(*)
            from memory group by 1, 2, 3 order by 1, 2, 3
        """
        return {
            (language, engine, version): count for language, engine, version, count in self._rows(query, ())
        }

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._file.close()

    def _rows(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._file.open().execute(query, values).fetchall()


def _row(entry: Entry) -> tuple[object, ...]:
    names = ("key", "language", "engine", "version", "source", "english")
    values = (getattr(entry, name) for name in names)
    return (*values, " ".join(entry.unknown_words), entry.confidence)


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute(SCHEMA)
    columns = [row[1] for row in connection.execute("pragma table_info(memory)")]
    for name, statement in ADDED.items():
        if name not in columns:
            connection.execute(statement)


def normalise(sentence: str) -> str:
    """One spelling of what looks the same: composed letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", sentence).split())
