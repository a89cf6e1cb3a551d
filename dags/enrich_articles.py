"""Articles to English, entities and facts, whenever ingest has published."""

from datetime import datetime, timedelta

from airflow.sdk import Param, dag

from enriching import enrich_batches
from shared import ARTICLES, TASK_DEFAULTS


@dag(
    schedule=[ARTICLES],
    start_date=datetime(2024, 1, 1),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=12),
    default_args=TASK_DEFAULTS,
    tags=["nightwire", "enrich"],
    doc_md="""
### Enrich articles
Translates the sentences of every batch that is new, unfinished or made by older versions, finds entities
and numeric facts in both languages, and publishes each batch whole. Readers see a night once its checks
are green.
""",
    params={"force": Param(False, type="boolean", description="Translate and extract every batch again.")},
)
def enrich_articles() -> None:
    """Translate, extract, publish."""
    enrich_batches()


enrich_articles()
