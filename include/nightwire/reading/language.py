"""Which language a text is in, by `lingua` (75 languages, no network)."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

SAMPLE_CHARACTERS = 2_000
UNKNOWN = "und"


def identify(text: str) -> tuple[str, float]:
    """Return the ISO 639-1 code and lingua's confidence (0 to 1).

    `und` (ISO 639-2 for undetermined) with 0 where the text has no words to judge by. Only
    the first 2,000 characters are looked at: more changes nothing but the time it takes.
    """
    ranked = _detector().compute_language_confidence_values(text[:SAMPLE_CHARACTERS])
    if not ranked or ranked[0].value == 0:
        return UNKNOWN, 0.0
    return ranked[0].language.iso_code_639_1.name.lower(), round(ranked[0].value, 4)


@cache
def _detector() -> "LanguageDetector":
    """One detector a process; the low accuracy mode is exact enough from a sentence upwards."""
    from lingua import LanguageDetectorBuilder  # 90 MB, only when needed

    return LanguageDetectorBuilder.from_all_languages().with_low_accuracy_mode().build()
