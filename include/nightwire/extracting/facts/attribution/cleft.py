"""Who is named behind `è` for what the clause opens with: `A presentare 12 ricorsi è stata la Nova`."""

import re
from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import TOKEN
from nightwire.extracting.facts.attribution.headed import TITLE
from nightwire.extracting.facts.attribution.neighbours import ACTORS
from nightwire.extracting.facts.attribution.owners import OWNED
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention, Span

MARKS = re.compile(r"[;:.«»\"“”]\s*|, (?=e |ma |ed )")
STATE = 1  # words between the two verbs: `è stato`


def cleft(fact: Fact, names: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The name that has done what stands before `è`, with the fact in it."""
    if fact.source is None or fact.source.kind not in OWNED:
        return None
    end = fact.source.span.end
    for one in names:
        if one.label in ACTORS and one.span is not None and one.span.start > end:
            opening = is_cleft(one.span, text, words)
            if opening is not None and opening < fact.source.span.start:
                return one
    return None


def is_cleft(name: Span, text: str, words: AttributionWords) -> int | None:
    """Where the clause opens that a name ends as who has done it, None where it does not."""
    head = MARKS.split(text[: name.start])[-1]
    found = [word.lower() for word in TOKEN.findall(head)]
    while found[1:] and found[0] in words.coordinating | words.but:
        found = found[1:]
    if len(found) < 2 or found[0] not in words.towns:
        return None
    if not found[1].endswith(tuple(words.infinitive_endings)) and not _has_pronoun(found[1], words):
        return None
    at = next((at for at in range(len(found) - 1, 1, -1) if found[at] in words.being), None)
    if at is None or len(found) - at - 1 > TITLE + STATE:
        return None
    rest = found[at + 1 :]
    plain = all(word.rstrip("'").isalpha() for word in rest)
    return name.start - len(head) if plain and words.oblique.isdisjoint(rest) else None


def _has_pronoun(word: str, words: AttributionWords) -> bool:
    """`approfittarne`, `chiederlo`: an infinitive with a pronoun tied to it."""
    ends = tuple(one.rstrip("e") + short for one in words.infinitive_endings for short in words.pronouns)
    return word.endswith(ends)
