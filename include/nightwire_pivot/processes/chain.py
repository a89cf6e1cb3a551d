"""A chain of long-lived processes that read and write texts parted by NUL bytes."""

import os
import selectors
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import IO

from nightwire.translating.engine_api import EngineFailedError

PIPE_BYTES = 65_536
NUL = b"\0"
MAX_FAILURES = 3  # texts in a row
TAIL = b"\n"  # lt-proc holds a text's last unit back until it sees what follows


class ProcessChain:
    """`a | b | c`, started when first used, kept open, and started again when it dies.

    Args:
        commands: one argument list a process; each must flush at a NUL byte.
        timeout_seconds: how long the chain may stay silent while texts are under way.
        first: a text that the chain is given whenever it has started; its answer is dropped.
    """

    def __init__(
        self, commands: Sequence[Sequence[str]], timeout_seconds: float = 20.0, first: str = ""
    ) -> None:
        self._commands = [list(command) for command in commands]
        self._timeout = timeout_seconds
        self._first = first
        self._processes: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()

    def run(self, texts: Sequence[str]) -> list[str | None]:
        """What the chain makes of each text, in order; None for a text that kills it.

        Raises:
            EngineFailedError: a program of the chain is not installed.
        """
        with self._lock:
            try:
                return list(self._exchange(texts))
            except (EngineFailedError, OSError):
                self._stop()
            return self._one_by_one(texts)

    def process_ids(self) -> list[int]:
        """Ids of the running processes, in the order of the chain."""
        return [process.pid for process in self._processes]

    def close(self) -> None:
        """Stop the processes."""
        with self._lock:
            self._stop()

    def _one_by_one(self, texts: Sequence[str]) -> list[str | None]:
        """Find the text that kills the chain; give up where it is the chain itself that is broken."""
        found: list[str | None] = []
        for text in texts:
            broken = found[-MAX_FAILURES:] == [None] * MAX_FAILURES
            found.append(None if broken else self._alone(text))
        return found

    def _alone(self, text: str) -> str | None:
        try:
            return self._exchange([text])[0]
        except (EngineFailedError, OSError):
            self._stop()
            return None

    def _exchange(self, texts: Sequence[str]) -> list[str]:
        if not texts:
            return []
        if not self._processes:
            self._start()
            self._answers([self._first] if self._first else [])
        return self._answers(texts)

    def _answers(self, texts: Sequence[str]) -> list[str]:
        payload = memoryview(b"".join(text.replace("\0", " ").encode() + TAIL + NUL for text in texts))
        return [
            reply.removesuffix(TAIL).decode("utf-8", "replace") for reply in self._pump(payload, len(texts))
        ]

    def _pump(self, payload: memoryview, count: int) -> list[bytes]:
        """Write and read at once, so that no full pipe can block both ends."""
        source, sink = _end(self._processes[0].stdin), _end(self._processes[-1].stdout)
        received = bytearray()
        deadline = time.monotonic() + self._timeout
        with selectors.DefaultSelector() as selector:
            selector.register(sink, selectors.EVENT_READ)
            selector.register(source, selectors.EVENT_WRITE)
            seen = 0
            while seen < count:
                ready = [key.fd for key, _ in selector.select(max(0.0, deadline - time.monotonic()))]
                if not ready:
                    raise EngineFailedError(
                        "timeout", f"{self._commands[0][0]} … was silent for {self._timeout:g} s"
                    )
                if source.fileno() in ready:
                    payload = payload[os.write(source.fileno(), payload[:PIPE_BYTES]) :]
                    if not payload:
                        selector.unregister(source)
                if sink.fileno() in ready:
                    chunk = os.read(sink.fileno(), PIPE_BYTES)
                    if not chunk:
                        raise EngineFailedError(
                            "process_died", f"a process of {self._commands[0][0]} … ended"
                        )
                    received += chunk
                    seen += chunk.count(NUL)
                    deadline = time.monotonic() + self._timeout
        return bytes(received).split(NUL)[:count]

    def _start(self) -> None:
        stdin: int | IO[bytes] | None = subprocess.PIPE
        for command in self._commands:
            try:
                process = subprocess.Popen(
                    command,
                    stdin=stdin,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            except OSError as error:
                self._stop()
                raise EngineFailedError(
                    "not_installed", f"{command[0]} cannot be started: {error.strerror}"
                ) from error
            if self._processes and (upstream := self._processes[-1].stdout) is not None:
                upstream.close()
            self._processes.append(process)
            stdin = process.stdout
        os.set_blocking(_end(self._processes[0].stdin).fileno(), False)

    def _stop(self) -> None:
        for process in self._processes:
            with suppress(OSError):
                process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    if stream is not None:
                        stream.close()
        self._processes = []


def shared_chain(
    commands: Sequence[Sequence[str]], timeout_seconds: float, number: int = 0, first: str = ""
) -> ProcessChain:
    """The one chain of these commands in this process, or of a number of them.

    A chain holds 20 to 150 MB a program and knows nothing of who asks it, so engines with other glossaries or
    memories ask the same one. Whoever closes it stops it for all; it starts again when it is used again.
    """
    return _shared(tuple(map(tuple, commands)), timeout_seconds, number, first)


@cache
def _shared(
    commands: tuple[tuple[str, ...], ...], timeout_seconds: float, number: int, first: str
) -> ProcessChain:
    return ProcessChain(commands, timeout_seconds, first)


def _end(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise EngineFailedError("process_died", "a pipe of the chain is closed")
    return stream
