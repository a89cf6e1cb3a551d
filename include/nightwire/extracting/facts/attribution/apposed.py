"""Whose a fact is that stands in what is said of a name: its relative clause, or its apposition."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD, before_words, ends_clause, opens_other
from nightwire.extracting.facts.attribution.following import does_in_relative
from nightwire.extracting.facts.attribution.neighbours import last_before
from nightwire.extracting.facts.attribution.subjects import ACTORS
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention, Span

LONGEST = 9  # words of an apposition before its figure


def counting(fact: Fact, scenes: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The place whose own relative clause counts something: `a Bo, che conta 20.000 abitanti`."""
    if fact.source is None:
        return None
    before = last_before(scenes, fact.source.span.start)
    if before is None or not does_in_relative(before[1], text, words):
        return None
    between = text[before[1].end : fact.source.span.start].lstrip(" ,(")
    apart = "," in between or ends_clause(between) or opens_other(between, words)
    clause = text[before[1].end : fact.source.span.end].lower().split()
    verb = next((word for word in clause if words.is_verb(word)), "")
    many = verb.endswith(tuple(words.plural_endings))  # `l'export verso l'Europa, che superavano`
    return None if apart or many else before[0]


def apposed(
    fact: Fact, names: Sequence[Mention], scenes: Sequence[Mention], text: str, words: AttributionWords
) -> Mention | None:
    """The name whose apposition has the fact: `Bo, madre di tre figli`, `Kim, condannato a 5 anni`."""
    if fact.source is None:
        return None
    before = last_before(names, fact.source.span.start)
    if before is None or before[0].label not in ACTORS:
        return None
    found = [word.lower() for word in WORD.findall(text[before[1].end : fact.source.span.start])]
    if found[:1] != [","] or not 1 < len(found) <= LONGEST or not _is_said_of(found[1:], words):
        return None
    if _is_owner(before[1], text, words):
        return None
    free = words.oblique.isdisjoint(before_words(text, before[1].start, 1))
    said = free and found[1] in words.people  # whatever it was taken for
    told = before[0] not in scenes and _takes(found[1], before[1], text, words)
    return before[0] if said or told else None


def _is_owner(name: Span, text: str, words: AttributionWords) -> bool:
    """`il sindaco di Salerno, imputato`: said of the person before the name."""
    *_, noun, tie = ["", "", *before_words(text, name.start, 2)]
    return tie in words.owning and noun in words.people | words.heads


def _is_said_of(found: Sequence[str], words: AttributionWords) -> bool:
    """Whether some words are an apposition up to its figure, not what has done it: `scritto da 40`."""
    small = words.clause | words.finite | words.relatives
    plain = all(word.rstrip("'’").isalpha() and not words.is_verb(word) for word in found)
    return plain and small.isdisjoint(found) and found[-1] not in words.away


def _takes(first: str, name: Span, text: str, words: AttributionWords) -> bool:
    """Whether what opens with a word is said of a name and not of what is before that: `a Bo, durato`."""
    if first.endswith(tuple(words.done_endings)):
        return (words.oblique - words.owning).isdisjoint(before_words(text, name.start, 1))
    return first in words.nouns | words.heads
