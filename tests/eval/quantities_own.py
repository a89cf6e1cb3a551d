"""English quantities on sentences of our own, in NewsQuant's conventions; they lie in the repository."""

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.eval.quantities import scores
from tests.eval.shared import DATA

SET = DATA / "quantities_en.psv"
ANSWER = re.compile(r"(\S+) (\S+) \[(.*)\]")
RANGE = re.compile(r"(\d[\d.e]*)-(\d[\d.e]*)")


def missing() -> str | None:
    """Why the set cannot be scored here, or None where it can."""
    return None if SET.is_file() else f"{SET} is not here"


def files() -> dict[str, Path]:
    """The files whose digests the floors are pinned to."""
    return {"quantities_en": SET}


def figures() -> dict[str, float]:
    """Strict F1 in percent, named `quantities_en value` and so on."""
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold.json"
        gold.write_text(json.dumps(list(gold_rows())), encoding="utf-8")
        return {f"quantities_en {metric}": score for metric, score in scores(gold).items()}


def gold_rows() -> Iterator[dict[str, Any]]:
    """The sentences in NewsQuant's form."""
    for line in SET.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, _, answers = line.rpartition(" |")
            parts = filter(None, (part.strip() for part in answers.split(" ; ")))
            yield {"text": text, "quantities": [_answer(part) for part in parts]}


def _answer(part: str) -> dict[str, str]:
    found = ANSWER.fullmatch(part)
    if found is None:
        raise ValueError(f"{SET.name}: {part!r} is no `change value [unit]`")
    change, value, unit = found.groups()
    ends = RANGE.fullmatch(value)
    numbers = ends.groups() if ends else (value,)
    return {"change": change, "value": "-".join(repr(float(one)) for one in numbers), "normalized_unit": unit}
