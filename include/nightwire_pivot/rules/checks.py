"""Tests of one unit by its form, its reading and its neighbours, as `patterns.toml` writes them."""

import re
from collections.abc import Callable, Mapping, Sequence

from nightwire_pivot.rules.lasting import since
from nightwire_pivot.rules.moods import after_past
from nightwire_pivot.rules.window import CLAUSE, TENSES, base, tags_at, word, words
from nightwire_pivot.stream.units import Unit

Units = Sequence[Unit]
Check = Callable[[Units, int], bool]
"""Whether a test holds at a place; the place may lie beyond the ends."""

_YEAR = re.compile(r"(?:18|19|20)\d\d")
_DAY = re.compile(r"[1-9]|[12]\d|3[01]")
_TEST = re.compile(r"(!)?([a-z_]+)(?:(\d*)([=:])(\S+))?")


def check(text: str) -> Check:
    """The test that such a text of `patterns.toml` stands for.

    Raises:
        ValueError: it is no test.
    """
    match = _TEST.fullmatch(text)
    if match is None:
        raise ValueError(f"patterns.toml: {text!r} is no test")
    negated, name, count, sign, value = match.groups()
    found = TESTS[name] if sign is None else MADE[name](_values(sign, value), int(count or 0))
    return (lambda units, place: not found(units, place)) if negated else found


def heads(tests: str) -> frozenset[str]:
    """Forms and lemmas of which these tests ask for one, else classes (`<n>`); none where for none."""
    asked = [match for text in tests.split() if (match := _TEST.fullmatch(text)) and not match[1]]
    for match in asked:
        if match[2] in ("word", "lemma", "body"):
            return frozenset(value.partition("<")[0] for value in _values(match[4], match[5]))
    classes = (_values(match[4], match[5]) for match in asked if match[2] == "is")
    return frozenset(f"<{value.partition('.')[0]}>" for value in next(classes, ()))


def _values(sign: str, value: str) -> frozenset[str]:
    return words(value) if sign == ":" else frozenset(value.replace("_", " ").split("|"))


def _is(values: frozenset[str], _: int) -> Check:
    prefixes = [tuple(value.split(".")) for value in values]
    return lambda units, place: any(tags_at(units, place)[: len(one)] == one for one in prefixes)


def _near(values: frozenset[str], count: int) -> Check:
    return lambda units, place: any(base(units, one) in values for one in range(max(0, place - count), place))


def _tag(index: int) -> Callable[[frozenset[str], int], Check]:
    return lambda values, _: (
        lambda units, place: not values.isdisjoint(tags_at(units, place)[index : index + 1])
    )


def _unit(units: Units, place: int) -> Unit | None:
    return units[place] if 0 <= place < len(units) else None


def _unknown_or(tag: str) -> Check:
    """Whether no dictionary has the word, or has it with this tag."""

    def holds(units: Units, place: int) -> bool:
        unit = _unit(units, place)
        return unit is not None and (not unit.known or tag in tags_at(units, place))

    return holds


def _asks(units: Units, place: int) -> bool:
    """Whether a question mark follows."""
    return any(unit.word == "?" or "?" in unit.blank for unit in units[place:])


def _wished(units: Units, place: int) -> bool:
    """Whether the next finite verb is a subjunctive."""
    for later in range(place + 1, min(len(units), place + CLAUSE)):
        if found := TENSES.intersection(tags_at(units, later)[1:2]):
            return not found.isdisjoint({"prs", "pis"})
    return False


def _rumoured(units: Units, place: int) -> bool:
    """Whether a conditional there may be hearsay: no `if` in the sentence, and nothing narrated before it."""
    conditional = any(word(units, one) in words("conditions") for one in range(len(units)))
    if conditional or after_past(units, place):
        return False
    before = range(max(0, place - 2 * CLAUSE), place)
    return not any({"ifi", "pii"} & set(tags_at(units, one)[1:2]) for one in before)


def _quoted(units: Units, place: int) -> bool:
    """Whether a quotation begins there."""
    unit = _unit(units, place)
    return unit is not None and unit.blank.endswith(('"', "«", "“"))


def _body(values: frozenset[str], _: int) -> Check:
    def holds(units: Units, place: int) -> bool:
        unit = _unit(units, place)
        return unit is not None and unit.body.lower() in values

    return holds


MADE: Mapping[str, Callable[[frozenset[str], int], Check]] = {
    "word": lambda values, _: lambda units, place: word(units, place) in values,
    "lemma": lambda values, _: lambda units, place: base(units, place) in values,
    "body": _body,
    "is": _is,
    "has": lambda values, _: lambda units, place: not values.isdisjoint(tags_at(units, place)),
    "second": _tag(1),
    "third": _tag(2),
    "near": _near,
}
TESTS: Mapping[str, Check] = {
    "capital": lambda units, place: word(units, place, fold=False)[:1].isupper(),
    "titled": lambda units, place: word(units, place, fold=False).istitle(),
    "shouted": lambda units, place: len(word(units, place)) > 1 and word(units, place, fold=False).isupper(),
    "year": lambda units, place: _YEAR.fullmatch(word(units, place)) is not None,
    "day": lambda units, place: _DAY.fullmatch(word(units, place)) is not None,
    "asks": _asks,
    "wished": _wished,
    "quoted": _quoted,
    "lasted": since,
    "rumoured": _rumoured,
    "opens": lambda _, place: place == 0,
    "closes": lambda units, place: place == len(units) - 1,
    "place": _unknown_or("top"),
    "name": _unknown_or("np"),
    "quality": lambda units, place: "pp" in (names := tags_at(units, place)) or names[:1] == ("adj",),
    "tensed": lambda units, place: tags_at(units, place)[1:2] not in ((), ("inf",), ("ger",), ("pp",)),
    "so_many": lambda units, place: (
        tags_at(units, place)[:1] == ("num",) or base(units, place) in words("some")
    ),
    "one_or_number": lambda units, place: (
        tags_at(units, place)[:1] == ("num",) or base(units, place) in ("un", "uno")
    ),
}
