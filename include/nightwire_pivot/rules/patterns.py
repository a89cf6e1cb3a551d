"""Rules that are patterns, as `patterns.toml` has them; what its tests and pieces mean stands there.

A rule is compiled once, to functions of the units and a place in them.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from nightwire_pivot.rules.checks import Check, Units, check, heads
from nightwire_pivot.rules.window import past_adverbs
from nightwire_pivot.rules.writing import Piece, pieces
from nightwire_pivot.stream.units import Unit

Alternative = tuple[list[tuple[Callable[[Units, int], int], Check]], int, list[Piece]]
"""Places with their tests, how many units are replaced, and what is written."""

_PLACE = re.compile(r"(~)?(-?\d+)(?:\+(\d+))?")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule of the table; called like any other.

    Attributes:
        name: its name there.
        alternatives: what may fit, in order.
        heads: forms, lemmas and classes (`<n>`) of which it asks for one where it looks; None where for none.
    """

    name: str
    alternatives: tuple[Alternative, ...]
    heads: frozenset[str] | None

    def __call__(self, units: Units, position: int) -> tuple[int, list[Unit]] | None:
        """See `Rewrite`."""
        for fits, taken, write in self.alternatives:
            for place, holds in fits:  # no `all`: this is the innermost loop of all rules
                if not holds(units, place(units, position)):
                    break
            else:
                return taken, [unit for piece in write for unit in piece(units, position)]
        return None


def pattern(name: str) -> Pattern:
    """The rule of that name.

    Raises:
        KeyError: there is no such rule.
    """
    rows = _table()[name]
    asked = [heads(row["at"].get("0", "")) for row in rows]
    known = frozenset().union(*asked) if all(asked) else None
    return Pattern(name, tuple(map(_alternative, rows)), known)


def pattern_names() -> tuple[str, ...]:
    """All rules of the table."""
    return tuple(_table())


@cache
def sequence(name: str) -> tuple[str, ...]:
    """The rules of a pass in their order: names of patterns, and with a dot of rules in code."""
    text = files(__package__).joinpath("sequence.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)[name])


def _alternative(row: Mapping[str, Any]) -> Alternative:
    fits = [
        (place, check(test))
        for where, tests in row["at"].items()
        for place in [_place(where)]
        for test in tests.split()
    ]
    return fits, row.get("take", 1), pieces(row["write"])


def _place(where: str) -> Callable[[Units, int], int]:
    match = _PLACE.fullmatch(where)
    if match is None:
        raise ValueError(f"patterns.toml: {where!r} is no place")
    skips, offset, more = bool(match[1]), int(match[2]), int(match[3] or 0)
    step = -1 if offset < 0 else 1
    if not skips:
        return lambda _, position: position + offset
    return lambda units, position: past_adverbs(units, position + offset, step) + more


@cache
def _table() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(files(__package__).joinpath("patterns.toml").read_text(encoding="utf-8"))
