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
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from rich.console import Console
from rich.table import Table

from nightwire.lake.query import fetch
from nightwire.lake.store import Lake
from nightwire.settings import load_settings
from nightwire_web.pages import Pages
from nightwire_web.routes.facts import page_of_facts

PAGE: dict[str, Any] = {"descending": True, "limit": 25, "offset": 0}
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
    rows = Lake(pages.settings.lake_address, pages.settings.sql_folder)
    night = nights[len(nights) // 2]
    some = "SELECT * FROM {} WHERE ingest_date = $night LIMIT 1"
    fact, name = (
        fetch(rows, some.format(table), {"night": night}).to_pylist()[0] for table in ("facts", "entities")
    )
    article = {"article_id": fact["article_id"], "night": night}
    entity = {"entity_id": name["entity_id"]}
    since = {"date_from": pages.since(30)}

    def facts(sort: str = "date", **wanted: Any) -> Callable[[], object]:
        return lambda: page_of_facts(pages, wanted, None, sort=sort, **PAGE)

    def rows_of(*names: str, **wanted: Any) -> Callable[[], object]:
        return lambda: [pages.reader.rows(one, wanted) for one in names]

    return {
        "facts, newest": facts(),
        "facts, largest": facts("value"),
        "facts of a unit": facts(unit=fact["unit"]),
        "facts of a unit, largest": facts("value", unit=fact["unit"]),
        "facts by value and kind": facts(kind=fact["kind"], value_min=100.0, value_max=5000.0),
        "facts of one night": facts(date_from=night, date_to=night),
        "facts by words, 30 nights": facts(text="3251", **since),
        "facts of a speaker": facts(speaker="speaker12"),
        "facts, sums by night": rows_of("facts_by_night"),
        "facts, sums by value": rows_of("facts_histogram"),
        "facts, sums by unit": rows_of("facts_units"),
        "facts, places": rows_of("facts_places"),
        "article": rows_of("article", "article_sentences", "article_facts", "article_entities", **article),
        "article without its night": rows_of("article", article_id=fact["article_id"]),
        "revisions of an article": rows_of("article_revisions", source_uri="made-up/x/1.txt"),
        "articles, 30 nights": rows_of("articles", **since, limit=50, offset=0),
        "entities, 30 nights": rows_of("entities", **since, limit=50, offset=0),
        "entity, nights": rows_of("entity", **entity),
        "entity, company, 30 nights": rows_of("entity_company", **entity, nights=nights[:30]),
        "entity, names, 30 nights": rows_of("entity_names", **entity, nights=nights[:30]),
        "rejects": rows_of("rejects", "rejects_by_reason", limit=50, offset=0),
        "words, 30 nights": rows_of("words", "disagreements", **since, limit=50, offset=0),
        "tonight, charts of 30 nights": rows_of(
            "nights_articles", "nights_facts", "nights_rejects", "nights_quality", "nights_places", **since
        ),
        "tonight, runs": rows_of("runs", limit=24),
        "tonight, sizes": rows_of("sizes"),
    }


if __name__ == "__main__":
    main()
