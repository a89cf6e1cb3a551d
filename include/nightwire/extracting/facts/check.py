"""What is wrong with the tables of a language, in words: of one of ours, or of a folder of somebody's own."""

import csv
import tomllib
from collections.abc import Callable, Iterator
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import BaseModel, ValidationError

from nightwire.extracting.facts.attribution.loading import faults
from nightwire.extracting.facts.tables.problems import problems
from nightwire.extracting.facts.tables.typed import PluralEndings, Senses, UnitWords
from nightwire.languages import read_toml
from nightwire.numbers.typed import NumberWords

Check = Callable[[dict[str, Any]], list[str]]


def check(folder: Traversable) -> list[str]:
    """What is wrong with a language's folder, one line a fault; empty where it is right.

    Args:
        folder: of TOML and CSV files, as `nightwire.languages` has one for each language.
    """
    names = {one.name for one in folder.iterdir()}
    found = [f"{name}: is missing" for name in CHECKS if name not in names]
    found += [f"{name}: nothing reads this file" for name in sorted(names - {*CHECKS, *TABLES})]
    for name, of_table in CHECKS.items():
        if name in names:
            found += [f"{name}: {fault}" for fault in _of_toml(folder / name, of_table)]
    for source in _csv_files(folder):
        found += [f"{source.name}: {fault}" for fault in _of_csv(source)]
    return found


def _of_toml(source: Traversable, of_table: Check) -> list[str]:
    try:
        return of_table(tomllib.loads(source.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return [f"is no TOML: {error}"]


def _typed(pack: type[BaseModel]) -> Check:
    """The faults that a typed table names."""

    def of_table(table: dict[str, Any]) -> list[str]:
        try:
            pack.model_validate(table)
        except ValidationError as error:
            return [_in_words(one) for one in error.errors()]
        return []

    return of_table


def _in_words(error: Any) -> str:
    place = ".".join(str(part) for part in error["loc"] if part != "[key]")
    if error["type"] == "extra_forbidden":
        return f"{place}: nothing reads this key"
    return f"{place}: {error['msg'].removeprefix('Value error, ')}"


def _csv_files(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name in TABLES:
            yield from [entry] if entry.is_file() else sorted(entry.iterdir(), key=lambda one: one.name)


def _of_csv(source: Traversable) -> Iterator[str]:
    """A word and its English on each line, each word once."""
    seen: dict[str, str] = {}
    with source.open(encoding="utf-8") as lines:
        for number, row in enumerate(csv.reader(lines), start=1):
            cells = [cell.strip() for cell in row]
            if len(cells) != 2 or not all(cells):
                yield f"line {number}: a word and its English wanted, {','.join(row)!r} given"
            elif seen.setdefault(cells[0], cells[1]) != cells[1]:
                yield f"line {number}: {cells[0]!r} is `{seen[cells[0]]}` above, and never `{cells[1]}`"


CHECKS: dict[str, Check] = {
    "numbers.toml": _typed(NumberWords),
    "grammar.toml": lambda table: problems(table, read_toml("defaults.toml")),
    "units.toml": _typed(UnitWords),
    "attribution.toml": faults,
    "senses.toml": _typed(Senses),
    "plurals.toml": _typed(PluralEndings),
}
TABLES = frozenset(["nouns", "own_nouns", "modifiers.csv"])
