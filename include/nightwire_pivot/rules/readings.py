"""Corrections of Apertium's Italian analysis: what it takes for something else in news prose.

Each rule looks at a place and its neighbours and gives what shall stand there. They are about Italian,
not about any text: `sono` is rarely the first person in a newspaper, `sei settimane` is a number. A unit
that gets the mark carries its Portuguese in its lemma (see `choice.py`). In which order rules are asked
stands in `sequence.toml`.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from nightwire_pivot.rules import (
    amounts,
    asides,
    behind,
    clitics,
    contexts,
    headlines,
    inversion,
    lasting,
    moods,
    openings,
    order,
    participles,
    passives,
    prepositions,
    pronouns,
    reflexives,
    verbs,
)
from nightwire_pivot.rules.patterns import pattern, sequence
from nightwire_pivot.rules.window import Rewrite, Rules
from nightwire_pivot.stream.units import Unit, tags

CODED: Mapping[str, tuple[Rewrite, ...]] = {
    "amounts.a_few": (amounts.a_few,),
    "amounts.on_day": (amounts.on_day,),
    "amounts.some": (amounts.some,),
    "clitics.IDIOMS": clitics.IDIOMS,
    "clitics.RULES": clitics.RULES,
    "contexts.by_context": (contexts.by_context,),
    "lasting.had_done": (lasting.had_done,),
    "moods.if_it_does": (moods.if_it_does,),
    "moods.until": (moods.until,),
    "participles.when_done": (participles.when_done,),
    "prepositions.RULES": prepositions.RULES,
    "pronouns.both": (pronouns.both,),
    "pronouns.later": (pronouns.later,),
    "reflexives.is_about": (reflexives.is_about,),
    "verbs.RULES": verbs.RULES,
}


class Corrections:
    """The rules, ready to be applied.

    Args:
        lexical: reflexive verbs that the lexicon has as words of their own, such as `dimettersi`.
    """

    def __init__(self, lexical: Mapping[str, str] = MappingProxyType({})) -> None:
        own = {"reflexives.reflexive": (reflexives.reflexive(lexical),)}
        passes = (_sequence(one, {**CODED, **own}) for one in ("first", "second"))
        self._passes = (*map(Rules, passes), Rules((contexts.by_context,)))

    def apply(self, units: Sequence[Unit]) -> list[Unit]:
        """All units in the order that Portuguese needs."""
        found = _opened(units)
        for ordered in ORDERS:
            found = ordered(found)
        for rules in self._passes:  # the last for words that a rule of the second took with it: `è saltato`
            found = rules.applied(found)
        return openings.we_ourselves(found)


def _opened(units: Sequence[Unit]) -> list[Unit]:
    """Without the capital of the first word, which would go with it to where Portuguese puts it."""
    if not units or tags(units[0].body)[:1] in ((), ("np",)) or units[0].word[1:2].isupper():
        return list(units)
    first = units[0]
    small = first.word[:1].lower() + first.word[1:]
    reading = first.body[:1].lower() + first.body[1:]
    return [Unit(first.blank, reading, small), *units[1:]]


ORDERS = (
    order.subject_first,
    order.headline,
    headlines.headlines,
    order.who_deals_first,
    inversion.subject_from_behind,
    behind.subject_behind,
    asides.asides,
    passives.of_passive,
    order.also_not,
    openings.toll_first,
    openings.stated_last,
    openings.comma_behind,
    openings.source_apart,
)


def _sequence(name: str, coded: Mapping[str, tuple[Rewrite, ...]]) -> tuple[Rewrite, ...]:
    """The rules of one pass in their order; a name without a dot is a pattern's."""
    rules = (coded[one] if "." in one else (pattern(one),) for one in sequence(name))
    return tuple(rule for some in rules for rule in some)
