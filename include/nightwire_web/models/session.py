"""Who is logged in."""

from pydantic import BaseModel


class Session(BaseModel):
    """Who asks, and what they may do."""

    name: str
    may_retry: bool
    may_correct: bool


class Token(BaseModel):
    """A bearer token for what changes something."""

    token: str
    valid_seconds: int
