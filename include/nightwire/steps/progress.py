"""How far a batch has come, stage by stage, for a person who waits and for the log."""

import logging
from collections.abc import Callable, Iterator, Sequence

from nightwire.rows import SentenceRow

log = logging.getLogger(__name__)

TRANSLATION, NAMES, FACTS = "translation", "names", "facts"
CHUNK_SENTENCES = 64
SHORT = 4 * CHUNK_SENTENCES  # names and facts of fewer sentences are found before anybody looks

# The stage, how many sentences are through it, and of how many.
Progress = Callable[[str, int, int], None]


def log_progress(stage: str, done: int, total: int) -> None:
    """Say in the log how far a batch has come in a stage, at each quarter."""
    if stage != TRANSLATION and total < SHORT:
        return
    if done == total or (4 * done) // total > (4 * (done - CHUNK_SENTENCES)) // total:
        log.info("%d of %d sentences through %s", done, total, stage)


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def followed(
    articles: Sequence[Sequence[SentenceRow]], stage: str, progress: Progress
) -> Iterator[Sequence[SentenceRow]]:
    """Articles one by one; what is through the stage is told of, some sentences at a time."""
    done, told, total = 0, 0, sum(map(len, articles))
    for number, article in enumerate(articles, 1):
        yield article
        done += len(article)
        if done - told >= CHUNK_SENTENCES or number == len(articles):
            progress(stage, done, total)
            told = done
