"""Rows of `non_facts`."""

from dataclasses import dataclass, replace
from typing import Annotated

from nightwire.model import NonFact, Quantity
from nightwire.rows.common import ArticleId, BatchId, SentenceId, number_id, options, row_id, span_columns
from nightwire.rows.sentences import SentenceRow

UNSTATED = "unstated"
REASONS = {
    "date": "a day, month, year or decade",
    "time": "a time of day",
    "ordinal": "a rank, or the part of a word for one",
    "code": "a code, number of a law, version or phone number",
    "name": "part of a name",
    "address": "a number of a house",
    "score": "a score, or a distance from a leader",
    "idiom": "an idiom",
    "article": "an article, and no number",
    "half": "a half that is a place or a name of something",
    "multiple": "how many times as much, which is no quantity",
    "rate": "what a rate is counted on",
    "whole": "the whole of a ratio that is a fact",
    "part": "part of a quantity in two units, which is a fact",
    "bare": "nothing was found that it counts or measures",
    "word": "a number by its spelling only",
    "list": "in a row or a list of codes, or of a size that nobody writes",
    UNSTATED: "only the English says it, and the source decides",
}


@dataclass(frozen=True, slots=True)
class NonFactRow:
    """Every number of a sentence that is no fact, with the reason; the article `un` is no number."""

    non_fact_id: Annotated[str, "the number: hash of sentence and spans"]
    sentence_id: SentenceId
    article_id: ArticleId
    value: Annotated[float, "the value, as far as it was read"]
    reason: Annotated[str, f"why it is no fact: one of {options(REASONS)}"]
    rules: Annotated[tuple[str, ...], "names of the rules that spoke about it, the one that decided last"]
    text: Annotated[str | None, "the number in the source sentence; null where only the English has it"]
    span_start: Annotated[int | None, "first character in sentences.text, from 0"]
    span_end: Annotated[int | None, "character after the last in sentences.text"]
    text_en: Annotated[str | None, "the words in the English sentence, where only that says it"]
    span_start_en: Annotated[int | None, "first character in sentences.text_en, from 0"]
    span_end_en: Annotated[int | None, "character after the last in sentences.text_en"]
    extractor_version: Annotated[str, "fingerprint of the extraction rules"]
    batch_id: BatchId

    @staticmethod
    def of(sentence: SentenceRow, one: NonFact, version: str) -> "NonFactRow":
        """A number of the source sentence that `version` of the extractor found to be no fact."""
        text, start, end = span_columns(one.span)
        return NonFactRow(
            row_id(sentence.sentence_id, one.span, None), sentence.sentence_id, sentence.article_id,
            one.value, one.reason, one.rules, text, start, end, None, None, None, version, sentence.batch_id,
        )  # fmt: skip

    @staticmethod
    def unstated(sentence: SentenceRow, one: Quantity, version: str) -> "NonFactRow":
        """A quantity of the English sentence that the source does not state."""
        text, start, end = span_columns(one.span)
        return NonFactRow(
            row_id(sentence.sentence_id, None, one.span), sentence.sentence_id, sentence.article_id,
            one.value, UNSTATED, one.rules, None, None, None, text, start, end, version, sentence.batch_id,
        )  # fmt: skip

    def moved(self, sentence: SentenceRow) -> "NonFactRow":
        """The same number of the same words in another place."""
        return replace(
            self,
            non_fact_id=number_id(
                sentence.sentence_id,
                (self.text, self.span_start, self.span_end),
                (self.text_en, self.span_start_en, self.span_end_en),
            ),
            sentence_id=sentence.sentence_id,
            article_id=sentence.article_id,
            batch_id=sentence.batch_id,
        )
