"""How many, how much and when: percentages, euros, days, `qualche`, `venti` that are winds."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import (
    base,
    body,
    days,
    marked,
    remade,
    tags_at,
    word,
)
from nightwire_pivot.stream.units import Unit


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


def some(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`Dei manifestanti hanno`, at the start of a sentence: some demonstrators."""
    if position or body(units, 0).lower() != "di<pr>" or word(units, 1) not in ("i", "gli", "le"):
        return None
    names = tags_at(units, 1)
    if names[:2] != ("det", "def") or tags_at(units, 2)[:1] not in (("n",), ("adj",)):
        return None
    if any(tags_at(units, place)[:1] == ("cm",) for place in (3, 4)):  # `Dei feriti, tre sono gravi`
        return None
    return 2, [remade(units[0], "alcuno", ("det", "ind", *names[2:]))]
