"""Passives whose subject stands behind who did it: `È stata approvata dal parlamento l'immunità`.

English would read who did it as the subject.
"""

from collections.abc import Sequence

from nightwire_pivot.rules.inversion import LONGEST, subject_ends
from nightwire_pivot.rules.phrases import Units, after_adjuncts, in_front, is_time, number_of
from nightwire_pivot.rules.window import base, past_adverbs, tags_at
from nightwire_pivot.stream.units import Unit

FORMS = frozenset({"m", "f", "sg", "pl"})


def of_passive(units: Sequence[Unit]) -> list[Unit]:
    """The units with what was done to before its verb."""
    found = list(units)
    start = next((one for one in range(min(LONGEST, len(units))) if number_of(units, one)), None)
    if start is None or not _only_time(units, start):
        return found
    agent = _agent(units, start)
    place = after_adjuncts(units, agent) if agent else 0
    if not place or tags_at(units, place)[:1] != ("det",) or not _agree(units, agent - 1, place + 1):
        return found
    end = subject_ends(units, place, number_of(units, start))
    return found if end is None else in_front(found, start, units[place:end], units[start:place], end)


def _agent(units: Units, start: int) -> int:
    """The place of the `da` behind `è stata approvata`; 0 without."""
    if base(units, start) != "essere":
        return 0
    done = past_adverbs(units, start + 1)
    done = past_adverbs(units, done + 1) if base(units, done) == "essere" else done
    return done + 1 if "pp" in tags_at(units, done) and base(units, done + 1) == "da" else 0


def _agree(units: Units, participle: int, noun: int) -> bool:
    """Whether the noun can have the participle's gender and number; of some it tells neither."""
    names = set(tags_at(units, noun))
    told = names & FORMS
    return tags_at(units, noun)[:1] == ("n",) and told <= set(tags_at(units, participle))


def _only_time(units: Units, start: int) -> bool:
    """Whether nothing but when or where stands before the verb."""
    return start == 0 or tags_at(units, 0)[:1] in (("pr",), ("adv",)) or is_time(units, 0)
