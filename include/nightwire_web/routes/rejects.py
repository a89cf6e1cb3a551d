"""Rejects: which files are no articles and why, their first bytes, and reading them again."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import StreamingResponse

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading import member_head, path_of
from nightwire.sources import is_address
from nightwire.steps.planfile import planned_batches
from nightwire.steps.read_files import options_of
from nightwire.steps.workspace import sources_of
from nightwire_web.access import Visitor, changing
from nightwire_web.export import MEDIA_TYPES, Form, export
from nightwire_web.models.rejects import FirstBytes, Rejects, Retry
from nightwire_web.models.runs import Started
from nightwire_web.pages import Pages
from nightwire_web.routes.filters import RejectFilter, RejectQuery

SHOWN_BYTES = 512
LINE = 16
LONG_AGO = datetime.fromtimestamp(0, UTC)


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
        return _beginning(pages, _known(pages, source_uri))

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
    rows = pages.reader.rows("reject_of", {"source_uri": source_uri})
    if not rows:
        raise HTTPException(404, "no rejected file has that name")
    return rows[0]


def _beginning(pages: Pages, row: dict[str, Any]) -> FirstBytes:
    data, size = _read(pages, row)
    pieces = [data[start : start + LINE] for start in range(0, len(data), LINE)]
    return FirstBytes(
        source_uri=row["source_uri"], byte_size=size,
        hexadecimal=[piece.hex(" ") for piece in pieces],
        text=["".join(chr(byte) if 32 <= byte < 127 else "." for byte in piece) for piece in pieces],
    )  # fmt: skip


def _read_again(pages: Pages, source_uri: str, visitor: Visitor) -> Started:
    row = _known(pages, source_uri)
    source = _source(pages, row["container_uri"] or row["source_uri"])
    run_id = pages.runs.read_again(source, row["ingest_date"].isoformat(), visitor.name)
    return Started(run_id=run_id, message="the file is being read again")


def _source(pages: Pages, uri: str) -> str:
    """What the run is to read: the file itself, and all of it where a member was rejected."""
    if is_address(uri):
        return uri
    path = path_of(uri, pages.settings.home)
    if not path.exists():
        raise HTTPException(409, "the file is gone; put it back, then try again")
    return str(path)


def _read(pages: Pages, row: dict[str, Any]) -> tuple[bytes, int]:
    """The first bytes and the size of a file or member under the source roots, as ingestion opens it."""
    storage = pages.reader.lake.storage
    sources, options = sources_of(pages.settings, lambda: storage), options_of(pages.settings)
    uri, container = row["source_uri"], row["container_uri"]
    file = SourceFile(container or uri, row["file_sha256"], 0, LONG_AGO)
    try:
        with sources.open(file) as opened:
            size = opened.stream.seek(0, os.SEEK_END)
            opened.stream.seek(0)
            if not container:
                return opened.stream.read(SHOWN_BYTES), size
            whole = replace(file, byte_size=size)
            return member_head(opened.stream, whole, options, uri, SHOWN_BYTES)
    except UnreadableFileError as error:
        raise HTTPException(409, str(error)) from None
    except OSError as error:
        raise HTTPException(409, f"the file cannot be opened: {error.strerror or error}") from None
    except Exception as error:  # noqa: BLE001 - a damaged archive; the library's words say how
        raise HTTPException(409, f"the file cannot be read: {error}"[:300]) from None
