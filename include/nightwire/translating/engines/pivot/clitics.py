"""Little words at the verb that other languages say otherwise: `c'è`, `ci vuole`, `gli piace`, `si dimette`."""

from collections.abc import Container, Sequence

from nightwire.translating.engines.pivot.stream import Unit, tags
from nightwire.translating.engines.pivot.window import (
    Rewrite,
    base,
    body,
    dropped,
    marked,
    moved,
    past_adverbs,
    remade,
    tags_at,
    word,
    words,
)

PERSONS = {
    "mi": ("p1", "sg"),
    "ti": ("p2", "sg"),
    "gli": ("p3", "sg"),
    "le": ("p3", "sg"),
    "ci": ("p1", "pl"),
    "vi": ("p3", "pl"),
}
SUBJECTS = {"gli": "ele", "le": "ela"}


def there_is(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`c'è`, `ci sono stati`, `ce ne sono`: Portuguese has `haver` for them, in the singular."""
    if base(units, position) not in ("ci", "ce") or "prn" not in tags_at(units, position):
        return None
    verb = position + 1 + (base(units, position + 1) == "ne")
    modal = verb if tags_at(units, verb)[:1] == ("vbmod",) and base(units, verb + 1) == "essere" else None
    if base(units, verb) != "essere" and modal is None:
        return None
    if modal is not None:
        singular = [_singular(units[modal]), marked(units[modal + 1], "haver", ("vblex", "inf"))]
        return modal + 2 - position, [moved(singular[0], units[position]), singular[1]]
    names = _singular_tags(tags_at(units, verb)[1:])
    end = verb + 1
    if base(units, end) == "essere" and "pp" in tags_at(units, end):
        names = ("ifi", *names[1:]) if names[0] == "pri" else names
        end += 1
    return end - position, [moved(marked(units[verb], "haver", ("vblex", *names)), units[position])]


def it_takes(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ci vogliono due ore`, `bisogna partire`, `occorre tempo`: it is necessary."""
    verb = position
    if base(units, position) == "ci" and base(units, position + 1) == "volere":
        verb = position + 1
    elif base(units, position) not in ("bisognare", "occorrere"):
        return None
    names = tags_at(units, verb)[1:]
    if not names or names[0] in ("inf", "ger", "pp"):
        return None
    be = remade(units[verb], "essere", ("vbser", *_singular_tags(names)))
    need = Unit(" ", "§preciso<adv>", "preciso")
    return verb + 1 - position, [moved(be, units[position]), need]


def it_pleases(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`gli piace X`, `le mancano X`, `mi dispiace`: who likes, misses, regrets is the subject elsewhere."""
    small = word(units, position)
    if small not in PERSONS or "prn" not in tags_at(units, position):
        return None
    target = {"piacere": "gostar", "dispiacere": "sentir", "mancare": "sentir falta"}.get(
        base(units, position + 1)
    )
    names = tags_at(units, position + 1)
    if target is None or len(names) < 3 or names[2] != "p3":
        return None
    verb = marked(units[position + 1], target, ("vblex", names[1], *PERSONS[small]))
    subject = SUBJECTS.get(small)
    who = [Unit(" ", f"§{subject}<prn><tn><p3><m><sg>", subject)] if subject else []
    if target == "sentir":
        much = [] if word(units, position + 2) in ("molto", "tanto") else [Unit(" ", "§muito<adv>", "muito")]
        return 2, [moved(verb, units[position]), *much]
    of = [Unit(" ", "di<pr>", "di")] if _thing(units, position + 2) else []
    first, *rest = [*who, verb, *of]
    return 2, [moved(first, units[position]), *rest]


def to_us(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ci ha lasciati`: us, not there."""
    if word(units, position) not in ("ci", "c'") or "adv" not in tags_at(units, position):
        return None
    participle = past_adverbs(units, position + 2)
    if tags_at(units, position + 1)[:1] != ("vbhaver",) or "pp" not in tags_at(units, participle):
        return None
    if base(units, participle) in words("there"):
        return 1, dropped(units[position])
    return 1, [remade(units[position], "ci", ("prn", "pro", "p1", "mf", "pl"))]


def goes_away(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`se ne va`, `se n'è andato`: to leave; `ne` elsewhere before a verb is left out."""
    if base(units, position) != "ne" or "prn" not in tags_at(units, position):
        return None
    return 1, dropped(units[position])


def is_about(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`si tratta di un attentato`, `dovrebbe trattarsi di`: it is."""
    verb = position + (word(units, position) == "si")
    if tags_at(units, verb)[:1] == ("vbser",):
        verb = past_adverbs(units, verb + 1)
    if base(units, verb) != "trattare" or tags_at(units, verb)[:1] != ("vblex",):
        return None
    end = verb + 1 + (base(units, verb + 1) == "si")
    if end - position < 2 or base(units, end) != "di":
        return None
    names = tags_at(units, verb)[1:]
    if "pp" in names:
        tense = tags_at(units, position + 1)[1:]
        names = ({"pri": "ifi", "prs": "pis"}.get(tense[0], tense[0]), *tense[1:])
    be = remade(units[verb], "essere", ("vbser", *names))
    return end + 1 - position, [moved(be, units[position]), *(dropped(units[end]))]


def to_her(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`le ha detto`: to her, before verbs of giving and telling."""
    if word(units, position) != "le" or "prn" not in tags_at(units, position):
        return None
    verb = past_adverbs(units, position + 1)
    if tags_at(units, verb)[:1] in (("vbhaver",), ("vbser",), ("vbmod",)):
        verb = past_adverbs(units, verb + 1)
    if base(units, verb) not in words("giving"):
        return None
    return 1, [remade(units[position], "gli", ("prn", "pro", "p3", "m", "sg"))]


def reflexive(lexical: Container[str]) -> Rewrite:
    """`si è dimesso`, `dimettersi` as one word `dimettersi`, where the lexicon has it.

    Args:
        lexical: lemmas such as `dimettersi`.
    """

    def rule(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
        names = tags_at(units, position)
        if names[:1] == ("prn",) and word(units, position) in ("si", "mi", "ti", "ci", "vi", "s'"):
            return _before_verb(units, position, lexical)
        if names[:1] == ("vblex",) and "enc" in tags_at(units, position + 1):
            if base(units, position + 1) not in ("si", "mi", "ci", "vi", "ti"):
                return None
            return _renamed(units, position, position, lexical, skip=1)
        return None

    return rule


def _before_verb(
    units: Sequence[Unit], position: int, lexical: Container[str]
) -> tuple[int, list[Unit]] | None:
    verb = position + 1
    auxiliary = verb if tags_at(units, verb)[:1] == ("vbser",) else None
    if auxiliary is None:
        return _renamed(units, verb, position, lexical)
    participle = past_adverbs(units, auxiliary + 1)
    names = tags_at(units, participle)
    if "pp" not in names or f"{base(units, participle)}si" not in lexical:
        return None
    have = remade(units[auxiliary], "avere", ("vbhaver", *tags_at(units, auxiliary)[1:]))
    done = remade(units[participle], f"{base(units, participle)}si", (names[0], "pp", "m", "sg"))
    return participle + 1 - position, [
        moved(have, units[position]),
        *units[auxiliary + 1 : participle],
        done,
    ]


def _renamed(
    units: Sequence[Unit], verb: int, position: int, lexical: Container[str], skip: int = 0
) -> tuple[int, list[Unit]] | None:
    name = f"{base(units, verb)}si"
    if name not in lexical or "pp" in tags_at(units, verb):
        return None
    new = remade(units[verb], name, tags_at(units, verb))
    return verb + 1 + skip - position, [moved(new, units[position])]


def _singular(unit: Unit) -> Unit:
    return unit.with_body(unit.body.replace("<pl>", "<sg>"))


def _singular_tags(names: Sequence[str]) -> tuple[str, ...]:
    return tuple("sg" if name == "pl" else name for name in names)


def _thing(units: Sequence[Unit], position: int) -> bool:
    """Whether a noun with what belongs to it comes next, or an infinitive."""
    names = tags(body(units, position))
    return names[:1] in (("det",), ("n",), ("np",), ("num",)) or "inf" in names


RULES: tuple[Rewrite, ...] = (there_is, to_us, it_takes, it_pleases, goes_away, is_about, to_her)
