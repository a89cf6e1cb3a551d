"""Many nights end alike, whenever, in whatever order and side by side with whom they are taken in."""

import threading
from datetime import date

import pytest
from tests.unit.steps.nightly import contents, enrich, ingest, rows, write

from nightwire.steps import Workspace
from nightwire.steps.nights import nights_between

NIGHTS = nights_between("2026-10-20..2026-11-18")
STORY = "The minister said that the old bridge over the river {n} was closed by the town council of {town}.\n"


def deliver(space, night):
    """What comes in on one night: three articles, a revision of an address, copies, a file that is none."""
    number = NIGHTS.index(night)
    for one in range(3):
        text = (
            f"At least {number + 2} people were killed and {one + 5} were hurt near river {number} in Mali.\n"
        )
        write(space, f"{night}_{one}.json", text, night)
    edited = (
        "".join(STORY.format(n=n, town="Rome") for n in range(4))
        + f"It had cost {number + 3} million euros.\n"
    )
    write(space, f"{night}_edited.json", edited, f"{night}T15:00:00Z", url="https://example.org/bridge")
    write(space, f"{night}_empty.txt", "")


@pytest.mark.slow
def test_thirty_nights_by_backfill_are_as_thirty_nightly_runs(spaces):
    whole = {"batch_size": 5}  # each night in one batch: in which pieces it comes plays no part here
    nightly, backfill = (Workspace(space.settings.model_copy(update=whole)) for space in spaces)
    for night in NIGHTS:
        deliver(nightly, night)
        ingest(nightly, night, night)
    for night in NIGHTS:
        deliver(backfill, night)
    for night in NIGHTS:
        ingest(backfill, night, night, is_backfill=True)
    expected = contents(nightly)
    assert len(expected["articles"]) == 4 * len(NIGHTS)
    assert {row[-1] for row in expected["articles"]} == set(map(date.fromisoformat, NIGHTS))
    assert contents(backfill) == expected
    assert max(rows(backfill, "select revision from articles")) == (30,)


def test_nights_side_by_side_and_in_another_order_end_alike(spaces):
    nightly, backfill = spaces
    nights = NIGHTS[:4]
    for night in nights:
        deliver(nightly, night)
        ingest(nightly, night, night)
    for night in nights:
        deliver(backfill, night)
    failed = []

    def run(own):
        try:
            for night in own:
                ingest(Workspace(backfill.settings, is_gated=True), night, night, is_backfill=True)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            failed.append(error)

    runs = [threading.Thread(target=run, args=[nights[start::2][::-1]]) for start in (1, 0)]
    for one in runs:
        one.start()
    for one in runs:
        one.join()
    assert failed == []
    assert contents(backfill) == contents(nightly)


def test_nights_that_came_in_backwards_end_alike(spaces):
    nightly, backfill = spaces
    nights = NIGHTS[:3]
    for night in nights:
        deliver(nightly, night)
        ingest(nightly, night, night)
        deliver(backfill, night)
    for night in reversed(nights):
        ingest(backfill, night, night, is_backfill=True)
    enrich(nightly)
    enrich(backfill)
    assert len(contents(nightly)["facts"]) >= 3 * len(nights)
    assert contents(backfill) == contents(nightly)
