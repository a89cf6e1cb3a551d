"""The SQL console: what there is to ask, and a question's answer."""

import json
import time
from collections import defaultdict
from functools import lru_cache

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from nightwire.lake.log import LakeState
from nightwire.lake.query import connect
from nightwire.lake.store import Lake
from nightwire.lake.views import described_views
from nightwire.schema import PARTITION, PARTITION_DESCRIPTION, TABLES, Table, describe
from nightwire_web.access import bearer_only
from nightwire_web.examples import examples
from nightwire_web.export import MEDIA_TYPES, Form
from nightwire_web.models.console import Answer, Catalogue, Column, Question, Relation
from nightwire_web.pages import Pages

MOST_EXPORTED = 200_000


class FileQuestion(Question):
    """One statement, its answer as a file."""

    rows: int = MOST_EXPORTED
    form: Form = Form.CSV


def router(pages: Pages) -> APIRouter:
    """The routes of the console."""
    routes = APIRouter(tags=["sql"])

    @routes.get("/sql/catalogue")
    def catalogue() -> Catalogue:
        """Tables and views with their columns, and questions to start from."""
        return Catalogue(relations=[*_tables(), *_views(pages)], examples=examples(pages.settings.sql_folder))

    # It changes nothing; but it costs, so no other site's page may have a browser ask it.
    @routes.post("/sql", dependencies=[Depends(bearer_only)])
    def sql(question: Question) -> Answer:
        """Run one statement that reads, in a process of its own with limits on time, memory and rows."""
        began = time.monotonic()
        answer = json.loads(pages.console.ask(question.sql, question.rows, "json"))
        return Answer(**answer, elapsed_seconds=time.monotonic() - began)

    @routes.post("/sql/export", dependencies=[Depends(bearer_only)], response_class=Response)
    def export_sql(question: FileQuestion) -> Response:
        """The same, as a file."""
        body = pages.console.ask(question.sql, min(question.rows, MOST_EXPORTED), question.form)
        headers = {"Content-Disposition": f'attachment; filename="answer.{question.form}"'}
        return Response(body, media_type=MEDIA_TYPES[question.form], headers=headers)

    return routes


def _tables() -> list[Relation]:
    return [
        Relation(name=table.name, kind="table", description=table.description, columns=_columns(table))
        for table in TABLES.values()
    ]


def _columns(table: Table) -> list[Column]:
    own = [
        Column(name=field.name, type=str(field.type), description=describe(field)) for field in table.schema
    ]
    return [*own, Column(name=PARTITION, type="date", description=PARTITION_DESCRIPTION)]


def _views(pages: Pages) -> list[Relation]:
    lake = pages.reader.lake
    columns = _view_columns(lake) if lake.exists() else {}
    return [
        Relation(name=name, kind="view", description=description, columns=columns.get(name, []))
        for name, description in described_views(pages.settings.sql_folder).items()
    ]


_COLUMNS_SHOWN = "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"


@lru_cache(maxsize=4)
def _view_columns(lake: Lake) -> dict[str, list[Column]]:
    """The columns of each view, asked of a lake without rows; one that a table has is described as there."""
    known = {column.name: column.description for table in TABLES.values() for column in _columns(table)}
    found: dict[str, list[Column]] = defaultdict(list)
    with connect(lake, LakeState()) as connection:
        rows = connection.execute(_COLUMNS_SHOWN).fetchall()
    for view, name, kind in rows:
        found[view].append(Column(name=name, type=kind.lower(), description=known.get(name, "")))
    return found
