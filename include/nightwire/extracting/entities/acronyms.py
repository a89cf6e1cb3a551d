"""What an article introduces an acronym for: `Korean Central News Agency (KCNA)`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from nightwire.extracting.entities.identity import Identity
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.linking import Linked
from nightwire.extracting.entities.pair import SentencePair
from nightwire.model import Span

_SCORE_BY_INITIALS, _SCORE_BY_PLACE = 0.95, 0.8


def introductions(
    pair: SentencePair, names: Sequence[Linked], identities: Sequence[Identity]
) -> Iterator[tuple[str, Identity]]:
    """Yields the key of each acronym that one sentence introduces, with what it stands for."""
    for (long, whole), (short, part) in pairwise(zip(names, identities, strict=True)):
        if EntityType.ORGANISATION not in (whole.kind, part.kind) or whole.kind is EntityType.PERSON:
            continue
        sides = [(pair.text, long.source, short.source), (pair.text_en or "", long.english, short.english)]
        pairs = [(a, b) for text, a, b in sides if a and b and _is_bracketed(text, a, b)]
        is_known = _is_of_table(part) and not _is_of_table(whole)  # `i Paesi asiatici (ASEAN)`
        if pairs and part.key != whole.key and not is_known:
            score = _SCORE_BY_INITIALS if any(has_initials(a, b) for a, b in pairs) else _SCORE_BY_PLACE
            yield part.key, replace(whole, method="acronym", score=score)


def _is_of_table(identity: Identity) -> bool:
    return identity.key.startswith("organisation:")


def _is_bracketed(text: str, long: Span, short: Span) -> bool:
    """Returns whether an acronym stands in brackets right behind a name."""
    between, behind = text[long.end : short.start], text[short.end : short.end + 1]
    return (between, behind) == (" (", ")") and is_acronym(short.text)


def is_acronym(text: str) -> bool:
    """Returns whether a text is two to eight letters, most of them capitals."""
    letters = text.replace(".", "")
    return letters.isalnum() and 2 <= len(letters) <= 8 and sum(map(str.isupper, letters)) > len(letters) / 2


def has_initials(long: Span, short: Span) -> bool:
    """Returns whether the letters of an acronym begin words of the long name, in order."""
    words = iter(long.text.lower().replace("-", " ").replace("'", " ").split())
    return all(
        any(word.startswith(letter) for word in words) for letter in short.text.lower().replace(".", "")
    )
