"""What processes cost, with all that they start."""

import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import psutil

PAUSE_SECONDS = 0.2


@dataclass(frozen=True)
class Cost:
    """Seconds of wall clock, seconds of processors, and the most memory of their own at once.

    `by_program` are the processors' seconds of all processes that bear one title.
    """

    wall: float
    cpu: float
    peak_mb: float
    by_program: Counter[str] = field(default_factory=Counter)


class _Watch(threading.Thread):
    """Adds up what processes use while it runs; what starts and ends between two looks escapes it."""

    def __init__(self, roots: Sequence[int]) -> None:
        super().__init__(daemon=True)
        self.roots, self.ended = roots, threading.Event()
        self.last: dict[tuple[int, float], float] = {}
        self.titles: dict[tuple[int, float], str] = {}
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
                self.titles[key] = title(process.cmdline())
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
    by_program: Counter[str] = Counter()
    for key, used in watch.last.items():
        by_program[watch.titles.get(key, "ended at once")] += used - before.get(key, 0.0)
    return Cost(wall, by_program.total(), watch.peak / 2**20, by_program)


def title(words: Sequence[str]) -> str:
    """What a process calls itself, without paths, numbers and options: `airflow scheduler`."""
    line = " ".join(word.rpartition("/")[2] for word in " ".join(words).split() if not word.startswith("-"))
    return " ".join(re.sub(r"[0-9a-f]{8}[-0-9a-f]*|[\d.:]+", "", line).split()[:4])


def _used(roots: Sequence[int]) -> dict[tuple[int, float], float]:
    used: dict[tuple[int, float], float] = {}
    for pid in roots:
        with suppress(psutil.Error):
            root = psutil.Process(pid)
            for process in (root, *root.children(recursive=True)):
                with suppress(psutil.Error):
                    times = process.cpu_times()
                    used[process.pid, process.create_time()] = times.user + times.system
    return used
