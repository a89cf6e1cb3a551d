"""What stands to the left of a word, as far as it tells which readings the word may have."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from nightwire_pivot.stream.units import Unit, tags

YEAR = 4  # digits
# Behind these, too, an article and its noun come: `porta avanti la riforma`.
_LEADING = frozenset(
    {"e", "ed", "ma", "o", "come", "anche", "dopo", "mentre", "avanti", "via", "fuori", "indietro"}
)


class Left:
    """What stands to the left of a word.

    Attributes:
        word: the word before it, in small letters; empty at the start and behind other signs than a space.
        verb: the word before it that is no adverb, likewise.
        plural: whether the word before it can only be a noun or an adjective in the plural.
        opens: whether that word opens a clause, follows a verb or a preposition.
        person: whether the word before it is a first name, or a capitalised word that no dictionary has.
        title: whether it is a noun in the singular with a capital: `Policlinico Gemelli`.
        thing: whether it is one without: `l'istituto Pascoli`.
        clause: whether it is a `che` that follows a noun.
        year: whether it is a year: `nel 1949 pubblica`.
        subject: whether it may be the subject of what follows: a noun or a name.
    """

    def __init__(self, before: Sequence[Unit]) -> None:
        self.word = self.verb = ""
        self.year = False
        self.plural = self.opens = self.person = self.title = self.clause = self.subject = self.thing = False
        if before and before[-1].body:
            self.word = self.verb = surface_of(before[-1])
            readings = before[-1].readings[1:]
            one = bool(readings) and all(map(_one_thing, readings))
            self.title, self.thing = (
                one and before[-1].readings[0].istitle(),
                one and self.word == before[-1].readings[0],
            )
            inside = len(before) > 1 and bool(before[-2].body)
            inside = inside or (len(before) == 1 and self.word not in listed("no_first_names"))
            self.person = _is_first_name(before[-1], inside=inside) and (len(before) > 1 or before[-1].known)
            self.plural = all(tags(one)[:1] in (("n",), ("adj",)) and "pl" in tags(one) for one in readings)
            self.opens = len(before) < 2 or _leads(before[-2], before[-1])
            self.clause = self.word == "che" and len(before) > 1 and _may_be_subject(before[-2])
            self.subject = _may_be_subject(before[-1])
            self.year = len(self.word) == YEAR and self.word.isdigit()
            behind = len(before) - 1
            while behind > 0 and surface_of(before[behind]) in listed("adverbs"):
                behind -= 1
            self.verb = surface_of(before[behind])

    def may_act(self, following: Unit | None) -> bool:
        """Whether a word that may be a verb is one before this: an article, or the name of its object."""
        if following is None or not following.body or following.blank.strip():
            return False
        small = surface_of(following)
        article = small in listed("objects") or small in listed("adverbs") or small.endswith("mente")
        if not self.word.strip(",;:"):
            return article
        named = following.known and all(tags(one)[:1] == ("np",) for one in following.readings[1:])
        return (self.subject and article) or (self.word in ("e", "ed", "ma") and (article or named))

    def says_that(self, following: Unit | None) -> bool:
        """Whether a noun that may be a verb is one: `la decisione del Tar conferma che …`."""
        return (
            self.subject and following is not None and bool(following.body) and surface_of(following) == "che"
        )


def _may_be_subject(unit: Unit) -> bool:
    """Whether it is a noun or a name, and nothing else."""
    names = [tags(one)[:1] for one in unit.readings[1:]]
    surface = unit.readings[0]
    return (
        (surface.istitle() or unit.known)
        and all(some in (("n",), ("np",), ()) for some in names)
        and surface.isalpha()
    )


def _one_thing(reading: str) -> bool:
    names = tags(reading)
    return names[:1] == ("n",) and "sg" in names


def _is_first_name(unit: Unit, *, inside: bool) -> bool:
    """Whether it is; inside a sentence also one that is a word too: `Marco Travaglio`."""
    surface, *readings = unit.readings
    names = [tags(one) for one in readings]
    known = any("ant" in some for some in names) and (inside or all(some[:1] == ("np",) for some in names))
    return surface.istitle() and (known or not unit.known)


def _leads(unit: Unit, following: Unit) -> bool:
    """Whether a noun is likelier than a verb behind an article that follows this."""
    if not unit.body or following.blank.strip() or not following.blank:
        return True
    if surface_of(unit) in listed("prepositions") | _LEADING:
        return True
    return all("vb" in (tags(one)[:1] or ("",))[0] for one in unit.readings[1:])


def surface_of(unit: Unit) -> str:
    """The word as it is written, in small letters."""
    return unit.readings[0].lower()


@cache
def pruning_table() -> dict[str, list[str]]:
    """All lists of `pruning.toml`."""
    table: dict[str, list[str]] = tomllib.loads(
        files(__package__).joinpath("pruning.toml").read_text(encoding="utf-8")
    )
    return table


@cache
def listed(name: str) -> frozenset[str]:
    """A list of `pruning.toml`."""
    return frozenset(pruning_table()[name])
