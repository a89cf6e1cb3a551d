"""Words that want a person's eye."""

from datetime import date

from pydantic import BaseModel


class UnknownWord(BaseModel):
    """A word that no engine knew."""

    language: str
    word: str
    sentence_count: int
    last_date: date
    example: str
    example_en: str | None
    article_id: str


class Disagreement(BaseModel):
    """What source and English say differently, and how often."""

    unit_source: str
    unit: str
    unit_en: str | None
    text: str | None
    text_en: str | None
    differs: list[str] | None
    fact_count: int
    last_date: date
    article_id: str


class Words(BaseModel):
    """Words and disagreements, the most frequent first."""

    words: list[UnknownWord]
    disagreements: list[Disagreement]
    searched_from: date | None = None
