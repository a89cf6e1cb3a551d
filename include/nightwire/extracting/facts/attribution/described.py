"""Whose a fact is that stands in what a name is called: `le Ande, una catena lunga 7.000 chilometri`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import TOKEN
from nightwire.extracting.facts.attribution.following import past_bracket
from nightwire.extracting.facts.attribution.neighbours import actor_before
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention

LONGEST = 14  # words from the name to its figure


def described(
    fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords, articles: frozenset[str]
) -> Mention | None:
    """The name before a comma and `un` with a noun for a thing, whose size or own doing the fact is."""
    if fact.source is None:
        return None
    start = fact.source.span.start
    before = actor_before(names, start)
    if before is None:
        return None
    between = text[past_bracket(text, before[1].end) : start]
    found = [word.lower() for word in TOKEN.findall(between)]
    if found[:1] != [","] or words.indefinite.isdisjoint(found[1:2]) or not 0 < len(found) - 2 <= LONGEST:
        return None
    return before[0] if _is_of_thing(found[2:], words, articles) else None


def _is_of_thing(found: Sequence[str], words: AttributionWords, articles: frozenset[str]) -> bool:
    """`catena lunga`, `arcipelago di`, `milizia che conta`; not `sindaco che`, nor `isola, che`."""
    things = (words.nouns | words.heads | words.place_nouns) - words.people
    if found[0] not in things or not all(word.rstrip("'’").isalpha() for word in found):
        return False
    that = next((at for at, word in enumerate(found) if word in words.that), len(found))
    told = [word for word in found if word not in words.pronouns and words.is_verb(word)]
    if not (words.clause - words.that).isdisjoint(found) or bool(told) != (that < len(found)):
        return False
    if not told:
        return found[-1] in words.owning | words.sizes
    return found.index(told[0]) > that and found[that + 1] not in articles
