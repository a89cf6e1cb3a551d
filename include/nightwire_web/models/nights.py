"""Figures over nights."""

from datetime import date

from pydantic import BaseModel


class NightArticles(BaseModel):
    """Articles of one night in one language."""

    ingest_date: date
    language: str
    article_count: int


class NightAgreement(BaseModel):
    """Facts of one night by what source and English say together."""

    ingest_date: date
    agreement: str
    fact_count: int


class NightRejects(BaseModel):
    """Rejects of one night by reason."""

    ingest_date: date
    reason_code: str
    reject_count: int


class NightQuality(BaseModel):
    """How the translation of one night went."""

    ingest_date: date
    quality: float | None
    flagged_count: int
    sentence_count: int


class TopPlace(BaseModel):
    """A place that is named much."""

    entity_id: str
    name: str
    country: str | None
    mention_count: int


class Size(BaseModel):
    """How many rows a table has."""

    table_name: str
    row_count: int


class Nights(BaseModel):
    """Figures of the last nights, for charts."""

    articles: list[NightArticles]
    facts: list[NightAgreement]
    rejects: list[NightRejects]
    quality: list[NightQuality]
    places: list[TopPlace]
    sizes: list[Size]
