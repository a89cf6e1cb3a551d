"""Local servers that speak Google's page and LibreTranslate's API, and every failure of them."""

import html
import json
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

STALL_SECONDS = 3.0


class Handler(BaseHTTPRequestHandler):
    """Answers each call as `server.plan` says: `ok`, a status, `stall`, `garbage`, `half`, `echo` …"""

    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        text = query["q"][0]
        self._act(text, f'<html><div class="result-container">{html.escape(english(text))}</div></html>')

    def do_POST(self) -> None:
        text = parse_qs(urlsplit(self.path).query)["q"][0]
        self._act(text, json.dumps({"translatedText": english(text)}))

    def _act(self, text: str, good: str) -> None:
        action = self.server.plan()
        self.server.calls.append(text)
        bodies = {
            "ok": good,
            "garbage": "<html><body>consent</body></html>",
            "half": good[: len(good) // 2],
            "echo": good.replace(html.escape(english(text)), html.escape(text)),
            "500_page": good.replace(html.escape(english(text)), "Error 500 (Server Error)!!1500"),
        }
        if action == "stall":
            time.sleep(STALL_SECONDS)
        body = bodies.get(action, "").encode()
        self.send_response(action if isinstance(action, int) else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def english(text: str) -> str:
    """What the server makes of a sentence: told apart from the source, and from other sentences."""
    return f"English of sentence {text.rsplit(maxsplit=1)[-1]}"


def at_random(actions: dict[object, float], seed: int):
    """A plan that draws actions by weight."""
    rng, lock = random.Random(seed), threading.Lock()

    def plan() -> object:
        with lock:
            return rng.choices(list(actions), list(actions.values()))[0]

    return plan


@contextmanager
def serving(plan) -> Iterator[ThreadingHTTPServer]:
    """A server with this plan, on a port of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.plan, server.calls = plan, []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def address(server: ThreadingHTTPServer) -> str:
    """Where it listens."""
    return f"http://127.0.0.1:{server.server_port}/"
