"""The name before the bracket that a figure stands in: whose it is, or where."""

import re
from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import before_words
from nightwire.extracting.facts.attribution.neighbours import actor_before
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention

BRACKET = re.compile(r" ?\(")
CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’-]*"
LISTED = re.compile(rf"(?:{CAPITAL}(?: {CAPITAL}){{0,3}} \([^()]{{1,20}}\)(?:, | e ))+$")


def bracketed(fact: Fact, facts: Sequence[Fact], names: Sequence[Mention], text: str) -> Mention | None:
    """The name before a bracket that a fact opens or stands in: `Bo (33 punti)`, `Bo (2 anni e sei mesi)`."""
    if fact.source is None:
        return None
    start = fact.source.span.start
    before = actor_before(names, start)
    if before is None:
        return None
    last, span = before
    opened = BRACKET.match(text, span.end)
    if opened is None or ")" in text[opened.end() : start]:
        return None
    opening = [one for one in facts if one.source is not None and one.source.span.start == opened.end()]
    return last if opening else None


def is_placed(name: Mention, text: str, words: AttributionWords) -> bool:
    """`dal deposito di Bo (4)`, `dai depositi di Bo (4), Zed (3) e`: the first of the list has the noun."""
    if name.span is None:
        return False
    listed = LISTED.search(text[: name.span.start])
    start = listed.start() if listed is not None else name.span.start
    noun, tie = ["", "", *before_words(text, start, 2)][-2:]
    return noun in words.place_nouns and tie in words.joints
