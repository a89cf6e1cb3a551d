"""Names that have no article where a word would have one, or have another's; names in lists; who acts."""

from collections.abc import Sequence

from nightwire_pivot.naming.words import (
    agrees,
    article,
    describes,
    goes_on,
    is_capital,
    is_from,
    is_part,
    is_surname,
    next_word,
    only_acts,
    words,
)
from nightwire_pivot.rules.left import listed, surface_of
from nightwire_pivot.stream.units import Unit, tags

REACH = 6  # words to look at behind a subject


def aged(units: Sequence[Unit], place: int) -> bool:
    """`Lupo, 32 anni`: somebody, where no article is before it."""
    comma, number, years = ([*map(_surface, units[place + 1 : place + 4]), "", "", ""])[:3]
    old = comma == "," and number.isdigit() and years in words("years")
    return old and not (place and article(units[place - 1]))


def disagrees(units: Sequence[Unit], place: int) -> bool:
    """`Lo Stirpe`, `al Gemelli`: an article of another gender or number than the word has."""
    found = article(units[place - 1]) if units[place].blank == " " else None
    names = [tags(one) for one in units[place].readings[1:]]
    nouns = [some for some in names if some[:1] in (("n",), ("adj",))]
    if found is None or not nouns or any(some[:1] == ("np",) for some in names) or goes_on(units, place):
        return False
    return not any(agrees(some, *found) for some in nouns)


def is_bare(units: Sequence[Unit], place: int) -> bool:
    """`il gol di Pelle`, `ha dichiarato Muti`: no article where a noun in the singular asks for one."""
    unit, before = units[place], units[place - 1]
    if unit.blank != " " or not (_surface(before) in words("bare") | listed("said") or only_acts(before)):
        return False
    if any("np" in tags(one) for one in unit.readings[1:]) or goes_on(units, place) or describes(unit):
        return False
    inside = place > 2 and is_capital(units[place - 2])  # `Ordine di Malta`
    title = surface_of(unit) in words("leading") or next_word(units, place) in words("of")
    return not inside and not title


def is_team(units: Sequence[Unit], place: int) -> bool:
    """`la Triestina ha vinto`: who comes from a town, with a capital and without a noun."""
    unit = units[place]
    if unit.blank != " " or article(units[place - 1]) != ("f", "sg") or not is_from(unit):
        return False
    town = surface_of(unit).endswith(tuple(words("of_town"))) and surface_of(unit) not in words("qualities")
    return town and not is_part(units, place) and not goes_on(units, place)


def is_listed(units: Sequence[Unit], place: int) -> bool:
    """`Neri, Gallo e Xyz`: alone between marks or `e`, in a list with somebody's name."""
    near = [one for one in (place - 2, place + 2) if 0 < one < len(units)]
    return _parted(units, place) and any(_parted(units, one) and _somebody(units[one]) for one in near)


def acts(units: Sequence[Unit], place: int) -> bool:
    """`Speranza ha ringraziato`, `che Pelle ha firmato`: the subject of a clause, without an article."""
    if not _begins_clause(units, place) or not (place or _may_open(units[0])):
        return False
    behind = [unit for unit in units[place + 1 : place + REACH] if unit.body]
    if behind and surface_of(units[place]) in words("surnames") and _third(behind[0]):
        return True
    verbs = [unit for unit in behind if surface_of(unit) not in words("between")][:2]
    if len(verbs) < 2 or any(unit.blank.strip() for unit in behind[: behind.index(verbs[1]) + 1]):
        return False
    done = [tags(one) for one in verbs[1].readings[1:] if "pp" in tags(one)]
    helper = surface_of(verbs[0])
    was = helper in words("was") and not _fits(units[place], done)  # `Chiesa è uscito`
    return bool(done) and (helper in words("did") or was)


def _surface(unit: Unit) -> str:
    return surface_of(unit) if unit.body else ""


def _parted(units: Sequence[Unit], place: int) -> bool:
    """Whether a capital stands between separators of a list."""
    if not is_capital(units[place]) or place + 1 >= len(units):
        return False
    around = (units[place - 1], units[place + 1])
    return all(not unit.body or surface_of(unit) in words("parting") for unit in around)


def _somebody(unit: Unit) -> bool:
    """Whether no dictionary has it, or it may be a person's name."""
    return not unit.known or any({"cog", "ant"} & set(tags(one)) for one in unit.readings[1:])


def _third(unit: Unit) -> bool:
    """Whether it can only be a verb, and in the third person: `Pelle segna`."""
    names = [tags(one) for one in unit.readings[1:]]
    finite = any({"p3", "sg"} <= set(some) and "imp" not in some for some in names)
    return finite and unit.blank == " " and all(some[:1] == ("vblex",) for some in names)


def _may_open(unit: Unit) -> bool:
    """Whether it is a noun that hardly says how somebody is: not `Disperato ha chiamato`."""
    names = [tags(one) for one in unit.readings[1:]]
    state = any(some[:1] == ("adj",) or "pp" in some for some in names)
    return is_surname(unit) or (not state and any(some[:1] == ("n",) for some in names))


def _begins_clause(units: Sequence[Unit], place: int) -> bool:
    if not place or units[place].blank.strip(" "):
        return True
    before = _surface(units[place - 1])
    return before in words("clause") or (before != "" and not before[:1].isalnum())


def _fits(unit: Unit, participles: Sequence[tuple[str, ...]]) -> bool:
    """Whether a participle may belong to the word as a noun: not `Chiesa è uscito`."""
    nouns = [tags(one) for one in unit.readings[1:] if tags(one)[:1] in (("n",), ("adj",))]
    forms = [("m" if "m" in done else "f", "sg" if "sg" in done else "pl") for done in participles]
    return any(agrees(noun, *form) for noun in nouns for form in forms)
