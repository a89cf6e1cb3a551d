"""A reader that asks the lake all the time while something is being killed beside it."""

import threading


class Watcher(threading.Thread):
    """Reads again and again, and notes whatever is not whole; a failure of a read is a finding too."""

    pause_seconds = 0.05

    def __init__(self) -> None:
        super().__init__()
        self.stopped = threading.Event()
        self.problems: list[object] = []
        self.reads = 0

    def run(self) -> None:
        while not self.stopped.wait(self.pause_seconds):
            try:
                self.read()
            except Exception as error:  # noqa: BLE001 - any failure of a reader is a finding
                self.problems.append(error)

    def read(self) -> None:
        """Ask once; add to `reads`, and to `problems` what is wrong."""
        raise NotImplementedError
