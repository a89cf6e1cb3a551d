"""Whose a fact is by a verb that has its person in the dative: `a Bo restano 12 giorni`, `è costato a Bo`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import TOKEN, before_words, ends_clause, opens_other
from nightwire.extracting.facts.attribution.headed import OTHERS
from nightwire.extracting.facts.attribution.neighbours import last_before
from nightwire.extracting.facts.attribution.resumed import resumption
from nightwire.extracting.facts.attribution.subjects import is_nobodys
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention

TITLE = 3  # words between the preposition and the name: `al presunto capo Bo`
VERB = 4  # words from such a verb to its preposition: `costata l'anno scorso a`
NEAR = 80  # characters from the name to its figure


def befallen(fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The person or body right before a fact to whom it goes, remains, or is done."""
    if fact.source is None:
        return None
    start = fact.source.span.start
    before, begins = _told_of(names, start, text, words)
    if before is None or before.span is None or is_nobodys(fact.source, text, words):
        return None
    between = text[begins:start]
    if "," in between or len(between) > NEAR or ends_clause(between) or opens_other(between, words):
        return None
    found = before_words(text, before.span.start, TITLE + 1 + VERB)
    to = next((at for at in range(len(found) - 1, -1, -1) if found[at] in words.oblique), -1)
    if to < 0 or found[to] not in words.offices | words.towns or len(found) - 1 - to > TITLE:
        return None
    if not all(word.rstrip("'").isalpha() for word in found[to:]):
        return None
    beside = {*found[max(0, to - VERB) : to], *(word.lower() for word in TOKEN.findall(between))}
    return before if not words.befalling.isdisjoint(beside) else None


def _told_of(
    names: Sequence[Mention], start: int, text: str, words: AttributionWords
) -> tuple[Mention | None, int]:
    """The last name whose clause goes on behind its asides, and where; else the last name, and its end."""
    for one in reversed(names):
        if one.span is not None and one.span.end < start and one.label in OTHERS:
            main = resumption(one.span.end, start, text, words)
            if main is not None:
                return one, main
    before = last_before(names, start)
    if before is None or before[0].label not in OTHERS:
        return None, start
    return before[0], before[1].end
