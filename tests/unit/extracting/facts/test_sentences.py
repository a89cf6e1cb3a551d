"""Sentences of many kinds in six languages, with the facts that a person has approved for each."""

from pathlib import Path

import pytest

from nightwire.extracting.facts import find_quantities
from nightwire.model import Quantity

ROWS = [
    [cell.strip() for cell in line.split(" |")]
    for source in sorted(Path(__file__).parent.glob("sentences*.psv"))
    for line in source.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def shown(quantity: Quantity) -> str:
    high = "" if quantity.value_high is None else f"..{quantity.value_high:.10g}"
    trend = f" {quantity.trend.value}" if quantity.trend else ""
    value = f"{quantity.comparator.value} {quantity.value:.10g}{high} {quantity.kind.value}"
    return f"{value} [{quantity.unit_text}] {quantity.unit or '?'}{trend}"


@pytest.mark.parametrize(("language", "text", "expected"), ROWS, ids=[row[1][:40] for row in ROWS])
def test_sentence(language, text, expected):
    assert " ; ".join(shown(quantity) for quantity in find_quantities(text, language)) == expected


@pytest.mark.parametrize("language", ["es", "fr", "de", "pt"])
def test_at_least_thirty_sentences_a_language(language):
    assert sum(row[0] == language for row in ROWS) >= 30
