"""Readings struck out before Apertium's tagger chooses: what Italian grammar does not allow there.

The tagger knows little more than pairs of word classes: `il sospetto è` is `him I suspect is` to it.
Here `il` loses its reading as a pronoun, and what follows an article its readings as a finite verb.
A word never loses its last reading.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from nightwire_pivot.stream.units import Unit, lemma, tags

FINITE = frozenset({"pri", "pii", "ifi", "fti", "cni", "prs", "pis", "imp"})

# No article `lo` or `gli` stands before these letters: it is a pronoun, and a verb follows.
_NO_ARTICLE = re.compile(r"(?!s[^aeiouhy]|z|gn|p[sn]|x|y|j|i[aeou])[a-zà-ù]")
_NO_PLURAL_ARTICLE = re.compile(r"(?!s[^aeiouhy]|z|gn|p[sn]|x|y|j|[aeiouhà-ù]|dei)[a-z]")

LONGEST_PARTICLE = 2  # letters: `Di Maio`, `La Rosa`

Keep = Callable[[str], bool]


def prune(units: Sequence[Unit]) -> list[Unit]:
    """All units, each with the readings that its neighbours to the left leave it."""
    surfaces = [_surface(unit) for unit in units]
    absent = frozenset(person for person in ("p1", "p2") if _words(person).isdisjoint(surfaces))
    pruned: list[Unit] = []
    subjunctive = False
    for unit, surface in zip(units, surfaces, strict=True):
        pruned.append(_pruned(unit, _Left(pruned), absent=absent, subjunctive=subjunctive))
        subjunctive = subjunctive or surface in _words("subjunctive")
    return pruned


def _pruned(unit: Unit, left: "_Left", *, absent: frozenset[str], subjunctive: bool) -> Unit:
    surface, *readings = unit.readings
    inside = left.word[-1:].isalpha() and not unit.blank.strip()
    if readings and inside and surface.istitle() and _is_name(surface, readings, left):
        return unit.with_body(f"{surface}/*{surface}")
    if len(readings) < 2:
        return unit
    moods = () if subjunctive else (lambda one: "prs" not in tags(one),)
    kept = readings
    for keep in (
        *_by_article(surface, left),
        *_by_word(surface.lower(), absent),
        *_by_left(surface, left),
        *moods,
    ):
        kept = [one for one in kept if keep(one)] or kept
    return unit if len(kept) == len(readings) else unit.with_body("/".join([surface, *kept]))


def _is_name(surface: str, readings: Sequence[str], left: "_Left") -> bool:
    """`Dover Street`, `Mamadou Gara`, `lo staff di Allegri`: whatever else the dictionary has."""
    if all(map(_is_verb, readings)):
        return True
    if any(tags(one)[:1] == ("np",) for one in readings) or len(surface) <= LONGEST_PARTICLE:
        return False
    plural = all("pl" in tags(one) for one in readings) and surface.lower() not in _words("plural_titles")
    return left.person or (plural and (left.title or left.word in _words("bare_prepositions")))


class _Left:
    """What stands to the left of a word.

    Attributes:
        word: the word before it, in small letters; empty at the start and behind other signs than a space.
        verb: the word before it that is no adverb, likewise.
        plural: whether the word before it can only be a plural noun.
        opens: whether that word opens a clause, follows a verb or a preposition.
        person: whether the word before it is a first name, or a capitalised word that no dictionary has.
        title: whether it is a noun in the singular with a capital: `Policlinico Gemelli`.
    """

    def __init__(self, before: Sequence[Unit]) -> None:
        self.word = self.verb = ""
        self.plural = self.opens = self.person = self.title = False
        if before and before[-1].body:
            self.word = self.verb = _surface(before[-1])
            readings = before[-1].readings[1:]
            self.title = (
                before[-1].readings[0].istitle() and bool(readings) and all(map(_one_thing, readings))
            )
            self.person = len(before) > 1 and _is_first_name(before[-1])
            self.plural = all(tags(one)[:1] == ("n",) and "pl" in tags(one) for one in readings)
            self.opens = len(before) < 2 or _leads(before[-2], before[-1])
            behind = len(before) - 1
            while behind > 0 and _surface(before[behind]) in _words("adverbs"):
                behind -= 1
            self.verb = _surface(before[behind])


def _one_thing(reading: str) -> bool:
    names = tags(reading)
    return names[:1] == ("n",) and "sg" in names


def _is_first_name(unit: Unit) -> bool:
    surface, *readings = unit.readings
    names = [tags(one) for one in readings]
    known = any("ant" in some for some in names) and all(some[:1] == ("np",) for some in names)
    return surface.istitle() and (known or not unit.known)


def _by_article(surface: str, left: "_Left") -> Iterator[Keep]:
    """What an article asks, or a pronoun that would be another article, before what the word itself does."""
    refused = {"lo": _NO_ARTICLE, "gli": _NO_PLURAL_ARTICLE}.get(left.word)
    if refused and refused.match(surface):
        yield _is_verb
    if left.word in _words("feminine"):
        yield lambda one: tags(one)[:1] != ("n",) or "m" not in tags(one)


def _by_word(small: str, absent: frozenset[str]) -> Iterator[Keep]:
    """What the word itself asks of its readings, the most certain first."""
    if small in ("il", "i"):
        yield lambda one: tags(one)[:1] == ("det",)
    if small in _never():
        yield lambda one: lemma(one).lower() not in _never()[small]
    if small in _words("nouns_first"):
        yield lambda one: tags(one)[:1] == ("n",)
    yield lambda one: not (_finite(one) and lemma(one).lower() in _words("rare_verbs"))
    yield lambda one: "imp" not in tags(one)
    if "p2" in absent:
        yield lambda one: not (_finite(one) and "p2" in tags(one))
        yield lambda one: "+ti<prn>" not in one  # `trasporti`: transports, not `to move you`
    if "p1" in absent:  # `chiusi`: closed, not `I closed`
        yield lambda one: not (_finite(one) and {"p1", "sg"} <= set(tags(one)))
    yield lambda one: not {"prs", "p1", "pl"} <= set(tags(one))  # `abbiamo`


def _by_left(surface: str, left: _Left) -> Iterator[Keep]:
    """What the words before it ask."""
    if left.verb in _words("be") and surface.lower() in _words("been"):
        yield lambda one: lemma(one).lower() == "essere"
    article = left.word in _words("articles") or left.word in _words("before_nouns")
    if left.word[-1:].isalpha() and not article and surface[:1].isupper():
        yield lambda one: tags(one)[:1] == ("np",)
    if left.opens and left.word in _words("articles"):
        yield lambda one: not _finite(one)
    if surface.lower() in _words("verbs_first") and left.word not in _words("determiners"):
        yield lambda one: tags(one)[:1] not in (("n",), ("adj",))
    yield from _by_class(surface.lower(), left)


def _by_class(small: str, left: _Left) -> Iterator[Keep]:
    """What the class of the words before it asks."""
    if left.word in _words("before_nouns") and small in _words("people"):
        yield lambda one: tags(one)[:1] == ("n",)
    if left.plural:
        yield lambda one: not (_finite(one) and "sg" in tags(one))
    for name, keep in BEHIND.items():
        if (left.verb if name in ("be", "have") else left.word) in _words(name):
            yield keep


def _leads(unit: Unit, following: Unit) -> bool:
    """Whether a noun is likelier than a verb behind an article that follows this."""
    if not unit.body or following.blank.strip() or not following.blank:
        return True
    if _surface(unit) in _words("prepositions") | {"e", "ed", "ma", "o", "come", "anche", "dopo", "mentre"}:
        return True
    return all("vb" in (tags(one)[:1] or ("",))[0] for one in unit.readings[1:])


def _is_verb(reading: str) -> bool:
    return bool(tags(reading)) and tags(reading)[0].startswith("vb")


def _finite(reading: str) -> bool:
    names = tags(reading)
    return bool(names) and names[0].startswith("vb") and not FINITE.isdisjoint(names)


def _surface(unit: Unit) -> str:
    return unit.readings[0].lower()


BEHIND: dict[str, Keep] = {
    "be": lambda one: not _finite(one) and tags(one)[:1] != ("n",),
    "have": lambda one: "pp" in tags(one),
    "determiners": lambda one: "pp" not in tags(one) and not ("p1" in tags(one) and _finite(one)),
    "before_nouns": lambda one: not _finite(one),
    "before_verbs": lambda one: tags(one)[:1] not in (("n",), ("adj",)),
}


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads(
        files(__package__).joinpath("pruning.toml").read_text(encoding="utf-8")
    )
    return table


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()[name])


@cache
def _never() -> dict[str, frozenset[str]]:
    """Surface form -> lemmas that it hardly ever has."""
    pairs = [pair.split("<") for pair in _table()["never"]]
    return {surface: frozenset(lemmas.split()) for surface, lemmas in pairs}
