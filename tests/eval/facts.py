"""Numeric facts on our own Italian set: from the source alone, from its English alone, from both."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from nightwire.extracting.facts import find_quantities, reconcile, to_guideline
from tests.eval.shared import DATA

SET = DATA / "dev_it.jsonl"
SCORER = DATA / "score.py"  # the guideline's own, copied so that a clone can score
METRICS = {
    "source": ("value", "full_source", "span", "clean"),
    "english": ("value", "+comparator"),
    "reconciled": ("value", "full"),
}

Row = dict[str, Any]


def missing() -> str | None:
    """Why the set cannot be scored here, or None where it can."""
    return None if SET.is_file() else f"{SET} is not here"


def files() -> dict[str, Path]:
    """The files whose digests the floors are pinned to."""
    return {"facts_it": SET}


def figures() -> dict[str, float]:
    """F1 in percent (`clean`: share of sentences), named `facts_it source value` and so on."""
    rows = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]
    scores = {side: score(rows, side) for side in METRICS}
    return {
        f"facts_it {side} {metric}": _figure(scores[side][metric])
        for side in METRICS
        for metric in METRICS[side]
    }


def predict(row: Row, side: str) -> list[Row]:
    """The facts of one row in the guideline's fields."""
    if side == "english":
        english = find_quantities(row["translation"], "en")
        return [to_guideline(fact) for fact in reconcile(english, english, "en")]
    english = find_quantities(row["translation"], "en") if side == "reconciled" else []
    return [to_guideline(fact) for fact in reconcile(find_quantities(row["text"], "it"), english, "it")]


def score(rows: list[Row], side: str) -> dict[str, Any]:
    """What the guideline's scorer says of one side."""
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        lines = (json.dumps({"id": row["id"], "facts": predict(row, side)}) for row in rows)
        predicted.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, str(SCORER), str(SET), str(predicted), "--json"]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(answer.stdout)
    return figures


def _figure(value: float | dict[str, float]) -> float:
    return value["f1"] if isinstance(value, dict) else value
