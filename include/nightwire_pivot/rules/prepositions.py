"""`a`, `da`, `per`, `tra`, `entro`: one Italian preposition, several Portuguese ones."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import (
    Rewrite,
    base,
    days,
    dropped,
    marked,
    past_adverbs,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit, lemma, tags

CHANGE = 7  # units in which the verb of rising or falling is looked for
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
    near = {base(units, one) for one in range(max(0, position - NEAR), position)}
    aged = tags_at(units, position + 1)[:1] == ("num",) and base(units, position + 2) == "anno"
    if aged and near.isdisjoint(words("sentenced")):
        return 1, [marked(units[position], "aos", ("pr",))]
    there = base(units, position + 2) in words("places") and near.isdisjoint(words("goal"))
    return 1, [marked(units[position], "em" if there else "a", ("pr",))]


def what_for(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`per` is `para` before what it is for, `por` before a time, a cause or a bare noun."""
    following = tags_at(units, position + 1)
    if units[position].body.lower() == "per<pr>" and base(units, position + 1) in {*days(), "domani", "oggi"}:
        return 1, [marked(units[position], "para", ("pr",))]
    if units[position].body.lower() == "per<pr>" and following[:2] in (("vbhaver", "inf"), ("vbser", "inf")):
        return 1, [marked(units[position], "por", ("pr",))]
    if units[position].body.lower() != "per<pr>" or following[:1] != ("det",) or "def" not in following:
        return None
    nouns = (
        lemma(other.body) for other in units[position + 2 : position + 5] if tags(other.body)[:1] == ("n",)
    )
    near = {base(units, one) for one in range(max(0, position - CHANGE), position)}
    because = next(nouns, "") in words("por") or not near.isdisjoint(words("por_behind"))
    return 1, [marked(units[position], "por" if because else "para", ("pr",))]


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
    """`da lunedì`, `dal 2015`: since."""
    if units[position].body.lower() != "da<pr>":
        return None
    article = tags_at(units, position + 1)[:1] == ("det",)
    start = position + 1 + article
    year = _is_year(word(units, start))
    if _ends(units, start) or not (year or base(units, start) in words("starts")):
        return None
    since_when = marked(units[position], "desde", ("pr",))
    return 1 + (article and year), [since_when, *(dropped(units[start - 1]) if article and year else [])]


def so_long(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`da tre anni`: for three years."""
    if units[position].body.lower() != "da<pr>":
        return None
    more = base(units, position + 1) in ("oltre", "circa", "quasi", "almeno")
    if not _counted(units, position + 1 + more):
        return None
    near = {base(units, one) for one in range(max(0, position - NEAR), position)}
    return 1, [marked(units[position], "em" if near & words("extreme") else "há", ("pr",))]


def from_to(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`dal 28 al 30`: from the first to the second, without articles."""
    article = tags_at(units, position + 1)[:1] == ("det",)
    start = position + 1 + article
    if units[position].body.lower() != "da<pr>":
        return None
    if tags_at(units, start)[:1] != ("num",) or not _ends(units, start):
        return None
    return 1 + article, [
        marked(units[position], "de", ("pr",)),
        *(dropped(units[position + 1]) if article else []),
    ]


def _ends(units: Sequence[Unit], start: int) -> bool:
    """Whether an end is named behind a start."""
    return any(base(units, one) in ("a", "fino") for one in range(start + 1, start + 4))


def _counted(units: Sequence[Unit], position: int) -> bool:
    """Whether so many days, years … come next."""
    number = tags_at(units, position)[:1] == ("num",) or base(units, position) in words("some")
    return number and base(units, position + 1) in words("spans")


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and figures.isdigit() and figures[:2] in ("18", "19", "20")


def by_how_much(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`è salito del 5%`, `ridotto di tre punti`: by so much, as `em`."""
    if units[position].body.lower() != "di<pr>":
        return None
    article = tags_at(units, position + 1)[:2] == ("det", "def")
    if tags_at(units, position + 1 + article)[:1] != ("num",):
        return None
    near = {base(units, one) for one in range(max(0, position - CHANGE), position)}
    if near.isdisjoint(words("changes")) or base(units, position - 1) in ("più", "meno"):
        return None
    by = marked(units[position], "em", ("pr",))
    return 1 + article, [by, *(dropped(units[position + 1]) if article else [])]


def on_air(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`su Twitter`, `su Netflix`: on it, as `em`."""
    following = units[position + 1] if position + 1 < len(units) else None
    if units[position].body.lower() != "su<pr>" or following is None or not following.word[:1].isupper():
        return None
    if following.known and tags(following.body)[:1] != ("np",):
        return None
    return 1, [marked(units[position], "em", ("pr",))]


def out_from(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha ritirato dal mercato`: from, where the verb is no passive; the Catalan rules would say by."""
    if units[position].body.lower() != "da<pr>":
        return None
    back = position - 1
    while position - back <= CHANGE and back > 0 and "pp" not in tags_at(units, back):
        back -= 1
    if "pp" not in tags_at(units, back):
        return None
    auxiliary = past_adverbs(units, back - 1, -1)
    active = tags_at(units, auxiliary)[:1] == ("vbhaver",) and "pp" not in tags_at(units, back + 1)
    if not active and base(units, back) not in words("past_with_essere"):
        return None
    return 1, [marked(units[position], "de", ("pr",))]


def than(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`il 16% in meno degli uomini`, `meglio dei medici`: than."""
    if base(units, position) != "di":
        return None
    before, word_before = word(units, position - 2), word(units, position - 1)
    less = word_before in ("meno", "più")
    start = position + 1 + (tags_at(units, position + 1)[:2] == ("det", "def"))
    counted = tags_at(units, start)[:1] == ("num",) or base(units, start) in ("metà", "un", "doppio", "mezzo")
    verb = (tags_at(units, position - 2) or ("",))[0].startswith("vb")
    if not (word_before in ("meglio", "peggio") or (less and (before == "in" or (verb and not counted)))):
        return None
    return 1, [marked(units[position], "do que", ("pr",))]


def to_do(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`qualcosa da dire`: something to say."""
    if units[position].body.lower() != "da<pr>" or "inf" not in tags_at(units, position + 1):
        return None
    return 1, [marked(units[position], "a", ("pr",))]


def around(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`verso le otto`, `verso mezzogiorno`: at about that time."""
    if units[position].body.lower() != "verso<pr>":
        return None
    hour = tags_at(units, position + 1)[:1] == ("det",) and tags_at(units, position + 2)[:1] == ("num",)
    if not hour and base(units, position + 1) not in ("mezzogiorno", "mezzanotte"):
        return None
    return 1, [marked(units[position], "por volta de", ("pr",))]


def beyond(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`oltre un'ora` is more than an hour, `oltre i 300 punti` above them."""
    following = tags_at(units, position + 1)
    if word(units, position) == "oltre" and (following[:2] == ("det", "ind") or following[:1] == ("num",)):
        return 1, [marked(units[position], "mais de", ("pr",))]
    if units[position].body.lower() != "oltre<pr>" or following[:2] != ("det", "def"):
        return None
    if "percent" in tags_at(units, position + 2):
        return 1, [marked(units[position], "mais de", ("pr",))]
    return 1, [marked(units[position], "acima de", ("pr",))]


RULES: tuple[Rewrite, ...] = (
    where,
    to_whom,
    what_for,
    within,
    in_so_long,
    since,
    so_long,
    from_to,
    by_how_much,
    beyond,
    out_from,
    than,
    to_do,
    around,
    on_air,
)
