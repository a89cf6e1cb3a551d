"""How rules look at the units around a place, and what they give back."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from nightwire_pivot.stream.units import CACHED, Unit, lemma, tagged, tags

# Apertium's tags of finite forms.
TENSES = frozenset({"pri", "pii", "ifi", "fti", "cni", "prs", "pis"})
CLAUSE = 8  # units: as far as a verb and its clause are looked for

MARK = "§"
SIGNS = frozenset({(), ("cm",), ("sent",)})  # no rule is about them

Rewrite = Callable[[Sequence[Unit], int], tuple[int, list[Unit]] | None]
"""How many units from this place on are replaced, and by what; None where the rule does not fit."""


class Rules:
    """Rules in their order; one with `heads` is asked only where form, lemma or class (`<n>`) is one of them.

    Args:
        rules: the first that fits a place is applied there.
    """

    def __init__(self, rules: Sequence[Rewrite]) -> None:
        self._rules = rules
        self._asking: dict[str | None, list[int]] = defaultdict(list)  # by head; None: asked everywhere
        for index, rule in enumerate(rules):
            some = getattr(rule, "heads", None)
            for head in [None] if some is None else some:
                self._asking[head].append(index)
        self._likely = lru_cache(CACHED)(self._of)

    def applied(self, units: Sequence[Unit]) -> list[Unit]:
        """All units; what a rule took is not looked at again."""
        found: list[Unit] = []
        position = 0
        while position < len(units):
            hit = None
            if _is_word(units[position]):
                kind = "".join(tags_at(units, position)[:1])
                for rule in self._likely(word(units, position), base(units, position), kind):
                    if (hit := rule(units, position)) is not None:
                        break
            taken, new = hit or (1, [units[position]])
            found.extend(new)
            position += taken
        return found

    def _of(self, surface: str, dictionary_form: str, kind: str) -> list[Rewrite]:
        named = (None, surface, dictionary_form, f"<{kind}>")
        return [
            self._rules[index]
            for index in sorted({one for head in named for one in self._asking.get(head, ())})
        ]


def _is_word(unit: Unit) -> bool:
    """Whether rules may be about it: no sign; also a word that no dictionary has, such as `chiunque`."""
    return tags(unit.body)[:1] not in SIGNS or (not unit.known and unit.word.isalpha())


def body(units: Sequence[Unit], position: int) -> str:
    """The reading there; empty beyond the ends."""
    return units[position].body if 0 <= position < len(units) else ""


def word(units: Sequence[Unit], position: int, *, fold: bool = True) -> str:
    """The surface form there, in small letters unless told otherwise."""
    found = units[position].word if 0 <= position < len(units) else ""
    return found.lower() if fold else found


def base(units: Sequence[Unit], position: int) -> str:
    """The lemma there in small letters."""
    return _base(body(units, position))


@lru_cache(maxsize=CACHED)
def _base(reading: str) -> str:
    return lemma(reading).lower()


def tags_at(units: Sequence[Unit], position: int) -> tuple[str, ...]:
    """The tags there."""
    return tags(body(units, position))


def past_adverbs(units: Sequence[Unit], position: int, step: int = 1) -> int:
    """The next place from here on, in steps, that holds no adverb."""
    while tags_at(units, position)[:1] in (("adv",), ("preadv",), ("cnjadv",)) or _more_than(units, position):
        position += step
    return position


def _more_than(units: Sequence[Unit], position: int) -> bool:
    """The second word of `più che raddoppiato`."""
    return word(units, position) == "che" and word(units, position - 1) == "più"


def cased(target: str, surface: str) -> str:
    """With a capital where the surface has one."""
    return target[:1].upper() + target[1:] if surface[:1].isupper() else target


def remade(unit: Unit, target: str, names: Sequence[str]) -> Unit:
    """The unit with another lemma and tags, in the same case."""
    return unit.with_body(tagged(cased(target, unit.word), names))


def marked(unit: Unit, target: str, names: Sequence[str]) -> Unit:
    """The unit with our own Portuguese."""
    return unit.with_body(tagged(MARK + cased(target, unit.word), names))


def dropped(unit: Unit) -> list[Unit]:
    """Nothing, but for the text before the unit."""
    return [Unit(unit.blank, "")] if unit.blank.strip() else []


def moved(unit: Unit, first: Unit) -> Unit:
    """The unit in the place of the one that stood first, with its blank and its capital."""
    surface = cased(unit.word, first.word)
    reading = unit.body
    if reading.startswith(MARK):
        reading = MARK + cased(reading.removeprefix(MARK), first.word)
    else:
        reading = cased(reading, first.word)
    return Unit(first.blank, reading, surface)


@cache
def words(name: str) -> frozenset[str]:
    """A list of `readings.toml`, its verbs also as reflexive ones: `recaresi` is a goal too."""
    listed = _table()[name]
    return frozenset(listed).union(f"{one}si" for one in listed if one.endswith("re"))


@cache
def days() -> dict[str, str]:
    """Days of the week in Portuguese."""
    return dict(_table()["days"])


@cache
def said_as() -> dict[str, str]:
    """What verbs mean that name who says so, where it is not what they mean elsewhere."""
    return dict(_table()["said_as"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("readings.toml").read_text(encoding="utf-8"))
