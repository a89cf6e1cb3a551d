"""On SQLite, requests that write Airflow's database go through its API server one after another.

Airflow 3.3 writes its audit log inside the event loop (`api_fastapi.logging.decorators`). Where a request in
a thread has begun to write and a second one comes, the loop waits for the database's lock, and who holds it
waits for the loop to go on: all stand still until SQLite gives up. Two people who press *Trigger* at once are
enough, or one who does so as a task reports. Only one can write SQLite at a time in any case, so nothing is
lost where the second begins when the first has ended.
"""

import asyncio
from functools import cached_property

from starlette.types import ASGIApp, Receive, Scope, Send

READING = frozenset({"GET", "HEAD", "OPTIONS"})
AIRFLOWS = ("/api/v2/", "/ui/", "/execution/")


class SingleWriter:
    """A middleware that lets one writing request in at a time; reading ones and our pages' always."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._lock = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does."""
        if not (_writes(scope) and self._one_at_a_time):
            await self._app(scope, receive, send)
            return
        async with self._lock:
            await self._app(scope, receive, send)

    @cached_property
    def _one_at_a_time(self) -> bool:
        from airflow.configuration import conf

        return str(conf.get("database", "sql_alchemy_conn")).startswith("sqlite")


def _writes(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] in READING:
        return False
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", "")).startswith(AIRFLOWS)
