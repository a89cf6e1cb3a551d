"""Sentences whose facts are known, through the same stages and versions as the night that is judged."""

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from nightwire.lake.made import short
from nightwire.lake.store import Lake
from nightwire.rows import FactRow
from nightwire.steps import versions
from nightwire.steps.engines import Engines
from nightwire.steps.planfile import read_note, write_note
from nightwire.steps.sentences import Line, facts_of_lines

SENTENCES = Path(__file__).with_name("gold.jsonl")  # sentences of our own development set
FLOOR = 0.85  # share that must come out right
LOCAL = {"firefox", "pivot"}  # engines that may be asked for their own English: nothing leaves the machine


def share_of(lake: Lake, engines: Engines, run_id: str) -> float:
    """The share of a run's versions, measured once: by who first ends a batch and has its models loaded."""
    made_of = json.dumps(versions.current(engines, _languages()), sort_keys=True)
    name = f"gold-{short(made_of)}"
    note = read_note(lake, run_id, name)
    if not note:
        note = {"share": gold_share(engines)}
        write_note(lake, run_id, name, note)
    return float(note["share"])


def gold_share(engines: Engines) -> float:
    """The share of the sentences of which exactly the known facts are found: value, comparator, unit."""
    rows = _sentences()
    lines = [_line(engines, row) for row in rows]
    found = facts_of_lines(engines, lines)
    right = [_same(row["facts"], facts) for row, (_, facts) in zip(rows, found, strict=True)]
    return sum(right) / len(right)


@cache
def _sentences() -> list[dict[str, Any]]:
    return [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]


def _languages() -> list[str]:
    return sorted({row["language"] for row in _sentences()})


def _line(engines: Engines, row: Mapping[str, Any]) -> Line:
    """The sentence, with its known English where the engines of its language are somebody else's."""
    settings, language = engines.settings, row["language"]
    asked = settings.translation_engines_by_language.get(language, settings.translation_engines)
    return Line(row["text"], language, None if LOCAL.issuperset(asked) else row["english"])


def _same(known: Iterable[Mapping[str, Any]], found: Iterable[FactRow]) -> bool:
    expected = sorted((fact["comparator"], fact["unit"], fact["value"]) for fact in known)
    given = sorted((fact.comparator, fact.unit, fact.value) for fact in found)
    return len(expected) == len(given) and all(
        one[:2] == other[:2] and math.isclose(one[2], other[2], rel_tol=1e-4)
        for one, other in zip(expected, given, strict=True)
    )
