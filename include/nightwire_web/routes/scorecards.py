"""Scorecards: which nights readers see and which are held, and deciding on one that is."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query

from nightwire_web.access import Visitor, changing
from nightwire_web.models.runs import Started
from nightwire_web.models.scorecards import Decision, Scorecards
from nightwire_web.pages import Pages


def router(pages: Pages) -> APIRouter:
    """The routes of the scorecards."""
    routes = APIRouter(tags=["scorecards"])

    @routes.get("/scorecards")
    def scorecards(
        night: date | None = None,
        limit: Annotated[int, Query(ge=1, le=200)] = 30,
        offset: Annotated[int, Query(ge=0, le=10_000)] = 0,
    ) -> Scorecards:
        """A page of scorecards, nights that are held first."""
        wanted = {"night": night and night.isoformat(), "limit": limit, "offset": offset}
        rows = pages.reader.rows("scorecards", wanted)
        return Scorecards.model_validate({"rows": rows, "offset": offset, "limit": limit})

    @routes.post("/scorecards/decision", dependencies=changing(pages.access.retry))
    def decide(night: date, decision: Decision, visitor: Annotated[Visitor, pages.visitor]) -> Started:
        """Show a held night to readers, or take it out of the lake so that its files are read anew."""
        rows = pages.reader.rows("scorecards", {"night": night.isoformat(), "limit": 1, "offset": 0})
        if not rows or rows[0]["verdict"] != "red":
            raise HTTPException(409, f"the night {night} is not held")
        run_id = pages.runs.decide(night.isoformat(), decision, visitor.name)
        words = "is being shown to readers" if decision == "approve" else "is being taken out"
        return Started(run_id=run_id, message=f"the night {night} {words}")

    return routes
