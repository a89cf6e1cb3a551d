"""A text's language by the small words that only one language has; silent where it is not clear."""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

CLEAR_FROM = 8  # words; fewer may be names and titles
CLEAR_SHARE = 0.08  # of all words
OTHERS_SHARE = 0.1  # of the words found; more, and the text may be in two languages
_WORD = re.compile(r"[^\W\d_]+")


def counted(text: str) -> tuple[Mapping[str, int], int]:
    """How many words of each language stand in a text, and of how many words in all."""
    words = _WORD.findall(text.lower())
    table = _table()
    return Counter([table[word] for word in words if word in table]), len(words)


def clear_language(text: str) -> tuple[str, float]:
    """The ISO 639-1 code with the share of the words found that are its own; an empty code where unclear."""
    found, total = counted(text)
    ranked = sorted(found.items(), key=lambda pair: -pair[1])
    if not ranked:
        return "", 0.0
    code, count = ranked[0]
    others = sum(found.values()) - count
    is_clear = count >= max(CLEAR_FROM, CLEAR_SHARE * total) and others <= OTHERS_SHARE * count
    return (code, round(count / (count + others), 4)) if is_clear else ("", 0.0)


@cache
def _table() -> Mapping[str, str]:
    """Language by word; a word of two languages says nothing."""
    path = Path(__file__).with_suffix(".toml")
    words = {code: line.split() for code, line in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    times = Counter(word for line in words.values() for word in line)
    return {word: code for code, line in words.items() for word in line if times[word] == 1}
