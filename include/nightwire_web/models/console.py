"""The SQL console: a question, its answer, and what there is to ask."""

from typing import Any, Literal

from pydantic import BaseModel, Field


class Question(BaseModel):
    """One statement that reads."""

    sql: str = Field(max_length=100_000)
    rows: int = Field(1000, ge=1, le=10_000, description="rows that it may return; more are left out")


class Column(BaseModel):
    """A column of an answer, a table or a view."""

    name: str
    type: str
    description: str = ""


class Answer(BaseModel):
    """The rows of an answer."""

    columns: list[Column]
    rows: list[list[Any]]
    is_cut: bool = Field(description="whether there are more rows than were asked for")
    elapsed_seconds: float


class Relation(BaseModel):
    """A table or a view that can be asked."""

    name: str
    kind: Literal["table", "view"]
    description: str
    columns: list[Column]


class Example(BaseModel):
    """A question to start from."""

    title: str
    sql: str


class Catalogue(BaseModel):
    """All that can be asked."""

    relations: list[Relation]
    examples: list[Example]
