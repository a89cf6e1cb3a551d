"""Rejects: which files are no articles and why, their first bytes, and reading them again."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import StreamingResponse

from nightwire.errors import UnreadableFileError
from nightwire.reading import open_file, path_of
from nightwire.steps.planfile import planned_batches
from nightwire_web.access import Visitor, changing
from nightwire_web.export import MEDIA_TYPES, Form, export
from nightwire_web.models.rejects import FirstBytes, Rejects, Retry
from nightwire_web.models.runs import Started
from nightwire_web.pages import Pages
from nightwire_web.routes.filters import RejectFilter, RejectQuery

SHOWN_BYTES = 512
LINE = 16


class RejectExport(RejectFilter):
    """Which rejects, as what."""

    form: Form = Form.CSV


def router(pages: Pages) -> APIRouter:
    """The routes of the rejects."""
    routes = APIRouter(tags=["rejects"])

    @routes.get("/rejects")
    def rejects(query: Annotated[RejectQuery, Query()]) -> Rejects:
        """A page of rejects, and how many there are for each reason."""
        wanted, of_night = _of_run(pages, query.given())
        reasons = pages.reader.rows("rejects_by_reason", wanted)
        return Rejects.model_validate({
            "rows": pages.reader.rows("rejects", wanted), "reasons": reasons,
            "total": sum(row["reject_count"] for row in reasons),
            "offset": query.offset, "limit": query.limit, "of_night": of_night,
        })  # fmt: skip

    @routes.get("/rejects/export", response_class=StreamingResponse)
    def export_rejects(query: Annotated[RejectExport, Query()]) -> StreamingResponse:
        """All rejects that a filter leaves, as CSV, JSON Lines or Parquet."""
        wanted, _ = _of_run(pages, query.given())
        form = wanted.pop("form")
        schema, batches = pages.reader.batches("rejects", {**wanted, "limit": 1_000_000, "offset": 0})
        headers = {"Content-Disposition": f'attachment; filename="rejects.{form}"'}
        return StreamingResponse(export(schema, batches, form), media_type=MEDIA_TYPES[form], headers=headers)

    @routes.get("/rejects/bytes")
    def first_bytes(source_uri: Annotated[str, Query(max_length=4000)]) -> FirstBytes:
        """The beginning of a rejected file; of no other file."""
        _known(pages, source_uri)
        return _beginning(pages, source_uri)

    @routes.post("/rejects/retry", dependencies=changing(pages.access.retry))
    def retry(wanted: Retry, visitor: Annotated[Visitor, pages.visitor]) -> Started:
        """Start a run that reads a rejected file again."""
        return _read_again(pages, wanted.source_uri, visitor)

    return routes


def _of_run(pages: Pages, wanted: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Put the batches that a run has read in the place of its id; its night where they are known no more."""
    run_id = wanted.pop("run_id", None)
    if run_id is None:
        return wanted, False
    if batches := planned_batches(pages.reader.lake, run_id):
        return {**wanted, "batch_ids": batches}, False
    rows = pages.reader.rows("runs", {"run_id": run_id, "limit": 10})
    nights = [row["ingest_date"] for row in rows if row["stage"] == "ingest"]
    if not nights:
        return {**wanted, "batch_ids": []}, False
    return {**wanted, "date_from": nights[0], "date_to": nights[0]}, True


def _known(pages: Pages, source_uri: str) -> dict[str, Any]:
    rows = pages.reader.rows("rejects", {"source_uri": source_uri, "limit": 1, "offset": 0})
    if not rows:
        raise HTTPException(404, "no rejected file has that name")
    return rows[0]


def _beginning(pages: Pages, source_uri: str) -> FirstBytes:
    data, size = _read(path_of(source_uri, pages.settings.home), pages.settings.roots)
    pieces = [data[start : start + LINE] for start in range(0, len(data), LINE)]
    return FirstBytes(
        source_uri=source_uri, byte_size=size,
        hexadecimal=[piece.hex(" ") for piece in pieces],
        text=["".join(chr(byte) if 32 <= byte < 127 else "." for byte in piece) for piece in pieces],
    )  # fmt: skip


def _read_again(pages: Pages, source_uri: str, visitor: Visitor) -> Started:
    row = _known(pages, source_uri)
    path = path_of(source_uri, pages.settings.home)
    if not path.exists():
        raise HTTPException(409, "the file is gone; put it back, then try again")
    run_id = pages.runs.read_again(str(path), row["ingest_date"].isoformat(), visitor.name)
    return Started(run_id=run_id, message="the file is being read again")


def _read(path: Path, roots: Sequence[Path]) -> tuple[bytes, int]:
    """The first bytes and the size of a plain file under the source roots, as ingestion would open it."""
    try:
        with open_file(path, roots) as file:
            return file.read(SHOWN_BYTES), os.fstat(file.fileno()).st_size
    except UnreadableFileError as error:
        raise HTTPException(409, str(error)) from None
    except OSError as error:
        raise HTTPException(409, f"the file cannot be opened: {error.strerror or error}") from None
