"""What Airflow says of the runs of `test_standalone_runs.py`: notices, metrics, lineage, logs, pages."""

import json
import re

import duckdb
import httpx
import pytest

from tests.e2e.home import table_sizes

pytestmark = pytest.mark.slow


def test_a_held_night_was_told_of_once_with_the_link_to_its_log(standalone, client):
    (told,) = [text for text in standalone.received.notices if "failed in finish" in text]
    assert "2026-10-01 is held" in told
    assert not [text for text in standalone.received.notices if "Run backfill__" in text]
    assert f"{standalone.address}/dags/ingest_articles/runs/" in told


def test_what_the_stages_did_is_counted_in_airflows_metrics(standalone):
    counters = standalone.received.counters
    with duckdb.connect(standalone.home.lake / "nightwire.duckdb", read_only=True) as connection:
        articles, rejects = connection.execute(
            "select (select count(*) from articles), (select count(*) from rejects)"
        ).fetchall()[0]
    assert counters["airflow.nightwire.ingest.article"] == articles
    assert counters["airflow.nightwire.ingest.reject"] == rejects
    assert counters["airflow.nightwire.enrich.sentence"] >= 17
    assert counters["airflow.nightwire.ingest.night_held"] == 1
    assert any(line.startswith("airflow.nightwire.enrich.batch:") for line in standalone.received.statsd.got)


def test_lineage_names_the_tables_with_their_columns_and_rows(standalone):
    events = [event for event in standalone.received.lineage if event["eventType"] == "RUNNING"]
    written = {}
    for event in events:
        for one in event["outputs"]:
            assert one["facets"]["schema"]["fields"][0]["description"]
            rows = one["outputFacets"]["outputStatistics"]["rowCount"]
            written[one["name"]] = written.get(one["name"], 0) + rows
    lake = standalone.home.lake
    sizes = dict(table_sizes(lake))
    assert written[f"{lake}/articles"] == sizes["articles"]
    assert written[f"{lake}/facts"] >= 2
    enriched = [event for event in events if "enrich_articles" in event["job"]["name"]]
    assert {one["name"] for one in enriched[0]["inputs"]} == {f"{lake}/articles", f"{lake}/sentences"}


def test_no_log_has_article_text_or_keys(standalone):
    """Sentences, in both languages, are looked for in all that Airflow has written and sent."""
    home = standalone.home.folder
    with duckdb.connect(standalone.home.lake / "nightwire.duckdb", read_only=True) as connection:
        rows = connection.execute("select text, text_en from sentences").fetchall()
    texts = {text for row in rows for text in row if text and len(text) > 20}
    assert len(texts) >= 20
    logs = [path.read_text(errors="replace") for path in (home / "airflow").rglob("*.log")]
    logs += [json.dumps(standalone.received.http.got, ensure_ascii=False), *standalone.received.statsd.got]
    whole = "\n".join(logs)
    assert "batch" in whole
    assert [text for text in texts if text in whole or json.dumps(text)[1:-1] in whole] == []
    assert "s3cret" not in "\n".join(path.read_text(errors="replace") for path in home.rglob("*.log"))
    (log,) = [one for one in logs if re.search(r"run \w+__\S+, ingest of batch [0-9a-f]{20}", one)][:1]
    assert "article" in log


def test_the_pages_ask_for_a_login_and_show_each_run(standalone, client):
    runs = client.get("/api/v2/dags/ingest_articles/dagRuns").raise_for_status().json()["dag_runs"]
    url = "/nightwire/api/v1/runs"
    assert httpx.get(f"{standalone.address}{url}", timeout=60).status_code == 401
    published = 0
    for run in runs:
        answer = client.get(url, params={"run_id": run["dag_run_id"]}).raise_for_status()
        (row,) = [row for row in answer.json()["rows"] if row["stage"] == "ingest"]
        assert row["state"] == run["state"]
        assert {"plan", "read", "finish"} <= {task["task"] for task in row["run"]["tasks"]}
        published += row["published"]["article_count"] if row["published"] else 0
    assert published == 4
