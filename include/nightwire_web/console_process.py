"""The process that runs one statement of the console: `python -m nightwire_web.console_process`.

It says that it is `ready`, reads one line of JSON, and writes one line that says how it went (`answer`,
`refused`, `wrong`) and then the answer or the reason. It can write no file and leaves no core.
"""

import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from nightwire.errors import NightwireError
from nightwire.lake.limits import Limits, limit_memory
from nightwire.lake.query import Asked, ask
from nightwire.lake.store import Lake
from nightwire_web.export import export, plain

MOST_BYTES = 32 * 2**20


def main() -> None:
    """Answer one question."""
    sys.stdout.buffer.write(b"ready\n")
    sys.stdout.buffer.flush()
    line = sys.stdin.buffer.readline()
    if not line:
        return
    kind, body = _outcome(json.loads(line))
    sys.stdout.buffer.write(kind + b"\n" + body)
    sys.stdout.buffer.flush()
    os._exit(0)  # nothing is left to be tidied, and a query that was given up may still be running


def _outcome(question: dict[str, Any]) -> tuple[bytes, bytes]:
    limits = Limits(rows=question["rows"] + 1, **question["limits"])
    _bind(limits)
    try:
        lake = Lake(question["address"], Path(question["sql_folder"]), question["options"])
        rows = ask(lake, Asked(question["sql"], limits=limits))
        body = _body(rows, question["rows"], question["form"])
        if len(body) > MOST_BYTES:
            return b"refused", b"the answer is larger than 32 MB: ask for fewer rows or columns"
        return b"answer", body
    except duckdb.Error as error:
        return b"wrong", str(error).encode()
    except NightwireError as error:  # its advice ends in an option of the command line
        return b"refused", str(error).partition(", or give it")[0].encode()
    except (MemoryError, pa.ArrowMemoryError):
        return b"refused", f"it needs more memory than {limits.memory}: ask for fewer rows or columns".encode()


def _bind(limits: Limits) -> None:
    os.nice(5)  # the server's own answers come first
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    processor_seconds = int(limits.seconds * max(1, limits.threads)) + 10
    resource.setrlimit(resource.RLIMIT_CPU, (processor_seconds, processor_seconds))
    limit_memory(limits.memory_bytes)


def _body(rows: pa.Table, most: int, form: str) -> bytes:
    shown = rows.slice(0, most)
    if form != "json":
        return b"".join(export(shown.schema, shown.to_batches(), form))
    answer = {
        "columns": [{"name": field.name, "type": str(field.type)} for field in shown.schema],
        "rows": [[plain(value) for value in row] for row in zip(*_columns(shown), strict=True)],
        "is_cut": rows.num_rows > most,
    }
    return json.dumps(answer, ensure_ascii=False, allow_nan=False).encode()


def _columns(rows: pa.Table) -> list[list[Any]]:
    """Column by column, since two may have one name."""
    return [rows.column(index).to_pylist() for index in range(rows.num_columns)]


if __name__ == "__main__":
    main()
