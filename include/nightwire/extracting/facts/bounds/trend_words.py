"""Words that say that something rose or fell."""

import re
from functools import cache, lru_cache

from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.model import Trend


class TrendWords:
    """The words of change of one language, by the patterns of its table."""

    def __init__(self, up: list[str], down: list[str]) -> None:
        self._up, self._down = (re.compile("|".join(patterns)) for patterns in (up, down))
        self.of = lru_cache(maxsize=65536)(self._direction)

    def _direction(self, word: str) -> Trend | None:
        if self._up.fullmatch(word):
            return Trend.UP
        return Trend.DOWN if self._down.fullmatch(word) else None


@cache
def trend_words(language: str) -> TrendWords:
    """The words of change of a language."""
    rules = grammar(language).rules["trend"]
    return TrendWords(rules["up"], rules["down"])
