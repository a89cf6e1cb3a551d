"""Words to check, and the corrections that a person makes of them."""

from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Query

from nightwire_web.access import changing
from nightwire_web.corrections import (
    add_override,
    add_term,
    glossary_folder,
    is_writable,
    kept_overrides,
    kept_terms,
)
from nightwire_web.models.corrections import Corrected, Corrections, Override, Term
from nightwire_web.models.words import Words
from nightwire_web.pages import Pages
from nightwire_web.routes.filters import WordQuery

APPLIED = "the next run applies it: what it bears on is translated and extracted again"


def router(pages: Pages) -> APIRouter:
    """The routes of words and corrections."""
    routes = APIRouter(tags=["words"])

    @routes.get("/words")
    def words(query: Annotated[WordQuery, Query()]) -> Words:
        """Words that no engine knew and facts on which source and English differ, the most frequent first."""
        wanted, since = pages.narrowed(query.given(), costly=True)
        found: dict[str, Any] = {
            "words": pages.reader.rows("words", wanted),
            "disagreements": pages.reader.rows("disagreements", wanted),
        }
        return Words(**found, searched_from=since)

    @routes.get("/corrections")
    def corrections() -> Corrections:
        """What has been entered so far."""
        settings = pages.settings
        folder = glossary_folder(settings) if settings.glossary else None
        return Corrections(
            terms=kept_terms(settings), overrides=kept_overrides(settings),
            folder=_named(folder, settings.home), is_writable=is_writable(settings),
        )  # fmt: skip

    @routes.post("/corrections/terms", dependencies=changing(pages.access.correct), status_code=201)
    def term(wanted: Term) -> Corrected:
        """Keep a row of the glossary."""
        path = add_term(pages.settings, wanted)
        return Corrected(file=_named(path, pages.settings.home), message=f"kept; {APPLIED}")

    @routes.post("/corrections/overrides", dependencies=changing(pages.access.correct), status_code=201)
    def override(wanted: Override) -> Corrected:
        """Keep that names are one entity, or that they are not."""
        path = add_override(pages.settings, wanted)
        return Corrected(file=_named(path, pages.settings.home), message=f"kept; {APPLIED}")

    return routes


def _named(path: Path | None, home: Path) -> str:
    """A path as people read it; where the project lies is not for everybody to know."""
    if path is None:
        return ""
    return str(path.relative_to(home)) if path.is_relative_to(home) else path.name
