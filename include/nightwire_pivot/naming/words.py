"""What a word with a capital is, by itself."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from nightwire_pivot.rules.left import listed, surface_of
from nightwire_pivot.stream.units import Unit, tags

_WORDS = frozenset({"n", "adj", "vblex", "vbmod", "vbser", "vbhaver"})
_SMALL = frozenset({"adv", "num", "n"})
_ARTICLE = re.compile(r"<det><(?:def|ind)><(m|f|mf)><(sg|pl|sp)>$")


def is_capital(unit: Unit) -> bool:
    """Whether it begins with one."""
    return bool(unit.body) and unit.readings[0][:1].isupper()


def is_word(unit: Unit) -> bool:
    """Whether it has a reading as a noun, an adjective or a verb, and none as a small word."""
    kinds = _kinds(unit)
    return bool(kinds & _WORDS) and kinds <= _WORDS | {"np"}


def is_small(unit: Unit) -> bool:
    """Whether it is an adverb or a number: `il quotidiano Domani`, `l'azienda Tre`."""
    return _kinds(unit) <= _SMALL


def is_adjective(unit: Unit) -> bool:
    """Whether it is an adjective and nothing else."""
    return _kinds(unit) == {"adj"}


def is_from(unit: Unit) -> bool:
    """Whether it may be somebody of a town: an adjective that is a noun at most besides."""
    kinds = _kinds(unit)
    return "adj" in kinds and kinds <= {"adj", "n"}


def is_common(unit: Unit) -> bool:
    """Whether Italian writes it with a capital without its being a name, and nobody is called so."""
    small = surface_of(unit) if unit.body else ""
    return (small in words("commons") or small in listed("plural_titles")) and not is_surname(unit)


def is_surname(unit: Unit) -> bool:
    """Whether somebody is called so."""
    return surface_of(unit) in words("surnames") or any("cog" in tags(one) for one in unit.readings[1:])


def describes(unit: Unit) -> bool:
    """Whether it says more of what stands before it: `istituto tecnico Industriale`."""
    return "adj" in _kinds(unit) and surface_of(unit).endswith(tuple(words("describing")))


def article(unit: Unit) -> tuple[str, str] | None:
    """Gender and number of an article, also of one that is melted into a preposition."""
    found = [match for one in unit.readings[1:] if (match := _ARTICLE.search(one))] if unit.body else []
    return (found[0][1], found[0][2]) if found else None


def agrees(names: tuple[str, ...], gender: str, number: str) -> bool:
    """Whether a word with these tags may be of this gender and number."""
    return (gender == "mf" or bool({gender, "mf"} & set(names))) and (
        number == "sp" or bool({number, "sp"} & set(names))
    )


def run(units: Sequence[Unit], start: int) -> list[int]:
    """Places of the word and of the capitals that follow it at once: `Mare` `Blu`."""
    end = start + 1
    while end < len(units) and is_capital(units[end]) and units[end].blank == " ":
        if not units[end].readings[0].isalpha():
            break
        end += 1
    return list(range(start, end))


def is_part(units: Sequence[Unit], place: int) -> bool:
    """Whether it belongs to a capital before it, the first of the sentence apart: `Ordine della Stampa`."""
    return place > 2 and is_capital(units[place - 2]) and surface_of(units[place - 1]) in words("of")


def goes_on(units: Sequence[Unit], place: int) -> bool:
    """Whether a noun or an adjective in small letters follows, as no name has: `di Strappo muscolare`."""
    behind = units[place + 1] if place + 1 < len(units) else None
    if behind is None or not behind.body or behind.blank != " " or not behind.readings[0].islower():
        return False
    return _kinds(behind) <= {"n", "adj"}


def next_word(units: Sequence[Unit], place: int) -> str:
    """The word behind it, in small letters; empty where there is none."""
    behind = units[place + 1 : place + 2]
    return surface_of(behind[0]) if behind and behind[0].body else ""


def only_acts(unit: Unit) -> bool:
    """Whether it is a verb and nothing else, and no `essere`: `ha comprato Fondiaria`."""
    kinds = {tags(one)[:1] for one in unit.readings[1:]} if unit.body else set()
    return kinds == {("vblex",)} and unit.readings[0].islower()


def _kinds(unit: Unit) -> set[str]:
    return {(tags(one)[:1] or ("",))[0] for one in unit.readings[1:]}


@cache
def words(name: str) -> frozenset[str]:
    """A list of `named.toml`."""
    table = tomllib.loads(files(__package__).joinpath("named.toml").read_text(encoding="utf-8"))
    return frozenset(table[name].split())
