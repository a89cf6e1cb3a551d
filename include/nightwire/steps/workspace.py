"""What every step is given: the settings, the lake, and models that load once a process."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict

from nightwire.lake.store import Lake
from nightwire.settings import Settings


class BatchKey(TypedDict):
    """Names one batch between tasks: small enough for Airflow's XCom."""

    batch_id: str
    ingest_date: str
    item_count: int


Counts = dict[str, int]


@dataclass(frozen=True)
class Workspace:
    """The settings and the lake they point at."""

    settings: Settings

    @cached_property
    def lake(self) -> Lake:
        """The lake, made ready for readers and writers."""
        lake = Lake(self.settings.lake_address, self.settings.sql_folder, self.settings.lake_secrets)
        lake.prepare()
        return lake
