"""Whether a place that stands behind a fact, or before it, is in its own clause."""

import re
from collections.abc import Sequence
from itertools import pairwise

from nightwire.extracting.facts.attribution.clauses import WORD, ends_clause, opens_other
from nightwire.extracting.facts.attribution.motion import is_aimed_at
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Span

ASIDES = frozenset("()")
EXPLAINED = re.compile(r" \([^()\d]*\)")
OPENED = 5  # words from a comma to who acts behind a relative
FEW = 3  # words from a comma to a place
PART = 3  # words from a comma to the relative of a part: `, fra i quali`
NEAR = 40  # characters: what is further behind a bracket is another matter


def goes_on(name: Span, end: int, text: str, words: AttributionWords) -> bool:
    """Whether a scene after a fact is the fact's; `la forza della bomba lanciata su Hiroshima` is none."""
    between = text[end : name.start]
    if _opens_next(name, between, text, words):
        return False
    if is_aimed_at(name, text, words) and not _is_raid(between, words):
        return False
    opened = WORD.findall(text[:end].rpartition(",")[2].lower())[:PART]
    if words.relatives.isdisjoint(opened) and _is_past_comma(between, words):
        return False  # no part of the counted: `12 soci, tra cui due cugine, sono a Bo`
    return _same_clause(between, words)


def _is_raid(between: str, words: AttributionWords) -> bool:
    """`12 morti in due giorni di raid su Bo`, but not `la forza della bomba lanciata su Bo`."""
    found = between.lower().split()
    done = len(found) > 1 and found[-2].endswith(tuple(words.done_endings)) and found[-2] not in words.events
    return words.owning.isdisjoint(found) or not done


def _opens_next(name: Span, between: str, text: str, words: AttributionWords) -> bool:
    """`12 a Bo, e ieri a Zed sono morti`: a place that opens a clause behind the fact's."""
    found = [word.lower().replace("’", "'") for word in WORD.findall(between)]
    openers = words.coordinating | words.that | words.but | {","}
    at = next((index for index in reversed(range(len(found))) if found[index] in openers), None)
    if at is None or not (words.oblique | words.times).issuperset(found[at + 1 :]):
        return False
    after = [word.lower() for word in WORD.findall(text[name.end : name.end + NEAR])]
    after = [word for word in after if word not in words.negations][:3]
    return any(words.ends_finite(word) for word in after[:1] + after[2:])


def _same_clause(between: str, words: AttributionWords) -> bool:
    """Whether nothing that opens another clause stands between a fact and a place after it."""
    between = _without_parts(EXPLAINED.sub("", between), words)
    if (len(between) > NEAR and not ASIDES.isdisjoint(between)) or opens_other(between, words):
        return False
    found = between.lower().split()
    if found[1:2] and found[1] in words.relatives and found[0].strip(",") in words.owning:
        found = found[2:]  # `41 dei quali sulla regione di`
    apart = ends_clause(between) or is_of_other(between, words)
    return not apart and words.relatives.isdisjoint(found)


def is_of_other(between: str, words: AttributionWords) -> bool:
    """`12 morti nell'attacco, che ha distrutto`: a relative clause of a noun between a fact and a place."""
    found = WORD.findall(between.lower())
    if any(comma == "," and then in words.that for comma, then in list(pairwise(found))[1:]):
        return True
    return any(_governs_other(found[at : at + OPENED], words) for at in range(1, len(found)))


def _governs_other(found: Sequence[str], words: AttributionWords) -> bool:
    """`, con cui la ditta`, `, per i quali il giudice`: who acts in a clause that a preposition opens."""
    if found[0] != "," or len(found) < 4 or found[1] not in words.oblique - words.place:
        return False
    return any(one in words.relatives and then in words.singular for one, then in pairwise(found[2:]))


def _is_past_comma(between: str, words: AttributionWords) -> bool:
    """`12 soci, due cugine del sindaco di Bo`: what a lone comma opens, where a place is far behind it."""
    _, comma, opened = between.partition(",")
    if not comma or "," in opened:
        return False  # what two commas hold is an aside
    found = [word for word in WORD.findall(opened.lower()) if word[0].isalpha()]
    if len(found) <= FEW or found[0].endswith(tuple(words.done_endings)):  # `, arrestati ieri a`
        return False
    return found[0] not in words.oblique | words.subordinating - words.causal


def _without_parts(between: str, words: AttributionWords) -> str:
    """A stretch without what only says who is among the counted: `, tra cui due bambini, sono morte`."""
    if "," not in between:
        return between
    first, *rest = between.split(",")
    kept = [
        one for one in rest[:-1] if ends_clause(one) or words.relatives.isdisjoint(one.lower().split()[1:3])
    ]
    return ",".join([first, *kept, *rest[-1:]])
