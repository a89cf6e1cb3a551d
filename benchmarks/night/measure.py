"""What processes cost, with all that they start."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

import psutil

PAUSE_SECONDS = 0.2


@dataclass(frozen=True)
class Cost:
    """Seconds of wall clock, seconds of processors, and the most memory of their own at once."""

    wall: float
    cpu: float
    peak_mb: float


class _Watch(threading.Thread):
    """Adds up what processes use while it runs; what starts and ends between two looks escapes it."""

    def __init__(self, roots: Sequence[int]) -> None:
        super().__init__(daemon=True)
        self.roots, self.ended = roots, threading.Event()
        self.last: dict[tuple[int, float], float] = {}
        self.peak = 0

    def run(self) -> None:
        """Look until it is ended, and once more."""
        while True:
            is_last = self.ended.wait(PAUSE_SECONDS)
            self._look()
            if is_last:
                return

    def _look(self) -> None:
        memory = 0
        for process in self._processes():
            with suppress(psutil.Error):
                used, key = process.cpu_times(), (process.pid, process.create_time())
                self.last[key] = used.user + used.system
                memory += process.memory_info().rss - process.memory_info().shared
        self.peak = max(self.peak, memory)

    def _processes(self) -> Iterator[psutil.Process]:
        for pid in self.roots:
            with suppress(psutil.Error):
                root = psutil.Process(pid)
                yield root
                yield from root.children(recursive=True)


def measured(roots: Sequence[int], work: Callable[[], object]) -> Cost:
    """What these processes and their children use while `work` is done; used before does not count."""
    watch = _Watch(roots)
    before = _used(roots)
    watch.start()
    began = time.perf_counter()
    work()
    wall = time.perf_counter() - began
    watch.ended.set()
    watch.join()
    return Cost(wall, sum(watch.last.values()) - before, watch.peak / 2**20)


def _used(roots: Sequence[int]) -> float:
    used = 0.0
    for pid in roots:
        with suppress(psutil.Error):
            root = psutil.Process(pid)
            for process in (root, *root.children(recursive=True)):
                with suppress(psutil.Error):
                    times = process.cpu_times()
                    used += times.user + times.system
    return used
