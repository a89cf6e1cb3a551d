"""Little words at the verb that Portuguese says otherwise: `c'è`, `ci vuole`, `gli piace`."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import (
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
from nightwire_pivot.stream.units import Unit, tags

PERSONS = {
    "mi": ("p1", "sg"),
    "ti": ("p2", "sg"),
    "gli": ("p3", "sg"),
    "le": ("p3", "sg"),
    "ci": ("p1", "pl"),
    "vi": ("p3", "pl"),
}
AUXILIARIES = (("vbhaver",), ("vbser",), ("vbmod",))
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
    if "p1" in names or "p2" in names:
        return None
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
    elif base(units, position) == "servire":
        ahead = past_adverbs(units, position + 1)
        ahead += 2 * (word(units, ahead) == "più" and base(units, ahead + 1) == "di")
        if not ({"inf", "num"} & set(tags_at(units, ahead))) or tags_at(units, position - 1)[:1] == ("prn",):
            return None
    elif base(units, position) not in ("bisognare", "avere bisogno di", "occorrere"):
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
    pieces = [*who, verb, *of]
    return 2, [moved(pieces[0], units[position]), *pieces[1:]]


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


def there(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`porvi rimedio`: the `vi` is there, which goes without saying."""
    if base(units, position) != "vi" or "enc" not in tags_at(units, position):
        return None
    return 1, dropped(units[position])


def says_it_is(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`si dice deluso`: says to be."""
    verb = position + 1
    if word(units, position) != "si" or base(units, verb) != "dire" or "p3" not in tags_at(units, verb):
        return None
    ahead = past_adverbs(units, verb + 1)
    if tags_at(units, ahead)[:1] != ("adj",) and "pp" not in tags_at(units, ahead):
        return None
    says = marked(units[verb], "afirmar", tags_at(units, verb))
    return 2, [moved(says, units[position]), Unit(" ", "§estar<vblex><inf>", "essere")]


def to_her(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`le ha detto`: to her, before verbs of giving and telling."""
    if word(units, position) != "le" or "prn" not in tags_at(units, position):
        return None
    verb = past_adverbs(units, position + 1)
    while tags_at(units, verb)[:1] in AUXILIARIES or base(units, verb) == "venire":
        verb = past_adverbs(units, verb + 1)
    if base(units, verb) not in words("giving"):
        return None
    return 1, [remade(units[position], "gli", ("prn", "pro", "p3", "m", "sg"))]


def its_gender(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`l'ha aggredita`: the participle says that it is her."""
    if word(units, position) != "l'" or tags_at(units, position)[:1] != ("prn",):
        return None
    participle = past_adverbs(units, position + 2)
    if tags_at(units, position + 1)[:1] != ("vbhaver",) or "f" not in tags_at(units, participle):
        return None
    return 1, [remade(units[position], "lo", ("prn", "pro", "p3", "f", "sg"))]


def _singular(unit: Unit) -> Unit:
    return unit.with_body(unit.body.replace("<pl>", "<sg>"))


def _singular_tags(names: Sequence[str]) -> tuple[str, ...]:
    return tuple("sg" if name == "pl" else name for name in names)


def _thing(units: Sequence[Unit], position: int) -> bool:
    """Whether a noun with what belongs to it comes next, or an infinitive."""
    names = tags(body(units, position))
    return names[:1] in (("det",), ("n",), ("np",), ("num",)) or "inf" in names


RULES: tuple[Rewrite, ...] = (
    its_gender,
    there_is,
    to_us,
    it_takes,
    it_pleases,
    goes_away,
    there,
    says_it_is,
    to_her,
)
