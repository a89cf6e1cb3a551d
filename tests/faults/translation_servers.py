"""Local servers that speak the protocols of the web translators, and every failure of them.

Each answers as its service does: Google's page, LibreTranslate's, DeepL's, Microsoft's and MyMemory's
API, told apart by the path. A request that the real service would not take is turned down as there.
"""

import html
import json
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

STALL_SECONDS = 3.0
DRIP_SECONDS = 0.05
POLL_SECONDS = 0.02  # how soon it stops when a test is over
KEY = "k3y-of-a-test:fx"
USED_UP = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN 09 HOURS"


@dataclass(frozen=True)
class Request:
    """What a client asked: its path, its query and form or JSON body, its headers."""

    method: str
    path: str
    query: dict[str, str]
    form: dict[str, str]
    body: object
    headers: dict[str, str]


@dataclass(frozen=True)
class Asked:
    """A request that is right: the text, and how its English is wrapped."""

    text: str
    wrap: Callable[[str], str]


@dataclass(frozen=True)
class Refused:
    """A request that the service would not take."""

    status: int
    body: str


def google(request: Request) -> Asked | Refused:
    if request.query.get("tl") != "en" or "sl" not in request.query:
        return Refused(400, "")
    return Asked(
        request.query["q"],
        lambda english: f'<html><div class="result-container">{html.escape(english)}</div></html>',
    )


def libretranslate(request: Request) -> Asked | Refused:
    if request.query or request.form.get("target") != "en":
        return Refused(400, json.dumps({"error": "Invalid request: missing q parameter"}))
    if request.form.get("api_key") not in (None, KEY):
        return Refused(403, json.dumps({"error": "Invalid API key"}))
    return Asked(request.form["q"], lambda english: json.dumps({"translatedText": english}))


def deepl(request: Request) -> Asked | Refused:
    if request.method != "POST" or "auth_key" in {**request.query, **request.form}:
        return Refused(403, json.dumps({"message": "Legacy authentication method is no longer supported."}))
    if request.headers.get("authorization") != f"DeepL-Auth-Key {KEY}":
        return Refused(403, "")
    if not request.form.get("target_lang", "").upper().startswith("EN"):
        return Refused(400, json.dumps({"message": "Value for 'target_lang' not supported."}))
    language = request.form["source_lang"]
    return Asked(
        request.form["text"],
        lambda english: json.dumps(
            {"translations": [{"detected_source_language": language, "text": english}]}, ensure_ascii=False
        ),
    )


def microsoft(request: Request) -> Asked | Refused:
    if request.query.get("api-version") != "3.0" or request.query.get("to") != "en":
        return Refused(400, json.dumps({"error": {"code": 400021, "message": "The API version is missing."}}))
    if request.headers.get("ocp-apim-subscription-key") != KEY:
        return Refused(401, json.dumps({"error": {"code": 401000, "message": "credentials are missing"}}))
    (part,) = request.body
    return Asked(
        part["text"], lambda english: json.dumps([{"translations": [{"text": english, "to": "en"}]}])
    )


def mymemory(request: Request) -> Asked | Refused:
    if request.query.get("langpair") != "it-IT|en-GB":
        return Refused(200, memory_page("INVALID LANGUAGE PAIR SPECIFIED", 403))
    if len(request.query["q"].encode()) > 500:
        return Refused(200, memory_page("QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS", "403"))
    return Asked(request.query["q"], lambda english: memory_page(html.escape(english), 200))


def memory_page(text: str, status: int | str) -> str:
    """MyMemory's JSON; it writes a good status as a number and a bad one as a string, mostly."""
    data = {"translatedText": text, "match": 0.85}
    return json.dumps({"responseData": data, "quotaFinished": status != 200, "responseStatus": status})


PROTOCOLS = {"/v2/translate": deepl, "/get": mymemory, "/m": google, "/translate": libretranslate}


class Handler(BaseHTTPRequestHandler):
    """Answers each call as `server.plan` says: `ok`, a status, `stall`, `drip`, `half` and so on."""

    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def _answer(self, body: bytes) -> None:
        request = self._request(body)
        self.server.requests.append(request)
        protocol = PROTOCOLS[request.path]
        if protocol is libretranslate and "api-version" in request.query:
            protocol = microsoft
        asked = protocol(request)
        if isinstance(asked, Refused):
            self._send(asked.status, asked.body)
        else:
            self._act(asked)

    def _request(self, body: bytes) -> Request:
        split = urlsplit(self.path)
        is_json = "json" in self.headers.get("Content-Type", "")
        form = {} if is_json else {name: found[0] for name, found in parse_qs(body.decode()).items()}
        return Request(
            method=self.command,
            path=split.path,
            query={name: found[0] for name, found in parse_qs(split.query).items()},
            form=form,
            body=json.loads(body) if is_json else None,
            headers={name.lower(): value for name, value in self.headers.items()},
        )

    def _act(self, asked: Asked) -> None:
        action = self.server.plan()
        self.server.calls.append(asked.text)
        good = asked.wrap(english(asked.text))
        bodies = {
            "ok": good,
            "garbage": "<html><body>consent</body></html>",
            "half": good[: len(good) // 2],
            "cut": good[: len(good) // 2],
            "echo": asked.wrap(asked.text),
            "500_page": asked.wrap("Error 500 (Server Error)!!1500"),
            "empty": "",
            "used_up": memory_page(USED_UP, "429"),
        }
        if action == "stall":
            time.sleep(STALL_SECONDS)
        if action == "drip":
            self._drip()
            return
        body = bodies.get(action, "")
        length = len(good.encode()) if action == "cut" else len(body.encode())
        self._send(action if isinstance(action, int) else 200, body, length)

    def _send(self, status: int, body: str, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body.encode()) if length is None else length))
        self.end_headers()
        self.wfile.write(body.encode())

    def _drip(self) -> None:
        """A body that never ends, a space at a time."""
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b" ")
            time.sleep(DRIP_SECONDS)

    def handle(self) -> None:
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def english(text: str) -> str:
    """What the server makes of a sentence: told apart from the source, and from other sentences."""
    return f"It's English of sentence {text.rsplit(maxsplit=1)[-1]}"


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
    server.plan, server.calls, server.requests = plan, [], []
    thread = threading.Thread(target=server.serve_forever, args=(POLL_SECONDS,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def address(server: ThreadingHTTPServer) -> str:
    """Where it listens."""
    return f"http://127.0.0.1:{server.server_port}/"
