"""One sentence in two languages: which name of the one side is which name of the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.labels import TYPE_OF_LABEL
from nightwire.extracting.entities.projection import project
from nightwire.extracting.entities.sides import Sides
from nightwire.extracting.entities.source.lexicon import has_rules
from nightwire.extracting.entities.text import Text
from nightwire.model import Agreement, Span

# Share of the sentence by which a name may move in translation and still be told by its order.
_MOST_SHIFT = 0.25


@dataclass(frozen=True, slots=True)
class Linked:
    """One name with its place on either side, before it is known what it stands for."""

    label: str
    source: Span | None
    english: Span | None
    found_in: Agreement
    language: str


def link(source_names: Sequence[Name], sides: Sides) -> list[Linked]:
    """Returns the names of a sentence, each once, in order of the source and then of the English.

    Names that only the English has are kept for languages without rules of their own. Where there are
    rules, the source has spoken: two of ten such names were right.

    Args:
        source_names: what was found in the source sentence.
        sides: the sentence, its English, and what was found there.
    """
    source, english, english_names = sides.source, sides.english, sides.english_names
    if english is None:
        return [
            Linked(name.label, name.span, None, Agreement.SOURCE_ONLY, source.language)
            for name in source_names
        ]
    spans = [source.span(*stretch) if stretch else None for stretch in sides.stretches]
    partners = _partners(source_names, english_names, spans)
    _add_by_order(partners, source_names, english_names, source, english)
    linked = [*_found_in_source(source_names, english_names, partners, source, english)]
    if not has_rules(source.language):
        linked += _found_in_english(source_names, english_names, partners, spans, source.language)
    return sorted(linked, key=_place)


def _place(name: Linked) -> tuple[bool, int]:
    """Orders by place in the source; names that only the English has come last, by place there."""
    span = name.source or name.english
    return name.source is None, span.start if span else 0


def _found_in_source(
    source_names: Sequence[Name],
    english_names: Sequence[Name],
    partners: dict[int, int],
    source: Text,
    english: Text,
) -> Iterator[Linked]:
    """Yields the names of the source, each with the English words that say it, if any do."""
    taken = [name.span for name in english_names]
    alone = [name for number, name in enumerate(source_names) if number not in partners]
    spans_en = dict(zip(alone, _project_back(alone, taken, source, english), strict=True))
    for number, name in enumerate(source_names):
        if number in partners:
            span_en: Span | None = english_names[partners[number]].span
            yield Linked(name.label, name.span, span_en, Agreement.BOTH, source.language)
        else:
            yield Linked(name.label, name.span, spans_en[name], Agreement.SOURCE_ONLY, source.language)


def _found_in_english(
    source_names: Sequence[Name],
    english_names: Sequence[Name],
    partners: dict[int, int],
    spans: Sequence[Span | None],
    language: str,
) -> Iterator[Linked]:
    """Yields the names that only the English has, each with the source words that say it, if free."""
    taken = [name.span for name in source_names]
    paired = set(partners.values())
    for number, (name, span) in enumerate(zip(english_names, spans, strict=True)):
        if number in paired:
            continue
        if span is None or not _is_written_alike(span, name):
            yield Linked(name.label, None, name.span, Agreement.ENGLISH_ONLY, language)
        elif not _overlapping(span, taken):
            yield Linked(name.label, span, name.span, Agreement.ENGLISH_ONLY, language)


def _is_written_alike(span: Span, name: Name) -> bool:
    """Returns whether source words may be a name: a small letter where the English has a capital says no."""
    return name.label == "NORP" or not (span.text[0].islower() and name.span.text[0].isupper())


def _partners(
    source_names: Sequence[Name], english_names: Sequence[Name], spans: Sequence[Span | None]
) -> dict[int, int]:
    """Returns the number of the English name for the numbers of the source names that have one."""
    partners: dict[int, int] = {}
    taken = [name.span for name in source_names]
    for number, span in enumerate(spans):
        free = (n for n in _overlapping(span, taken) if n not in partners) if span else iter(())
        if (candidate := next(free, None)) is not None:
            partners[candidate] = number
    return partners


def _add_by_order(
    partners: dict[int, int],
    source_names: Sequence[Name],
    english_names: Sequence[Name],
    source: Text,
    english: Text,
) -> None:
    for left, right in list(_by_order(partners, source_names, english_names)):
        place = source_names[left].span.start / len(source.text)
        place_en = english_names[right].span.start / len(english.text)
        if abs(place - place_en) < _MOST_SHIFT:
            partners[left] = right


def _by_order(
    partners: dict[int, int], source_names: Sequence[Name], english_names: Sequence[Name]
) -> Iterator[tuple[int, int]]:
    """Yields the last two names of one type that each side has left over: they are one."""
    for kind in sorted({TYPE_OF_LABEL[name.label] for name in source_names}):
        left = [n for n, name in enumerate(source_names) if n not in partners and _is(name, kind)]
        taken = partners.values()
        right = [n for n, name in enumerate(english_names) if n not in taken and _is(name, kind)]
        if len(left) == len(right) == 1:
            yield left[0], right[0]


def _is(name: Name, kind: str) -> bool:
    return TYPE_OF_LABEL[name.label] == kind


def _project_back(
    names: Sequence[Name], spoken_for: Sequence[Span], source: Text, english: Text
) -> Iterator[Span | None]:
    for stretch in project(names, source, english):
        span = english.span(*stretch) if stretch else None
        yield None if span and _overlapping(span, spoken_for) else span


def _overlapping(span: Span, others: Sequence[Span]) -> range:
    """Returns the numbers of those spans that overlap one; they are in order and do not overlap."""
    first = bisect_right(others, span.start, key=lambda other: other.end)
    return range(first, bisect_left(others, span.end, key=lambda other: other.start))
