"""Facts with their evidence, and sums over what a filter leaves."""

from datetime import date

from pydantic import BaseModel, Field


class ArticleFact(BaseModel):
    """A fact of the article; spans count characters of the sentence."""

    fact_id: str
    sentence_id: str
    display: str
    display_en: str
    comparator: str
    value: float
    value_high: float | None
    unit: str
    kind: str
    trend: str | None
    agreement: str
    differs: list[str] | None
    speaker: str | None
    subject: str | None
    place: str | None
    speaker_entity_id: str | None
    subject_entity_id: str | None
    place_entity_id: str | None
    span_start: int | None
    span_end: int | None
    span_start_en: int | None
    span_end_en: int | None


class Fact(ArticleFact):
    """A fact with the sentence that says so; the columns of `facts` in docs/tables.md."""

    article_id: str
    ingest_date: date
    sentence: str | None
    sentence_en: str | None
    language: str | None
    engine: str | None
    translation_quality: float | None
    title: str | None
    source_uri: str | None


class Facts(BaseModel):
    """A page of facts."""

    rows: list[Fact]
    total: int = Field(description="facts that the filter leaves")
    offset: int
    limit: int
    searched_from: date | None = Field(
        None, description="the first night that was searched, where the filter names none and costs much"
    )


class NightCount(BaseModel):
    """Facts of one night."""

    ingest_date: date
    fact_count: int


class Step(BaseModel):
    """Facts whose value lies in one quarter of a power of ten."""

    low: float
    fact_count: int


class UnitCount(BaseModel):
    """Facts of one unit."""

    unit: str
    fact_count: int


class PlaceCount(BaseModel):
    """Facts at one place."""

    entity_id: str
    name: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    fact_count: int


class FactsSummary(BaseModel):
    """What a filter leaves, by night, value, unit and place."""

    nights: list[NightCount]
    values: list[Step]
    units: list[UnitCount]
    places: list[PlaceCount]
    searched_from: date | None = None
