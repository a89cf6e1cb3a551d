"""Words that stand for others: `chiunque`, `nessuno`, `cosa`, `sia … che`, `dopo` by itself."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import base, marked, tags_at, word
from nightwire_pivot.stream.units import Unit, tags

BOTH = 9  # units in which the second half of `sia … che` is looked for
SIGNS = frozenset({"cm", "sent", "rpar", "guio", "rquot"})


def anyone(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`chiunque abbia`: anyone who has."""
    if word(units, position) != "chiunque" or not {"prs", "pis"} & set(tags_at(units, position + 1)):
        return None
    return 1, [
        marked(units[position], "qualquer pessoa", ("prn", "tn", "f", "sg")),
        Unit(" ", "che<rel><an><mf><sp>", "che"),
    ]


def what(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`non so cosa`: what."""
    if base(units, position) != "cosa" or "itg" not in tags_at(units, position):
        return None
    if word(units, position - 1) == "che":
        return 1, [marked(units[position], "coisa", ("n", "f", "sg"))]
    return 1, [marked(units[position], "o que", ("prn", "itg", "m", "sg"))]


def nobody(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`nessuno` without a noun: nobody."""
    if word(units, position) != "nessuno" or tags_at(units, position + 1)[:1] in (("n",), ("adj",)):
        return None
    if base(units, position + 1) in ("di", "tra", "fra"):
        return None
    return 1, [marked(units[position], "ninguém", ("prn", "tn", "m", "sg"))]


def both(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
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


def later(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
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
