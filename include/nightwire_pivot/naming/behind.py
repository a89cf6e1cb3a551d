"""Names behind a word that is followed by one: a title, a first name, the noun for a ship or a paper."""

from collections.abc import Sequence

from nightwire_pivot.naming.words import (
    article,
    describes,
    is_adjective,
    is_part,
    next_word,
    only_acts,
    run,
    words,
)
from nightwire_pivot.rules.left import listed, surface_of
from nightwire_pivot.stream.units import Unit, tags


def entitled(units: Sequence[Unit], place: int) -> bool:
    """`l'avvocato Avaro`, `l'associazione Libera`: behind a title, or what is told by a name."""
    before, unit = units[place - 1], units[place]
    if unit.blank != " " or not before.body or surface_of(unit) in words("qualities") or describes(unit):
        return False
    if surface_of(before) in words("bodies"):
        return not is_adjective(unit)
    return surface_of(before) in words("titles")


def called(units: Sequence[Unit], place: int) -> bool:
    """`David Luna`, `Khaleda Zia`: behind a first name, or a word with a capital that no dictionary has."""
    before, unit = units[place - 1], units[place]
    if unit.blank != " " or not before.body or not before.readings[0].istitle():
        return False
    if describes(unit) or is_adjective(unit) or surface_of(unit) in words("qualities"):
        return False
    first = any("ant" in tags(one) for one in before.readings[1:])
    return not before.known or (first and surface_of(before) not in listed("no_first_names"))


def of_kind(units: Sequence[Unit], place: int) -> bool:
    """`la nave Mare Blu`, `il quotidiano Domani`: behind a noun that a name follows, whatever word it is."""
    before, unit = units[place - 1], units[place]
    if not (unit.blank == " " or _quoted(units, place)):
        return False
    if not before.body or surface_of(before) not in words("kinds") or surface_of(unit) in words("qualities"):
        return False
    return not is_adjective(unit) or len(run(units, place)) > 1


def is_own(units: Sequence[Unit], place: int) -> bool:
    """`il direttore del Foglio`, `La Primavera del Torino`, `su Repubblica`: papers, companies, teams."""
    small, before = surface_of(units[place]), units[place - 1]
    if not before.body or next_word(units, place) in words("not_own"):
        return False
    bare = surface_of(before) in words("bare") | words("on") or only_acts(before)
    if small in words("bare_own") and bare:
        return len(run(units, place)) == 1 and next_word(units, place) not in words("not_bare")
    return small in words("own") and article(before) is not None and not is_part(units, place)


def _quoted(units: Sequence[Unit], place: int) -> bool:
    """Whether it stands in quotes by itself: `la canzone "Volare"`."""
    behind = units[place + 1] if place + 1 < len(units) else None
    return units[place].blank == ' "' and behind is not None and behind.blank.startswith('"')
