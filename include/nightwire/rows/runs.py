"""Rows of `runs`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from nightwire.rows.common import BatchId


@dataclass(frozen=True, slots=True)
class RunRow:
    """Every run that changed something, by stage."""

    run_id: Annotated[str, "Airflow's run id, or the time of a run from the command line"]
    stage: Annotated[str, "`ingest` or `enrich`"]
    first_commit_at: Annotated[datetime, "when its first batch was published (UTC)"]
    last_commit_at: Annotated[datetime, "when its last batch was published (UTC)"]
    batch_count: Annotated[int, "batches that it published"]
    file_count: Annotated[int, "files read"]
    article_count: Annotated[int, "files that were articles"]
    duplicate_count: Annotated[int, "files that were copies of an article"]
    reject_count: Annotated[int, "files that were rejected"]
    sentence_count: Annotated[int, "sentences handled"]
    entity_count: Annotated[int, "mentions found"]
    fact_count: Annotated[int, "facts found"]
    translation_counts: Annotated[
        str, "JSON: sentences by who made their English, and by why engines were left"
    ]
    code_version: Annotated[str, "version of Nightwire"]
    batch_id: BatchId
