"""People, organisations and places."""

from datetime import date

from pydantic import BaseModel

from nightwire_web.models.articles import ArticleHit
from nightwire_web.models.facts import Fact, NightCount


class EntityHit(BaseModel):
    """An entity in a list."""

    entity_id: str
    name: str
    label: str
    country: str | None
    mention_count: int
    article_count: int


class Entities(BaseModel):
    """A page of entities, those named most first."""

    rows: list[EntityHit]
    searched_from: date | None = None


class NightMentions(BaseModel):
    """How often an entity is named in one night."""

    ingest_date: date
    mention_count: int
    article_count: int


class Alias(BaseModel):
    """One form of a name."""

    alias: str
    language: str
    mention_count: int
    method: str


class Companion(BaseModel):
    """An entity that is named in the same sentences."""

    entity_id: str
    name: str
    label: str
    sentence_count: int


class Entity(BaseModel):
    """A person, an organisation or a place."""

    entity_id: str
    name: str
    label: str
    country: str | None
    latitude: float | None
    longitude: float | None
    nights: list[NightMentions]
    names: list[Alias]
    articles: list[ArticleHit]
    company: list[Companion]
    facts: list[Fact]
    fact_nights: list[NightCount] = []
    fact_total: int
    shown_from: date
