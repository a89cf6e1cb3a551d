"""Corrections of Apertium's Italian analysis: what it takes for something else in news prose.

Each rule looks at a place and its neighbours and gives what shall stand there. They are about Italian,
not about any text: `sono` is rarely the first person in a newspaper, `sei settimane` is a number. A unit
that gets the mark carries its Portuguese in its lemma (see `choice.py`).
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from nightwire.translating.engines.pivot import clitics, prepositions, reflexives, verbs
from nightwire.translating.engines.pivot.stream import Unit, tagged, tags
from nightwire.translating.engines.pivot.window import (
    MARK,
    Rewrite,
    base,
    body,
    days,
    dropped,
    marked,
    remade,
    rewritten,
    tags_at,
    word,
    words,
)

BOTH = 9  # units in which the second half of `sia … che` is looked for
SIGNS = frozenset({"cm", "sent", "rpar", "guio", "rquot"})
PERCENT_TAG = "percent"


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


def _six(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`sei` before a plural is a number."""
    unit = units[position]
    if unit.word.lower() != "sei" or "num" in tags(unit.body) or "pl" not in tags_at(units, position + 1):
        return None
    return 1, [unit.with_body(tagged(unit.word, ("num", "mf", "sp")))]


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


def _figure(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """A percentage has no article."""
    unit = units[position]
    names = tags(unit.body)
    if PERCENT_TAG in names:
        return 1, [unit.with_body(tagged(MARK + unit.word, ("num", "mf", "sp")))]
    if names[:2] == ("det", "def") and PERCENT_TAG in tags_at(units, position + 1):
        return 1, dropped(unit)
    return None


def _euros(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`3 miliardi di euro`: many."""
    if base(units, position) != "euro":
        return None
    counted = "num" in tags_at(units, position - 1) or word(units, position - 1) == "di"
    return 1, [marked(units[position], "euro", ("n", "m", "pl" if counted else "sg"))]


def _what(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`non so cosa`: what."""
    if base(units, position) != "cosa" or "itg" not in tags_at(units, position):
        return None
    if word(units, position - 1) == "che":
        return 1, [marked(units[position], "coisa", ("n", "f", "sg"))]
    return 1, [marked(units[position], "o que", ("prn", "itg", "m", "sg"))]


def _nobody(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`nessuno` without a noun: nobody."""
    if word(units, position) != "nessuno" or tags_at(units, position + 1)[:1] in (("n",), ("adj",)):
        return None
    if base(units, position + 1) in ("di", "tra", "fra"):
        return None
    return 1, [marked(units[position], "ninguém", ("prn", "tn", "m", "sg"))]


def _both(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`sia gli uomini che le donne`, `sia … sia`: both."""
    heads = (("det",), ("n",), ("np",), ("pr",), ("num",), ("predet",))
    if word(units, position) != "sia" or tags_at(units, position + 1)[:1] not in heads:
        return None
    for later in range(position + 2, min(len(units), position + BOTH)):
        if word(units, later) in ("che", "sia") and tags_at(units, later + 1)[:1] in heads:
            both = marked(units[position], "tanto", ("adv",))
            between = list(units[position + 1 : later])
            return later + 1 - position, [both, *between, marked(units[later], "quanto", ("adv",))]
    return None


def _heard(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`hanno sentito delle urla`: some cries, where the verb has no `di`."""
    if tags_at(units, position + 1)[:2] != ("det", "def"):
        return None
    if base(units, position) != "di" or base(units, position - 1) not in words("with_object"):
        return None
    if (tags_at(units, position - 1) or ("",))[0] != "vblex":
        return None
    return 2, dropped(units[position])


def _anyone(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`chiunque abbia`: anyone who has."""
    if word(units, position) != "chiunque" or not {"prs", "pis"} & set(tags_at(units, position + 1)):
        return None
    return 1, [
        marked(units[position], "qualquer pessoa", ("prn", "tn", "f", "sg")),
        Unit(" ", "che<rel><an><mf><sp>", "che"),
    ]


def _a_few(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`qualche giorno`: both are many in Portuguese."""
    if base(units, position) == "qualche":
        ahead = next((names for one in (1, 2) if (names := tags_at(units, position + one))[:1] == ("n",)), ())
        return 1, [marked(units[position], "algum", ("det", "ind", "f" if "f" in ahead else "m", "pl"))]
    if base(units, position - 1) != "qualche":
        return None
    if tags_at(units, position)[:1] not in (("n",), ("adj",)) or "sg" not in tags_at(units, position):
        return None
    return 1, [units[position].with_body(units[position].body.replace("<sg>", "<pl>"))]


def _floors(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`dodici piani`: floors."""
    if base(units, position) != "piano" or tags_at(units, position - 1)[:1] != ("num",):
        return None
    return 1, [marked(units[position], "andar", tags_at(units, position))]


def _on_day(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
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


def _later(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`due giorni dopo`: afterwards, where nothing is named after which."""
    following = units[position + 1] if position + 1 < len(units) else None
    if word(units, position) != "dopo" or following is None or tags_at(units, position - 1)[:1] != ("n",):
        return None
    finite = (tags(following.body) or ("",))[0].startswith("vb") and "inf" not in tags(following.body)
    if not (
        finite or following.blank.strip() or not tags(following.body) or tags(following.body)[0] in SIGNS
    ):
        return None
    return 1, [marked(units[position], "depois", ("adv",))]


def _out_of(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`uno su quattro`, `nove medici su dieci`: out of."""
    if units[position].body.lower() != "su<pr>" or tags_at(units, position + 1)[:1] != ("num",):
        return None
    if not any(
        tags_at(units, position - back)[:1] == ("num",) or base(units, position - back) in ("un", "uno")
        for back in (1, 2)
    ):
        return None
    return 1, [marked(units[position], "em cada", ("pr",))]


def _winds(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`venti deboli`: winds, no number."""
    following = tags_at(units, position + 1)
    if word(units, position) != "venti" or following[:1] != ("adj",) or "pl" not in following:
        return None
    if tags_at(units, position + 2)[:1] == ("n",):
        return None
    return 1, [marked(units[position], "vento", ("n", "m", "pl"))]


def _some(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`Dei manifestanti hanno`, at the start of a sentence: some demonstrators."""
    if position or body(units, 0).lower() != "di<pr>" or word(units, 1) not in ("i", "gli", "le"):
        return None
    names = tags_at(units, 1)
    if names[:2] != ("det", "def") or tags_at(units, 2)[:1] not in (("n",), ("adj",)):
        return None
    if "," in "".join(unit.blank for unit in units[2:5]):
        return None
    return 2, [remade(units[0], "alcuno", ("det", "ind", *names[2:]))]


RULES: tuple[Rewrite, ...] = (
    *verbs.RULES,
    *prepositions.RULES,
    _six,
    _a_few,
    _anyone,
    _what,
    _heard,
    _nobody,
    _both,
    _floors,
    _on_day,
    _winds,
    _later,
    _out_of,
    _some,
    _king,
    _person,
    _address,
    _figure,
    _euros,
)
