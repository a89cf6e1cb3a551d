"""Table macros that answer as the lake would have answered at a moment: `facts_as_of(DATE '2026-11-20')`."""

from datetime import UTC, datetime, timedelta

from nightwire.lake import layout
from nightwire.lake.log import DataFile, LakeState
from nightwire.lake.log.state import BEGINNING
from nightwire.lake.views import OLDER, quote, split
from nightwire.schema import PARTITION, Table

FOREVER = datetime(9999, 12, 31, tzinfo=UTC)
# A date means the end of that day (UTC), as "what did it say that night" does.
MOMENT = (
    "CASE WHEN typeof(moment) = 'DATE' THEN moment::TIMESTAMP + INTERVAL 1 DAY ELSE moment::TIMESTAMP END"
)


def as_of_macro(table: Table, state: LakeState, base: str) -> str:
    """A macro `<table>_as_of(moment)` over every file that is still kept.

    Each file stands in one string with the microseconds between which it counted.
    """
    counted = [_file(layout.empty_path(table.name), BEGINNING, FOREVER)]
    counted += [_file(file.path, state.born[file.path], FOREVER) for _, file, _ in state.files(table.name)]
    dead = [one for one in state.dead if one.table == table.name and not one.batch_id]
    counted += [_file(one.file.path, one.born, one.since) for one in dead]
    columns = ", ".join((*table.schema.names, PARTITION))
    return f"""CREATE MACRO {table.name}_as_of(moment) AS TABLE
SELECT {columns} FROM read_parquet(
    list_transform(
        list_filter({split(counted)}, lambda x:
            split_part(x, ' ', 2)::BIGINT <= epoch_us({MOMENT})
            AND split_part(x, ' ', 3)::BIGINT > epoch_us({MOMENT})),
        lambda x: {base} || '/' || split_part(x, ' ', 1)),
    filename = 'data_path', {OLDER}){_hidden(table, state)}"""


def _hidden(table: Table, state: LakeState) -> str:
    """Leaves out the rows of batches that had been published again by then."""
    gone = [one for one in state.dead if one.table == table.name and one.batch_id]
    if not gone:
        return ""
    conditions = " OR ".join(
        f"(batch_id = {quote(one.batch_id)} AND parse_filename(data_path) = {quote(_name(one.file))} "
        f"AND {MOMENT} >= {_timestamp(one.since)})"
        for one in gone
    )
    return f"\nWHERE NOT ({conditions})"


def _file(path: str, born: datetime, since: datetime) -> str:
    return f"{path} {_microseconds(born)} {_microseconds(since)}"


def _name(file: DataFile) -> str:
    return file.path.rpartition("/")[2]


def _timestamp(instant: datetime) -> str:
    return f"TIMESTAMP '{instant.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}'"


def _microseconds(instant: datetime) -> int:
    return (instant - BEGINNING) // timedelta(microseconds=1)
