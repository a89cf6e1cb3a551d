"""`a`, `da`, `per`, `tra`, `entro`: one Italian preposition, several Portuguese ones."""

from collections.abc import Sequence

from nightwire.translating.engines.pivot.stream import Unit, lemma, tags
from nightwire.translating.engines.pivot.window import (
    Rewrite,
    base,
    dropped,
    marked,
    tags_at,
    word,
    words,
)

NEAR = 4  # units in which the verb that an `a` belongs to is looked for


def where(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`a Roma`, `a maggio` are where and when something is, unless somebody goes or gives there."""
    unit = units[position]
    following = units[position + 1] if position + 1 < len(units) else None
    if unit.body.lower() != "a<pr>" or following is None:
        return None
    if lemma(following.body).lower() in words("months"):
        return 1, [marked(unit, "em", ("pr",))]
    if not following.word[:1].isupper() or (following.known and "top" not in tags(following.body)):
        return None
    near = {lemma(other.body).lower() for other in units[max(0, position - NEAR) : position]}
    return 1, [marked(unit, "a" if near & words("goal") else "em", ("pr",))]


def to_whom(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`a` before an article or a figure stays `a`; the Catalan rules would make a place of it."""
    if units[position].body.lower() != "a<pr>" or tags_at(units, position + 1)[:1] not in [
        ("det",),
        ("num",),
    ]:
        return None
    return 1, [marked(units[position], "a", ("pr",))]


def what_for(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`per` is `para` before what it is for, `por` before a time, a cause or a bare noun."""
    following = tags_at(units, position + 1)
    if units[position].body.lower() != "per<pr>" or following[:1] != ("det",) or "def" not in following:
        return None
    nouns = (
        lemma(other.body) for other in units[position + 2 : position + 5] if tags(other.body)[:1] == ("n",)
    )
    return 1, [marked(units[position], "por" if next(nouns, "") in words("por") else "para", ("pr",))]


def within(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`entro giugno` is by June, `entro tre giorni` within three days."""
    if units[position].body.lower() != "entro<pr>":
        return None
    counted = tags_at(units, position + 1)[:1] == ("num",) and base(units, position + 2) in words("spans")
    return 1, [marked(units[position], "dentro de" if counted else "até", ("pr",))]


def in_so_long(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`tra due settimane`: two weeks from now; `tra il 2010 e il 2015` is another `tra`."""
    if units[position].body.lower() not in ("tra<pr>", "fra<pr>"):
        return None
    if not _counted(units, position + 1) or base(units, position + 3) in ("e", "ed"):
        return None
    return 1, [marked(units[position], "daqui a", ("pr",))]


def since(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`da lunedì` is since Monday, `da tre anni` for three years; `dal 2010 al 2015` is a stretch."""
    if units[position].body.lower() != "da<pr>":
        return None
    if _counted(units, position + 1):
        near = {base(units, one) for one in range(max(0, position - NEAR), position)}
        return 1, [marked(units[position], "em" if near & words("extreme") else "há", ("pr",))]
    article = tags_at(units, position + 1)[:1] == ("det",)
    start = position + 1 + article
    if base(units, start) not in words("starts") and not _is_year(word(units, start)):
        return None
    if any(base(units, one) in ("a", "fino") for one in range(start + 1, start + 4)):
        return None
    since_when = marked(units[position], "desde", ("pr",))
    if article and _is_year(word(units, start)):
        return 2, [since_when, *dropped(units[position + 1])]
    return 1, [since_when]


def _counted(units: Sequence[Unit], position: int) -> bool:
    """Whether so many days, years … come next."""
    number = tags_at(units, position)[:1] == ("num",) or base(units, position) in words("some")
    return number and base(units, position + 1) in words("spans")


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and figures.isdigit() and figures[:2] in ("18", "19", "20")


RULES: tuple[Rewrite, ...] = (where, to_whom, what_for, within, in_so_long, since)
