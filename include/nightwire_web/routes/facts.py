"""Facts: a page of them, sums over them, all of them as a file."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from nightwire_web.export import MEDIA_TYPES, Form, export
from nightwire_web.facts_page import facts_by_night, page_of_facts
from nightwire_web.facts_places import places_of_facts
from nightwire_web.models.facts import Facts, FactsSummary
from nightwire_web.pages import Pages
from nightwire_web.routes.filters import FactFilter, FactQuery

MOST_EXPORTED = 1_000_000


class FactExport(FactFilter):
    """Which facts, as what."""

    form: Form = Form.CSV


def router(pages: Pages) -> APIRouter:
    """The routes of the facts."""
    routes = APIRouter(tags=["facts"])

    @routes.get("/facts")
    def facts(query: Annotated[FactQuery, Query()]) -> Facts:
        """A page of the facts that a filter leaves, each with the sentence that says so."""
        wanted = query.given()
        paging = {name: wanted.pop(name) for name in ("sort", "descending", "limit", "offset")}
        narrowed, since = pages.narrowed(wanted, query.is_costly())
        return page_of_facts(pages, narrowed, since, **paging)

    @routes.get("/facts/summary")
    def summary(query: Annotated[FactFilter, Query()]) -> FactsSummary:
        """What a filter leaves, by night, value, unit and place."""
        wanted, since = pages.narrowed(query.given(), query.is_costly())
        names = {"values": "facts_histogram", "units": "facts_units"}
        found: dict[str, Any] = {key: pages.reader.rows(name, wanted) for key, name in names.items()}
        nights: Any = facts_by_night(pages, wanted)
        places = places_of_facts(pages, wanted)
        return FactsSummary(**found, nights=nights, places=places, searched_from=since)

    @routes.get("/facts/export", response_class=StreamingResponse)
    def export_facts(query: Annotated[FactExport, Query()]) -> StreamingResponse:
        """All facts that a filter leaves, as CSV, JSON Lines or Parquet."""
        wanted = query.given()
        form = wanted.pop("form")
        narrowed, _ = pages.narrowed(wanted, query.is_costly())
        schema, batches = pages.reader.batches("facts_export", {**narrowed, "limit": MOST_EXPORTED})
        headers = {"Content-Disposition": f'attachment; filename="facts.{form}"'}
        return StreamingResponse(export(schema, batches, form), media_type=MEDIA_TYPES[form], headers=headers)

    return routes
