"""Articles of a bucket, with keys that only an Airflow connection has, against a real S3 server."""

import json

import obstore
import pytest
from tests.dags.conftest import in_airflow
from tests.faults import object_server

from nightwire.lake.storage.opening import open_store

RUN = """
import json, os, sys
sys.path.insert(0, os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
import shared
from nightwire.steps import plan_ingest, read_batch
space = shared.workspace()
assert "not-a-secret" not in repr(space.settings) + repr(space.sources)
keys = plan_ingest(space, run_id="r1", ingest_date="2026-11-23")
counts = [read_batch(space, key, run_id="r1") for key in keys]
print("READ " + json.dumps([counts, space.settings.web_logins]))
"""
TEXT = b"Il ministro ha detto che la regione ha assunto 409 insegnanti a Torino per il nuovo anno.\n"


@pytest.mark.slow
def test_keys_of_sources_come_from_their_connections(airflow_home, tmp_path, monkeypatch):
    server = object_server.start(tmp_path)
    try:
        place = f"s3://{object_server.BUCKET}/incoming"
        with monkeypatch.context() as patch:
            for name, value in server.environment.items():
                patch.setenv(name, value)
            obstore.put(open_store(place, {}), "a.txt", TEXT)
        done = in_airflow(
            airflow_home, "python", "-c", RUN,
            NIGHTWIRE_SOURCE=place,
            NIGHTWIRE_SOURCE_ROOTS=f"{place},https://wire.example/feeds",
            NIGHTWIRE_LAKE=str(tmp_path / "lake"),
            AIRFLOW_CONN_NIGHTWIRE_SOURCE=json.dumps({
                "conn_type": "aws",
                "login": server.environment["AWS_ACCESS_KEY_ID"],
                "password": server.environment["AWS_SECRET_ACCESS_KEY"],
                "extra": {"endpoint_url": server.environment["AWS_ENDPOINT_URL"], "region_name": "us-east-1"},
            }),
            AIRFLOW_CONN_NIGHTWIRE_SOURCE_WEB="https://desk:s3cret@wire.example:8443",
        )  # fmt: skip
    finally:
        object_server.stop(server)
    assert "READ" in done.stdout, done.stderr[-3000:]
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("READ")]
    (counts,), logins = json.loads(line.removeprefix("READ "))
    assert counts["article_count"] == 1
    assert logins == {"https://wire.example:8443": "desk:s3cret"}
