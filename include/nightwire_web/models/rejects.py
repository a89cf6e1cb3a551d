"""Files that are no articles."""

from datetime import date

from pydantic import BaseModel, Field


class Reject(BaseModel):
    """One file, with the reason; the columns of `rejects`."""

    source_uri: str
    source_sha256: str
    stage: str
    reason_code: str
    reason: str
    is_retryable: bool
    batch_id: str
    ingest_date: date


class Reason(BaseModel):
    """How often one reason was given."""

    reason_code: str
    reject_count: int


class Rejects(BaseModel):
    """A page of rejects."""

    rows: list[Reject]
    reasons: list[Reason]
    total: int
    offset: int
    limit: int
    of_night: bool = Field(
        False, description="the run's own files are known no more: all rejects of its night are shown"
    )


class FirstBytes(BaseModel):
    """The beginning of a rejected file as hexadecimal digits and as text."""

    source_uri: str
    byte_size: int
    hexadecimal: list[str] = Field(description="sixteen bytes a line")
    text: list[str] = Field(description="the same bytes, what is no printable ASCII as a dot")


class Retry(BaseModel):
    """A rejected file that is to be read again."""

    source_uri: str = Field(max_length=4000)
