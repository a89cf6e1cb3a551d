"""What the pages know of the runs' tasks: given by whatever runs the steps, Airflow in the plugin."""

from collections.abc import Mapping
from typing import Protocol

from nightwire_web.models import StageRun

FORCED: Mapping[str, bool] = {"force": True}


class Runs(Protocol):
    """Runs as their scheduler sees them."""

    def recent(self, limit: int, run_id: str | None = None) -> list[StageRun]:
        """The last runs of both stages, the newest first; of one id only where it is given."""
        ...

    def retry(self, stage: str, run_id: str, user: str) -> str:
        """Run what failed in a run again.

        Returns:
            The id of the run.

        Raises:
            LookupError: there is no such run, or nothing of it failed.
        """
        ...

    def read_again(self, folder: str, ingest_date: str, user: str) -> str:
        """Start a run that reads all files of a folder again; return its id."""
        ...

    def decide(self, night: str, decision: str, user: str) -> str:
        """Start a run that shows a held night (`approve`) or takes it out (`discard`); return its id."""
        ...
