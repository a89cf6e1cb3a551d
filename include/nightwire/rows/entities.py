"""Rows of `entities`."""

from dataclasses import dataclass
from typing import Annotated

from nightwire.model import Agreement, Mention
from nightwire.rows.common import ArticleId, BatchId, SentenceId, row_id, span_columns, span_of
from nightwire.rows.sentences import SentenceRow


@dataclass(frozen=True, slots=True)
class EntityRow:
    """Every mention of a person, place, organisation or other name."""

    mention_id: Annotated[str, "the mention: hash of sentence, label and spans"]
    sentence_id: SentenceId
    article_id: ArticleId
    label: Annotated[str, "OntoNotes label as spaCy uses it: `PERSON`, `GPE`, `ORG`, `NORP` ..."]
    name: Annotated[str, "the name in a normal form, English where it has one"]
    text: Annotated[str | None, "the words in the source sentence"]
    span_start: Annotated[int | None, "first character in sentences.text, from 0"]
    span_end: Annotated[int | None, "character after the last in sentences.text"]
    text_en: Annotated[str | None, "the words in the English sentence"]
    span_start_en: Annotated[int | None, "first character in sentences.text_en, from 0"]
    span_end_en: Annotated[int | None, "character after the last in sentences.text_en"]
    country: Annotated[
        str | None, "ISO 3166-1 alpha-2 code of the country that the name is, lies in or belongs to"
    ]
    entity_id: Annotated[str, "the person, place or organisation: the same in every article and language"]
    found_in: Annotated[str, "which text it was found in: `both`, `source_only` or `english_only`"]
    method: Annotated[str, "how the mention was tied to its entity"]
    score: Annotated[float, "how sure that is, 0 to 1"]
    latitude: Annotated[float | None, "degrees north, where exactly one known place fits"]
    longitude: Annotated[float | None, "degrees east, where exactly one known place fits"]
    region: Annotated[str | None, "the region, state or other first-level division of a place, in English"]
    place_method: Annotated[
        str | None,
        "why a place is where it is: `country`, `area`, `division`, `only_place`, `most_populous`, "
        "`article_country` or `part_of`",
    ]
    recogniser_version: Annotated[str, "model and rules that found it"]
    batch_id: BatchId

    @staticmethod
    def of(sentence: SentenceRow, mention: Mention, version: str) -> "EntityRow":
        """A name that `version` of the recogniser found in a sentence."""
        return EntityRow(
            row_id(sentence.sentence_id, mention.label, mention.span, mention.span_en),
            sentence.sentence_id, sentence.article_id, mention.label, mention.name,
            *span_columns(mention.span), *span_columns(mention.span_en),
            mention.country, mention.entity_id, mention.found_in.value, mention.method, mention.score,
            mention.latitude, mention.longitude, mention.region, mention.place_method,
            version, sentence.batch_id,
        )  # fmt: skip

    def mention(self) -> Mention:
        """The name as the recogniser gave it."""
        return Mention(
            self.label,
            span_of(self.text, self.span_start, self.span_end),
            span_of(self.text_en, self.span_start_en, self.span_end_en),
            self.name, self.country, self.entity_id,
            Agreement(self.found_in), self.method, self.score, self.latitude, self.longitude,
            self.region, self.place_method,
        )  # fmt: skip
