"""Facts: a page of them, sums over them, all of them as a file."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from nightwire_web.export import MEDIA_TYPES, Form, export
from nightwire_web.models.facts import Facts, FactsSummary
from nightwire_web.pages import Pages
from nightwire_web.routes.filters import FactFilter, FactQuery

MOST_EXPORTED = 1_000_000
_COLUMNS = {"date": "ingest_date", "value": "value", "unit": "unit", "agreement": "agreement", "kind": "kind"}


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
        names = {
            "nights": "facts_by_night",
            "values": "facts_histogram",
            "units": "facts_units",
            "places": "facts_places",
        }
        found: dict[str, Any] = {key: pages.reader.rows(name, wanted) for key, name in names.items()}
        return FactsSummary(**found, searched_from=since)

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


def page_of_facts(
    pages: Pages, wanted: dict[str, Any], since: date | None, *,
    sort: str, descending: bool, limit: int, offset: int,
) -> Facts:  # fmt: skip
    """A page of facts: first the nights that hold it, from few columns, then all columns of those nights."""
    counts = pages.reader.rows("facts_by_night", wanted)
    total = sum(row["fact_count"] for row in counts)
    order = f"{_COLUMNS[sort]} {'DESC' if descending else 'ASC'} NULLS LAST"
    paging: dict[str, Any] = {"descending": descending, "limit": limit, "offset": offset}
    nights, skipped = _nights(pages, wanted, counts, sort, order, **paging)
    rows: list[dict[str, Any]] = []
    if nights:
        values = {**wanted, "nights": nights, "limit": limit, "offset": offset - skipped}
        rows = pages.reader.rows("facts_page", values, order)
    return Facts(rows=rows, total=total, offset=offset, limit=limit, searched_from=since)  # type: ignore[arg-type]


def _nights(
    pages: Pages, wanted: dict[str, Any], counts: list[dict[str, Any]], sort: str, order: str, *,
    descending: bool, limit: int, offset: int,
) -> tuple[list[date], int]:  # fmt: skip
    """The nights that hold a page, and how many rows of nights before them are skipped."""
    if sort != "date":
        last = {**wanted, "last": offset + limit}
        return [row["ingest_date"] for row in pages.reader.rows("facts_nights_of_page", last, order)], 0
    nights: list[date] = []
    before, skipped = 0, 0
    for row in sorted(counts, key=lambda one: one["ingest_date"], reverse=descending):
        if before + row["fact_count"] <= offset:
            skipped += row["fact_count"]
        elif before < offset + limit:
            nights.append(row["ingest_date"])
        before += row["fact_count"]
    return nights, skipped
