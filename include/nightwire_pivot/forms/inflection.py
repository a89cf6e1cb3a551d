"""Forms of regular Italian words, for lemmas that our lexicon has and Apertium's dictionary lacks."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from nightwire.translating.engine_api import Term

PARTICIPLE = ((".m.sg", "o"), (".f.sg", "a"), (".m.pl", "i"), (".f.pl", "e"))
TOLD = frozenset({"", "ad", "bene", "contrad", "dis", "in", "inter", "male", "pre", "ri"})  # with `dire`
CLASS_TAG = {"n": "n", "v": "vblex", "adj": "adj"}


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form.

    Attributes:
        term: the entry whose form it is.
        tags: Apertium's tags: `("vblex", "pri", "p3", "sg")`.
    """

    term: Term
    tags: tuple[str, ...]


def forms(term: Term) -> Iterator[tuple[str, Form]]:
    """Surface and form of all regular forms of one entry; none for classes that do not inflect."""
    if term.word_class == "v":
        yield from _verb(term)
    elif term.word_class in ("n", "adj"):
        yield from _nominal(term)


def _verb(term: Term) -> Iterator[tuple[str, Form]]:
    stem, ending = term.source[:-3], term.source[-3:]
    pattern = next((end for end in _irregular() if _like(term.source, end)), None)
    other = _tables()["irregular"][pattern] if pattern else {}
    for tag_text, form in other.items():
        for more, letter in PARTICIPLE if tag_text == "pp" else (("", ""),):
            surface = term.source.removesuffix(pattern or "") + form + letter
            yield surface, Form(term, ("vblex", *f"{tag_text}{more}".split(".")))
    for tag_text, endings in _tables().get(ending, {}).items():
        if tag_text in other or (tag_text.startswith("pp") and "pp" in other):
            continue
        for form_ending in endings:
            yield _spelled(stem, ending, form_ending), Form(term, ("vblex", *tag_text.split(".")))


def _like(verb: str, end: str) -> bool:
    """Whether a verb goes as the one that it ends like: `predire`, but not `bandire`."""
    return verb.endswith(end) and (end != "dire" or verb.removesuffix(end) in TOLD)


def _spelled(stem: str, conjugation: str, ending: str) -> str:
    """Keep the sound: `pubblic` + `i` = `pubblichi`, `mangi` + `erà` = `mangerà`."""
    if conjugation == "are" and stem.endswith(("c", "g")) and ending[0] in "ei":
        return f"{stem}h{ending}"
    if stem.endswith("i") and (ending[0] == "i" or (ending[0] == "e" and stem.endswith(("ci", "gi")))):
        return stem[:-1] + ending
    return stem + ending


def _nominal(term: Term) -> Iterator[tuple[str, Form]]:
    table = _tables()["nominal"]
    ending = next(ending for ending in sorted(table, key=len, reverse=True) if term.source.endswith(ending))
    stem = term.source.removesuffix(ending)
    for form_ending, tag_text in table[ending]:
        gender, number = tag_text.split(".")
        if term.word_class == "n" and gender == "f" and ending.endswith("o"):
            continue
        yield stem + form_ending, Form(term, (CLASS_TAG[term.word_class], gender, number))


@cache
def _irregular() -> list[str]:
    """Endings of verbs that do not keep their stem, the longest first."""
    return sorted(_tables()["irregular"], key=len, reverse=True)


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("inflection.toml").read_text(encoding="utf-8"))
