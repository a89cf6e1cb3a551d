"""Words that mean another thing by what their clause speaks of: the `bilancio` of an earthquake is a toll."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nightwire_pivot.rules.window import base, marked, tags_at, word
from nightwire_pivot.stream.units import Unit

REACH = 10  # units on either side
REFLEXIVE = ("aresi", "eresi", "iresi", "rresi")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word becomes, and where.

    Attributes:
        target: its Portuguese.
        gender: the gender of that; empty for verbs.
        near: Italian lemmas of which one must be near; none where it does not depend on them.
        capital: whether a capital inside the sentence says it.
        always: whether it is so wherever the word is a noun.
    """

    target: str
    gender: str
    near: frozenset[str]
    capital: bool
    always: bool


def by_context(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """The word with the first reading that its neighbours ask for."""
    names = tags_at(units, position)
    readings = _readings().get((_kind(units, position), base(units, position)), ())
    if not readings:
        return None
    around = range(max(0, position - REACH), min(len(units), position + REACH + 1))
    bases = {_active(_named(units, one)) for one in around if one != position}
    for reading in readings:
        if reading.near & bases or _fits(reading, units, position):
            number = "pl" if "pl" in names else "sg"
            written = ("n", reading.gender, number) if reading.gender else names
            return 1, [marked(units[position], reading.target, written)]
    return None


def _named(units: Sequence[Unit], position: int) -> str:
    """The lemma there, or the word that Apertium's dictionary has not: `deragliamento`."""
    return base(units, position) if units[position].known else word(units, position)


def _active(name: str) -> str:
    """`diffondere` of `diffonderesi`, which the rules made of `si diffonde`."""
    return name.removesuffix("si") if name.endswith(REFLEXIVE) else name


def _kind(units: Sequence[Unit], position: int) -> str:
    """`noun`, `verb` or neither."""
    if _is_noun(units, position):
        return "noun"
    return "verb" if tags_at(units, position)[:1] == ("vblex",) else ""


def _is_noun(units: Sequence[Unit], position: int) -> bool:
    """Also an adjective with an article or a number and no noun: `i legali`, `due sanitari`."""
    names = tags_at(units, position)
    if names[:1] in (("n",), ("np",)):
        return True
    alone = tags_at(units, position + 1)[:1] not in (("n",), ("adj",), ("np",))
    before = tags_at(units, position - 1)
    counted = before[:1] in (("det",), ("num",)) or "pos" in before  # `ai suoi legali`
    return names[:1] == ("adj",) and counted and alone


def _fits(reading: Reading, units: Sequence[Unit], position: int) -> bool:
    return reading.always or (reading.capital and _with_capital(units, position))


def _with_capital(units: Sequence[Unit], position: int) -> bool:
    """Inside a sentence that is not all capitals, and not as part of a longer name."""
    surface = word(units, position, fold=False)
    following = word(units, position + 1, fold=False)
    return position > 0 and surface.istitle() and not following[:1].isupper()


@cache
def _readings() -> dict[tuple[str, str], list[Reading]]:
    table = tomllib.loads(files(__package__).joinpath("contexts.toml").read_text(encoding="utf-8"))
    found: dict[tuple[str, str], list[Reading]] = {}
    for row in table["reading"]:
        near, capital = frozenset(row.get("near", ())), row.get("capital", False)
        always = not near and not capital
        reading = Reading(row["target"], row.get("gender", ""), near, capital, always)
        kind = "noun" if "noun" in row else "verb"
        found.setdefault((kind, row[kind]), []).append(reading)
    return found
