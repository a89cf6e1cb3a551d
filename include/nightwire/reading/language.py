"""Which language a text or a sentence is in: by small words, by `lingua`, by what is expected."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from nightwire.reading.function_words import clear_language, counted

if TYPE_CHECKING:
    from lingua import LanguageDetector

SAMPLE_CHARACTERS = 2_000
LETTERS_CHARACTERS = 800  # that `lingua` looks at, which takes 5 ms for each 1,000
UNKNOWN = "und"
# No newspaper is written in it, and it looks like Italian to whoever counts letters.
NOT_UNLESS_EXPECTED = frozenset({"la"})
SURE = 0.75
LETTERS_TO_BE_SURE = 60  # of fewer letters even a sure guess may be wrong
PLAUSIBLE = 0.1  # of an expected language, where the best guess is not sure
DECLARED_PLAUSIBLE = 0.02
# Of a sentence that is in another language than its article.
OTHER_WORDS, OTHER_LETTERS = 2, 20


def identify(text: str, expected: Sequence[str] = (), declared: str | None = None) -> tuple[str, float]:
    """Return the ISO 639-1 code and the confidence (0 to 1).

    `und` (ISO 639-2 for undetermined) with 0 where the text has no words to judge by, or no expected
    language fits words that leave it open. Only the first 2,000 characters are looked at, by `lingua` the
    first 800: more changes nothing but the time it takes.

    Args:
        text: the text.
        expected: ISO 639-1 codes to decide for where the words leave it open.
        declared: the code that the file itself gives; it is believed where the words do not rule it out.
    """
    sample = text[:SAMPLE_CHARACTERS]
    clear, share = clear_language(sample)
    return (clear, share) if clear in expected else _by_letters(sample, expected, declared)


def _by_letters(sample: str, expected: Sequence[str], declared: str | None) -> tuple[str, float]:
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


def of_sentence(sentence: str, article: tuple[str, float], expected: Sequence[str] = ()) -> tuple[str, float]:
    """A sentence's ISO 639-1 code and confidence (0 to 1): the article's, unless it is clearly in another.

    Another language counts where the sentence has letters enough, `lingua` is sure of it among the expected
    languages and the article's, it has two of that language's small words and more than of the article's.
    `La regione ha assunto 409 insegnanti a Torino.` stays Italian in an Italian article.

    Args:
        sentence: its text.
        article: code and confidence of its article; a sentence of an article in `und` is looked at alone.
        expected: ISO 639-1 codes that it may be in.
    """
    if article[0] == UNKNOWN:
        return identify(sentence, expected)
    found, _ = counted(sentence)
    other = max(found, key=lambda code: found[code], default=article[0])
    is_possible = (
        other in expected and found[other] >= OTHER_WORDS and found[other] > found.get(article[0], 0)
    )
    if other == article[0] or not is_possible or sum(map(str.isalpha, sentence)) < OTHER_LETTERS:
        return article
    value = _among(tuple(sorted({*expected, article[0]})), sentence).get(other, 0.0)
    return (other, round(value, 4)) if value >= SURE else article


def _among(codes: tuple[str, ...], text: str) -> dict[str, float]:
    """Confidence by code, among these languages alone."""
    values = _small_detector(codes).compute_language_confidence_values(text)
    return {one.language.iso_code_639_1.name.lower(): one.value for one in values}


def _values(sample: str, expected: Sequence[str]) -> dict[str, float]:
    """Confidence by code, without languages that nobody expects; the rest sums up to 1."""
    found = {
        one.language.iso_code_639_1.name.lower(): one.value
        for one in _detector().compute_language_confidence_values(sample[:LETTERS_CHARACTERS])
        if one.value > 0
    }
    left = {
        code: value for code, value in found.items() if code in expected or code not in NOT_UNLESS_EXPECTED
    }
    total = sum(left.values())
    # What is Latin and nothing else stays so: there is no other language to turn to.
    return {code: value / total for code, value in left.items()} if total > PLAUSIBLE else found


def _is_sure(sample: str, value: float) -> bool:
    letters = sum(map(str.isalpha, sample))
    return value >= SURE and (letters >= LETTERS_TO_BE_SURE or value >= 0.98)


@cache
def _detector() -> "LanguageDetector":
    """One detector a process; the low accuracy mode is exact enough from a sentence upwards."""
    from lingua import LanguageDetectorBuilder  # 90 MB, only when needed

    return LanguageDetectorBuilder.from_all_languages().with_low_accuracy_mode().build()


@cache
def _small_detector(codes: tuple[str, ...]) -> "LanguageDetector":
    """Sentences are short: all that is known of these few languages is asked."""
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    found = (getattr(IsoCode639_1, code.upper(), None) for code in codes)
    wanted = [code for code in found if code is not None]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*wanted).build()
