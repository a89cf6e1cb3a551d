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
    inversion,
    openings,
    order,
    participles,
    prepositions,
    pronouns,
    reflexives,
    verbs,
)
from nightwire_pivot.rules.patterns import pattern
from nightwire_pivot.rules.window import (
    Rewrite,
    Rules,
)
from nightwire_pivot.stream.units import Unit, tags


class Corrections:
    """The rules, ready to be applied.

    Args:
        lexical: reflexive verbs that the lexicon has as words of their own, such as `dimettersi`.
    """

    def __init__(self, lexical: Mapping[str, str] = MappingProxyType({})) -> None:
        first: tuple[Rewrite, ...] = (
            pattern("door_closes"),
            pattern("stand_out"),
            pattern("would_be_aged"),
            reflexives.is_about,
            reflexives.reflexive(lexical),
            *clitics.RULES,
            pattern("they_are"),
            pattern("reportedly"),
            pattern("round"),
            pattern("scattered"),
            pattern("willing"),
            pattern("occurred"),
            pattern("broken_up"),
        )
        self._passes = (Rules(first), Rules(RULES), Rules((contexts.by_context,)))

    def apply(self, units: Sequence[Unit]) -> list[Unit]:
        """All units in the order that Portuguese needs."""
        found = _opened(units)
        for ordered in ORDERS:
            found = ordered(found)
        for rules in self._passes:  # the last for words that a rule of the second took with it: `è saltato`
            found = rules.applied(found)
        return found


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
    order.who_deals_first,
    inversion.subject_from_behind,
    order.also_not,
    openings.toll_first,
    openings.stated_last,
    openings.comma_behind,
)
RULES: tuple[Rewrite, ...] = (
    pattern("what_was"),
    pattern("century"),
    pattern("that_which"),
    pattern("because"),
    pattern("although"),
    pattern("such_as"),
    pattern("as_soon_as"),
    pattern("and_also"),
    pattern("for_so_long"),
    pattern("may_be_there"),
    pattern("himself"),
    pattern("them_alone"),
    pattern("all_so_many"),
    pattern("whatever"),
    pattern("as_one"),
    pattern("however"),
    pattern("also_there"),
    pattern("none_of"),
    pattern("than"),
    pattern("own"),
    pattern("theirs"),
    participles.when_done,
    pattern("has_done"),
    pattern("to_see"),
    pattern("away_from"),
    pattern("they_do"),
    pattern("my_name"),
    pattern("of_which"),
    pattern("from_which"),
    pattern("in_which"),
    pattern("only_is"),
    pattern("between_years"),
    pattern("year_itself"),
    pattern("within_so_long"),
    pattern("time_to"),
    pattern("kicks"),
    pattern("survivors"),
    pattern("against_them"),
    pattern("blows_up"),
    pattern("death_of"),
    pattern("mid_month"),
    pattern("alone"),
    pattern("citizen"),
    pattern("those_present"),
    pattern("major"),
    pattern("several"),
    pattern("relation"),
    pattern("oilman"),
    pattern("toll"),
    pattern("nearby"),
    pattern("in_fact"),
    pattern("town"),
    pattern("ever"),
    pattern("takes_over"),
    pattern("attended"),
    pattern("awarded_to"),
    pattern("in_place"),
    pattern("advice"),
    pattern("means"),
    pattern("hunt"),
    pattern("what_is"),
    pattern("by_score"),
    pattern("at_age"),
    pattern("taken_away"),
    pattern("last_date"),
    pattern("telling"),
    pattern("wishes"),
    pattern("municipality"),
    pattern("widespread"),
    pattern("held"),
    pattern("had_it_done"),
    pattern("feared"),
    pattern("takes_so_long"),
    pattern("busy"),
    pattern("discharged"),
    pattern("known_as"),
    pattern("discovery"),
    pattern("success"),
    pattern("published"),
    pattern("mad"),
    pattern("certain"),
    pattern("forecast"),
    pattern("marked"),
    pattern("outside"),
    pattern("so_much"),
    pattern("products"),
    pattern("would_like"),
    pattern("brings_weather"),
    pattern("heard_too"),
    pattern("sounds"),
    pattern("brands"),
    pattern("plans"),
    pattern("black"),
    pattern("streets"),
    pattern("as_high_as"),
    pattern("remains"),
    pattern("had_to"),
    pattern("had_done"),
    pattern("away"),
    pattern("wept"),
    pattern("appeal"),
    pattern("contract"),
    pattern("so_is"),
    pattern("night_of"),
    pattern("strip"),
    pattern("chambers"),
    *verbs.RULES,
    *prepositions.RULES,
    contexts.by_context,
    pattern("themselves"),
    pattern("not_so"),
    pattern("is_in"),
    pattern("of_night"),
    pattern("at_hours"),
    pattern("day_after"),
    pattern("no_less"),
    pattern("in_less"),
    pattern("in_several"),
    pattern("six"),
    pattern("only"),
    pattern("about"),
    amounts.a_few,
    pattern("anyone"),
    pattern("what"),
    pattern("heard"),
    pattern("of_them"),
    pattern("dozens_of"),
    pattern("many_are"),
    pattern("that_one"),
    pattern("nobody"),
    pronouns.both,
    pattern("against"),
    pattern("bound_for"),
    pattern("floors"),
    amounts.on_day,
    pattern("twenty"),
    pattern("winds"),
    pronouns.later,
    pattern("out_of"),
    pattern("there_are"),
    pattern("from_each"),
    pattern("so_long_a"),
    pattern("who_said_so"),
    amounts.some,
    pattern("at_once"),
    pattern("above_all"),
    pattern("held_to_be"),
    pattern("local"),
    pattern("american"),
    pattern("votes"),
    pattern("local_time"),
    pattern("in_street"),
    pattern("acronym"),
    pattern("her_trade"),
    pattern("on_it"),
    pattern("nato"),
    pattern("day_or_woman"),
    pattern("the_case"),
    pattern("king"),
    pattern("person"),
    pattern("address"),
    pattern("figure"),
    pattern("euros"),
)
