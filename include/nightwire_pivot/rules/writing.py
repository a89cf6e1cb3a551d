"""What a rule of `patterns.toml` writes: units made of those that it found."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from nightwire_pivot.rules.window import MARK, dropped, marked, moved, remade, tags_at
from nightwire_pivot.stream.units import Unit, lemma

Piece = Callable[[Sequence[Unit], int], list[Unit]]
"""The units that a piece becomes at a place."""


def pieces(rows: Iterable[Mapping[str, Any]]) -> list[Piece]:
    """The pieces of one alternative, in order."""
    return [_piece(row) for row in rows]


def _piece(row: Mapping[str, Any]) -> Piece:
    if "new" in row:
        blank = "" if row["word"] == "," else " "
        return lambda _units, _position: [Unit(blank, row["new"], row["word"])]
    if "drop" in row:
        return lambda units, position: dropped(units[position + row["drop"]])
    return lambda units, position: [_made(row, units, position)]


def _made(row: Mapping[str, Any], units: Sequence[Unit], position: int) -> Unit:
    """That unit with another lemma and tags; with a `word` of its own it is one more unit."""
    unit: Unit = units[position + row["at"]]
    if "body" in row:
        return unit.with_body(str(row["body"]))
    written = row["lemma"].replace("@word", unit.word).replace("@Word", unit.word.capitalize())
    written = written.replace("@WORD", unit.word.upper()).replace("@base", lemma(unit.body))
    names = [name for part in row["tags"].split(".") for name in _tags(part, units, position)]
    if written.startswith(MARK):
        made = marked(unit, written.removeprefix(MARK), names)
    else:
        made = remade(unit, written, names)
    if "word" in row:
        return replace(made, blank=" ", word=row["word"])
    if "behind" in row:
        return replace(made, blank=" ")
    return moved(made, units[position]) if "first" in row else made


def _tags(part: str, units: Sequence[Unit], position: int) -> Sequence[str]:
    """`n` as it is; `@0`, `@0:1`, `@0:1:2`, `@0:1s`, `@0g` of the unit there."""
    if not part.startswith("@"):
        return [part]
    place, *bounds = part[1:].rstrip("sg").split(":")
    names = tags_at(units, position + int(place))
    if part.endswith("g"):
        return ["f" if "f" in names else "m"]
    start, end = [*map(int, bounds), None, None][:2] if bounds else [None, None]
    kept = names[start:end]
    return ["sg" if name == "pl" else name for name in kept] if part.endswith("s") else kept
