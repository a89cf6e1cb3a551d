"""Whose a fact is that stands in what is said of a name: its relative clause, or its apposition."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import TOKEN, before_words, ends_clause, opens_other
from nightwire.extracting.facts.attribution.following import does_in_relative, past_bracket
from nightwire.extracting.facts.attribution.headed import OTHERS
from nightwire.extracting.facts.attribution.neighbours import LENGTHS_OF_TIME, actor_before, last_before
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention, Span

MARKS = frozenset(",-+")  # within an apposition
STATE = 6  # words of a state, its comma with them
LONGEST = 20  # words of an apposition before its figure


def counting(fact: Fact, scenes: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The place whose own relative clause counts something: `a Bo, che conta 20.000 abitanti`."""
    if fact.source is None:
        return None
    before = last_before(scenes, fact.source.span.start)
    if before is None or not does_in_relative(before[1], text, words):
        return None
    between = text[before[1].end : fact.source.span.start].lstrip(" ,(")
    apart = "," in between or ends_clause(between) or opens_other(between, words)
    clause = text[before[1].end : fact.source.span.end].lower().split()
    verb = next((word for word in clause if words.is_verb(word)), "")
    many = verb.endswith(tuple(words.plural_endings))  # `l'export verso l'Europa, che superavano`
    return None if apart or many else before[0]


def apposed(
    fact: Fact,
    names: Sequence[Mention],
    scenes: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> Mention | None:
    """The name whose apposition has the fact: `Bo, madre di tre figli`, `Kim, condannato a 5 anni`."""
    if fact.source is None:
        return None
    before = actor_before(names, fact.source.span.start)
    if before is None:
        return None
    end = past_bracket(text, before[1].end)
    found = [word.lower() for word in TOKEN.findall(text[end : fact.source.span.start])]
    if found[:1] != [","] or not 1 < len(found) <= LONGEST or not _is_said_of(found[1:], words):
        return None
    if any(word in words.present for word in fact.source.span.text.lower().split()):
        return None  # `la lista di Bo, suo alleato, non arriva al 4%`
    if _is_owner(before[1], text, words) or _closes_aside(before[1].start, text, words):
        return None
    free = words.oblique.isdisjoint(before_words(text, before[1].start, 1))
    said = free and found[1] in words.people  # whatever it was taken for
    starts = [at + 1 for at, word in enumerate(found) if word == ","]  # `Bo, 61 anni, condannato a 3`
    told = before[0] not in scenes and any(
        _takes(found[at:], before[0], text, words, articles) for at in starts
    )
    return before[0] if said or told else None


def stated(fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The name whose state right behind its comma has the fact: `batte Bo, fermo a 12`, `Bo, autore di`."""
    if fact.source is None or fact.source.kind in LENGTHS_OF_TIME:
        return None
    before = actor_before(names, fact.source.span.start)
    if before is None or before[0].label not in OTHERS:
        return None
    end = past_bracket(text, before[1].end)
    found = [word.lower() for word in TOKEN.findall(text[end : fact.source.span.start])]
    if (
        found[:1] != [","]
        or not 2 < len(found) <= STATE
        or "," in found[1:]
        or found[-1] not in words.oblique
    ):
        return None
    return before[0] if found[1] in words.states and _is_said_of(found[1:], words) else None


def _is_owner(name: Span, text: str, words: AttributionWords) -> bool:
    """`il sindaco di Salerno, imputato`: said of the person before the name."""
    *_, noun, tie = ["", "", *before_words(text, name.start, 2)]
    return tie in words.owning and noun in words.people | words.heads


def _closes_aside(start: int, text: str, words: AttributionWords) -> bool:
    """`il quadro, firmato da Bo, misura`: what a name's comma closes is said of the noun before."""
    opened = text[:start].rpartition(",")
    first = opened[2].lower().split()[:1]
    done = any(word.endswith(tuple(words.done_endings)) for word in first)
    return bool(opened[1]) and done and not words.oblique.isdisjoint(before_words(text, start, 1))


def _is_said_of(found: Sequence[str], words: AttributionWords) -> bool:
    """Whether some words are an apposition up to its figure, not what has done it: `scritto da 40`."""
    small = (words.clause - words.times - words.coordinating) | words.relatives | words.that
    plain = all(word.rstrip("'’%").isalnum() or word[0].isdigit() or word in MARKS for word in found)
    no_verbs = words.pronouns | words.impersonal | words.negations
    verbs = any(words.is_verb(word) and word not in no_verbs for word in found)
    return plain and not verbs and small.isdisjoint(found) and found[-1] not in words.away


def _takes(
    found: Sequence[str], name: Mention, text: str, words: AttributionWords, articles: frozenset[str]
) -> bool:
    """Whether it is said of a name and not of what is before: `a Bo, durato`, `uomo della Nova, ferito`."""
    start = name.span.start if name.span is not None else 0
    if not found:
        return False
    if found[0].endswith(tuple(words.done_endings)):
        governs = words.oblique - (words.owning if name.label == "PERSON" else frozenset())
        return governs.isdisjoint(before_words(text, start, 1))
    nouns, small = words.nouns | words.heads, words.oblique | words.indefinite | articles
    return found[0] in nouns or (
        found[0].isalpha() and found[0] not in small and not nouns.isdisjoint(found[1:2])
    )
