"""Whose a fact is by a name right beside it: behind what is counted, or between a noun and its figure."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD, before_words
from nightwire.extracting.facts.attribution.following import verb_after
from nightwire.extracting.facts.attribution.headed import OTHERS
from nightwire.extracting.facts.attribution.neighbours import actor_before
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention

FIGURES = frozenset([Kind.PERCENT, Kind.MONEY])
EPITHET = 2  # words from a count to the name: `grande vincitore`
BETWEEN = 2  # words from a name to its figure: `del`, `fermo al`


def counted(fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The name of those who are counted, right behind: `i due fratelli Bo`, `il tre volte vincitore Kim`."""
    if fact.source is None or fact.source.kind is not Kind.COUNT:
        return None
    span = fact.source.span
    one = next((one for one in names if one.span is not None and one.span.start > span.end), None)
    if one is None or one.span is None or one.label not in OTHERS or text[span.end] != " ":
        return None
    between = WORD.findall(text[span.end : one.span.start])
    noun = span.text.rpartition(" ")[2].lower()
    if not between:
        return one if noun in words.crowds else None
    epithet = len(between) <= EPITHET and words.singular.issuperset(before_words(text, span.start, 1))
    small = words.oblique | words.clause | words.finite
    plain = all(word.isalpha() for word in between) and small.isdisjoint(between)
    return one if epithet and plain else None


def figured(fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The name between a noun and its figure: `un rialzo di Nova del 5%`, `con Kim fermo al 3%`."""
    if fact.source is None or fact.source.kind not in FIGURES:
        return None
    before = actor_before(names, fact.source.span.start)
    if before is None:
        return None
    between = [word.lower() for word in WORD.findall(text[before[1].end : fact.source.span.start])]
    noun, by = ["", "", *before_words(text, before[1].start, 2)][-2:]
    if not 0 < len(between) <= BETWEEN or not all(word.rstrip("'’").isalpha() for word in between):
        return None
    tied = by in words.owning and noun.isalpha() and between[0] in words.oblique
    small = words.oblique | words.clause | words.finite
    held = len(between) == BETWEEN and between[0] not in small and between[1] in words.oblique
    held = held and by in words.oblique and before[0].label in OTHERS and not words.is_verb(between[0])
    return before[0] if tied or held else None


def shared(part: Mention | None, text: str, words: AttributionWords) -> Mention | None:
    """The place a share is of, where it acts: `il 40% dell'Arizona sta attraversando`."""
    return part if part is not None and part.span and verb_after(part.span, text, words) else None
