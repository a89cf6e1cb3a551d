"""Exact F1 of person, place and organisation spans in news, as `nightwire entities` gives them.

The Italian set and its scorer are the shared evaluation sets' (`../shared/entities`); they are read where
they lie, never copied, and nothing is trained on them. Rules were developed on its first 300 sentences; the
last 300 were only counted, so their figure is the one that says what to expect of other text.

The sets of other languages are our own sentences (`data/entities`, made by `mark_entities`): rules were
developed on their part `dev`, the part `new` was judged beforehand and only counted. They are read with no
English beside them and no pipeline of their language: what the rules do by themselves.
"""

import importlib.util
import io
import json
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

from nightwire.cli.entities import run
from nightwire.extracting.entities import Recogniser, build_recogniser
from nightwire.translating import TranslatorOptions, build_translator
from tests.eval.shared import shared

SET, SCORER = shared("entities/dev_it.jsonl"), shared("entities/score.py")
DEV_SENTENCES = 300
OTHERS = Path(__file__).parent / "data" / "entities"
LANGUAGES, PARTS = ("es", "fr", "pt", "de"), ("dev", "new")

Row = dict[str, Any]


def missing() -> str | None:
    """Why the set cannot be scored here, or None where it can."""
    return None if SET.is_file() and SCORER.is_file() else f"{SET.parent} is not on this machine"


def files() -> dict[str, Path]:
    """The files whose digests the floors are pinned to."""
    return {"entities_it": SET} | {f"entities_{language}": _set_of(language) for language in LANGUAGES}


def figures() -> dict[str, float]:
    """Exact F1 of the parts of each set."""
    return italian_figures() | other_figures()


def italian_figures() -> dict[str, float]:
    """Exact F1 of all sentences, of the first 300 and of the rest, with the offline default engines."""
    gold = _rows(SET)
    found = predict(gold)
    parts = {
        "entities_it": slice(None),
        "entities_it_first": slice(DEV_SENTENCES),
        "entities_it_last": slice(DEV_SENTENCES, None),
    }
    return {name: exact_f1(gold[part], found[part]) for name, part in parts.items()}


def other_figures(source_models: Mapping[str, str] | None = None) -> dict[str, float]:
    """Exact F1 of both parts in each other language, each sentence an article of its own."""
    off = dict.fromkeys(LANGUAGES, "")
    recogniser = build_recogniser(source_models=off if source_models is None else source_models)
    scores = {}
    for language, part in product(LANGUAGES, PARTS):
        gold = [row for row in _rows(_set_of(language)) if row["id"].startswith(f"{language}-{part}-")]
        scores[f"entities_{language}_{part}"] = exact_f1(gold, read_alone(gold, recogniser))
    return scores


def read_alone(gold: Sequence[Row], recogniser: Recogniser) -> list[Row]:
    """What the command answers to sentences that have no English."""
    keys = ("id", "text", "lang")
    asked = [{key: row[key] for key in keys} | {"article_id": row["id"]} for row in gold]
    answer = io.StringIO()
    run(io.StringIO("\n".join(map(json.dumps, asked))), answer, recogniser)
    return [json.loads(line) for line in answer.getvalue().splitlines()]


def _set_of(language: str) -> Path:
    return OTHERS / f"{language}.jsonl"


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def predict(gold: Sequence[Row]) -> list[Row]:
    """What the command answers to the sentences, without their annotation."""
    asked = "\n".join(json.dumps({"id": row["id"], "text": row["text"], "lang": "it"}) for row in gold)
    answer = io.StringIO()
    translator = build_translator(TranslatorOptions())

    def translate(texts: Sequence[str], language: str) -> list[str | None]:
        return [translation.text for translation in translator.translate(texts, language)]

    run(io.StringIO(asked), answer, build_recogniser(source_models={"it": ""}), translate)
    return [json.loads(line) for line in answer.getvalue().splitlines()]


def exact_f1(gold: Sequence[Row], found: Sequence[Row]) -> float:
    """F1 in percent of spans with the very same bounds and label, by the set's own scorer."""
    scorer = _scorer()
    expected, given = (
        {row["id"]: [one for one in row["entities"] if one["label"] in scorer.KEPT] for row in rows}
        for rows in (gold, found)
    )
    hits = sum(scorer.hits(expected[key], given[key], scorer.WAYS["exact"]) for key in expected)
    total = sum(map(len, expected.values())) + sum(map(len, given.values()))
    return round(200 * hits / total, 1) if total else 0.0


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_entities_score", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
