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
WITHIN = re.compile(r"(?:pass\w*|c[ao]mes? )?\s*within\b")
AS_MANY = re.compile(r"\bas (?:many|much) as\b")
COLLECTIVE = re.compile(rf"(?:several |many |a few )?(?:{'|'.join(COLLECTIVES)}|dozen|(?:half )?a dozen)\b")
OWN = ("its", "their", "his", "her", "our", "the")
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
    said = quantity.span.text.lower()
    if WITHIN.match(said):
        return "="
    if bound == "~" and COLLECTIVE.match(said):
        return "="
    if bound == "=" and AS_MANY.search(said) and quantity.trend is None:
        return "<"
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
        return words[-1] == "to" and (_right_before(words, said) or _over_object(words, said))
    return any(said) or span[0] in "+-" or words[-1:] == ["by"]


def _right_before(words: list[str], said: list[bool]) -> bool:
    """`fell to`, `eased a touch to`."""
    if words[-3:-1] in (["a", "touch"], ["a", "bit"], ["a", "little"]):
        words, said = [*words[:-3], "to"], [*said[:-3], False]
    return said[-2:-1] == [True] and _is_change(words[-3:-1])


def _over_object(words: list[str], said: list[bool]) -> bool:
    """`trimmed its growth forecast to`: the verb stands before an object of its own, without a number."""
    verb = next((index for index, is_said in enumerate(said) if is_said), len(words))
    after = words[verb + 1 : -1]
    return bool(after) and after[0] in OWN and all(word.isalpha() or word.isdecimal() for word in after)


def _is_change(words: list[str]) -> bool:
    """`fell to`, `edged down to`; `up to` is a bound, and what boils down to something has not fallen."""
    rising = grammar("en").rules["comparator"]["rising"]
    return words[-1] not in ("up", "down") or words[0] in (*rising, *BE)
