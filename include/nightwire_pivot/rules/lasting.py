"""What had lasted for so long: `viveva da dieci anni a Roma`, of which the model makes `ten years ago`.

Portuguese `tinha vivido por dez anos` is read as what it is; the present, `vive há dez anos`, is too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nightwire_pivot.rules.window import CLAUSE, TENSES, Rewrite, base, remade, tags_at, word, words
from nightwire_pivot.stream.units import Unit, tagged

YEAR = re.compile(r"(?:19|20)\d\d")
SMALL = (("prn",), ("adv",), ("preadv",))
ENDS = (("cm",), ("sent",), ("rel",), ("cnjsub",))


@dataclass(frozen=True, slots=True)
class Headed:
    """A rule in code that is asked only of some classes; see `Rules`."""

    rule: Rewrite
    heads: frozenset[str]

    def __call__(self, units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
        """See `Rewrite`."""
        return self.rule(units, position)


def _had_done(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`viveva` with `da dieci anni` as `aveva vissuto`; `era ricercato` as `era stato ricercato`."""
    names = tags_at(units, position)
    if names[1:2] != ("pii",) or not _lasts(units, position):
        return None
    have = remade(units[position], "avere", ("vbhaver", *names[1:]))
    kind = "vblex" if names[0] == "vbhaver" else names[0]
    done = Unit(" ", tagged(base(units, position), (kind, "pp", "m", "sg")), units[position].word)
    return 1, [have, done]


def since(units: Sequence[Unit], place: int) -> bool:
    """Whether such a `da` stands there, with a verb that is changed."""
    return base(units, place) == "da" and _span_ends(units, place) > 0 and _verb(units, place) is not None


def _lasts(units: Sequence[Unit], verb: int) -> bool:
    """Whether a `da` around it is of this verb."""
    around = range(max(0, verb - CLAUSE), min(len(units), verb + CLAUSE))
    return any(base(units, one) in words("since") and _verb(units, one) == verb for one in around)


def _verb(units: Sequence[Unit], place: int) -> int | None:
    """The imperfect that has lasted since the `da` there: before it, or just behind its span."""
    end = _span_ends(units, place) or _date_ends(units, place)
    of_noun = tags_at(units, place - 1)[:1] == ("n",) and base(units, place - 1) in words("lasts")
    if not end or of_noun:
        return None
    before = _finite_before(units, place)
    if before is not None:
        apart = before == place - 1 and "pp" in tags_at(units, end)  # `era da un mese partito`
        return before if _imperfect(units, before) and not apart else None
    behind = next((one for one in range(end, len(units)) if tags_at(units, one)[:1] not in SMALL), end)
    return behind if _imperfect(units, behind) else None


def _finite_before(units: Sequence[Unit], place: int) -> int | None:
    """The nearest finite verb of the clause, if it has one before that place."""
    for one in range(place - 1, max(-1, place - 1 - CLAUSE), -1):
        if "inf" in tags_at(units, one):  # `aspettava di essere estratto dal 2005`
            return None
        if TENSES & set(tags_at(units, one)[1:2]):
            return one
        if _ends(units, one) or units[one + 1].blank.strip():
            return None
    return None


def _ends(units: Sequence[Unit], place: int) -> bool:
    return tags_at(units, place)[:1] in ENDS


def _imperfect(units: Sequence[Unit], place: int) -> bool:
    """Whether it is one, and neither an auxiliary of the past nor one of being able."""
    names, behind = tags_at(units, place), tags_at(units, place + 1)
    if names[1:2] != ("pii",) or base(units, place) in words("no_lasting") or names[:1] == ("vbmod",):
        return False
    reflexive = "ref" in tags_at(units, place - 1)
    past = "pp" in behind and (names[:1] == ("vbhaver",) or reflexive or _goes(units, place + 1))
    return not past


def _goes(units: Sequence[Unit], place: int) -> bool:
    return base(units, place) in words("past_with_essere")


def _date_ends(units: Sequence[Unit], place: int) -> int:
    """Where `dal 2021` or `da tempo` ends; 0 without, and where it says until when."""
    if base(units, place) != "da":
        return place + 1
    one = place + 1 + (tags_at(units, place + 1)[:2] == ("det", "def"))
    dated = YEAR.fullmatch(word(units, one)) is not None and base(units, one + 1) != "a"
    return one + 1 if dated else 0


def _span_ends(units: Sequence[Unit], place: int) -> int:
    """Where `da dieci anni`, `da oltre un mese`, `da più di due ore` ends; 0 without."""
    one = place + 1
    if word(units, one) in ("più", "meno") and base(units, one + 1) == "di":
        one += 2
    one += word(units, one) in words("about_so_many")
    counted = tags_at(units, one)[:1] == ("num",) or base(units, one) in words("some")
    if counted and base(units, one + 1) in words("spans"):
        return one + 2
    return (
        one + 1 if word(units, one) in words("long_spans") and tags_at(units, one + 1)[:1] != ("adj",) else 0
    )


had_done = Headed(_had_done, frozenset({"<vblex>", "<vbser>", "<vbhaver>"}))
