"""`a`, `da`, `per`, `tra`, `entro`: one Italian preposition, several Portuguese ones."""

from collections.abc import Sequence

from nightwire_pivot.rules.patterns import pattern
from nightwire_pivot.rules.window import (
    TENSES,
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
FAR = 12  # units in which the participle of an agent is looked for
NEAR = 4  # units in which the verb that an `a` belongs to is looked for


def what_for(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`per` is `para` before what it is for, `por` before a time, a cause or a bare noun."""
    following = tags_at(units, position + 1)
    if units[position].body.lower() == "per<pr>" and base(units, position + 1) in {*days(), "domani", "oggi"}:
        return 1, [marked(units[position], "para", ("pr",))]
    if units[position].body.lower() == "per<pr>" and following[:2] in (("vbhaver", "inf"), ("vbser", "inf")):
        return 1, [marked(units[position], "por", ("pr",))]
    person = following[:2] == ("prn", "tn") or following[:1] == ("np",)
    if units[position].body.lower() == "per<pr>" and person and not _because(units, position):
        return 1, [marked(units[position], "para", ("pr",))]
    if units[position].body.lower() != "per<pr>" or following[:1] != ("det",):
        return None
    nouns = (
        lemma(other.body) for other in units[position + 2 : position + 5] if tags(other.body)[:1] == ("n",)
    )
    because = next(nouns, "") in words("por") or _because(units, position)
    return 1, [marked(units[position], "por" if because else "para", ("pr",))]


def _because(units: Sequence[Unit], position: int) -> bool:
    """Whether a verb before it says that it is because of, or on behalf of."""
    near = {base(units, one) for one in range(max(0, position - CHANGE), position)}
    return not near.isdisjoint(words("por_behind"))


def since(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`da lunedì`, `dal 2015`, `dallo scorso gennaio`, `dagli anni 1970`: since."""
    if units[position].body.lower() != "da<pr>":
        return None
    article = tags_at(units, position + 1)[:1] == ("det",)
    start = position + 1 + article
    if base(units, start) == "anno" and tags_at(units, start + 1)[:1] == ("num",) and not _ends(units, start):
        return 1, [marked(units[position], "desde", ("pr",))]
    year = _is_year(word(units, start))
    start += base(units, start) in ("scorso", "passato")
    if _ends(units, start) or not (year or base(units, start) in words("starts")):
        return None
    will_be = tense_of_clause(units, position) == "fti"
    since_when = marked(units[position], "a partir de" if will_be else "desde", ("pr",))
    return 1 + (article and year), [since_when, *(dropped(units[start - 1]) if article and year else [])]


def tense_of_clause(units: Sequence[Unit], position: int) -> str:
    """That of the next finite verb, else of the one before; nothing without."""
    later = (tags_at(units, one)[1:2] for one in range(position + 1, min(len(units), position + FAR)))
    earlier = (tags_at(units, one)[1:2] for one in range(position - 1, max(-1, position - FAR), -1))
    return next((names[0] for names in (*later, *earlier) if TENSES & set(names)), "")


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
    return any(
        base(units, one) in ("a", "fino")
        and not (tags_at(units, one + 1)[:1] == ("np",) or word(units, one + 1, fold=False)[:1].isupper())
        for one in range(start + 1, start + 4)
    )


def _counted(units: Sequence[Unit], position: int) -> bool:
    """Whether so many days, years … come next."""
    number = tags_at(units, position)[:1] == ("num",) or base(units, position) in words("some")
    return number and base(units, position + 1) in words("spans")


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and figures.isdigit() and figures[:2] in ("18", "19", "20")


def out_from(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha ritirato dal mercato`: from, where the verb is no passive; the Catalan rules would say by."""
    if units[position].body.lower() != "da<pr>" or "inf" in tags_at(units, position + 1):
        return None
    back = position - 1
    while position - back <= CHANGE and back > 0 and "pp" not in tags_at(units, back):
        back -= 1
    if "pp" not in tags_at(units, back):
        return None
    auxiliary = past_adverbs(units, back - 1, -1)
    active = base(units, auxiliary) == "avere" and "pp" not in tags_at(units, back + 1)
    if not active and base(units, back) not in words("past_with_essere"):
        return None
    return 1, [marked(units[position], "de", ("pr",))]


def by_whom(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`è stato colpito ieri da due missili`: by, also with an adverb between."""
    behind = past_adverbs(units, position - 1, -1)
    if units[position].body.lower() != "da<pr>" or behind == position - 1:
        return None
    passive = base(units, past_adverbs(units, behind - 1, -1)) == "essere"
    if not passive or "pp" not in tags_at(units, behind) or base(units, behind) in words("past_with_essere"):
        return None
    return 1, [marked(units[position], "por", ("pr",))]


def by_agent(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`sollevato dalla vicenda`, `affrontata con durezza da un vigile`, `da lei scritto`: by, not from."""
    following = tags_at(units, position + 1)
    kinds = (("det",), ("np",), ("n",), ("prn",), ("num",))
    if units[position].body.lower() != "da<pr>" or following[:1] not in kinds:
        return None
    if following[:2] == ("prn", "tn"):
        return (1, _by(units, position)) if "pp" in tags_at(units, position + 2) else None
    behind = past_adverbs(units, position - 1, -1)
    place = _head(units, position + 1)
    head = base(units, place)
    if "pp" in tags_at(units, behind) and base(units, behind) in words("taken_from"):
        return 1, _by(units, position) if _takes(units, behind, place) else _from(units, position)
    whence = head in words("origins") or (base(units, behind) in words("removed") and head in words("posts"))
    near = _done(units, behind) and not whence
    acts = head in words("removers") | words("offices") or head == "papa"
    return (1, _by(units, position)) if near or (acts and _far(units, behind)) else None


def _takes(units: Sequence[Unit], done: int, place: int) -> bool:
    """Whether the head is who took it, not what it was taken from: `liberati dalla polizia`."""
    verb, head = base(units, done), base(units, place)
    if verb not in words("taken_by") or (verb in words("removed") and head in words("posts")):
        return False
    names = set(tags_at(units, place))
    return head in words("removers") or ("np" in names and not names.isdisjoint({"ant", "cog", "org"}))


def _far(units: Sequence[Unit], behind: int) -> bool:
    """Whether a participle stands further back in the same clause."""
    for back in range(behind - 1, max(0, behind - FAR), -1):
        if tags_at(units, back)[:1] in (("cm",), ("rel",), ("cnjcoo",)) or units[back + 1].blank.strip():
            return False
        if _done(units, back) or tags_at(units, back)[:1] == ("vblex",):
            return _done(units, back)
    return False


def _from(units: Sequence[Unit], position: int) -> list[Unit]:
    return [marked(units[position], "de", ("pr",))]


def _by(units: Sequence[Unit], position: int) -> list[Unit]:
    return [marked(units[position], "por", ("pr",))]


def _done(units: Sequence[Unit], place: int) -> bool:
    """Whether it is a participle of something that somebody does to something."""
    verb, names = base(units, place), tags_at(units, place)
    active = base(units, past_adverbs(units, place - 1, -1)) == "avere"
    comes = words("past_with_essere") - words("transitive_too")
    other = verb in comes | words("motion") | words("taken_from")
    return ("pp" in names or verb in words("like_done")) and not other and not active


def _head(units: Sequence[Unit], start: int) -> int:
    """The first noun or name from here on."""
    kinds = (("n",), ("np",))
    return next((one for one in range(start, start + 4) if tags_at(units, one)[:1] in kinds), start)


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


RULES: tuple[Rewrite, ...] = (
    pattern("for_each"),
    pattern("because_too"),
    pattern("in_order"),
    pattern("to_level"),
    pattern("made_head"),
    pattern("each"),
    pattern("before_it"),
    pattern("office_of"),
    pattern("so_many_of_them"),
    pattern("looks_at"),
    pattern("renamed"),
    pattern("shouts_to"),
    pattern("where"),
    pattern("to_whom"),
    pattern("according_to"),
    pattern("for_them"),
    what_for,
    pattern("within"),
    pattern("in_so_long"),
    pattern("since_then"),
    since,
    pattern("so_long"),
    by_whom,
    pattern("by_place"),
    from_to,
    by_agent,
    pattern("by_how_much"),
    pattern("after_so_long"),
    pattern("beyond"),
    out_from,
    than,
    pattern("to_do"),
    pattern("around"),
    pattern("on_air"),
    pattern("at_it"),
    pattern("bound_for"),
)
