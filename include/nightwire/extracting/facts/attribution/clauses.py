"""Where a clause ends, and which names stand in a part of the sentence that says nothing of the rest."""

import re
from collections.abc import Sequence
from itertools import pairwise

from nightwire.extracting.facts.attribution.tables import AttributionWords

WORD = re.compile(r"[^\W\d_]+['’]?|\S")
TOKEN = re.compile(r"\d[\d.,]*(?<=\d)%?|" + WORD.pattern)  # with a figure as one
ENDS = re.compile(r"[;:.](?!\d)")  # not in `260.000` or `10:30`
DATELINE = re.compile(
    r"(?:\([^()]{1,20}\) [–—-] )?"  # the agency first: `(Ansa) - BARI, 3 MAG - Un incendio`
    r"[A-ZÀ-ÖØ-Þ][^,;:.()–—-]{1,30}(?:, [^,;:()–—-]{1,20})?(?: \([^()]{1,20}\))? [–—-] (?=[A-ZÀ-ÖØ-Þ«\"“])"
)
OWN = 5  # words from a conjunction to the verb of its clause
ARTICLE = 3  # letters
ASIDE_WORDS = 2  # before the relative itself: `, nel quale`


def dateline(text: str) -> int:
    """Where a sentence begins behind the place and agency it was written at: `BARI (Ansa) - Un incendio`."""
    written = DATELINE.match(text)
    return written.end() if written is not None else 0


def before_words(text: str, end: int, count: int) -> list[str]:
    """The last words before a character, in lower case."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text[max(0, end - 80) : end])[-count:]]


def ends_clause(between: str) -> bool:
    """Whether a mark in a stretch of text ends a clause."""
    return ENDS.search(between) is not None


def is_aside(before: str, between: str, words: AttributionWords) -> bool:
    """Whether a name stands in an aside that is closed before a fact.

    Args:
        before: the text up to the name.
        between: the text from the name to the fact.
        words: of the language.

    Returns:
        True for `Roma` and 30 in `La Onlus, che ha sede a Roma, ha contato 30 casi`, and where a bracket
        is closed between the two.
    """
    if ")" in between and "(" not in between[: between.index(")")]:
        return True
    opened = before.rpartition(",")[2].lower().split()[:ASIDE_WORDS]
    relative = not (words.that | words.relatives).isdisjoint(opened)
    return relative and "," in between


def opens_other(between: str, words: AttributionWords) -> bool:
    """Whether a conjunction between two places of a text opens a clause with a verb of its own."""
    found = between.lower().split()
    if not (words.contrast | words.causal).isdisjoint(found):
        return True
    if any(joint in words.coordinating and words.is_verb(after) for joint, after in pairwise(found)):
        return True
    return any(_acts(found[at:], words) for at in range(len(found)) if found[at] in words.coordinating)


def _acts(found: Sequence[str], words: AttributionWords) -> bool:
    """`e il campo base è stato allestito`, `e che il sospetto è a letto`: a noun with its verb after `e`."""
    rest = [word for word in found[1 : OWN + 1] if word not in words.that]
    if len(rest) < 3 or len(rest[0]) > ARTICLE or rest[0] in words.oblique or not rest[1].isalpha():
        return False
    verb = next((word for word in rest[2:] if word in words.auxiliaries | words.being), None)
    if verb is None:
        return False
    plural = verb.endswith(tuple(words.plural_endings))
    return not plural or rest[0] not in words.singular  # `un terremoto e uno tsunami hanno`
