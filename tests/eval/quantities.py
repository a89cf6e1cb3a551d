"""English quantities on the development part of NewsQuant, read where the shared sets lie, never copied."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.eval.newsquant import quantities
from tests.eval.shared import DATA, shared

SET = shared("facts/newsquant_dev.json")
SCORER = DATA / "score_quantities.py"  # NewsQuant's counting, copied so that a clone can score
METRICS = ("value", "value+change", "value+unit(loose)")


def missing() -> str | None:
    """Why the set cannot be scored here, or None where it can."""
    return None if SET.is_file() else f"{SET} is not on this machine"


def files() -> dict[str, Path]:
    """The files whose digests the floors are pinned to."""
    return {"newsquant": SET}


def figures() -> dict[str, float]:
    """Strict F1 in percent, named `newsquant value` and so on."""
    return {f"newsquant {metric}": score for metric, score in scores(SET).items()}


def scores(gold: Path) -> dict[str, float]:
    """Strict F1 in percent of a file in NewsQuant's form, by metric."""
    texts = [row["text"] for row in json.loads(gold.read_text(encoding="utf-8"))]
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        lines = (json.dumps({"text": text, "quantities": quantities(text)}) for text in texts)
        predicted.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, str(SCORER), str(gold), str(predicted), "--json"]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
    strict = json.loads(answer.stdout)["strict"]
    return {metric: strict[metric]["F1"] for metric in METRICS}
