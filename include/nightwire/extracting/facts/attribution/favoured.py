"""Whose a fact is by who it is for, named right behind: `il 46% per Bo`, `7 voti a favore della Nova`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import before_words
from nightwire.extracting.facts.attribution.headed import OTHERS
from nightwire.extracting.facts.attribution.neighbours import named_after
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention

WORDS = 7  # from a figure to whom it is for: `previsti a favore della candidata locale`
EARLY = 1  # words before the preposition


def favoured(
    fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords, articles: frozenset[str]
) -> Mention | None:
    """The person a figure is for, or the person or body in whose favour it is."""
    if fact.source is None or fact.source.kind is Kind.AGE:
        return None
    end = fact.source.span.end
    after = named_after(names, end)
    if after is None:
        return None
    found = before_words(text[end : after[1].start], after[1].start - end, WORDS + 1)
    at = next((at for at, word in enumerate(found) if word in words.towards | words.favours), None)
    if at is None or len(found) > WORDS:
        return None
    favour = found[at] in words.favours
    if after[0].label not in (OTHERS if favour else {"PERSON"}) or at > EARLY + favour:
        return None
    return after[0] if _are_titles(found[at + 1 + favour :], words, articles) else None


def _are_titles(found: Sequence[str], words: AttributionWords, articles: frozenset[str]) -> bool:
    small = (words.oblique | words.clause | words.finite | words.relatives) - articles
    return all(word.rstrip("'").isalpha() and word not in small for word in found)
