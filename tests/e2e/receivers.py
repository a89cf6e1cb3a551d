"""Servers on this machine that take what Airflow sends away: metrics, lineage, notices."""

import json
import socketserver
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Posted(BaseHTTPRequestHandler):
    """Keeps each JSON body by its path."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((self.path, json.loads(body)))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass


class Counted(socketserver.BaseRequestHandler):
    """Keeps each line of StatsD."""

    def handle(self):
        self.server.got += self.request[0].decode().splitlines()


class Receivers:
    """An HTTP server for OpenLineage and a webhook, and a StatsD server."""

    def __init__(self):
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Posted)
        self.statsd = socketserver.UDPServer(("127.0.0.1", 0), Counted)
        self.http.got, self.statsd.got = [], []

    @property
    def environment(self):
        """What makes Airflow send everything here."""
        lineage = {"type": "http", "url": f"http://127.0.0.1:{self.http.server_port}"}
        webhook = {
            "conn_type": "http", "host": "127.0.0.1", "port": self.http.server_port,
            "password": "hook/s3cret",
        }  # fmt: skip
        return {
            "AIRFLOW__METRICS__STATSD_ON": "True",
            "AIRFLOW__METRICS__STATSD_HOST": "127.0.0.1",
            "AIRFLOW__METRICS__STATSD_PORT": str(self.statsd.server_address[1]),
            "AIRFLOW__OPENLINEAGE__TRANSPORT": json.dumps(lineage),
            "AIRFLOW_CONN_NIGHTWIRE_ALERTS": json.dumps(webhook),
        }

    @property
    def notices(self):
        """What the webhook was told."""
        return [body["text"] for path, body in list(self.http.got) if path == "/hook/s3cret"]

    @property
    def lineage(self):
        """OpenLineage's events."""
        return [body for path, body in list(self.http.got) if path == "/api/v1/lineage"]

    @property
    def counters(self):
        """Sums of what was counted, by name."""
        found = {}
        for line in list(self.statsd.got):
            name, _, value = line.partition(":")
            if value.endswith("|c"):
                found[name] = found.get(name, 0) + int(value.removesuffix("|c"))
        return found


@contextmanager
def receivers():
    """Both servers, while they are needed."""
    found = Receivers()
    servers = (found.http, found.statsd)
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield found
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
