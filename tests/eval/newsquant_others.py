"""What is a quantity in NewsQuant and no fact here: `one of the best`, `5G`, `a 5-4 vote`."""

import re
from collections.abc import Iterator
from typing import Any

from nightwire.numbers import read_numbers
from tests.eval.adjectives import base
from tests.eval.newsquant_unit import UNSAID, WORD

COUNTED = r"(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)\b"
PRONOUN = re.compile(
    r"\b[Oo]ne of (?:(?:the|his|her|its|their|our|my|your|these|those|a|an|Britain|America)(?:['’]s)?\b"
    rf"|(?=(?:only |just )?{COUNTED}))"
)
NO_NOUN = r"(?!(?:is|was|has|are|were|had|who|that|this|his|its)\b)"
PRONOUN_NOUN = re.compile(
    rf"\s*((?:{NO_NOUN}[\w'’-]+ ){{0,4}}?"
    rf"{NO_NOUN}(?:[\w-]*[a-rt-z]s(?<!us)(?<!is)|people|men|women|children|crew|staff))\b"
    r"(?:\s+(?:in|of|at)\s+(?:the |his |her |its |their |our )?"
    r"((?:[A-Z][\w-]+ ?)+|[a-z]+ [a-z]+(?=[,.;]|$)|[a-z]+))?"
)
GENERATION = re.compile(r"\b([2-6])G\b")
SCORE = re.compile(
    r"\b(\d{1,3})-(?:to-|for-)?(\d{1,3}) "
    r"(vote|lead|win|victory|defeat|loss|majority|draw|record|decision|run|advantage|shooting)\b"
)
VOTED = re.compile(r"\b(?:voted|ruled) (\d{1,3})(?:-|-to-| to )(\d{1,3})\b()")


def unstated(text: str) -> list[dict[str, Any]]:
    """The rows (`value`, `change`, `unit`) that no fact of ours gives."""
    return list(_rows(text))


def _rows(text: str) -> Iterator[dict[str, Any]]:
    yield from map(_pronoun, PRONOUN.finditer(text))
    for match in GENERATION.finditer(text):
        yield _row(float(match.group(1)), "generation wireless")
    for pattern in (SCORE, VOTED):
        for match in pattern.finditer(text):
            yield _row([float(match.group(1)), float(match.group(2))], match.group(3))


def _row(value: float | list[float], unit: str) -> dict[str, Any]:
    return {"value": value, "change": "=", "unit": unit or "-"}


def _pronoun(match: "re.Match[str]") -> dict[str, Any]:
    """`one of the best speakers` counts one; the place that they are of goes with them."""
    noun = PRONOUN_NOUN.match(match.string[match.end() :])
    if noun is None:
        return _row(1.0, "-")
    words = WORD.findall(re.sub(r"['’]s?\b", "", " ".join(filter(None, noun.groups()))))
    said = (base(word) for word in words if word not in UNSAID and not read_numbers(word, "en"))
    return _row(1.0, " ".join(said))
