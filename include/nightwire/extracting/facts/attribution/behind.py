"""Whose a length of time is that somebody named right behind it: `guida la Nova da tre mesi Ada Bo`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD
from nightwire.extracting.facts.attribution.neighbours import named_after
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention

LONGEST = 5  # words from it to the name: `, la nuova direttrice`


def behind(
    fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords, articles: frozenset[str]
) -> Mention | None:
    """The person that follows, with no more than a comma, an article and titles before the name."""
    if fact.source is None or fact.source.kind is not Kind.DURATION:
        return None
    end = fact.source.span.end
    after = named_after(names, end)
    if after is None or after[0].label != "PERSON":
        return None
    found = WORD.findall(text[end : after[1].start].lower())
    titles = found[1:] if found[:1] == [","] else found
    small = words.oblique | words.clause | (words.finite - articles)
    plain = all(word.rstrip("'’").isalpha() and word not in small for word in titles)
    return after[0] if plain and len(found) <= LONGEST and (not titles or titles[0] in articles) else None
