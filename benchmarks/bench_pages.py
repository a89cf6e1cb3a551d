"""How long each page's query takes, as the JSON API asks it.

    python benchmarks/bench_pages.py --lake FOLDER [--rounds N]

FOLDER is the lake that `bench_lake.py --keep` leaves (`FOLDER/lake`), or any other. Each question is asked
once with nothing open (`first`) and then with the reader's answers forgotten but its connections open
(median of the rounds): the first visitor of a state of the lake, and any other who asks what nobody has
asked yet. `processor` is the processors' time of one round, which a busy machine does not stretch.
Goal: 300 ms.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from rich.console import Console
from rich.table import Table

from nightwire.lake.query import fetch
from nightwire.lake.store import Lake
from nightwire.settings import load_settings
from nightwire_web.facts_page import page_of_facts
from nightwire_web.facts_places import places_of_facts
from nightwire_web.pages import Pages

GOAL_MILLISECONDS = 300


def main() -> None:
    """Print the table of questions."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--lake", type=Path, required=True, help="folder of a lake")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    folder = given.lake / "lake" if (given.lake / "lake").is_dir() else given.lake
    settings = load_settings(lake=str(folder.resolve()))
    pages = Pages(SimpleNamespace(), SimpleNamespace(), lambda: settings)  # type: ignore[arg-type]
    table = Table("page", "first", "again (median)", "processor (median)", "within 300 ms")
    for name, ask in questions(pages).items():
        first, again, processor = timed(pages, ask, given.rounds)
        verdict = "yes" if again <= GOAL_MILLISECONDS else "no"
        table.add_row(name, *(f"{one:.0f} ms" for one in (first, again, processor)), verdict)
    Console().print(table)


def timed(pages: Pages, ask: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Milliseconds of the first time, and the medians of the others: by the clock, and of the processors."""
    taken, worked = [], []
    for _ in range(rounds + 1):
        pages.reader.forget()
        began, busy = time.perf_counter(), time.process_time()
        ask()
        taken.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    return taken[0], statistics.median(taken[1:]), statistics.median(worked[1:])


def questions(pages: Pages) -> dict[str, Callable[[], object]]:
    """What the pages ask, on a unit, a night, an article and an entity that this lake has."""
    nights = pages.nights()
    night = nights[len(nights) // 2]
    return {
        **of_facts(pages, found(pages, "facts", night), night),
        **of_articles(pages, found(pages, "facts", night)["article_id"], night),
        **of_entities(pages, found(pages, "entities", night)["entity_id"], nights[:30]),
        **of_tonight(pages),
    }


def found(pages: Pages, table: str, night: date) -> dict[str, Any]:
    """Any row of a table in a night."""
    lake = Lake(pages.settings.lake_address, pages.settings.sql_folder)
    query = f"SELECT * FROM {table} WHERE ingest_date = $night LIMIT 1"
    row: dict[str, Any] = fetch(lake, query, {"night": night}).to_pylist()[0]
    return row


def rows_of(pages: Pages, *names: str, **wanted: Any) -> Callable[[], object]:
    """Asks queries one after the other."""
    return lambda: [pages.reader.rows(one, wanted) for one in names]


def of_facts(pages: Pages, fact: dict[str, Any], night: date) -> dict[str, Callable[[], object]]:
    """Pages of facts, by filter and order, and the sums beside them."""

    def facts(sort: str = "date", offset: int = 0, **wanted: Any) -> Callable[[], object]:
        paging = {"descending": True, "limit": 25, "offset": offset}
        return lambda: page_of_facts(pages, wanted, None, sort=sort, **paging)

    sums = {"by night": "facts_by_night", "by value": "facts_histogram", "by unit": "facts_units"}
    return {
        "facts, newest": facts(),
        "facts, newest, page 40": facts(offset=975),
        "facts, largest": facts("value"),
        "facts, largest, page 40": facts("value", offset=975),
        "facts, by their kind": facts("kind"),
        "facts of a unit": facts(unit=fact["unit"]),
        "facts of a unit, largest": facts("value", unit=fact["unit"]),
        "facts by value and kind": facts(kind=fact["kind"], value_min=100.0, value_max=5000.0),
        "facts of one night": facts(date_from=night, date_to=night),
        "facts by words, 30 nights": facts(text="3251", date_from=pages.since(30)),
        "facts of a speaker": facts(speaker="speaker12"),
        "facts, places": lambda: places_of_facts(pages, {}),
        **{f"facts, sums {name}": rows_of(pages, query) for name, query in sums.items()},
    }


def of_articles(pages: Pages, article_id: str, night: date) -> dict[str, Callable[[], object]]:
    """One article with all that stands beside it, and lists of them."""
    parts = ("article", "article_sentences", "article_facts", "article_entities")
    listed = {"date_from": pages.since(30), "limit": 50, "offset": 0}
    return {
        "article": rows_of(pages, *parts, article_id=article_id, night=night),
        "article without its night": rows_of(pages, "article", article_id=article_id),
        "revisions of an article": rows_of(pages, "article_revisions", source_uri="made-up/x/1.txt"),
        "articles, 30 nights": rows_of(pages, "articles", **listed),
        "articles by words, 30 nights": rows_of(pages, "articles", text="made", **listed),
    }


def of_entities(pages: Pages, entity_id: str, nights: list[date]) -> dict[str, Callable[[], object]]:
    """One entity with all that is said of it, and the list of those named most."""
    listed = {"date_from": nights[-1], "limit": 50, "offset": 0}
    one: dict[str, Any] = {"entity_id": entity_id, "nights": nights}
    return {
        "entities, 30 nights": rows_of(pages, "entities", **listed),
        "entities by name, 30 nights": rows_of(pages, "entities", text="a", **listed),
        "entity, nights": rows_of(pages, "entity", **one),
        "entity, company, 30 nights": rows_of(pages, "entity_company", **one),
        "entity, names, 30 nights": rows_of(pages, "entity_names", **one),
        "entity, articles, 30 nights": rows_of(pages, "entity_articles", **one),
    }


def of_tonight(pages: Pages) -> dict[str, Callable[[], object]]:
    """The first page, rejects and words."""
    since = {"date_from": pages.since(30)}
    paged = {"limit": 50, "offset": 0}
    charts = [f"nights_{name}" for name in ("articles", "facts", "rejects", "quality", "places")]
    return {
        "tonight, runs": rows_of(pages, "runs", limit=24),
        "tonight, charts of 30 nights": rows_of(pages, *charts, **since),
        "tonight, sizes": pages.sizes,
        "rejects": rows_of(pages, "rejects", "rejects_by_reason", **paged),
        "words, 30 nights": rows_of(pages, "words", **since, **paged),
        "disagreements, 30 nights": rows_of(pages, "disagreements", **since, **paged),
    }


if __name__ == "__main__":
    main()
