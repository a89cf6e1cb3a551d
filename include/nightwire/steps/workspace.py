"""What every step is given: the settings, the lake, and models that load once a process."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict

from nightwire.lake.log import hold_of
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
    """The settings and the lake they point at.

    Attributes:
        is_gated: what stages publish waits for the checks at the end of the stage before readers see it.
    """

    settings: Settings
    is_gated: bool = False

    def hold(self, ingest_date: str, stage: str) -> str:
        """What a night's batches wait for."""
        return hold_of(ingest_date, stage) if self.is_gated else ""

    @cached_property
    def lake(self) -> Lake:
        """The lake, made ready for readers and writers."""
        lake = Lake(self.settings.lake_address, self.settings.sql_folder, self.settings.lake_secrets)
        lake.prepare()
        return lake
