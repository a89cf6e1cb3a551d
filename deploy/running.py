"""The services as processes: started in order, asked whether they are well, started again when they end."""

import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

from servers import Servers

from deploy import postgres
from deploy.loopback import Loopback, copies
from deploy.topology import Health

PAUSE_SECONDS = 2.0  # before one that has ended is started again, as an engine waits too


class StartError(Exception):
    """A service did not come up; the message names it."""


class Running:
    """All services of a place."""

    def __init__(self, place: Loopback, processes: Servers) -> None:
        self._place = place
        self._processes = processes
        self._of: dict[str, Loopback] = {}
        self._restarts: dict[str, float] = {}

    def start(self, profiles: frozenset[str]) -> Iterator[str]:
        """Start all, each when those that it waits for are well; yields each name before it starts.

        Raises:
            StartError: one ended, or was not well in time.
        """
        topology = self._place.topology
        for name in topology.in_order(profiles):
            service = topology.services[name]
            yield name
            for other, how in service.after.items():
                self._wait_for(other, how)
            for copy in copies(name, service):
                self._of[copy] = self._place.of(name, copy)
                self._start(copy, self._processes.start)
        for name in topology.in_order(profiles):
            if topology.services[name].health:
                self._wait_for(name, "healthy")

    def tend(self) -> list[str]:
        """Start again what has ended, and must not; returns the names."""
        now = time.monotonic()
        ended = [name for name in self._processes.ended() if not self._is_done(name)]
        for name in ended:
            self._restarts.setdefault(name, now + PAUSE_SECONDS)
        due = [name for name in ended if self._restarts[name] <= now]
        for name in due:
            del self._restarts[name]
            self._start(name, self._processes.start_again)
        return due

    def is_well(self, name: str) -> bool:
        """Whether every copy of a service says that it is well, by the check of the description."""
        service = self._place.topology.services[name]
        return all(self._check(self._of[copy], service.health) for copy in copies(name, service))

    def _start(self, copy: str, start: Callable[[str, Sequence[str], Mapping[str, str]], None]) -> None:
        place = self._of[copy]
        words = place.words(place.topology.services[place.service].command)
        if words[0] == "postgres":
            words = postgres.command(words, place)
        start(copy, words, place.environment())

    def _is_done(self, copy: str) -> bool:
        place = self._of[copy]
        return place.topology.services[place.service].once and self._processes.processes[copy].returncode == 0

    def _wait_for(self, name: str, how: str) -> None:
        service = self._place.topology.services[name]
        health = service.health
        patience = health.start_period + health.interval * health.retries if health else 300
        deadline = time.monotonic() + patience
        while not (self._is_well_or_done(name, how)):
            if ended := [one for one in self._processes.ended() if not self._is_done(one)]:
                raise StartError(f"{', '.join(ended)} ended")
            if time.monotonic() > deadline:
                raise StartError(f"{name} was not {how} within {patience} seconds")
            time.sleep(1)

    def _is_well_or_done(self, name: str, how: str) -> bool:
        return self.is_well(name) if how == "healthy" else name in self._processes.ended()

    @staticmethod
    def _check(place: Loopback, health: Health | None) -> bool:
        if health is None:
            return True
        try:
            done = subprocess.run(
                place.words(health.command),
                env=place.environment(),
                capture_output=True,
                check=False,
                timeout=30,
            )
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0
