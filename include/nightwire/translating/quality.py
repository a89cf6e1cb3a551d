"""How good a sentence's English is likely to be, by what can be seen without a reference.

The figure is the chrF2 (0 to 1) that news sentences with these marks have on average against a human
translation; weights and how they were found are in `quality.toml` and `docs/translation.md`.
"""

import math
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from nightwire.fingerprint import of_packages
from nightwire.model import Translation
from nightwire.translating.content import cover
from nightwire.translating.content.pairs import usual_share
from nightwire.translating.content.words import content_lemmas, is_word
from nightwire.translating.verdict import UNUSABLE

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-Ý]\w{2,}")
MIN_LETTERS = 3  # shorter words are in no dictionary's interest
LEAST = 0.05  # of English that is there and not known to be unusable


def quality(sentence: str, found: Translation, language: str) -> float:
    """Expected chrF2, 0 to 1: 1 for what is English already, 0 for none and for unusable English."""
    if found.status == "original":
        return 1.0
    if not found.text or UNUSABLE in found.flags:
        return 0.0
    shares = parts(sentence, found, language)
    return round(min(1.0, max(LEAST, usual_quality() + sum(shares.values()))), 3)


def parts(sentence: str, found: Translation, language: str) -> Mapping[str, float]:
    """What each mark of `features` adds to the usual quality, or takes from it."""
    weights, usual = _table("weights"), _table("usual")
    seen = features(sentence, found, language)
    return {name: weights[name] * (value - usual[name]) for name, value in seen.items()}


def version() -> str:
    """What English is weighed by: another one changes figures, and asks no engine."""
    package = "nightwire.translating"
    return of_packages(f"{package}.quality", f"{package}:quality.toml", f"{package}.content")


def usual_quality() -> float:
    """Of a sentence that has of each mark what sentences have on average."""
    return _table("usual")["quality"]


def features(sentence: str, found: Translation, language: str) -> Mapping[str, float]:
    """What can be seen of one pair; shares are 0 to 1.

    Returns:
        `unknown`: source words that the engine did not know; `odd`: English words that English has not;
        `copied`: source words that are names or figures; `missing`: content words without a counterpart;
        `familiarity`: of the content words, as `Cover` has it; `length`: logarithm of the words;
        `names`: words that are names; `word_length`: letters of an English word; `content`: English
        words that carry meaning; `pairs`: neighbouring English words that often stand together;
        `confidence`: of the engine's model, the usual one where an engine cannot tell.
    """
    english, confidence = found.text or "", found.confidence
    words, english_words = _WORD.findall(sentence), _WORD.findall(english)
    covered, usual = cover(sentence, english, language), usual_share(english)
    return {
        "unknown": len(found.unknown_words) / max(1, len(words)),
        "odd": sum(map(_is_odd, english_words)) / max(1, len(english_words)),
        "copied": sum(word[0].isupper() or word[0].isdigit() for word in words[1:]) / max(1, len(words)),
        "missing": covered.missing_share if covered else 0.0,
        "familiarity": covered.familiarity if covered else _table("usual")["familiarity"],
        "length": math.log1p(len(words)),
        "names": len(_NAME.findall(sentence)) / max(1, len(words)),
        "word_length": sum(map(len, english_words)) / max(1, len(english_words)),
        "content": len(content_lemmas(english, "en")) / max(1, len(english_words)),
        "pairs": _table("usual")["pairs"] if usual is None else usual,
        "confidence": _table("usual")["confidence"] if confidence is None else confidence,
    }


def _is_odd(word: str) -> bool:
    return word.islower() and len(word) >= MIN_LETTERS and not is_word(word.split("'", maxsplit=1)[0], "en")


@cache
def _table(name: str) -> dict[str, float]:
    tables: dict[str, dict[str, float]] = tomllib.loads(
        files(__package__).joinpath("quality.toml").read_text(encoding="utf-8")
    )
    return tables[name]
