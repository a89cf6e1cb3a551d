"""Single sentences through the same stages as a night's: what the lake would hold of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from nightwire.model import Sentence, Span, Translation
from nightwire.rows import FactRow, SentenceRow
from nightwire.steps.engines import Engines
from nightwire.steps.extract import find_entities, find_facts
from nightwire.steps.progress import silent
from nightwire.steps.translate import translate


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence that somebody asks about.

    Attributes:
        language: ISO 639-1.
        english: its English where the asker has one; the engines make it where it is None.
        article: sentences that follow one another with the same are read as one article.
    """

    text: str
    language: str
    english: str | None = None
    article: str | None = None


def facts_of_lines(
    engines: Engines, lines: Sequence[Line], *, translating: bool = True
) -> list[tuple[SentenceRow, list[FactRow]]]:
    """Each sentence with its English and its facts, in the same order.

    Without `translating` a sentence that brings no English is read in its own language alone.
    """
    rows = [_row(position, line) for position, line in enumerate(lines)]
    if translating:
        rows, _ = translate(engines, rows, reuse=True, progress=silent)
    articles = list(_articles(rows, lines))
    facts: dict[str, list[FactRow]] = {}
    for fact in find_facts(articles, find_entities(engines, articles)):
        if isinstance(fact, FactRow):
            facts.setdefault(fact.sentence_id, []).append(fact)
    return [(row, facts.get(row.sentence_id, [])) for row in rows]


def _row(position: int, line: Line) -> SentenceRow:
    span = Span(0, len(line.text), line.text)
    row = SentenceRow.of(Sentence(f"{position:09d}", "", position, span, line.language), "")
    if line.language == "en":
        return row.translated(Translation(line.text, "none", "", "original"))
    if line.english is None:
        return row
    return row.translated(Translation(line.english, "given", "", "original"))


def _articles(rows: Sequence[SentenceRow], lines: Sequence[Line]) -> Iterator[list[SentenceRow]]:
    def key(pair: tuple[int, SentenceRow]) -> str:
        article = lines[pair[0]].article
        return f"line {pair[0]}" if article is None else f"article {article}"

    for _, members in groupby(enumerate(rows), key=key):
        yield [row for _, row in members]
