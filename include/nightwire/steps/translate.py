"""The English of a batch's sentences: taken over where it is current, made where it is not."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from nightwire.model import Translation
from nightwire.steps.engines import Engines
from nightwire.steps.workspace import Counts

log = logging.getLogger(__name__)

PENDING = "pending"
CHUNK_SENTENCES = 64

Row = dict[str, Any]
Progress = Callable[[int, int], None]


def log_progress(done: int, total: int) -> None:
    """Say in the log how far a batch's translation has come, at each quarter."""
    if done == total or (4 * done) // total > (4 * (done - CHUNK_SENTENCES)) // total:
        log.info("%d of %d sentences through translation", done, total)


def translate(engines: Engines, sentences: list[Row], *, reuse: bool, progress: Progress) -> Counts:
    """Fill in the English of every sentence that has none from the engines of now.

    `progress` is called with the number of sentences that have theirs, and of all.

    Returns:
        What the engines did beyond what the rows say, as sentences: `from memory`, `google left: timeout`.
    """
    before = Counter(engines.translator.report().figures())
    todo = [row for row in sentences if not (reuse and _is_current(engines, row))]
    done = len(sentences) - len(todo)
    for language, of_language in groupby(
        sorted(todo, key=itemgetter("language")), key=itemgetter("language")
    ):
        for chunk in _chunks(list(of_language)):
            texts = [row["text"] for row in chunk]
            for row, translation in zip(chunk, engines.translator.translate(texts, language), strict=True):
                row.update(_translation_columns(translation))
            done += len(chunk)
            progress(done, len(sentences))
    return dict(Counter(engines.translator.report().figures()) - before)


def _is_current(engines: Engines, row: Row) -> bool:
    return row["translation_status"] != PENDING and engines.made(row)


def _chunks(items: list[Row]) -> Iterator[list[Row]]:
    return (items[start : start + CHUNK_SENTENCES] for start in range(0, len(items), CHUNK_SENTENCES))


def _translation_columns(translation: Translation) -> Row:
    return {
        "text_en": translation.text,
        "translation_status": translation.status,
        "engine": translation.engine,
        "engine_version": translation.engine_version,
        "unknown_words": list(translation.unknown_words),
        "translation_flags": list(translation.flags),
    }
