"""What a person corrects: a row of a glossary, names that are or are not the same."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

# One line without control characters, so that it is one cell of a CSV and one string of a TOML file.
OneLine = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$"),
]


# A line that begins with # is a remark in a glossary.
Source = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^#\x00-\x1f\x7f][^\x00-\x1f\x7f]*$"
    ),
]


class Term(BaseModel):
    """A row of the glossary."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
    source: Source
    target: OneLine
    case: Literal["", "exact"] = ""
    note: Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")] = ""


class Override(BaseModel):
    """Names that are one entity, or that are not."""

    relation: Literal["same", "not_same"]
    type: Literal["person", "place", "organisation"]
    names: Annotated[list[OneLine], Field(min_length=2, max_length=20)]


class Corrections(BaseModel):
    """What has been entered so far."""

    terms: list[Term]
    overrides: list[Override]
    folder: str = Field(description="where the files are, relative to the project where they lie in it")
    is_writable: bool


class Corrected(BaseModel):
    """A correction was kept."""

    file: str
    message: str
