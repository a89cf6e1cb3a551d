"""How many, how much and when: percentages, euros, days, `qualche`, `venti` that are winds."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import (
    MARK,
    base,
    body,
    days,
    dropped,
    marked,
    remade,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit, tagged, tags

PERCENT_TAG = "percent"


def six(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`sei` before a plural is a number."""
    unit = units[position]
    if unit.word.lower() != "sei" or "num" in tags(unit.body) or "pl" not in tags_at(units, position + 1):
        return None
    return 1, [unit.with_body(tagged(unit.word, ("num", "mf", "sp")))]


def no_less(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ben 57 paesi`: it says that they are many, and compares nothing."""
    if word(units, position) != "ben" or tags_at(units, position + 1)[:1] != ("num",):
        return None
    return 1, dropped(units[position])


def in_several(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`in più paesi`: in several, where `in più` alone is in addition."""
    ahead = tags_at(units, position + 1)
    if word(units, position) != "in più" or ahead[:1] not in (("n",), ("adj",)) or "pl" not in ahead:
        return None
    several = marked(units[position], "vários", ("det", "ind", "f" if "f" in ahead else "m", "pl"))
    return 1, [units[position].with_body("in<pr>"), Unit(" ", several.body, "più")]


def a_few(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`qualche giorno`: both are many in Portuguese."""
    if base(units, position) == "qualche":
        ahead = next((names for one in (1, 2) if (names := tags_at(units, position + one))[:1] == ("n",)), ())
        return 1, [marked(units[position], "algum", ("det", "ind", "f" if "f" in ahead else "m", "pl"))]
    if base(units, position - 1) != "qualche":
        return None
    if tags_at(units, position)[:1] not in (("n",), ("adj",)) or "sg" not in tags_at(units, position):
        return None
    return 1, [units[position].with_body(units[position].body.replace("<sg>", "<pl>"))]


def floors(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`dodici piani`: floors."""
    if base(units, position) != "piano" or tags_at(units, position - 1)[:1] != ("num",):
        return None
    return 1, [marked(units[position], "andar", tags_at(units, position))]


def on_day(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`venerdì` by itself is on Friday, otherwise a noun in the singular."""
    day = days().get(base(units, position))
    if day is None:
        return None
    masculine = not day.endswith("feira")
    if tags_at(units, position - 1)[:1] in (("det",), ("pr",), ("adj",), ("predet",)):
        if "def" in tags_at(units, position - 1):
            return None
        return 1, [marked(units[position], day, ("n", "m" if masculine else "f", "sg"))]
    on = f"{'no' if masculine else 'na'} {day}"
    following = base(units, position + 1)
    if following in ("scorso", "prossimo"):
        last = {"scorso": "passad", "prossimo": "que vem"}[following]
        last = last if last.endswith("m") else last + ("o" if masculine else "a")
        return 2, [marked(units[position], f"{on} {last}", ("adv",))]
    return 1, [marked(units[position], on, ("adv",))]


def out_of(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`uno su quattro`, `nove medici su dieci`: out of."""
    if units[position].body.lower() != "su<pr>" or tags_at(units, position + 1)[:1] != ("num",):
        return None
    if not any(
        tags_at(units, position - back)[:1] == ("num",) or base(units, position - back) in ("un", "uno")
        for back in (1, 2)
    ):
        return None
    return 1, [marked(units[position], "em cada", ("pr",))]


def winds(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`venti deboli`: winds, no number."""
    following = tags_at(units, position + 1)
    if word(units, position) != "venti" or following[:1] != ("adj",) or "pl" not in following:
        return None
    if tags_at(units, position + 2)[:1] == ("n",):
        return None
    return 1, [marked(units[position], "vento", ("n", "m", "pl"))]


def some(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`Dei manifestanti hanno`, at the start of a sentence: some demonstrators."""
    if position or body(units, 0).lower() != "di<pr>" or word(units, 1) not in ("i", "gli", "le"):
        return None
    names = tags_at(units, 1)
    if names[:2] != ("det", "def") or tags_at(units, 2)[:1] not in (("n",), ("adj",)):
        return None
    if "," in "".join(unit.blank for unit in units[2:5]):
        return None
    return 2, [remade(units[0], "alcuno", ("det", "ind", *names[2:]))]


def heard(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`hanno sentito delle urla`: some cries, where the verb has no `di`."""
    if tags_at(units, position + 1)[:2] != ("det", "def"):
        return None
    if base(units, position) != "di" or base(units, position - 1) not in words("with_object"):
        return None
    if (tags_at(units, position - 1) or ("",))[0] != "vblex":
        return None
    return 2, dropped(units[position])


def figure(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """A percentage has no article."""
    unit = units[position]
    names = tags(unit.body)
    if PERCENT_TAG in names:
        return 1, [unit.with_body(tagged(MARK + unit.word, ("num", "mf", "sp")))]
    if names[:2] == ("det", "def") and PERCENT_TAG in tags_at(units, position + 1):
        return 1, dropped(unit)
    return None


def euros(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`3 miliardi di euro`: many."""
    if base(units, position) != "euro":
        return None
    counted = "num" in tags_at(units, position - 1) or word(units, position - 1) == "di"
    return 1, [marked(units[position], "euro", ("n", "m", "pl" if counted else "sg"))]
