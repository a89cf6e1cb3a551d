"""What is known of a night's batches, found out again from their rows."""

from collections.abc import Sequence, Set
from dataclasses import replace

from nightwire.lake.batches import write_batches
from nightwire.lake.damage import damaged_files, without
from nightwire.lake.log import Batch, Compaction, LakeState
from nightwire.lake.made import made_by
from nightwire.lake.query import connect
from nightwire.lake.store import Lake, next_moment
from nightwire.schema import TABLES

UNKNOWN = "rebuilt"
NOTHING_OF_IT = 0  # the version of a loose batch that did not go into the night


def batches_of_night(lake: Lake, night: str, table: str) -> list[str]:
    """The compacted batches of a night that have rows in a table's file."""
    state = lake.state()
    known = lake.read_batches(state.nights[night].batches) if night in state.nights else {}
    return [batch_id for batch_id, batch in known.items() if batch.row_counts.get(table)]


def rebuild_night(lake: Lake, night: str) -> None:
    """Write down the batches of a night anew where the file that says them is lost.

    What made their rows is then not known, so that all stages look at them again.
    """

    def entry(state: LakeState) -> Compaction:
        languages = _languages(lake, state, night)
        counted = _counted(lake, state, night).items()
        batches = [_batch(state, night, one, counts, languages.get(one, [])) for one, counts in counted]
        return _changed(lake, state, night, batches)

    lake.log.append(entry)


def lose_tables(lake: Lake, night: str, tables: Set[str], stages: Set[str]) -> None:
    """Take damaged files out of a night; its batches lack these tables, and these stages ask for them."""

    def entry(state: LakeState) -> Compaction:
        known = lake.read_batches(state.nights[night].batches).values()
        batches = [_poorer(batch, tables, stages, state.version + 1) for batch in known]
        return _changed(lake, state, night, batches, tables)

    lake.log.append(entry)


def _poorer(batch: Batch, tables: Set[str], stages: Set[str], version: int) -> Batch:
    """A batch without its rows in these tables; as it is where it had none there."""
    if not tables & set(batch.row_counts):
        return batch
    return replace(
        batch,
        version=version,
        digests={name: digest for name, digest in batch.digests.items() if name not in tables},
        row_counts={name: count for name, count in batch.row_counts.items() if name not in tables},
        fingerprints={name: made for name, made in batch.fingerprints.items() if name not in stages},
    )


def _changed(
    lake: Lake, state: LakeState, night: str, batches: Sequence[Batch], gone: Set[str] = frozenset()
) -> Compaction:
    """The night with other batches and without some tables; batches published since stay as they are."""
    standing = state.nights[night]
    made = replace(
        standing,
        tables={name: file for name, file in standing.tables.items() if name not in gone},
        batches=write_batches(lake.storage, night, batches),
        batch_count=len(batches),
        made=tuple(sorted({made_by(batch.fingerprints, batch.languages) for batch in batches})),
    )
    loose = [i for i, one in state.loose.items() if one.batch.ingest_date == night]
    return Compaction(state.version + 1, next_moment(state), made, dict.fromkeys(loose, NOTHING_OF_IT))


def _counted(lake: Lake, state: LakeState, night: str) -> dict[str, dict[str, int]]:
    """Rows of each batch in each table that can be read, by batch id."""
    readable = without(state, damaged_files(lake.storage, state))
    found: dict[str, dict[str, int]] = {}
    with connect(lake, readable) as connection:
        for table in TABLES:
            counts = f"SELECT batch_id, count(*) FROM {table} WHERE ingest_date = ? GROUP BY ALL"
            for batch_id, count in connection.execute(counts, [night]).fetchall():
                found.setdefault(batch_id, {})[table] = count
    return {batch_id: counts for batch_id, counts in found.items() if batch_id not in state.loose}


def _languages(lake: Lake, state: LakeState, night: str) -> dict[str, list[str]]:
    """The languages of each batch's articles, by batch id."""
    readable = without(state, damaged_files(lake.storage, state))
    with connect(lake, readable, sql="articles") as connection:
        query = (
            "SELECT batch_id, list(DISTINCT language ORDER BY language) FROM articles WHERE ingest_date = ?"
        )
        return dict(connection.execute(f"{query} GROUP BY ALL", [night]).fetchall())


def _batch(
    state: LakeState, night: str, batch_id: str, counts: dict[str, int], languages: list[str]
) -> Batch:
    return Batch(
        batch_id, night, state.version + 1, UNKNOWN, UNKNOWN, next_moment(state), languages=tuple(languages),
        row_counts=counts, digests=dict.fromkeys(counts, UNKNOWN),
    )  # fmt: skip
