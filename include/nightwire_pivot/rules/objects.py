"""Objects that stand before their verb and are said again in a pronoun: `La legge l'ha voluta il governo`."""

from collections.abc import Mapping

from nightwire_pivot.rules.phrases import (
    Units,
    clause_start,
    has_number,
    head,
    in_front,
    is_time,
    number_of,
    phrase_ends,
    unagreed,
)
from nightwire_pivot.rules.window import TENSES, base, past_adverbs, tags_at, word, words
from nightwire_pivot.stream.units import Unit

CLITICS: Mapping[str, set[str]] = {
    "lo": {"m", "sg"},
    "la": {"f", "sg"},
    "l'": set(),
    "li": {"m", "pl"},
    "le": {"f", "pl"},
}
PAIRS = (("m", "f"), ("sg", "pl"))


def object_first(units: list[Unit]) -> list[Unit]:
    """`La legge l'ha voluta il governo`: the government did; `altri voti li ha raccolti qui`: he did."""
    at = next((one for one in range(1, len(units)) if _says_again(units, one)), None)
    if at is None:
        return units
    start, verb = clause_start(units, at), at + 1
    if tags_at(units, verb)[:1] == ("vbhaver",):
        verb = past_adverbs(units, verb + 1)
    noun = head(units, start, at)
    if phrase_ends(units, start, at) != at or not _agrees(units, at, verb, noun):
        return units
    number, done = number_of(units, at + 1), [*units[at + 1 : verb], unagreed(units[verb])]
    end = _who_ends(units, verb, number)
    if end is not None:
        return in_front(units, start, [*units[verb + 1 : end], *done], units[start:at], end)
    told = word(units, at - 1) != "non" and _tells(units, at, verb, noun)
    if not told and (has_number(units, noun, number) or number in tags_at(units, start)):
        # it may be who did: `le autorità lo hanno arrestato`
        return units
    return in_front(units, start, done, units[start:at], verb + 1)


def _says_again(units: Units, at: int) -> bool:
    """Whether a pronoun stands there that is the object of a finite verb behind it."""
    if word(units, at) not in CLITICS or tags_at(units, at)[:2] != ("prn", "pro"):
        return False
    names = tags_at(units, at + 1)
    if names[:1] == ("vbhaver",):
        return "pp" in tags_at(units, past_adverbs(units, at + 2))
    return names[:1] == ("vblex",) and bool(TENSES & set(names[1:2])) and "p3" in names


def _agrees(units: Units, clitic: int, verb: int, noun: int | None) -> bool:
    """Whether the pronoun can stand for the noun before it."""
    names = set(tags_at(units, noun)) if noun is not None else set()
    to_her = word(units, clitic) == "le" and "pl" not in names  # `la band le dedicò la canzone`
    asked = CLITICS[word(units, clitic)] or {"m", "f", "sg", "pl"} & set(tags_at(units, verb))
    told = [names & {*pair} for pair in PAIRS]
    return "n" in names and not to_her and all(not some or some & asked for some in told)


def _tells(units: Units, clitic: int, verb: int, noun: int | None) -> bool:
    """`La casa l'ha comprata`: the participle says that the house was bought; a woman may buy another."""
    thing = noun is not None and base(units, noun) not in words("people") and "f" in tags_at(units, noun)
    return thing and word(units, clitic) == "l'" and "f" in tags_at(units, verb)


def _who_ends(units: Units, verb: int, number: str) -> int | None:
    """Where the phrase behind the verb ends that says who did it: no time, nor what somebody was called."""
    end = phrase_ends(units, verb + 1)
    if end is None or base(units, verb) in words("calls") or is_time(units, verb + 1):
        return None
    return end if has_number(units, head(units, verb + 1, end), number) else None
