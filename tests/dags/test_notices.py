"""Notices reach an SMTP server and a webhook in Slack's form; errors are tried again by their kind."""

import json
import socketserver
import threading
from http.server import HTTPServer

import pytest
from tests.dags.conftest import in_airflow
from tests.e2e.receivers import Posted

pytestmark = pytest.mark.slow

TELL = """
import asyncio, os, sys
from types import SimpleNamespace
import notices
ti = SimpleNamespace(run_id="r1", task_id="read", dag_id="ingest_articles", log_url="http://airflow/log")
for _ in range(3):  # three batches of one task
    notices.task_failed({"ti": ti, "exception": ValueError("the lake is <full>")})
run = {"dag_id": "ingest_articles", "dag_run_id": "r1"}
asyncio.run(notices.deadline_missed(context={"dag_run": run}, what="within 4 hours of its time"))
print("TOLD")
"""
DECIDE = """
from retrying import RetryByKind
from nightwire.errors import ConfigurationError, EngineUnavailableError, NightHeldError
policy, found = RetryByKind(), []
for error, tries in (
    (ConfigurationError("x"), 1), (NightHeldError("x"), 1), (EngineUnavailableError("x"), 1),
    (ConnectionResetError("x"), 3), (EngineUnavailableError("x"), 6), (KeyError("x"), 1), (KeyError("x"), 3),
):
    decision = policy.evaluate(error, tries, 6)
    minutes = decision.retry_delay.total_seconds() / 60 if decision.retry_delay else None
    found.append([decision.action.value, minutes])
import json
print("DECIDED" + json.dumps(found))
"""


class Mail(socketserver.StreamRequestHandler):
    """As much of SMTP as a client needs to hand over a message."""

    def handle(self):
        self.wfile.write(b"220 test\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                message = b""
                while (line := self.rfile.readline()) != b".\r\n":
                    message += line
                self.server.got.append(message.decode())
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")


@pytest.fixture
def serve():
    started = []

    def start(server):
        server.got = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        started.append(server)
        return server

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


def tell(home, tmp_path, **connection):
    environment = {"AIRFLOW_CONN_NIGHTWIRE_ALERTS": json.dumps(connection)} if connection else {}
    done = in_airflow(home, "python", "-c", TELL, NIGHTWIRE_LAKE=str(tmp_path / "lake"), **environment)
    assert "TOLD" in done.stdout, done.stderr[-2000:]
    return done.stdout + done.stderr


def test_a_webhook_gets_one_notice_a_task_with_what_why_and_where(airflow_home, tmp_path, serve):
    server = serve(HTTPServer(("127.0.0.1", 0), Posted))
    logged = tell(
        airflow_home, tmp_path,
        conn_type="http", host="127.0.0.1", port=server.server_port, password="services/T0/s3cret",
    )  # fmt: skip
    (path, failed), (_, late) = server.got
    assert path == "/services/T0/s3cret"
    assert failed["text"].startswith("*Nightwire: ingest_articles failed in read*")
    assert "the lake is <full>" in failed["text"]
    assert "http://airflow/log" in failed["text"]
    assert "within 4 hours" in late["text"]
    assert "s3cret" not in logged


def test_a_mail_is_sent_by_airflows_connection(airflow_home, tmp_path, serve):
    server = serve(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mail))
    extra = {
        "from_email": "night@example.org",
        "to": "ann@example.org",
        "disable_ssl": True,
        "disable_tls": True,
    }
    tell(
        airflow_home, tmp_path,
        conn_type="smtp", host="127.0.0.1", port=server.server_address[1], extra=extra,
    )  # fmt: skip
    failed, late = server.got
    assert "To: ann@example.org" in failed
    assert "Subject: Nightwire: ingest_articles failed in read" in failed
    assert "is late" in late


def test_a_notice_that_cannot_be_sent_changes_nothing(airflow_home, tmp_path):
    assert "could not be sent" in tell(
        airflow_home, tmp_path, conn_type="http", host="127.0.0.1", port=9, password="s3cret"
    )


def test_errors_are_tried_again_by_their_kind(airflow_home):
    done = in_airflow(airflow_home, "python", "-c", DECIDE)
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("DECIDED")]
    assert json.loads(line.removeprefix("DECIDED")) == [
        ["fail", None], ["fail", None], ["retry", 2], ["retry", 8], ["retry", 30], ["default", None],
        ["fail", None],
    ]  # fmt: skip
