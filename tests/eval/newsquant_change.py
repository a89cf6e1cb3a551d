"""NewsQuant's `change`: what is more than a value, a trend said right before it, another bound."""

import re

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.model import Comparator, Quantity
from tests.eval.newsquant_unit import WORD, subject_length

NEAR = 6  # words before a number in which its change is said
STILL = re.compile(r"(?:between|just|only|exactly)\b", re.IGNORECASE)
STILL_BEFORE = re.compile(r"\b(?:between|just|only|exactly|an?)\s*$", re.IGNORECASE)
NAMED = re.compile(
    r"\s+(?:drop|fall|rise|increase|decrease|improvement|gain|decline|jump|surge|slump|plunge|slide|cut"
    r"|hike|boost|growth|reduction|dip|loss|higher|lower|less|fewer|more)\b"
)
COLLECTIVES = {"dozens": 12, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 1e6, "billions": 1e9}
BE = ("is", "are", "was", "were")
CHANGES = {
    Comparator.GREATER: ">",
    Comparator.AT_LEAST: ">",
    Comparator.LESS: "<",
    Comparator.AT_MOST: "<",
    Comparator.ABOUT: "~",
}


def change_of(quantity: Quantity, text: str) -> str:
    """What is more than a value first, then the trend, then another bound."""
    bound = CHANGES.get(quantity.comparator, "=")
    if re.search(r"\baverag(?:ed|es|ing)\s*$", text[: quantity.span.start]):
        return "~"
    first = quantity.span.text.split()[0].lower()
    if first == "within":
        return "="
    if bound == "~" and (first in COLLECTIVES or "dozen" in quantity.span.text):
        return "="
    if bound == ">" or quantity.trend is None or not _moves(quantity, text):
        return bound
    return quantity.trend.value


def _moves(quantity: Quantity, text: str) -> bool:
    """Whether the trend is said right before the number: `rose 3%`, `fell to 5`, not `rose 3% to 5`."""
    before, span = text[: quantity.span.start], quantity.span.text
    if subject_length(quantity):
        said_before, space, span = span.rpartition(" ")
        before += said_before + space
    words = [word.lower() for word in WORD.findall(before)[-NEAR:]]
    said = [trend_words("en").of(word) is not None for word in words]
    if STILL.match(span) or STILL_BEFORE.search(before) or NAMED.match(text[quantity.span.end :]):
        return False
    if words[-1:] and words[-1] in ("to", "at", "of"):
        return words[-1] == "to" and said[-2:-1] == [True] and _is_change(words[-3:-1])
    return any(said) or span[0] in "+-" or words[-1:] == ["by"]


def _is_change(words: list[str]) -> bool:
    """`fell to`, `edged down to`; `up to` is a bound, and what boils down to something has not fallen."""
    rising = grammar("en").rules["comparator"]["rising"]
    return words[-1] not in ("up", "down") or words[0] in (*rising, *BE)
