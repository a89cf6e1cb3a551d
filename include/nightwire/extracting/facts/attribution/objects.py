"""Whose a fact is by a verb beside it: the name right behind that, or who acts in a relative clause."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD, before_words
from nightwire.extracting.facts.attribution.following import verb_after
from nightwire.extracting.facts.attribution.headed import TITLE
from nightwire.extracting.facts.attribution.neighbours import ACTORS
from nightwire.extracting.facts.attribution.openings import is_spoken
from nightwire.extracting.facts.attribution.subjects import THINGS
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention

AFFECTED = ACTORS - THINGS  # whom a verb befalls


def objects(
    names: Sequence[Mention],
    scenes: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> list[Mention]:
    """Those of the names that stand right behind a verb: `Un giudice ha condannato l'avvocato Bo`."""
    return [one for one in names if one not in scenes and _is_object(one, text, words, articles)]


def sentenced(names: Sequence[Mention], text: str, words: AttributionWords) -> list[Mention]:
    """Those of such names that a verdict befalls: `la Corte ha condannato Bo a 12 anni` is of Bo."""
    spans = [(one, one.span) for one in names if one.span is not None]
    return [
        one
        for one, span in spans
        if not words.sentencing.isdisjoint(before_words(text, span.start, TITLE + 1))
    ]


def made_by(
    fact: Fact, actors: Sequence[Mention], text: str, words: AttributionWords, articles: frozenset[str]
) -> Mention | None:
    """Who acts in the relative clause about what is counted: `le 12 navi che la Nova ha comprato`.

    So it does behind a preposition: `i 12 anni in cui la Nova ha`, `le 12 navi per le quali la Nova ha`.
    """
    if fact.source is None:
        return None
    end = fact.source.span.end
    one = next((one for one in actors if one.span is not None and one.span.start >= end), None)
    if one is None or one.span is None or not verb_after(one.span, text, words):
        return None
    between = WORD.findall(text[end : one.span.start].lower())
    plain = all(word[:1].isalpha() for word in between)
    return one if plain and _opens_relative(between, words, articles) else None


def _opens_relative(found: Sequence[str], words: AttributionWords, articles: frozenset[str]) -> bool:
    """Whether no more than an adjective or so stands before `che`, `in cui`, `per le quali`."""
    that = next((at for at, word in enumerate(found) if word in words.that | words.relatives), None)
    if that is None or that > TITLE or len(found) > TITLE + that:
        return False
    before = list(found[:that])
    if found[that] not in words.that:
        before = [word for word in before if word not in articles]
        if not before or before.pop() not in words.oblique:
            return False
    return words.oblique.isdisjoint(before)


def _is_object(mention: Mention, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    if mention.span is None or mention.label not in AFFECTED or mention.span.text.islower():
        return False
    before = before_words(text, mention.span.start, TITLE + 2)
    for index in range(len(before) - 1, 0, -1):
        word = before[index]
        if word in words.oblique | words.clause or not word.rstrip("'").isalpha():
            return False
        if word not in articles and is_spoken(before, index, words):
            return True
    return False
