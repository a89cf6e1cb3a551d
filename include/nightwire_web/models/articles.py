"""An article sentence by sentence, in both languages."""

from datetime import date, datetime

from pydantic import BaseModel, Field

from nightwire_web.models.facts import ArticleFact


class ArticleHit(BaseModel):
    """An article in a list."""

    article_id: str
    ingest_date: date
    title: str | None
    source_uri: str
    language: str
    published_at: datetime | None = None
    mention_count: int | None = None


class Articles(BaseModel):
    """A page of articles."""

    rows: list[ArticleHit]
    searched_from: date | None = None


class Mention(BaseModel):
    """A name in the article."""

    mention_id: str
    sentence_id: str
    entity_id: str
    label: str
    name: str
    country: str | None
    span_start: int | None
    span_end: int | None
    span_start_en: int | None
    span_end_en: int | None


class Sentence(BaseModel):
    """One sentence with its English, its facts and its names."""

    sentence_id: str
    position: int
    span_start: int
    text: str
    language: str
    text_en: str | None
    translation_status: str
    engine: str
    engine_version: str
    unknown_words: list[str] | None
    translation_flags: list[str] | None
    translation_quality: float | None
    facts: list[ArticleFact] = []
    mentions: list[Mention] = []


class Revision(BaseModel):
    """Another reading of the same file."""

    article_id: str
    ingest_date: date
    title: str | None
    character_count: int


class Article(BaseModel):
    """An article, its sentences and its revisions."""

    article_id: str
    ingest_date: date
    source_uri: str
    source_sha256: str
    encoding: str
    language: str
    language_score: float
    title: str | None
    published_at: datetime | None
    batch_id: str
    reader_version: str
    character_count: int
    sentences: list[Sentence] = []
    revisions: list[Revision] = []


class Explanation(BaseModel):
    """Why each number of a sentence is a fact, or none: lines as `nightwire explain` writes them."""

    sentence_id: str
    lines: list[str]
    numbers_without_fact: list[str] = Field(description="numbers that are no fact, each with the reason")
