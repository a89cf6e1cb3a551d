"""What a unit or a reading is, where no neighbour is asked."""

from nightwire_pivot.rules.left import listed, surface_of
from nightwire_pivot.stream.units import Unit, tags

FINITE = frozenset({"pri", "pii", "ifi", "fti", "cni", "prs", "pis", "imp"})


def is_number(unit: Unit) -> bool:
    """Whether it is a number and nothing else."""
    return unit.known and all(tags(one)[:1] == ("num",) for one in unit.readings[1:])


def is_feminine(unit: Unit | None) -> bool:
    """Whether it can only be feminine: `l'artista italiana`, `l'atleta Maria`."""
    readings = unit.readings[1:] if unit and unit.body else []
    return bool(readings) and all("f" in tags(one) for one in readings)


def is_no_verb(unit: Unit) -> bool:
    """Whether it cannot be a verb that a pronoun stands before: no pronoun is before a participle."""
    return unit.known and not any(is_finite(one) or "inf" in tags(one) for one in unit.readings[1:])


def is_thing(unit: Unit) -> bool:
    """Whether it is a noun and nothing else, and names no time."""
    kinds = {tags(one)[:1] for one in unit.readings[1:]}
    return kinds == {("n",)} and not unit.blank.strip() and surface_of(unit) not in listed("times")


def is_verb(reading: str) -> bool:
    """Whether it is of a verb."""
    return bool(tags(reading)) and tags(reading)[0].startswith("vb")


def is_finite(reading: str) -> bool:
    """Whether it is of a verb in the indicative, conditional, subjunctive or imperative."""
    names = tags(reading)
    return bool(names) and names[0].startswith("vb") and not FINITE.isdisjoint(names)
