"""What every step is given: the settings, the lake, and models that load once a process."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import NotRequired, TypedDict

from nightwire.errors import ConfigurationError
from nightwire.lake.log import hold_of
from nightwire.lake.storage import Storage
from nightwire.lake.store import Lake
from nightwire.settings import Settings
from nightwire.sources import Sources


class BatchKey(TypedDict):
    """Names one batch between tasks: small enough for Airflow's XCom."""

    batch_id: str
    ingest_date: str
    item_count: int
    languages: NotRequired[list[str]]


Counts = dict[str, int]
FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR, errno.EEXIST}


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
        with writable(self.settings.lake_address):
            lake.prepare()
        return lake

    @cached_property
    def sources(self) -> Sources:
        """Where articles come from."""
        return sources_of(self.settings, lambda: self.lake.storage)


def sources_of(settings: Settings, storage: Callable[[], Storage], *, is_kept: bool = True) -> Sources:
    """The places that the settings let be read, with what is fetched kept in a lake's storage."""
    return Sources(
        settings.home, settings.roots, settings.address_roots, storage, settings.source_secrets,
        settings.user_agent, settings.request_delay_seconds, settings.max_download_bytes, settings.feed_pages,
        is_kept, settings.fetched_days, settings.web_logins,
    )  # fmt: skip


@contextmanager
def writable(address: str) -> Iterator[None]:
    """Say at once where a lake cannot be written, instead of trying again.

    Raises:
        ConfigurationError: the folder is not ours to write; the message says what to do.
    """
    try:
        yield
    except OSError as error:
        if error.errno not in FORBIDDEN:
            raise
        raise ConfigurationError(
            f"the lake {address} cannot be written: {error.strerror}; let this user write there, "
            "or set NIGHTWIRE_LAKE to another folder"
        ) from error
