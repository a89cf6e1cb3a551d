"""Rows of `rejects`."""

from dataclasses import dataclass
from typing import Annotated

from nightwire.model import Reject
from nightwire.rows.common import BatchId, ContainerUri, SourceSha256, SourceUri


@dataclass(frozen=True, slots=True)
class RejectRow:
    """Every file or member that is no article, and article that cannot be enriched, with the reason."""

    source_uri: SourceUri
    source_sha256: SourceSha256
    stage: Annotated[str, "the stage that refused it: `ingest` a file, `enrich` the text of an article"]
    reason_code: Annotated[str, "a stable word for counting, such as `empty` or `binary`"]
    reason: Annotated[str, "the reason in words"]
    is_retryable: Annotated[bool, "whether the next run tries it again"]
    container_uri: ContainerUri
    batch_id: BatchId

    @staticmethod
    def of(reject: Reject, batch_id: str) -> "RejectRow":
        """A file that a stage could not take."""
        return RejectRow(
            reject.source_uri, reject.source_sha256, reject.stage, reject.reason_code, reject.reason,
            reject.retryable, reject.container_uri or None, batch_id,
        )  # fmt: skip
