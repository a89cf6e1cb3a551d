"""One run over a source, and what the lake holds then."""

from nightwire.lake.query import fetch
from nightwire.steps import account, finish, plan_ingest, read_batch


def run(space, name, **options):
    """Read what is new; return the counts."""
    for key in plan_ingest(space, run_id=name, ingest_date="2026-11-23", **options):
        read_batch(space, key, run_id=name)
    counts = finish(space, run_id=name, stage="ingest")
    account(space, run_id=name, stage="ingest")
    return counts


def rows(space, sql):
    """What a question finds, a tuple a row."""
    return [tuple(row.values()) for row in fetch(space.lake, sql).to_pylist()]
