"""Words that stand for others: `chiunque`, `nessuno`, `cosa`, `sia … che`, `dopo` by itself."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import marked, tags_at, word, words
from nightwire_pivot.stream.units import Unit, tags

BOTH = 13  # units in which the second half of `sia … che` is looked for
SOON = ("subito", "poco", "immediatamente", "molto")
SIGNS = frozenset({"cm", "sent", "rpar", "guio", "rquot"})


def both(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`sia gli uomini che le donne`, `sia … sia`: both."""
    heads: tuple[tuple[str, ...], ...] = (("det",), ("n",), ("np",), ("pr",), ("num",), ("predet",), ("prn",))
    first = tags_at(units, position + 1)[:1]
    if first in (("adv",), ("adj",)) and word(units, position - 1) not in words("wishes"):
        heads = (first,)  # `sia politicamente che militarmente`; `che sia bello o brutto` is a verb
    if word(units, position) != "sia" or first not in heads:
        return None
    for later in range(position + 2, min(len(units), position + BOTH)):
        if word(units, later) in ("che", "sia") and tags_at(units, later + 1)[:1] in heads:
            both = marked(units[position], "tanto", ("adv",))
            between = list(units[position + 1 : later])
            return later + 1 - position, [both, *between, marked(units[later], "quanto", ("adv",))]
    return None


def later(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`due giorni dopo`: afterwards, where nothing is named after which."""
    following = units[position + 1] if position + 1 < len(units) else None
    after = tags_at(units, position - 1)[:1] == ("n",) or word(units, position - 1) in SOON
    if word(units, position) != "dopo" or following is None or not after:
        return None
    finite = (tags(following.body) or ("",))[0].startswith("vb") and "inf" not in tags(following.body)
    if not (
        finite or following.blank.strip() or not tags(following.body) or tags(following.body)[0] in SIGNS
    ):
        return None
    return 1, [marked(units[position], "depois", ("adv",))]
