"""docs/questions.md: each question's SQL gives the answer that is printed below it."""

import re

import pytest
from tests.conftest import needs_apertium

from nightwire.lake.query import fetch
from nightwire.settings import PROJECT_FOLDER, load_settings
from nightwire.steps import Workspace, enrich_batch, finish, plan_enrich, plan_ingest, read_batch

PAGE = (PROJECT_FOLDER / "docs" / "questions.md").read_text(encoding="utf-8")
ARTICLES = PROJECT_FOLDER / "tests" / "data" / "questions"
QUESTIONS = re.findall(
    r"^## ([^\n]+)\n.*?```sql\n(.*?)```\n\n((?:\|[^\n]*\n)+)", PAGE, re.MULTILINE | re.DOTALL
)


@pytest.fixture(scope="module")
def lake(tmp_path_factory):
    """The articles of both nights, through the real pipeline."""
    home = tmp_path_factory.mktemp("questions")
    settings = load_settings(
        home=home, translation_memory=home / "memory.sqlite", source_roots=(str(ARTICLES),)
    )
    workspace = Workspace(settings)
    for night in sorted(folder.name for folder in ARTICLES.iterdir()):
        source = str(ARTICLES / night)
        for key in plan_ingest(workspace, run_id=night, ingest_date=night, source=source):
            read_batch(workspace, key, run_id=night)
        finish(workspace, run_id=night, stage="ingest")
        for key in plan_enrich(workspace, run_id=night):
            enrich_batch(workspace, key, run_id=night)
        finish(workspace, run_id=night, stage="enrich")
    return workspace.lake


def as_table(rows):
    """Rows as the page prints them."""
    lines = [rows.column_names, ["---"] * len(rows.column_names), *(row.values() for row in rows.to_pylist())]
    return "".join(
        f"| {' | '.join('' if cell is None else str(cell) for cell in line)} |\n" for line in lines
    )


def test_there_are_ten_questions():
    assert len(QUESTIONS) == PAGE.count("```sql") == 10


@needs_apertium  # for the article in Italian
@pytest.mark.parametrize(("question", "sql", "answer"), QUESTIONS, ids=[one[0] for one in QUESTIONS])
def test_the_answer_is_the_one_on_the_page(lake, question, sql, answer):
    assert as_table(fetch(lake, sql)) == answer
