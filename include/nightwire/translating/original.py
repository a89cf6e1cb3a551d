"""English sentences in an article of another language, such as captions: they stay as they are."""

import re
import tomllib
from functools import cache
from importlib.resources import files

MIN_WORDS, MIN_HITS = 4, 2
MIN_ENGLISH, MAX_OWN = 0.18, 0.05  # share of function words among all words
_WORD = re.compile(r"[^\W\d_]+")


def is_english_already(sentence: str, language: str) -> bool:
    """Whether function words say that it is English, and none that it is of the article's language."""
    own = _short_words(language)
    words = [word.lower() for word in _WORD.findall(sentence)]
    if not own or len(words) < MIN_WORDS:
        return False
    english = sum(word in _short_words("en") for word in words)
    enough = english >= MIN_HITS and english / len(words) >= MIN_ENGLISH
    return enough and sum(word in own for word in words) / len(words) <= MAX_OWN


@cache
def _short_words(language: str) -> frozenset[str]:
    table = tomllib.loads(files(__package__).joinpath("original.toml").read_text(encoding="utf-8"))
    return frozenset(table.get(language, "").split())
