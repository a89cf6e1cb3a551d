"""Rows of `files`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from nightwire.model import Outcome, SourceFile
from nightwire.rows.common import BatchId, ContainerUri, SourceSha256, SourceUri, Wide, options


@dataclass(frozen=True, slots=True)
class FileRow:
    """Every file that a run has seen, and every member of one that holds many, with what became of it."""

    source_uri: SourceUri
    source_sha256: SourceSha256
    byte_size: Annotated[int, "size of the file in bytes", Wide()]
    modified_at: Annotated[datetime, "when the file was last changed (UTC)"]
    outcome: Annotated[str, f"one of {options(Outcome)}"]
    article_id: Annotated[str | None, "the article read from it, or that it is a copy of"]
    container_uri: ContainerUri
    member_count: Annotated[int | None, "of a container: how many members it has, each with a row of its own"]
    batch_id: BatchId
    etag: Annotated[str | None, "its server's mark of the content; none of a file on a disk"] = None

    @staticmethod
    def of(
        file: SourceFile, outcome: Outcome, article_id: str | None, batch_id: str,
        member_count: int | None = None,
    ) -> "FileRow":  # fmt: skip
        """What became of one file or member."""
        return FileRow(
            file.uri, file.sha256, file.byte_size, file.modified_at, outcome.value, article_id,
            file.container_uri or None, member_count, batch_id, file.etag or None,
        )  # fmt: skip
