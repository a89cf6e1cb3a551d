"""Corrections of Apertium's Italian analysis: words it takes for something else in news prose.

Each rule looks at a unit and its neighbours and gives what shall stand in its place. They are about
Italian, not about any text: `sono` is rarely the first person in a newspaper, `sei settimane` is a
number. A unit that gets the mark carries its Portuguese in its lemma (see `choice.py`).
"""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from nightwire.translating.engines.pivot.stream import Unit, lemma, tagged, tags

MARK = "§"
PERCENT_TAG = "percent"
NEAR = 4  # units in which the verb that an `a` belongs to is looked for

Rule = Callable[[Sequence[Unit], int], list[Unit] | None]


def correct(units: Sequence[Unit]) -> list[Unit]:
    """All units, with the first rule that fits a unit applied to it."""
    corrected: list[Unit] = []
    for position, unit in enumerate(units):
        replaced = next((new for rule in RULES if (new := rule(units, position)) is not None), [unit])
        corrected.extend(replaced)
    return corrected


def _they_are(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`sono` is `they are`, but for `io sono`."""
    unit = units[position]
    if (
        unit.word.lower() != "sono"
        or "p1" not in tags(unit.body)
        or _word(units, position - 1) in ("io", "non")
    ):
        return None
    return [unit.with_body("essere<vbser><pri><p3><pl>")]


def _six(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`sei` before a plural is a number."""
    unit = units[position]
    if unit.word.lower() != "sei" or "num" in tags(unit.body) or "pl" not in _tags(units, position + 1):
        return None
    return [unit.with_body(tagged(unit.word, ("num", "mf", "sp")))]


def _there_is(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`c'è`, `ci sono`: there is."""
    unit = units[position]
    if lemma(unit.body).lower() == "ci" and lemma(_body(units, position + 1)).lower() == "essere":
        return [] if not unit.blank else [Unit(unit.blank, "")]
    if lemma(unit.body).lower() != "essere" or lemma(_body(units, position - 1)).lower() != "ci":
        return None
    names = ("vblex", *("sg" if tag == "pl" else tag for tag in tags(unit.body)[1:]))
    return [Unit("", tagged(f"{MARK}haver", names), unit.word)]


def _must_be(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`va presentato` is `must be presented`."""
    names = _tags(units, position)
    if lemma(units[position].body) != "andare" or names[1:2] not in [("pri",), ("pii",), ("fti",), ("cni",)]:
        return None
    if "pp" not in _tags(units, position + 1):
        return None
    must = units[position].with_body(tagged("dovere", ("vbmod", *names[1:])))
    return [must, Unit(" ", "essere<vbser><inf>", "essere")]


def _has_risen(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`è salito` with the auxiliary that Portuguese has for it."""
    unit = units[position]
    if not unit.body.lower().startswith("essere<vbser>"):
        return None
    ahead = position + 1
    while "adv" in _tags(units, ahead):
        ahead += 1
    if "pp" not in _tags(units, ahead) or lemma(_body(units, ahead)).lower() not in _words(
        "past_with_essere"
    ):
        return None
    return [unit.with_body(tagged(_cased("avere", unit.word), ("vbhaver", *_tags(units, position)[1:])))]


def _risen(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """The participle behind it does not agree with the subject there."""
    unit = units[position]
    names = _tags(units, position)
    if "pp" not in names or lemma(unit.body).lower() not in _words("past_with_essere"):
        return None
    behind = position - 1
    while "adv" in _tags(units, behind):
        behind -= 1
    if behind < 0 or _has_risen(units, behind) is None:
        return None
    return [unit.with_body(tagged(lemma(unit.body), (names[0], "pp", "m", "sg")))]


def _where(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`a Roma` is where something is, unless somebody goes or gives there."""
    unit = units[position]
    following = units[position + 1] if position + 1 < len(units) else None
    if unit.body.lower() != "a<pr>" or following is None or not following.word[:1].isupper():
        return None
    if following.known and "top" not in tags(following.body):
        return None
    near = {lemma(other.body).lower() for other in units[max(0, position - NEAR) : position]}
    return [unit.with_body(f"{MARK}{_cased('a' if near & _words('goal') else 'em', unit.word)}<pr>")]


def _to_whom(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`a` before an article or a figure stays `a`; the Catalan rules would make a place of it."""
    unit = units[position]
    if unit.body.lower() != "a<pr>" or _tags(units, position + 1)[:1] not in [("det",), ("num",)]:
        return None
    return [unit.with_body(f"{MARK}{_cased('a', unit.word)}<pr>")]


def _for(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`per` is `para` before what it is for, `por` before a time, a cause or a bare noun."""
    unit = units[position]
    if unit.body.lower() != "per<pr>":
        return None
    following = _tags(units, position + 1)
    if following[:1] != ("det",) or "def" not in following:
        return None
    nouns = (
        lemma(other.body) for other in units[position + 2 : position + 5] if tags(other.body)[:1] == ("n",)
    )
    target = "por" if next(nouns, "") in _words("por") else "para"
    return [unit.with_body(f"{MARK}{_cased(target, unit.word)}<pr>")]


def _person(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """People keep their names as they are written."""
    unit = units[position]
    names = tags(unit.body)
    if names[:1] != ("np",) or not {"ant", "cog"} & set(names):
        return None
    return [unit.with_body(tagged(MARK + unit.word, names))]


def _address(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`via Dante` keeps its `via`."""
    unit = units[position]
    if (
        lemma(unit.body).lower() not in _words("address")
        or not _word(units, position + 1, fold=False)[:1].isupper()
    ):
        return None
    return [unit.with_body(tagged(MARK + unit.word.capitalize(), ("np", "al")))]


def _figure(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """A percentage has no article, and neither has a year that begins a clause."""
    unit = units[position]
    names = tags(unit.body)
    if PERCENT_TAG in names:
        return [unit.with_body(tagged(MARK + unit.word, ("num", "mf", "sp")))]
    if names[:2] == ("det", "def") and PERCENT_TAG in _tags(units, position + 1):
        return [Unit(unit.blank, "")] if unit.blank.strip() else []
    return None


def _euros(units: Sequence[Unit], position: int) -> list[Unit] | None:
    """`3 miliardi di euro`: many."""
    unit = units[position]
    if lemma(unit.body) != "euro":
        return None
    counted = ("num" in _tags(units, position - 1)) or _word(units, position - 1) == "di"
    return [unit.with_body(f"{MARK}euro<n><m><{'pl' if counted else 'sg'}>")]


def _body(units: Sequence[Unit], position: int) -> str:
    return units[position].body if 0 <= position < len(units) else ""


def _word(units: Sequence[Unit], position: int, *, fold: bool = True) -> str:
    word = units[position].word if 0 <= position < len(units) else ""
    return word.lower() if fold else word


def _tags(units: Sequence[Unit], position: int) -> tuple[str, ...]:
    return tags(_body(units, position))


def _cased(target: str, word: str) -> str:
    return target.capitalize() if word[:1].isupper() else target


@cache
def _words(name: str) -> frozenset[str]:
    table = tomllib.loads(files(__package__).joinpath("readings.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])


RULES: tuple[Rule, ...] = (
    _they_are,
    _six,
    _there_is,
    _must_be,
    _has_risen,
    _risen,
    _where,
    _to_whom,
    _for,
    _person,
    _address,
    _figure,
    _euros,
)
