"""A fact of the lake with its sentence, as they were stored, beside what the rules say today."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nightwire.errors import PermanentError
from nightwire.extracting.facts import Explanation, explain, version
from nightwire.lake.query import fetch
from nightwire.model import Fact
from nightwire.steps.workspace import Workspace

_FACT = (
    "SELECT f.*, s.text AS sentence, s.text_en AS sentence_en, s.language, s.translation_flags, "
    "a.source_uri FROM facts f JOIN sentences s USING (sentence_id) JOIN articles a ON a.article_id = "
    "f.article_id WHERE f.fact_id = $fact LIMIT 2"
)
_OTHERS = (
    "SELECT reason, rules, coalesce(text, text_en) AS text FROM non_facts WHERE sentence_id = $sentence "
    "ORDER BY span_start, span_start_en"
)
FIELDS = ("comparator", "value", "value_high", "unit", "kind", "trend", "rules", "rules_en")
EARLIER = "earlier."  # what the names of rules begin with that read sentences before the fact's own
ATTRIBUTING = ("speaker.", "subject.", "place.", EARLIER)  # and of those that see names
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A row of `facts` and what belongs to it.

    Attributes:
        row: its columns, with `sentence`, `sentence_en`, `language`, `translation_flags`, `source_uri`.
        non_facts: the other numbers of its sentence: `text`, `reason`, `rules` each.
        today: what the rules say of the sentence now.
    """

    row: Row
    non_facts: tuple[Row, ...]
    today: Explanation

    @property
    def is_of_today(self) -> bool:
        """Whether the rules that made it are those of now."""
        return bool(self.row["extractor_version"] == version())

    def changes(self) -> Iterator[tuple[str, Any, Any]]:
        """What is another now: column, stored, now; `fact` where the rules find none there any more."""
        now = next((one for one in self.today.facts if self._is_this(one)), None)
        if now is None:
            yield "fact", self.row["display"], None
            return
        for name, value in _columns(now).items():
            stored = _of_numbers(self.row[name]) if name == "rules" else self.row[name]
            if stored != value and not (name == "unit" and self._was_named_before()):
                yield name, stored, value

    def _was_named_before(self) -> bool:
        """Whether its unit is a currency that a sentence before it names, which is not asked here."""
        return any(one.startswith(EARLIER) for one in self.row["rules"] or ())

    def _is_this(self, fact: Fact) -> bool:
        if fact.source is None or self.row["span_start"] is None:
            same = fact.source is None and self.row["span_start"] is None and fact.english is not None
            return same and fact.leading.span.start == self.row["span_start_en"]
        stored = range(self.row["span_start"], self.row["span_end"])
        return any(place in stored for place in range(fact.source.span.start, fact.source.span.end))


def stored_fact(workspace: Workspace, fact_id: str) -> StoredFact:
    """The fact of that id, as the lake shows it to readers now.

    Raises:
        PermanentError: the lake has no such fact.
    """
    rows = fetch(workspace.lake, _FACT, {"fact": fact_id}).to_pylist()
    if not rows:
        raise PermanentError(f"no fact {fact_id!r} in this lake; `nightwire sql` lists `facts.fact_id`")
    row = rows[0]
    others = fetch(workspace.lake, _OTHERS, {"sentence": row["sentence_id"]}).to_pylist()
    english = row["sentence"] if row["language"] == "en" else row["sentence_en"]
    return StoredFact(row, tuple(others), explain(row["sentence"], row["language"], english))


def _of_numbers(rules: list[str] | None) -> list[str] | None:
    """Without those of speaker, subject and place: they saw names and sentences that are not asked here."""
    return [one for one in rules if not one.startswith(ATTRIBUTING)] if rules is not None else None


def _columns(fact: Fact) -> Row:
    """A fact of today in the columns that are compared."""
    leading, sides = fact.leading, (fact.source, fact.english)
    rules, rules_en = (list(side.rules) if side is not None else None for side in sides)
    trend = leading.trend.value if leading.trend else None
    values = (leading.comparator.value, leading.value, leading.value_high, fact.unit, leading.kind.value)
    return dict(zip(FIELDS, (*values, trend, rules, rules_en), strict=True))
