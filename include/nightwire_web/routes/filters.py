"""Filters as they stand in an address."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Words = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, max_length=200)]
Id = Annotated[str, StringConstraints(max_length=64, pattern=r"^[\w-]*$")]
Code = Annotated[str, StringConstraints(max_length=60)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Limit = Annotated[int, Field(ge=1, le=200)]
Offset = Annotated[int, Field(ge=0, le=10_000)]


class Filter(BaseModel):
    """What all filters have; an empty field counts as not given."""

    model_config = ConfigDict(extra="forbid")

    date_from: date | Literal[""] | None = None
    date_to: date | Literal[""] | None = None

    def given(self) -> dict[str, Any]:
        """The fields that say something."""
        return {name: value for name, value in self.model_dump().items() if value not in (None, "")}


class FactFilter(Filter):
    """Which facts; texts are looked for in any case, as parts of words."""

    text: Words | None = Field(None, description="in the fact's words and its sentence, in both languages")
    unit: Code | None = None
    comparator: Literal["", "=", ">", ">=", "<", "<=", "~"] | None = None
    value_min: Number | Literal[""] | None = None
    value_max: Number | Literal[""] | None = None
    kind: Code | None = None
    country: Annotated[str, StringConstraints(to_upper=True, max_length=2)] | None = Field(
        None, description="ISO 3166-1 alpha-2 code of the fact's place"
    )
    person: Words | None = Field(None, description="who acts, holds or says it")
    speaker: Words | None = None
    place: Words | None = None
    source: Words | None = Field(None, description="part of the file's name")
    agreement: Literal["", "both", "source_only", "english_only", "conflict"] | None = None
    quality_min: Annotated[float, Field(ge=0, le=1)] | Literal[""] | None = Field(
        None, description="least quality of the translation, 0 to 1"
    )
    article_id: Id | None = None
    entity_id: Id | None = None
    fact_id: Id | None = None

    def is_costly(self) -> bool:
        """Whether texts must be looked into."""
        return any(name in self.given() for name in ("text", "source", "quality_min"))


class FactQuery(FactFilter):
    """Which facts, in which order."""

    sort: Literal["date", "value", "unit", "agreement", "kind"] = "date"
    descending: bool = True
    limit: Limit = 50
    offset: Offset = 0


class RejectFilter(Filter):
    """Which rejects."""

    reason_code: Code | None = None
    text: Words | None = Field(None, description="part of the file's name")
    run_id: Annotated[str, StringConstraints(max_length=250)] | None = Field(
        None, description="only files that this run has read"
    )


class RejectQuery(RejectFilter):
    """Which rejects, from where on."""

    limit: Limit = 50
    offset: Offset = 0


class EntityQuery(Filter):
    """Which entities."""

    text: Words | None = None
    label: Code | None = None
    limit: Limit = 50
    offset: Offset = 0


class ArticleQuery(Filter):
    """Which articles."""

    text: Words | None = Field(None, description="in the title or the file's name")
    language: Code | None = None
    limit: Limit = 50
    offset: Offset = 0


class WordQuery(Filter):
    """Which words."""

    text: Words | None = None
    language: Code | None = None
    limit: Limit = 50
    offset: Offset = 0
