"""Places that the recogniser has not: words with a capital behind what only a place stands behind.

They are scenes as others are, without an entity: where something happens does not hang on a list of names.
"""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import before_words
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.attribution.unnamed import ODD, runs
from nightwire.model import Mention, Span

LABEL = "LOC"
QUOTES = frozenset('«»“”"')


def unlisted(
    text: str, mentions: Sequence[Mention], words: AttributionWords, articles: frozenset[str]
) -> list[Mention]:
    """The names behind `in`, `nel` or `di` that are none of the mentions, in order; roads behind `su` too.

    Whether one behind `di` is a place is left to the noun before it: `la scuola di Bo`, `al largo di Bo`.
    """
    taken = [one.span for one in mentions if one.span is not None]
    small = words.openers | words.stops | words.indefinite | words.pronouns | words.times | words.clause
    free = (
        run
        for run in runs(text, small | articles | words.oblique)
        if all(run.end <= one.start or one.end <= run.start for one in taken)
    )
    return [Mention(LABEL, run, None, run.text) for run in free if _is_placed(run, text, words)]


def _is_placed(run: Span, text: str, words: AttributionWords) -> bool:
    """Whether a name may be that of a place by itself and by the word before it."""
    by = "".join(before_words(text, run.start, 1))
    if any(letter.isdecimal() for letter in run.text):
        return by in words.upon | words.owning  # `sulla A4`
    common = (words.nouns | words.heads | words.courts | words.wholes) - words.natives  # `nel Novarese`
    quoted = not QUOTES.isdisjoint(text[max(0, run.start - 1) : run.end + 2])
    if run.text.isupper() or ODD.search(run.text) or quoted or run.text.split()[0].lower() in common:
        return False
    inside = words.place - words.dative - words.towns
    return by in inside | (words.owning - words.definite)
