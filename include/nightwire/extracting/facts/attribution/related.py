"""Whose a fact is in a clause of `quale` or `cui` about a name: `Bo, il quale ha`, `Bo, il cui padre`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.apart import stands_apart
from nightwire.extracting.facts.attribution.clauses import TOKEN, before_words, ends_clause
from nightwire.extracting.facts.attribution.following import (
    ASIDE,
    ASIDES,
    is_relative,
    past_bracket,
    verb_after,
)
from nightwire.extracting.facts.attribution.headed import OTHERS
from nightwire.extracting.facts.attribution.neighbours import ACTORS
from nightwire.extracting.facts.attribution.subjects import is_nobodys
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention, Span

NEAR = 120  # characters from the comma before a relative to its figure
GOVERNED = 2  # words before a name in an aside: `con la`


def related(
    fact: Fact,
    names: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> Mention | None:
    """The name whose clause has the fact, where nobody else is named in that."""
    if fact.source is None:
        return None
    start = fact.source.span.start
    comma = text.rfind(",", max(0, start - NEAR), start)
    if comma < 0 or ends_clause(text[comma:start]):
        return None
    found = [word.lower() for word in TOKEN.findall(text[comma + 1 : start])]
    others = [one for one in names if one.span is not None and comma < one.span.start < start]
    if not _opens(found, words, articles) or any(_acts(one, text, words) for one in others):
        return None
    if not _is_one_clause(found, words):
        return None
    if is_nobodys(fact.source, text, words) or stands_apart(fact.source, text, words, articles):
        return None
    return _told_of(comma, names, text, words, named=found[0] in articles)


def _acts(name: Mention, text: str, words: AttributionWords) -> bool:
    """Whether a name within the relative may be who acts there: any but a place without a verb."""
    if name.label in OTHERS or name.span is None:
        return name.label in OTHERS
    free = words.oblique.isdisjoint(before_words(text, name.span.start, 1))
    return free and verb_after(name.span, text, words)


def _opens(found: Sequence[str], words: AttributionWords, articles: frozenset[str]) -> bool:
    """`il quale`, `il cui`, `cui`, `alla quale`, `dal quale`; not `nella quale`, which is a place."""
    if len(found) < 2:
        return False
    governed = words.offices | words.towns | words.away | words.owning | words.towards | words.upon | articles
    return found[0] in words.relatives - words.that or (found[0] in governed and found[1] in words.relatives)


def _is_one_clause(found: Sequence[str], words: AttributionWords) -> bool:
    """Whether a relative has its verb, and nothing opens another clause: not `, di cui 12 feriti`."""
    rest = [word for word in found[1:] if word not in words.relatives]
    others = words.that | words.contrast | words.subordinating
    counted = any(word[:1].isdecimal() for word in rest)
    return others.isdisjoint(rest) and not counted and any(words.ends_finite(word) for word in rest)


def _told_of(
    comma: int, names: Sequence[Mention], text: str, words: AttributionWords, *, named: bool
) -> Mention | None:
    """The name that a comma follows, or its aside before that; a place only where it is named itself."""
    labels = ACTORS if named else OTHERS | {"PRODUCT"}
    for one in names:
        if one.span is None or one.span.end > comma or one.label not in labels:
            continue
        if one.span.text[:1].isupper() and comma in _closes(one.span, text, words):
            return one
    return None


def _closes(name: Span, text: str, words: AttributionWords) -> set[int]:
    """Where the name ends, and where each aside behind it does."""
    ends = [past_bracket(text, name.end)]
    for _ in range(ASIDES):
        aside = ASIDE.match(text, ends[-1])
        if aside is None or is_relative(aside[0], words):
            break
        ends.append(aside.end())
    return set(ends)


def in_aside(name: Mention, names: Sequence[Mention], text: str, words: AttributionWords) -> bool:
    """Whether a name only helps to say who another is: the Nova in `Bo, pilota con la Nova, che ha`.

    What something is of may be told of as well: `Bo, capo della Nova, che ha 300 operai`.
    """
    span = name.span
    governs = words.oblique - (words.owning if name.label in OTHERS else frozenset())
    if span is None or governs.isdisjoint(before_words(text, span.start, GOVERNED)):
        return False
    before = [one.span for one in names if one.span is not None and one.span.end < span.start]
    return any(
        past_bracket(text, one.end) < span.start and past_bracket(text, span.end) in _closes(one, text, words)
        for one in before
    )
