"""Which tables a stage reads and writes, told by OpenLineage through Airflow's provider. No DAG here.

Without the provider, or where no `[openlineage] transport` is set, nothing is told.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

READS = {"ingest": (), "enrich": ("articles", "sentences")}
WRITES = {
    "ingest": ("files", "articles", "sentences", "rejects"),
    "enrich": ("sentences", "entities", "facts", "rejects"),
}


def tell_lineage(stage: str, counts: Mapping[str, int], nights: Sequence[str]) -> None:
    """Tell of the tables of a stage that has published, with their columns and how many rows it wrote."""
    try:
        from airflow.providers.openlineage.api import emit_dataset_lineage, is_openlineage_active
    except ImportError:
        return
    if not is_openlineage_active():
        return
    from nightwire.settings import load_settings

    settings = load_settings()
    inputs = [_dataset(settings.lake_address, table) for table in READS[stage]]
    if stage == "ingest":
        inputs = [_dataset(settings.source_place(nights[-1]), "")]
    outputs = [_written(settings.lake_address, table, counts) for table in WRITES[stage]]
    emit_dataset_lineage(inputs=inputs, outputs=outputs)


def _written(lake: str, table: str, counts: Mapping[str, int]) -> Any:
    from openlineage.client.event_v2 import OutputDataset
    from openlineage.client.generated.output_statistics_output_dataset import (
        OutputStatisticsOutputDatasetFacet,
    )

    row_count = counts.get(f"{_singular(table)}_count", 0)
    return OutputDataset(
        *_name(lake, table),
        facets=_schema(table),
        outputFacets={"outputStatistics": OutputStatisticsOutputDatasetFacet(rowCount=row_count)},
    )


def _dataset(address: str, table: str) -> Any:
    from openlineage.client.event_v2 import InputDataset

    return InputDataset(*_name(address, table), facets=_schema(table) if table else {})


def _name(address: str, table: str) -> tuple[str, str]:
    """Namespace and name as OpenLineage wants them: `s3://bucket` and the key, `file` and the path."""
    parts = urlsplit(address)
    way = "/".join(part for part in (parts.path.strip("/"), table) if part)
    return (f"{parts.scheme}://{parts.netloc}", way) if parts.scheme else ("file", f"/{way}")


def _schema(table: str) -> dict[str, Any]:
    from openlineage.client.generated.schema_dataset import SchemaDatasetFacet, SchemaDatasetFacetFields

    from nightwire.schema import TABLES, describe

    fields = [
        SchemaDatasetFacetFields(name=field.name, type=str(field.type), description=describe(field))
        for field in TABLES[table].schema
    ]
    return {"schema": SchemaDatasetFacet(fields=fields)}


def _singular(table: str) -> str:
    return {"entities": "entity"}.get(table, table.removesuffix("s"))
