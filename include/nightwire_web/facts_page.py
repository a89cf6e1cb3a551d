"""A page of facts in any order: found by few columns, so that all columns are read of its own nights only."""

from datetime import date
from typing import Any

from nightwire_web.models.facts import Facts
from nightwire_web.pages import Pages

FIRST_ROWS = 50  # as far as a night's largest value says whether the night can hold one of them
_COLUMNS = {"date": "ingest_date", "value": "value", "unit": "unit", "agreement": "agreement", "kind": "kind"}

Rows = list[dict[str, Any]]
Where = dict[str, Any]  # where the page is looked for: nights, offset, and values in their order


def page_of_facts(
    pages: Pages, wanted: dict[str, Any], since: date | None, *,
    sort: str, descending: bool, limit: int, offset: int,
) -> Facts:  # fmt: skip
    """A page of facts.

    Args:
        pages: the lake.
        wanted: the filter.
        since: the first night that is searched, where the filter names none and costs much.
        sort: one of `date`, `value`, `unit`, `agreement`, `kind`.
        descending: whether the largest comes first; of equal ones the newest night does.
        limit: rows of a page.
        offset: rows before it.
    """
    nights = facts_by_night(pages, wanted, with_values=sort == "value" and offset + limit <= FIRST_ROWS)
    order = f"{_COLUMNS[sort]} {'DESC' if descending else 'ASC'} NULLS LAST"
    if sort == "date":
        where = _nights(nights, descending, limit, offset)
    elif len(nights) >= offset + limit and "value_high" in nights[0]:
        where = _first_values(nights, descending, offset + limit) | {"offset": offset}
    else:
        keys = pages.reader.rows("facts_keys", {**wanted, "last": offset + limit}, order)
        where = _between(keys, offset) if sort == "value" else _nights_of(keys, offset)
    rows: Any = []
    if where["nights"]:
        rows = pages.reader.rows("facts_page", {**wanted, **where, "limit": limit}, order)
    total = sum(night["fact_count"] for night in nights)
    return Facts(rows=rows, total=total, offset=offset, limit=limit, searched_from=since)


def facts_by_night(pages: Pages, wanted: dict[str, Any], with_values: bool = False) -> Rows:
    """How many facts a filter leaves each night; the log knows it where only nights are filtered."""
    known = pages.row_counts("facts") if wanted.keys() <= {"date_from", "date_to"} else None
    if known is None:
        return pages.reader.rows("facts_by_night", {**wanted, "with_values": with_values or None})
    first, last = wanted.get("date_from") or date.min, wanted.get("date_to") or date.max
    counts = sorted((night, count) for night, count in known.items() if count and first <= night <= last)
    return [{"ingest_date": night, "fact_count": count} for night, count in counts]


def _nights(nights: Rows, descending: bool, limit: int, offset: int) -> Where:
    """The nights that hold a page in their own order, and the offset within the first of them."""
    found: list[date] = []
    before, skipped = 0, 0
    for night in sorted(nights, key=lambda row: row["ingest_date"], reverse=descending):
        if before + night["fact_count"] <= offset:
            skipped += night["fact_count"]
        elif before < offset + limit:
            found.append(night["ingest_date"])
        before += night["fact_count"]
    return {"nights": found, "offset": offset - skipped}


def _nights_of(keys: Rows, offset: int) -> Where:
    """The nights that hold the first rows in an order."""
    return {"nights": sorted({row["ingest_date"] for row in keys}), "offset": offset}


def _first_values(nights: Rows, descending: bool, last: int) -> Where:
    """The nights of the first rows in the order of values: those with the first values, one a row at most.

    Each of so many nights has a row as large as the least of their largest values, or as small.
    """
    end, sign = ("value_high", -1) if descending else ("value_low", 1)
    newest = sorted(nights, key=lambda row: row["ingest_date"], reverse=True)
    held = sorted(newest, key=lambda row: sign * row[end])[:last]
    values = [row[end] for row in held]
    return {
        "nights": sorted(row["ingest_date"] for row in held),
        "value_low": min(values), "value_high": max(values),
        "value_first": values[0], "night_first": date.max,
    }  # fmt: skip


def _between(keys: Rows, offset: int) -> Where:
    """The nights and values of a page in the order of values; rows before its first one are left out."""
    page = keys[offset:]
    if not page:
        return {"nights": [], "offset": 0}
    values = [row["value"] for row in page]
    return {
        "nights": sorted({row["ingest_date"] for row in page}),
        "value_low": min(values), "value_high": max(values),
        "value_first": page[0]["value"], "night_first": page[0]["ingest_date"],
        "offset": offset - keys.index(page[0]),
    }  # fmt: skip
