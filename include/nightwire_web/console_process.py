"""The process that runs one statement of the console: `python -m nightwire_web.console_process`.

It says that it is `ready`, reads one line of JSON, and writes how it went (`answer`, `refused`, `wrong`,
`stopped`) with the number of bytes that follow: the answer or the reason. It can write no file
and leaves no core.
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
from nightwire.lake import guard
from nightwire.lake.guard import StatementRefusedError
from nightwire.lake.limits import Limits, limit_memory
from nightwire.lake.query import Asked, ask
from nightwire.lake.store import Lake
from nightwire_web.export import export, plain

MOST_BYTES = 32 * 2**20


def main() -> None:
    """Answer one question. One that was refused before it ran leaves the process as it was, for the next."""
    while True:
        _say(b"ready\n")
        line = sys.stdin.buffer.readline()
        if not line:
            return
        question = json.loads(line)
        try:
            guard.check(question["sql"])
        except (StatementRefusedError, duckdb.ParserException) as error:
            _answer("refused", str(error).encode())
            continue
        _answer(*_outcome(question))
        os._exit(0)  # nothing is left to be tidied, and a query that was given up may still be running


def _answer(kind: str, body: bytes) -> None:
    _say(f"{kind} {len(body)}\n".encode() + body)


def _say(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _outcome(question: dict[str, Any]) -> tuple[str, bytes]:
    limits = Limits(rows=question["rows"] + 1, **question["limits"])
    _bind(limits)
    try:
        lake = Lake(question["address"], Path(question["sql_folder"]), question["options"])
        rows = ask(lake, Asked(question["sql"], limits=limits))
        body = _body(rows, question["rows"], question["form"])
        if len(body) > MOST_BYTES:
            return "stopped", b"the answer is larger than 32 MB: ask for fewer rows or columns"
        return "answer", body
    except duckdb.Error as error:
        return "wrong", str(error).encode()
    except NightwireError as error:  # its advice ends in an option of the command line
        return "stopped", str(error).partition(", or give it")[0].encode()
    except (MemoryError, pa.ArrowMemoryError):
        return "stopped", f"it needs more memory than {limits.memory}: ask for fewer rows or columns".encode()


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
