"""Where what is counted set out from: `da Bo sono decollati 12 aerei`, `dodici treni sono partiti da Bo`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD, before_words, ends_clause
from nightwire.extracting.facts.attribution.scenes import PLACES
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention, Span

NEAR = 40  # characters from a place to the verb of what sets out there
VERB = 3  # words of such a verb: `non sono decollati`
LEAVING = 5  # words before a place: `sono partiti dalla stazione di`


def left_of(fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The place that what is counted has set out from, where its clause says of no other."""
    if fact.source is None or fact.source.kind is not Kind.COUNT:
        return None
    counted = fact.source.span
    for one in mentions:
        if one.span is not None and one.label in PLACES and _is_left(one.span, counted, text, words):
            return one
    return None


def _is_left(name: Span, counted: Span, text: str, words: AttributionWords) -> bool:
    before = ["", "", "", *before_words(text, name.start, LEAVING)]
    if before[-1] in words.joints and before[-3] in words.away:  # `dalla stazione di Bo`
        before = before[:-2]
    if before[-1] not in words.away:
        return False
    if name.end <= counted.start:
        between = text[name.end : counted.start]
        last = [word.lower() for word in WORD.findall(between)][-VERB:]
        return not ends_clause(between) and not words.setting_out.isdisjoint(last)
    between = text[counted.end : name.start]
    leaves = before[-2] in words.setting_out and before[-3] in words.being  # not `tre navi partite da Bo`
    return leaves and not ends_clause(between) and "," not in between
