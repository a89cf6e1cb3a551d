"""Rows of `facts`."""

from dataclasses import dataclass, replace
from typing import Annotated

from nightwire.model import Agreement, Comparator, Fact, Kind, Trend
from nightwire.rows.common import ArticleId, BatchId, SentenceId, number_id, options, row_id, span_columns
from nightwire.rows.sentences import SentenceRow


@dataclass(frozen=True, slots=True)
class Shown:
    """What a fact's row says beside the fact: how it is shown, and which entities its names are."""

    display: str
    display_en: str
    speaker_entity_id: str | None = None
    subject_entity_id: str | None = None
    place_entity_id: str | None = None


@dataclass(frozen=True, slots=True)
class FactRow:
    """Every quantity that a sentence asserts, with the exact words that say so."""

    fact_id: Annotated[str, "the fact: hash of sentence and spans"]
    sentence_id: SentenceId
    article_id: ArticleId
    comparator: Annotated[str, f"how the text bounds the value: one of {options(Comparator)}"]
    value: Annotated[float, "the value, or the lower end of a range, multiplied out"]
    value_high: Annotated[float | None, "the upper end of a range"]
    unit: Annotated[str, "what is counted or measured: English singular, lower case"]
    unit_source: Annotated[str, "the unit as it stands in the source sentence; empty where no word names it"]
    unit_origin: Annotated[
        str, "where `unit` comes from: `source` (dictionary), `english`, or `untranslated`"
    ]
    kind: Annotated[str, f"one of {options(Kind)}"]
    trend: Annotated[str | None, f"{options(Trend)} where the sentence says that it rose or fell"]
    display: Annotated[str, "the fact in short, in the source language: `>10.000 soldati`"]
    display_en: Annotated[str, "the fact in short, in English: `>10,000 soldiers`"]
    text: Annotated[str | None, "the words in the source sentence that express it"]
    span_start: Annotated[int | None, "first character in sentences.text, from 0"]
    span_end: Annotated[int | None, "character after the last in sentences.text"]
    text_en: Annotated[str | None, "the words in the English sentence that express it"]
    span_start_en: Annotated[int | None, "first character in sentences.text_en, from 0"]
    span_end_en: Annotated[int | None, "character after the last in sentences.text_en"]
    agreement: Annotated[str, f"what source and English say together: one of {options(Agreement)}"]
    differs: Annotated[
        tuple[str, ...], "in what source and English differ: `value`, `comparator`, `kind`, `unit`"
    ]
    comparator_en: Annotated[str | None, "the comparator that the English sentence gives"]
    value_en: Annotated[float | None, "the value that the English sentence gives, where it gives one"]
    value_high_en: Annotated[float | None, "the upper end that the English sentence gives"]
    unit_en: Annotated[str | None, "the unit that the English sentence gives"]
    speaker: Annotated[str | None, "who is quoted for it, as the source names them"]
    cue: Annotated[str | None, "the words that mark the quotation"]
    subject: Annotated[str | None, "who acts, holds or owns it, as the source names them"]
    place: Annotated[str | None, "where it is, goes or happened, as the source names it"]
    speaker_entity_id: Annotated[str | None, "entities.entity_id of the speaker"]
    subject_entity_id: Annotated[str | None, "entities.entity_id of the subject"]
    place_entity_id: Annotated[str | None, "entities.entity_id of the place"]
    rules: Annotated[
        tuple[str, ...] | None,
        "names of the rules that made it so of the source sentence, in order, those of `speaker`, "
        "`subject` and `place` last",
    ]
    rules_en: Annotated[tuple[str, ...] | None, "those that made it so of the English sentence"]
    extractor_version: Annotated[str, "fingerprint of the extraction rules"]
    batch_id: BatchId

    @staticmethod
    def of(sentence: SentenceRow, fact: Fact, shown: Shown, version: str) -> "FactRow":
        """A fact that `version` of the extractor found in a sentence."""
        leading, source, english = fact.leading, fact.source, fact.english
        spans = (source.span if source else None, english.span if english else None)
        (text, start, end), (text_en, start_en, end_en) = map(span_columns, spans)
        return FactRow(
            fact_id=row_id(sentence.sentence_id, *spans),
            sentence_id=sentence.sentence_id, article_id=sentence.article_id,
            comparator=leading.comparator.value, value=leading.value, value_high=leading.value_high,
            unit=fact.unit, unit_source=source.unit_text if source else "", unit_origin=fact.unit_origin,
            kind=leading.kind.value, trend=leading.trend.value if leading.trend else None,
            display=shown.display, display_en=shown.display_en,
            text=text, span_start=start, span_end=end,
            text_en=text_en, span_start_en=start_en, span_end_en=end_en,
            agreement=fact.agreement.value,
            differs=(("value",) if fact.agreement is Agreement.CONFLICT else ()) + fact.differs,
            comparator_en=english.comparator.value if english else None,
            value_en=english.value if english else None,
            value_high_en=english.value_high if english else None,
            unit_en=english.unit if english else None,
            speaker=fact.speaker, cue=fact.cue, subject=fact.subject, place=fact.place,
            speaker_entity_id=shown.speaker_entity_id, subject_entity_id=shown.subject_entity_id,
            place_entity_id=shown.place_entity_id,
            rules=_rules(fact), rules_en=english.rules if english else None,
            extractor_version=version, batch_id=sentence.batch_id,
        )  # fmt: skip

    def moved(self, sentence: SentenceRow) -> "FactRow":
        """The same fact of the same words in another place."""
        return replace(
            self,
            fact_id=number_id(
                sentence.sentence_id,
                (self.text, self.span_start, self.span_end),
                (self.text_en, self.span_start_en, self.span_end_en),
            ),
            sentence_id=sentence.sentence_id,
            article_id=sentence.article_id,
            batch_id=sentence.batch_id,
        )


def _rules(fact: Fact) -> tuple[str, ...] | None:
    """The rules of the source sentence: those of the number, then those of whose it is and where."""
    return fact.source.rules + fact.attributed_by if fact.source is not None else None
