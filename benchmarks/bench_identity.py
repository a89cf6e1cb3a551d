"""What `identify` costs a night as the history before it grows, beside a bare pass over the same rows.

    python benchmarks/bench_identity.py [--nights 30 120] [--articles N]

Each lake has so many nights of made-up articles, five people and three organisations each: half of them known
from before, half new.
Timed, in seconds of the processor: deciding about one more night, and one query that reads the names of
all rows of `identities`. Read the ratios: the figures themselves are the machine's.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from nightwire.lake.query import fetch
from nightwire.lake.store import Publication
from nightwire.rows import EntityRow
from nightwire.rows.common import row_id
from nightwire.schema import to_table
from nightwire.settings import load_settings
from nightwire.steps.identify import identify
from nightwire.steps.publish import settle
from nightwire.steps.workspace import Workspace

FIRST_NIGHT = date(2026, 1, 1)
PEOPLE_AN_ARTICLE, KNOWN_PEOPLE = 5, 400
ORGANISATIONS_AN_ARTICLE = 3
PASS = "SELECT count(*), count(DISTINCT name_key), count(DISTINCT identity_id) FROM identities"


def main() -> None:
    """Make a lake a length of history and print the table of costs."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--nights", type=int, nargs="+", default=[30, 120])
    parser.add_argument("--articles", type=int, default=40, help="articles a night")
    given = parser.parse_args()
    table = Table("nights before", "rows", "identify one night", "bare pass", "ratio")
    for nights in given.nights:
        with tempfile.TemporaryDirectory() as scratch:
            table.add_row(str(nights), *measure(Path(scratch), nights, given.articles))
    Console().print(table)


def measure(folder: Path, nights: int, articles: int) -> tuple[str, str, str, str]:
    """Rows, and what one more night and a bare pass cost after so many nights."""
    (folder / "articles").mkdir()
    space = Workspace(load_settings(home=folder, source="articles"))
    for number in range(nights):
        publish(space, number, articles)
    settle(space, run_id="bench")
    publish(space, nights, articles)
    started = time.process_time()
    looked_at = identify(space, run_id="bench")
    ours = time.process_time() - started
    if len(looked_at) != 1:
        raise RuntimeError(f"{len(looked_at)} nights were looked at, not one")
    settle(space, run_id="bench")
    started = time.process_time()
    count = fetch(space.lake, PASS).to_pylist()[0]["count_star()"]
    bare = time.process_time() - started
    return str(count), f"{ours:.3f}", f"{bare:.3f}", f"{ours / bare:.1f}"


def publish(space: Workspace, number: int, articles: int) -> None:
    """One night of people and organisations by article, the same for the same number."""
    night = (FIRST_NIGHT + timedelta(days=number)).isoformat()
    batch_id = f"b-{night}"
    rows = [row for article in range(articles) for row in named(f"{night}-{article}", batch_id)]
    tables = {"entities": to_table("entities", rows)}
    before = space.lake.batch(batch_id, night)
    space.lake.publish(Publication(batch_id, night, "enrich", "bench", tables, before))


def named(article: str, batch_id: str) -> Iterator[EntityRow]:
    """The names of one article: half of them are named in many nights."""
    draw = random.Random(article)
    for _ in range(PEOPLE_AN_ARTICLE):
        number = _number(draw)
        yield _row(
            article, f"First{number % 97} Last{number}" if draw.random() < 0.7 else f"Last{number}", batch_id
        )
    for _ in range(ORGANISATIONS_AN_ARTICLE):
        number = _number(draw)
        letters = [chr(65 + number // 26**place % 26) for place in range(3)]
        long, short = " ".join(f"{letter}zz{number}" for letter in letters), "".join(letters)
        yield _row(article, long if draw.random() < 0.7 else short, batch_id, "ORG")


def _number(draw: random.Random) -> int:
    return draw.randrange(KNOWN_PEOPLE) if draw.random() < 0.5 else draw.randrange(10**6)


def _row(article: str, name: str, batch_id: str, label: str = "PERSON") -> EntityRow:
    return EntityRow(
        row_id(article, name), f"s-{article}", article, label, name, name, 0, len(name), None, None,
        None, None, f"id of {name}", "source_only", "exact", 1.0, None, None, None, None, "bench", batch_id,
    )  # fmt: skip


if __name__ == "__main__":
    main()
