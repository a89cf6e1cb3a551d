"""One function a stage: what a DAG's task and the command line both call.

    plan_ingest -> read_batch (each) -> finish -> account       files to articles and sentences
    plan_enrich -> enrich_batch (each) -> finish -> account     English, entities and facts

Functions take a `Workspace` and return keys and counts, never texts.
"""

from nightwire.steps.accounts import account
from nightwire.steps.enrich import enrich_batch, plan_enrich
from nightwire.steps.finish import finish
from nightwire.steps.ingest import read_batch
from nightwire.steps.plan import plan_ingest
from nightwire.steps.workspace import BatchKey, Counts, Workspace

__all__ = [
    "BatchKey", "Counts", "Workspace", "account", "enrich_batch", "finish", "plan_enrich", "plan_ingest",
    "read_batch",
]  # fmt: skip
