"""The English of a batch's sentences: taken over where it is current, made where it is not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from nightwire.model import Translation
from nightwire.rows import SentenceRow
from nightwire.rows.sentences import PENDING
from nightwire.steps.engines import Engines
from nightwire.steps.progress import CHUNK_SENTENCES, TRANSLATION, Progress
from nightwire.steps.workspace import Counts
from nightwire.translating.quality import quality


def translate(
    engines: Engines, sentences: Sequence[SentenceRow], *, reuse: bool, progress: Progress
) -> tuple[list[SentenceRow], Counts]:
    """Give every sentence its English from the engines of now.

    `progress` is called with the number of sentences that have theirs, and of all.

    Returns:
        The sentences in the same order, and what the engines did beyond what the rows say, as
        sentences: `from memory`, `google left: timeout`.
    """
    before = Counter(engines.translator.report().figures())
    todo = [row for row in sentences if not (reuse and _is_current(engines, row))]
    made: dict[str, SentenceRow] = {}
    language = attrgetter("language")
    for code, of_language in groupby(sorted(todo, key=language), key=language):
        for chunk in _chunks(list(of_language)):
            english = engines.translator.translate([row.text for row in chunk], code)
            made |= {r.sentence_id: r.translated(one) for r, one in zip(chunk, english, strict=True)}
            progress(TRANSLATION, len(sentences) - len(todo) + len(made), len(sentences))
    figures = dict(Counter(engines.translator.report().figures()) - before)
    return [made.get(row.sentence_id) or _weighed(row) for row in sentences], figures


def _is_current(engines: Engines, row: SentenceRow) -> bool:
    return row.translation_status != PENDING and engines.made(row)


def _weighed(row: SentenceRow) -> SentenceRow:
    """The row with the quality that its English has by the weights of now."""
    if row.translation_status != "translated":
        return row
    found = Translation(
        row.text_en, row.engine, row.engine_version, row.translation_status,
        row.translation_flags, row.unknown_words, row.engine_confidence,
    )  # fmt: skip
    return row.translated(replace(found, quality=quality(row.text, found, row.language)))


def _chunks(items: list[SentenceRow]) -> Iterator[list[SentenceRow]]:
    return (items[start : start + CHUNK_SENTENCES] for start in range(0, len(items), CHUNK_SENTENCES))
