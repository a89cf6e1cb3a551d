"""Whose a length of time is that somebody named right behind it: `guida la Nova da tre mesi Ada Bo`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention

PEOPLE = "NORP"
LONGEST = 5  # words from it to the name: `, la nuova direttrice`


def behind(
    fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords, articles: frozenset[str]
) -> Mention | None:
    """The person that follows, with no more than a comma, an article and titles before the name."""
    if fact.source is None or fact.source.kind is not Kind.DURATION:
        return None
    end = fact.source.span.end
    named = (one for one in names if one.label != PEOPLE and one.span is not None and one.span.start >= end)
    one = next(named, None)
    if one is None or one.span is None or one.label != "PERSON":
        return None
    found = WORD.findall(text[end : one.span.start].lower())
    titles = found[1:] if found[:1] == [","] else found
    small = words.oblique | words.clause | (words.finite - articles)
    plain = all(word.rstrip("'’").isalpha() and word not in small for word in titles)
    return one if plain and len(found) <= LONGEST and (not titles or titles[0] in articles) else None
