"""Articles that say their night, taken in night after night."""

import json

from nightwire.lake.query import connect, fetch
from nightwire.schema import BATCH_TABLES, STORY_ARTICLES
from nightwire.steps import account, enrich_batch, finish, plan_enrich, plan_ingest, read_batch


def write(space, name, text, day=None, **fields):
    path = space.settings.home / "articles" / name
    if day is None:
        path.write_text(text)
    else:
        path.write_text(json.dumps({"text": text, "published": day, **fields}))


def ingest(space, run_id, night, **options):
    for key in plan_ingest(space, run_id=run_id, ingest_date=night, **options):
        read_batch(space, key, run_id=run_id)
    counts = finish(space, run_id=run_id, stage="ingest")
    account(space, run_id=run_id, stage="ingest")
    return counts


def enrich(space, run_id="enrich"):
    for key in plan_enrich(space, run_id=run_id):
        enrich_batch(space, key, run_id=run_id)
    finish(space, run_id=run_id, stage="enrich")


def rows(space, sql):
    return [tuple(row.values()) for row in fetch(space.lake, sql).to_pylist()]


def contents(space):
    tables = (*BATCH_TABLES, STORY_ARTICLES)
    columns = {t.name: "* exclude (modified_at)" if t.name == "files" else "*" for t in tables}
    with connect(space.lake) as connection:
        return {
            name: connection.execute(f"select {columns[name]} from {name} order by all").fetchall()
            for name in columns
        }


def nights_of(space, table="articles"):
    return dict(rows(space, f"select source_uri, ingest_date::varchar from {table}"))
