"""Who may do what: FastAPI dependencies that whoever mounts the app gives, one a permission."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Header, HTTPException, Request

Guard = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks, and what of all that there is they may do."""

    name: str
    may_retry: bool
    may_correct: bool


@dataclass(frozen=True, slots=True)
class Access:
    """What guards the routes.

    Attributes:
        read: raises 401 without a login and 403 without the permission to read.
        retry: likewise for starting runs and tasks again.
        correct: likewise for writing into the glossary.
        visitor: a dependency that gives the `Visitor`.
        token: makes a short-lived bearer token for whoever is logged in by a cookie.
        host_names: names by which the server may be called, beside IP addresses and `localhost`.
    """

    read: Guard
    retry: Guard
    correct: Guard
    visitor: Guard
    token: Guard
    host_names: frozenset[str] = field(default_factory=frozenset)


def bearer_only(authorization: Annotated[str | None, Header()] = None) -> None:
    """Let only a request through that carries a token: a browser adds a cookie by itself, for any page."""
    if not (authorization or "").lower().startswith("bearer "):
        raise HTTPException(401, "this needs a bearer token in `Authorization`; a cookie alone is not enough")


def from_our_page(request: Request, x_nightwire: Annotated[str | None, Header()] = None) -> None:
    """Let only a script of our own page through: no other site can set this header without being asked."""
    if x_nightwire != "1" or request.headers.get("sec-fetch-site", "same-origin") not in {
        "same-origin", "none",
    }:  # fmt: skip
        raise HTTPException(403, "tokens are given to Nightwire's own pages only")


def changing(guard: Guard) -> list[Any]:
    """Dependencies of a route that changes something: who, then what they may, then how they ask."""
    return [Depends(guard), Depends(bearer_only)]
