"""What the recogniser reads: a sentence and its English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentencePair:
    """One sentence of an article.

    Attributes:
        text: the sentence as the source has it.
        language: ISO 639-1 code of `text`.
        text_en: its English; equal to `text` where the source is English, None where untranslated.
        terms: terms of the glossary that stand in `text`, each with its English.
    """

    text: str
    language: str
    text_en: str | None
    terms: tuple[tuple[str, str], ...] = ()
