"""The pages' queries: one statement a file, with lines that stay only where their parameter is given."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

_IF = re.compile(r"\s*-- (if|unless) ([\w ]+)$")
_ORDER = re.compile(r"/\* order: \*/.*?/\* :order \*/", re.DOTALL)
_FILTERED = re.compile(r"\bfiltered_\w+\b")
_PARAMETER = re.compile(r"\$(\w+)")


def statement(folder: Path, name: str, given: Iterable[str], order: str = "") -> str:
    """The SQL of one page's query.

    Args:
        folder: where the files are.
        name: the file's name without `.sql`.
        given: names of the parameters that have a value; a line that ends in `-- if NAME` stays only with
            it, one that ends in `-- unless NAME` only without.
        order: put in the place of what stands between the marks `order`; it is never a user's text.
    """
    text = _text(folder, name)
    if order:
        text = _ORDER.sub(lambda _: order, text)
    known = set(given)
    parts = [f"{part} AS (\n{_kept(_text(folder, part), known)}\n)" for part in _parts(text)]
    body = _kept(text, known)
    if not parts:
        return body
    head, found, rest = body.partition("WITH ") if body.lstrip().startswith("WITH ") else ("", "", body)
    return f"{head}WITH {', '.join(parts)}{', ' if found else chr(10)}{rest}"


def parameters(sql: str) -> set[str]:
    """The names of the parameters that a statement has."""
    return set(_PARAMETER.findall(sql))


def _parts(text: str) -> list[str]:
    return sorted(set(_FILTERED.findall(text)))


def _kept(text: str, given: set[str]) -> str:
    lines = []
    for line in text.splitlines():
        condition = _IF.search(line)
        if condition is None:
            lines.append(line)
        elif (set(condition[2].split()) <= given) == (condition[1] == "if"):
            lines.append(line[: condition.start()])
    return "\n".join(lines)


@lru_cache(maxsize=256)
def _text(folder: Path, name: str) -> str:
    text = (folder / f"{name}.sql").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("-- "))
