"""Who is logged in, and a token for what changes something."""

from typing import Annotated

from fastapi import APIRouter, Depends

from nightwire_web.access import Visitor, from_our_page
from nightwire_web.models.session import Session, Token
from nightwire_web.pages import Pages

TOKEN_SECONDS = 900


def router(pages: Pages) -> APIRouter:
    """The routes of the session."""
    routes = APIRouter(tags=["session"])

    @routes.get("/session")
    def session(visitor: Annotated[Visitor, pages.visitor]) -> Session:
        """Who asks, and what they may do."""
        return Session(name=visitor.name, may_retry=visitor.may_retry, may_correct=visitor.may_correct)

    @routes.get("/session/token", dependencies=[Depends(from_our_page)])
    def token(made: Annotated[str, Depends(pages.access.token)]) -> Token:
        """A token of whoever is logged in, for a quarter of an hour; for our own pages' scripts only."""
        return Token(token=made, valid_seconds=TOKEN_SECONDS)

    return routes
