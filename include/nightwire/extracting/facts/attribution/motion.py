"""Places by how the text comes to them: measured from, aimed at, bound for, and those that were left."""

import re
from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD, before_words
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Span

NAMED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]+, (\w+) $")  # what a distance is right behind
FROM = 4  # words from a distance to the name: `dal confine con l'`
PASSIVE = 30  # characters from a name to `è stato colpito`
AIMED = 8  # words from what is thrown, or sets out, to the preposition of its place


def is_reached(name: Span, facts: Sequence[Fact], text: str, words: AttributionWords) -> bool:
    """Whether a distance, an aim or a journey ends at a place."""
    if is_aimed_at(name, text, words) or is_bound_for(name, text, words) or is_struck(name, text, words):
        return True
    return is_measured_from(name, facts, text, words)


def is_struck(name: Span, text: str, words: AttributionWords) -> bool:
    """`il Pakistan è stato colpito da`, `ha devastato la Giamaica`: what happens, happens there."""
    if not words.struck.isdisjoint(before_words(text, name.start, 2)):
        return True
    after = [word.lower() for word in WORD.findall(text[name.end : name.end + PASSIVE])[:3]]
    return not words.struck.isdisjoint(after) and words.finite.issuperset(after[:1])


def is_measured_from(name: Span, facts: Sequence[Fact], text: str, words: AttributionWords) -> bool:
    """`a 40 chilometri da Bunia`, `14 miglia dal porto di Zuara`: it happened near there."""
    for fact in facts:
        if fact.source is None or fact.source.kind is not Kind.MEASURE or fact.source.span.end > name.start:
            continue
        gap = text[fact.source.span.end : name.start]
        between = before_words(gap, len(gap), FROM + 1)
        if 0 < len(between) <= FROM and between[0] in words.away:
            return not _is_placed(fact.source.span.start, text, words)
    return False


def _is_placed(start: int, text: str, words: AttributionWords) -> bool:
    """`presso Bo, a 95 km da Zed`: the distance only says where the place before it lies."""
    named = NAMED.search(text[:start])
    return named is not None and named[1] in words.towns


def is_aimed_at(name: Span, text: str, words: AttributionWords) -> bool:
    """`ha lanciato contro l'Ucraina 38 missili`, `razzi su Haifa`: where they go."""
    before = before_words(text, name.start, AIMED)
    if before[-2:-1] and before[-2] in words.upon:
        before.pop()  # the article
    return bool(before) and before[-1] in words.upon and not words.launching.isdisjoint(before[:-1])


def is_bound_for(name: Span, text: str, words: AttributionWords) -> bool:
    """`diretto a Tawila`, `sono partiti due voli per Port Sudan`: where it goes."""
    before = before_words(text, name.start, AIMED)
    if len(before) > 1 and before[-1] in words.place | words.dative and before[-2] in words.goals:
        return True
    if before[-1:] and before[-1] in words.goals:  # `con destinazione Misurata`
        return True
    near = before[-2:] if before and before[-1] not in words.towards else before[-1:]
    return bool(near) and near[0] in words.towards and not words.leaving.isdisjoint(before)


def is_home(name: Span, text: str, words: AttributionWords) -> bool:
    """`con sede a Londra`, `nato a Napoli`: where somebody is from, and nothing happened."""
    before = before_words(text, name.start, 2)
    return len(before) > 1 and before[0] in words.seats


def is_left(name: Span, text: str, words: AttributionWords) -> bool:
    """`dall'aeroporto di Brindisi`, `dal porto di Odessa`: where it comes from."""
    before = before_words(text, name.start, 3)
    return len(before) > 1 and before[-1] in words.joints and before[0] in words.away


def is_away(distance: Span, start: int, text: str, words: AttributionWords) -> bool:
    """`a 36 km a nord di Bo`, `40 km da Bo`: a place that a distance is only told from."""
    gap = text[distance.end : start]
    between = before_words(gap, len(gap), FROM + 1)
    return 0 < len(between) <= FROM and (between[0] in words.away or between[-1] in words.joints)
