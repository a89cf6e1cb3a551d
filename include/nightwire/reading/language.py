"""Which language a text is in, by `lingua` (75 languages, no network), and by what is expected."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

SAMPLE_CHARACTERS = 2_000
UNKNOWN = "und"
# No newspaper is written in it, and it looks like Italian to whoever counts letters.
NOT_UNLESS_EXPECTED = frozenset({"la"})
SURE = 0.75
LETTERS_TO_BE_SURE = 60  # of fewer letters even a sure guess may be wrong
PLAUSIBLE = 0.1  # of an expected language, where the best guess is not sure
DECLARED_PLAUSIBLE = 0.02


def identify(text: str, expected: Sequence[str] = (), declared: str | None = None) -> tuple[str, float]:
    """Return the ISO 639-1 code and the confidence (0 to 1).

    `und` (ISO 639-2 for undetermined) with 0 where the text has no words to judge by, or no expected
    language fits words that leave it open. Only the first 2,000 characters are looked at: more
    changes nothing but the time it takes.

    Args:
        text: the text.
        expected: ISO 639-1 codes to decide for where the words leave it open.
        declared: the code that the file itself gives; it is believed where the words do not rule it out.
    """
    sample = text[:SAMPLE_CHARACTERS]
    values = _values(sample, expected)
    if not values:
        return UNKNOWN, 0.0
    best = max(values, key=lambda code: values[code])
    if _is_sure(sample, values[best]):
        return best, round(values[best], 4)
    if declared and values.get(declared, 0.0) >= DECLARED_PLAUSIBLE:
        return declared, round(values[declared], 4)
    if best in expected or not expected:
        return best, round(values[best], 4)
    likely = max(expected, key=lambda code: values.get(code, 0.0))
    if values.get(likely, 0.0) >= PLAUSIBLE:
        return likely, round(values[likely], 4)
    return UNKNOWN, 0.0


def _values(sample: str, expected: Sequence[str]) -> dict[str, float]:
    """Confidence by code, without languages that nobody expects; the rest sums up to 1."""
    found = {
        one.language.iso_code_639_1.name.lower(): one.value
        for one in _detector().compute_language_confidence_values(sample)
        if one.value > 0
    }
    left = {
        code: value for code, value in found.items() if code in expected or code not in NOT_UNLESS_EXPECTED
    }
    total = sum(left.values())
    # What is Latin and nothing else stays so: there is no other language to turn to.
    return {code: value / total for code, value in left.items()} if total > PLAUSIBLE else found


def _is_sure(sample: str, value: float) -> bool:
    letters = sum(character.isalpha() for character in sample)
    return value >= SURE and (letters >= LETTERS_TO_BE_SURE or value >= 0.98)


@cache
def _detector() -> "LanguageDetector":
    """One detector a process; the low accuracy mode is exact enough from a sentence upwards."""
    from lingua import LanguageDetectorBuilder  # 90 MB, only when needed

    return LanguageDetectorBuilder.from_all_languages().with_low_accuracy_mode().build()
