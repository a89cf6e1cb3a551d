"""Plain sentences with figures of every sort, made with a fixed seed, and how many come out with theirs.

The sentences are filled in from `data/translation/figures.toml`. A sentence is right where the numbers of
its English, read as values, are those that were put in: each as often, and no other.
"""

import random
import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nightwire.numbers import read_numbers
from tests.eval.shared import DATA

SEED = 20261128
MILLION, MILLIARD = 10**6, 10**9
_PLACE = re.compile(r"\{(n\d|d|p|y|lo|hi)\}(?=(?: (mil(?:i|l|h)\w+))?)")


@dataclass(frozen=True, slots=True)
class Plain:
    """One sentence.

    Attributes:
        text: the sentence in its language.
        amounts: the values that its figures have, scale words multiplied in.
    """

    text: str
    amounts: tuple[float, ...]


def plain_sentences(language: str, count: int) -> list[Plain]:
    """So many sentences, the same ones at every call."""
    table = tomllib.loads((DATA / "translation" / "figures.toml").read_text(encoding="utf-8"))
    templates: list[str] = table[language]["sentence"]
    rng = random.Random(f"{SEED} {language}")
    return [_filled(templates[index % len(templates)], language, rng) for index in range(count)]


def wrong(sentences: Sequence[Plain], english: Sequence[str | None]) -> list[tuple[Plain, str]]:
    """Those whose English has other numbers."""
    pairs = ((plain, text or "") for plain, text in zip(sentences, english, strict=True))
    return [(plain, text) for plain, text in pairs if not _is_right(plain, text)]


def _is_right(plain: Plain, english: str) -> bool:
    found = Counter(round(token.value, 4) for token in read_numbers(english, "en"))
    return found == Counter(round(amount, 4) for amount in plain.amounts)


def _filled(template: str, language: str, rng: random.Random) -> Plain:
    amounts: list[float] = []
    low = rng.randrange(12, 90_000)

    def fill(match: re.Match[str]) -> str:
        value = _value(match[1], low, rng)
        scale = match[2] or ""
        amounts.append(value * (MILLIARD if scale.startswith("miliard") else MILLION if scale else 1))
        return _written(value, "y" if match[1] == "y" else language)

    return Plain(_PLACE.sub(fill, template), tuple(amounts))


def _value(place: str, low: int, rng: random.Random) -> float:
    if place in ("lo", "hi"):
        return low if place == "lo" else low + rng.randrange(low // 10 + 1, low + 2)
    if place == "y":
        return rng.randrange(1700, 2026)
    if place == "p":
        return rng.randrange(11, 995) / 10
    if place == "d":
        return rng.randrange(101, 9999) / rng.choice((10, 100))
    digits = int(place[1:])
    return rng.randrange(10 ** (digits - 1) + 1, 10**digits)


def _written(value: float, language: str) -> str:
    """With the separators of these languages: `48.737`, `3,5`, in French `48 737`."""
    if language == "y":
        return f"{value:.0f}"
    whole, _, part = f"{value:,.2f}".partition(".")
    whole = whole.replace(",", " " if language == "fr" else ".")
    part = part.rstrip("0")
    return f"{whole},{part}" if part else whole
