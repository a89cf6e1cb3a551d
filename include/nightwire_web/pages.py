"""What all routes share."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar, cast

from fastapi import Depends

from nightwire.schema import TABLES
from nightwire.settings import Settings
from nightwire_web.access import Access
from nightwire_web.console import Console
from nightwire_web.reader import Reader
from nightwire_web.runs import Runs

COSTLY_NIGHTS = 30  # so many nights are searched where a filter must look into texts and names no night

Made = TypeVar("Made")


@dataclass(frozen=True)
class Pages:
    """The lake, the settings, and who may do what.

    Attributes:
        open_settings: reads the settings, with keys where they come from elsewhere; asked once, when first
            needed, since a plugin is imported before they can be known.
    """

    access: Access
    runs: Runs
    open_settings: Callable[[], Settings]
    console_seconds: float = 15
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def settings(self) -> Settings:
        """The settings."""
        return self._made("settings", self.open_settings)

    @property
    def reader(self) -> Reader:
        """Asks the lake."""
        return self._made("reader", lambda: Reader(_lake(self.settings)))

    @property
    def console(self) -> Console:
        """Runs a user's SQL in a process of its own."""
        return self._made("console", lambda: Console.of(self.settings, self.console_seconds))

    def _made(self, name: str, make: Callable[[], Made]) -> Made:
        kept: Made | None = self.__dict__.get(f"_{name}")
        if kept is None:
            made = make()
            with self._lock:
                kept = self.__dict__.setdefault(f"_{name}", made)
        return cast("Made", kept)

    @property
    def visitor(self) -> Any:
        """The dependency that says who asks."""
        return Depends(self.access.visitor)

    def nights(self) -> list[date]:
        """The nights that the lake holds, the newest first."""
        state = self.reader.lake.state()
        loose = (one.batch.ingest_date for one in state.loose.values())
        return sorted((date.fromisoformat(night) for night in {*state.nights, *loose}), reverse=True)

    def row_counts(self, table: str) -> dict[date, int] | None:
        """How many rows a table has each night, as the log knows it without a look at the files.

        None while a night's file holds rows that count no more, which is until it is compacted again.
        """
        state = self.reader.lake.state()
        if any(key.startswith(f"{table}/") for key in state.superseded):
            return None
        counts: dict[date, int] = {}
        for night, file, _ in state.files(table):
            counts[date.fromisoformat(night)] = counts.get(date.fromisoformat(night), 0) + file.row_count
        return counts

    def sizes(self) -> list[dict[str, Any]]:
        """How many rows each table has."""
        counts = {name: self.row_counts(name) for name in TABLES}
        if any(of_it is None for of_it in counts.values()):
            return self.reader.rows("sizes")
        return [
            {"table_name": name, "row_count": sum((of_it or {}).values())} for name, of_it in counts.items()
        ]

    def narrowed(
        self, values: Mapping[str, Any], costly: bool, nights: int = COSTLY_NIGHTS
    ) -> tuple[dict[str, Any], date | None]:
        """Set the first night to search where a costly filter names none.

        Returns:
            The filter, and the night where one was set.
        """
        if not costly or values.get("date_from") or values.get("date_to"):
            return dict(values), None
        known = self.nights()
        if len(known) <= nights:
            return dict(values), None
        first = known[nights - 1]
        return {**values, "date_from": first}, first

    def since(self, nights: int) -> date:
        """The first of the last so many nights."""
        known = self.nights()[:nights]
        return known[-1] if known else date.today() - timedelta(days=nights)


def _lake(settings: Settings) -> Any:
    from nightwire.lake.store import Lake

    return Lake(settings.lake_address, settings.sql_folder, settings.lake_secrets)
