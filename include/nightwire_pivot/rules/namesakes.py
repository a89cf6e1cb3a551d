"""Towns and people whose names are other words: `a Trapani` is no drills, `Sala ha detto` no room."""

from collections.abc import Sequence

from nightwire_pivot.rules.left import listed
from nightwire_pivot.stream.units import Unit, tagged, tags

TOWN = ("np", "top", "f", "sg")
SAID = 2  # words: `ha detto`
NAMES = frozenset({("n",), ("adj",), ("vblex",), ("np",)})


def town(surface: str, before: str) -> str | None:
    """The reading as a town, where a preposition is before a word that is listed as one."""
    if before in listed("at_towns") and surface.istitle() and surface.lower() in listed("towns"):
        return tagged(surface, TOWN)
    return None


def opens(unit: Unit, following: Unit | None, behind: Sequence[str]) -> bool:
    """Whether a word that begins a sentence is somebody's name there."""
    return speaks(unit, behind) or acts(unit, following) or suffers(unit, following)


def suffers(unit: Unit, following: Unit | None) -> bool:
    """Whether a plural begins a sentence to which one man's participle belongs: `Allegri esonerato`."""
    if following is None or not (unit.body and following.body) or not unit.readings[0].istitle():
        return False
    names = [tags(one) for one in unit.readings[1:]]
    many = unit.known and all(some[:1] == ("np",) or (some[:1] in NAMES and "pl" in some) for some in names)
    done = [set(tags(one)) for one in following.readings[1:]]
    one_man = all({"m", "sg"} <= some for some in done) and any("pp" in some for some in done)
    return many and any("pl" in some for some in names) and following.known and one_man


def acts(unit: Unit, following: Unit | None) -> bool:
    """Whether a first name that is a word too begins a sentence as its subject: `Rosa porterà piogge`."""
    if following is None or not (unit.body and following.body) or not unit.readings[0].istitle():
        return False
    named = any("ant" in tags(one) for one in unit.readings[1:])
    return named and following.known and all(_third(one) for one in following.readings[1:])


def _third(reading: str) -> bool:
    names = tags(reading)
    return names[:1] in (("vblex",), ("vbhaver",)) and {"p3", "sg"} <= set(names)


def speaks(unit: Unit, behind: Sequence[str]) -> bool:
    """Whether a word without an article that begins a sentence is who acts: `Letta si dimette`."""
    if not unit.body or not unit.known or len(behind) < SAID or not unit.readings[0].istitle():
        return False
    readings = unit.readings[1:]
    kinds = {tags(one)[:1] for one in readings}
    said = behind[0] == "ha" and behind[1] in listed("said")
    other = behind[0] == "si" and (("np",) in kinds or all("pl" in tags(one) for one in readings))
    return (said or other) and kinds <= NAMES


def as_name(unit: Unit) -> Unit:
    """With its readings as a name alone; as a word that no dictionary has where it has none."""
    surface, *readings = unit.readings
    names = [one for one in readings if tags(one)[:1] == ("np",)] or [f"*{surface}"]
    return unit.with_body("/".join([surface, *names]))
