"""Finite verbs with what belongs to them: `non si è più visto`, `deve essere stato rubato`."""

from dataclasses import dataclass

from nightwire_pivot.rules.phrases import Units
from nightwire_pivot.rules.window import TENSES, base, past_adverbs, tags_at, word, words

ITSELF = ("si", "s'")
MOST_CLITICS = 2
HELPERS = (("vbhaver",), ("vbser",), ("vbmod",))


@dataclass(frozen=True, slots=True)
class Verb:
    """A finite verb with what belongs to it.

    Attributes:
        first: where it begins, with `non` and small pronouns.
        finite: the finite form.
        last: the participle or infinitive that says what is done; else the finite form.
        itself: whether `si` stands there.
        passive: whether it is a form of being with another verb's participle.
        number: `sg` or `pl`.
    """

    first: int
    finite: int
    last: int
    itself: bool
    passive: bool
    number: str


def verb_at(units: Units, first: int) -> Verb | None:
    """The verb group that begins there, in the third person."""
    begun = first + (word(units, first) == "non")
    place = begun
    while place < begun + MOST_CLITICS and _is_clitic(units, place):
        place += 1
    names = tags_at(units, place)
    if not (TENSES & set(names[1:2]) and "p3" in names):
        return None
    last, passive = _verb_ends(units, place)
    itself = any(word(units, one) in ITSELF for one in range(begun, place))
    return Verb(first, place, last, itself, passive and not itself, "pl" if "pl" in names else "sg")


def _is_clitic(units: Units, place: int) -> bool:
    return word(units, place) in words("verbs_own_clitics") and tags_at(units, place)[:1] == ("prn",)


def _verb_ends(units: Units, place: int) -> tuple[int, bool]:
    """Where the verb's last form stands: `deve essere stato visto`; whether it is a passive."""
    last, passive = place, False
    while tags_at(units, last)[:1] in HELPERS or base(units, last) == "venire" or _lets_know(units, last):
        later = past_adverbs(units, last + 1)
        if not {"pp", "inf"} & set(tags_at(units, later)):
            break
        passive = base(units, last) in ("essere", "venire") and "pp" in tags_at(units, later)
        last = later
    return last, passive


def _lets_know(units: Units, place: int) -> bool:
    """Whether `fa sapere` stands there, which is one verb."""
    return base(units, place) == "fare" and base(units, place + 1) == "sapere"


def says_something(units: Units, places: range) -> bool:
    """Whether a finite verb stands in one of those places."""
    return any(TENSES & set(tags_at(units, one)[1:2]) for one in places)
