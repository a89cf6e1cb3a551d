"""Corrections of Apertium's Italian analysis: what it takes for something else in news prose.

Each rule looks at a place and its neighbours and gives what shall stand there. They are about Italian,
not about any text: `sono` is rarely the first person in a newspaper, `sei settimane` is a number. A unit
that gets the mark carries its Portuguese in its lemma (see `choice.py`).
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from nightwire_pivot.rules import (
    amounts,
    clitics,
    contexts,
    prepositions,
    pronouns,
    reflexives,
    verbs,
)
from nightwire_pivot.rules.window import (
    MARK,
    Rewrite,
    base,
    marked,
    rewritten,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit, tagged, tags


def correct(units: Sequence[Unit], lexical: Mapping[str, str] = MappingProxyType({})) -> list[Unit]:
    """All units in the order that Portuguese needs.

    Args:
        units: the analysis.
        lexical: reflexive verbs that the lexicon has as words of their own, such as `dimettersi`.
    """
    first: tuple[Rewrite, ...] = (
        reflexives.is_about,
        reflexives.reflexive(lexical),
        *clitics.RULES,
        verbs.they_are,
    )
    return rewritten(rewritten(_opened(units), first), RULES)


def _opened(units: Sequence[Unit]) -> list[Unit]:
    """Without the capital of the first word, which would go with it to where Portuguese puts it."""
    if not units or tags(units[0].body)[:1] in ((), ("np",)) or units[0].word[1:2].isupper():
        return list(units)
    first = units[0]
    small = first.word[:1].lower() + first.word[1:]
    reading = first.body[:1].lower() + first.body[1:]
    return [Unit(first.blank, reading, small), *units[1:]]


def _person(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """People keep their names as they are written."""
    unit = units[position]
    names = tags(unit.body)
    if names[:1] != ("np",) or not {"ant", "cog", "org"} & set(names):
        return None
    if "org" in names and tags_at(units, position - 1)[:1] != ("det",):
        return None
    return 1, [unit.with_body(tagged(MARK + unit.word, names))]


def _king(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`re Carlo`: the king."""
    if word(units, position) != "re" or not word(units, position + 1, fold=False)[:1].isupper():
        return None
    return 1, [marked(units[position], "rei", ("n", "m", "sg"))]


def _address(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`via Dante` keeps its `via`."""
    following = word(units, position + 1, fold=False)
    if base(units, position) not in words("address") or not following[:1].isupper():
        return None
    unit = units[position]
    return 1, [unit.with_body(tagged(MARK + unit.word.capitalize(), ("np", "al")))]


RULES: tuple[Rewrite, ...] = (
    *verbs.RULES,
    *prepositions.RULES,
    contexts.by_context,
    amounts.no_less,
    amounts.in_several,
    amounts.six,
    amounts.a_few,
    pronouns.anyone,
    pronouns.what,
    amounts.heard,
    pronouns.nobody,
    pronouns.both,
    amounts.floors,
    amounts.on_day,
    amounts.winds,
    pronouns.later,
    amounts.out_of,
    amounts.some,
    _king,
    _person,
    _address,
    amounts.figure,
    amounts.euros,
)
