"""The scoreboard: every evaluation's figures beside their floors.

An evaluation is a module of this package with `missing()` (why it cannot run here, or None) and
`figures()` (name to score); with `files()` too, its floors are pinned to the files' digests. To plug
one in, add its name to `EVALUATIONS` and its floors to `floors.toml`.
"""

import importlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from tests.eval.shared import sha256

EVALUATIONS = (
    "facts",
    "quantities",
    "quantities_own",
    "news",
    "own_news",
    "conflict",
    "entities",
    "translation",
)
FLOORS = Path(__file__).parent / "floors.toml"


class Line(NamedTuple):
    """One figure; `change` is what it has gained over its floor, `first` what it was at first sight."""

    name: str
    score: float
    floor: float | None
    first: float | None = None

    @property
    def change(self) -> float | None:
        """Score less floor, None where there is no floor."""
        return None if self.floor is None else self.score - self.floor


def evaluations() -> Iterator[tuple[str, ModuleType]]:
    """The evaluations that exist, in order."""
    for name in EVALUATIONS:
        if (Path(__file__).parent / f"{name}.py").is_file():
            yield name, importlib.import_module(f"tests.eval.{name}")


def floors() -> dict[str, float]:
    """Name of a figure to the floor that it may not fall below."""
    table: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floor"]
    return table


def first_sight() -> dict[str, float]:
    """Name of a figure to what it was when the set had not been read."""
    table: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["first"]
    return table


def digests() -> dict[str, str]:
    """Name of a set to the digest that its floors were measured on."""
    table: dict[str, str] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["sha256"]
    return table


def changed_sets(evaluation: ModuleType) -> list[str]:
    """The sets that are not those that the floors were measured on."""
    files: dict[str, Path] = evaluation.files() if hasattr(evaluation, "files") else {}
    pinned = digests()
    return [name for name, path in files.items() if name in pinned and pinned[name] != sha256(path)]


def lines(evaluation: ModuleType) -> list[Line]:
    """The figures of one evaluation with their floors."""
    pinned, first = floors(), first_sight()
    figures = evaluation.figures().items()
    return [Line(name, score, pinned.get(name), first.get(name)) for name, score in figures]
