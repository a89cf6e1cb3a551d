"""Rows of `sentences`."""

from dataclasses import dataclass, replace
from typing import Annotated

from nightwire.model import Sentence, Span, Translation
from nightwire.rows.common import ArticleId, BatchId, SentenceId

PENDING = "pending"


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """Every sentence, in the source language and in English."""

    sentence_id: SentenceId
    article_id: ArticleId
    position: Annotated[int, "place in the article, from 0"]
    span_start: Annotated[int, "first character in articles.text, from 0"]
    span_end: Annotated[int, "character after the last in articles.text"]
    text: Annotated[str, "the sentence as it stands in the article"]
    language: Annotated[str, "ISO 639-1 code of the sentence's language"]
    text_en: Annotated[str | None, "the sentence in English"]
    translation_status: Annotated[
        str, "`translated`, `original` (English already), `untranslated` or `pending`"
    ]
    engine: Annotated[str, "engine that translated it; empty where none did"]
    engine_version: Annotated[str, "version of engine and model"]
    unknown_words: Annotated[tuple[str, ...], "words that the engine did not know"]
    translation_flags: Annotated[tuple[str, ...], "reason codes of the checks that the translation failed"]
    translation_quality: Annotated[
        float | None, "how far the English can be relied on, 0 to 1; null where there is none"
    ]
    batch_id: BatchId
    language_score: Annotated[
        float | None, "confidence in the language, 0 to 1: the article's where that is it"
    ] = None
    engine_confidence: Annotated[
        float | None, "how sure the engine's model was of its words, 0 to 1; null where it cannot tell"
    ] = None

    @staticmethod
    def of(sentence: Sentence, batch_id: str) -> "SentenceRow":
        """A sentence that is not translated yet."""
        span = sentence.span
        return SentenceRow(
            sentence.sentence_id, sentence.article_id, sentence.position, span.start, span.end, span.text,
            sentence.language, None, PENDING, "", "", (), (), None, batch_id, sentence.language_score,
        )  # fmt: skip

    def translated(self, translation: Translation) -> "SentenceRow":
        """The sentence with its English."""
        return replace(
            self,
            text_en=translation.text,
            translation_status=translation.status,
            engine=translation.engine,
            engine_version=translation.engine_version,
            unknown_words=tuple(translation.unknown_words),
            translation_flags=tuple(translation.flags),
            translation_quality=None if translation.text is None else translation.quality,
            engine_confidence=translation.confidence,
        )

    def sentence(self) -> Sentence:
        """The sentence as it was read."""
        span = Span(self.span_start, self.span_end, self.text)
        score = self.language_score or 0.0
        return Sentence(self.sentence_id, self.article_id, self.position, span, self.language, score)
