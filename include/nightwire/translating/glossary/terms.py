"""Glossary files: one CSV row a term, in `<pair>/*.csv`, a user's own before ours.

Columns: `source`, `target`, `pair` (`it-en`), `case` (`exact` where capitals matter, else empty),
`class` (for lemmas: `n.m`, `n.f`, `n.mf`, `v`, `adj`, `adv` …; empty for terms that stand as they
are), `note`. Rows that start with `#` are remarks.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from nightwire.errors import ConfigurationError

COLUMNS = ("source", "target", "pair", "case", "class", "note")


@dataclass(frozen=True, slots=True)
class Term:
    """One row of a glossary.

    Attributes:
        source: the term, or with a `word_class` its dictionary form.
        target: what it becomes, likewise.
        exact_case: whether capitals must agree.
        word_class: `n`, `v`, `adj`, `adv` … where both sides are dictionary forms, else empty.
        gender: of the target noun: `m`, `f`, `mf`, or empty.
    """

    source: str
    target: str
    exact_case: bool = False
    word_class: str = ""
    gender: str = ""


def load_terms(
    pair: str, user_folder: Path | None = None, own_folder: Traversable | None = None
) -> list[Term]:
    """All terms of one pair; of two with the same source and class the first stands.

    Args:
        pair: such as `it-en`, a folder in both folders.
        user_folder: the user's glossaries, which come first.
        own_folder: those of an engine's package; Nightwire's house style where none is named.

    Raises:
        ConfigurationError: a file lacks a column; the message names the file.
    """
    terms: dict[tuple[str, str], Term] = {}
    for file in _files(pair, user_folder, own_folder or files(__package__)):
        for term in _read(file, pair):
            terms.setdefault((term.source, term.word_class), term)
    return list(terms.values())


def digest(terms: Iterable[Term]) -> str:
    """Fingerprint of a glossary: another one means that translations may differ."""
    return sha256(repr(list(terms)).encode()).hexdigest()[:8]


def _files(pair: str, user_folder: Path | None, own_folder: Traversable) -> Iterator[Traversable]:
    folders: list[Traversable] = [own_folder]
    if user_folder is not None:
        folders.insert(0, user_folder)
    for folder in folders:
        pair_folder = folder.joinpath(pair)
        if pair_folder.is_dir():
            yield from sorted(
                (f for f in pair_folder.iterdir() if f.name.endswith(".csv")), key=lambda f: f.name
            )


def _read(file: Traversable, pair: str) -> Iterator[Term]:
    with file.open(encoding="utf-8") as lines:
        reader = csv.DictReader(line for line in lines if not line.startswith("#"))
        if not {"source", "target"} <= set(reader.fieldnames or ()):
            raise ConfigurationError(f"glossary {file}: the first line must name {', '.join(COLUMNS)}")
        for row in reader:
            if row["source"] and (row.get("pair") or pair) == pair:
                word_class, _, gender = (row.get("class") or "").partition(".")
                yield Term(row["source"], row["target"], row.get("case") == "exact", word_class, gender)
