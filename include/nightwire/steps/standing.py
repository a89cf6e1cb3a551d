"""Facts of a revision's sentences that stand as they stood: taken from the text before, not found again.

What a sentence's facts are follows from it, the `QUOTED_OVER` sentences before it, with their names, and the
`NAMED_AFTER` after it: see `facts.py`. Where all of that is as it was, and the same rules found the facts
then, they are the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from nightwire.lake.query import Asked, ask
from nightwire.lake.store import Lake
from nightwire.rows import ArticleRow, EntityRow, FactRow, NonFactRow, RejectRow, SentenceRow
from nightwire.schema import from_table
from nightwire.steps.extract import by_article, names_by_sentence
from nightwire.steps.facts import NAMED_AFTER, QUOTED_OVER, Names, NumberRow
from nightwire.steps.failures import STAGE as ENRICH
from nightwire.steps.versions import FACTS

Row = TypeVar("Row")
EARLIER = """
SELECT article_id, source_uri, source_sha256, batch_id, CAST(ingest_date AS VARCHAR) AS ingest_date
FROM articles WHERE article_id IN $ids ORDER BY batch_id
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """An article as the lake has it.

    Attributes:
        sentences: in the order of the text.
        names: of each of them.
        rows: what was found in a sentence, by its id.
    """

    sentences: Sequence[SentenceRow]
    names: Sequence[Names]
    rows: Mapping[str, Sequence[NumberRow]]


@dataclass
class Carrier:
    """Takes over what stands of revisions.

    Attributes:
        before: the articles that others are revisions of, by the id of the revision.
        taken: ids of the sentences whose rows were taken over.
    """

    before: Mapping[str, Standing] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def rows_of(self, sentences: Sequence[SentenceRow], names: Sequence[Names]) -> dict[int, list[NumberRow]]:
        """The rows of the sentences whose window stands as it stood, by their position in `sentences`."""
        before = self.before.get(sentences[0].article_id) if sentences else None
        if before is None:
            return {}
        numbers: dict[Any, int] = {}
        known = dict(zip(_windows(before.sentences, before.names, numbers), before.sentences, strict=True))
        found = {
            position: [row.moved(sentences[position]) for row in before.rows.get(old.sentence_id, ())]
            for position, window in enumerate(_windows(sentences, names, numbers))
            if (old := known.get(window))
        }
        self.taken.update(sentences[position].sentence_id for position in found)
        return found


def _windows(
    sentences: Sequence[SentenceRow], names: Sequence[Names], numbers: dict[Any, int]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """All that the facts of each sentence follow from, with a number for each different sentence."""
    each = [
        numbers.setdefault((one.text, one.language, one.text_en, *found), len(numbers))
        for one, found in zip(sentences, names, strict=True)
    ]
    for at in range(1, len(each) + 1):
        yield tuple(each[max(0, at - 1 - QUOTED_OVER) : at]), tuple(each[at : at + NAMED_AFTER])


def carrier(lake: Lake, articles: Iterable[ArticleRow], fingerprint: str) -> Carrier:
    """What stands of the articles that these are revisions of, where the same rules have found it.

    Args:
        lake: the lake.
        articles: new articles.
        fingerprint: the version of the stage of facts; what another one made is not taken over.
    """
    revised = {row.article_id: row.revises for row in articles if row.revises}
    if not revised:
        return Carrier()
    state = lake.working()
    found = ask(lake, Asked(EARLIER, {"ids": sorted(set(revised.values()))}, state)).to_pylist()
    standing: dict[str, Standing] = {}
    for key in dict.fromkeys((row["batch_id"], row["ingest_date"]) for row in found):
        batch = lake.batch(*key, state)
        if batch and batch.fingerprints.get(FACTS) == fingerprint:
            own = [row for row in found if row["batch_id"] == batch.batch_id]
            standing |= _standing(own, partial(lake.read, batch, state=state))
    return Carrier({new: standing[old] for new, old in revised.items() if old in standing})


def _standing(articles: Sequence[Mapping[str, Any]], read: Callable[[str], pa.Table]) -> dict[str, Standing]:
    """Articles of one batch, by id; none whose names or facts could not be found."""
    rejects = from_table(RejectRow, read("rejects"))
    failed = {(row.source_uri, row.source_sha256) for row in rejects if row.stage == ENRICH}
    ids = [one["article_id"] for one in articles if (one["source_uri"], one["source_sha256"]) not in failed]

    def of(name: str, row: type[Row]) -> list[Row]:
        table = read(name)
        return from_table(row, table.filter(pc.is_in(table["article_id"], pa.array(ids, pa.string()))))

    names = names_by_sentence(of("entities", EntityRow))
    numbers: dict[str, list[NumberRow]] = {}
    found: list[NumberRow] = [*of("facts", FactRow), *of("non_facts", NonFactRow)]
    for number in found:
        numbers.setdefault(number.sentence_id, []).append(number)
    return {
        article[0].article_id: Standing(article, [names.get(one.sentence_id, []) for one in article], numbers)
        for article in by_article(of("sentences", SentenceRow))
    }
