"""Little words at the verb that Portuguese says otherwise: `c'è`, `ci vuole`, `gli piace`."""

from collections.abc import Sequence

from nightwire_pivot.rules.patterns import pattern
from nightwire_pivot.rules.window import (
    Rewrite,
    base,
    body,
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
LIKED = {"piacere": "gostar", "dispiacere": "sentir", "mancare": "sentir falta", "servire": "precisar"}
NO_NEED = ("a", "da", "come", "per")  # `gli serve da lezione`
AUXILIARIES = (("vbhaver",), ("vbser",), ("vbmod",))
SUBJECTS = {"gli": "ele", "le": "ela"}


def there_is(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`c'è`, `ci sono stati`, `ce ne sono`: Portuguese has `haver` for them, in the singular."""
    known = base(units, position) in ("ci", "ce", "vi") and "prn" in tags_at(units, position)
    if not known and (word(units, position), base(units, position + 1)) != ("ve", "ne"):
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
    end, been = verb + 1, past_adverbs(units, verb + 1)
    between: list[Unit] = []
    if base(units, been) == "essere" and "pp" in tags_at(units, been):  # `vi erano già state vittime`
        names = ("ifi", *names[1:]) if names[0] == "pri" else names
        end, between = been + 1, list(units[verb + 1 : been])
    return end - position, [moved(marked(units[verb], "haver", ("vblex", *names)), units[position]), *between]


def it_pleases(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`gli piace X`, `le mancano X`, `ci servono X`: who likes, misses, needs is the subject elsewhere."""
    small = word(units, position)
    if small not in PERSONS or "prn" not in tags_at(units, position):
        return None
    target = LIKED.get(base(units, position + 1))
    names = tags_at(units, position + 1)
    if target is None or len(names) < 3 or names[2] != "p3":
        return None
    if target == "precisar" and word(units, position + 2) in NO_NEED:
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


def _singular(unit: Unit) -> Unit:
    return unit.with_body(unit.body.replace("<pl>", "<sg>"))


def _singular_tags(names: Sequence[str]) -> tuple[str, ...]:
    return tuple("sg" if name == "pl" else name for name in names)


def _thing(units: Sequence[Unit], position: int) -> bool:
    """Whether a noun with what belongs to it comes next, or an infinitive."""
    names = tags(body(units, position))
    return names[:1] in (("det",), ("n",), ("np",), ("num",)) or "inf" in names


# `ne`, `ci` and `la` that are no pronoun.
IDIOMS: tuple[Rewrite, ...] = (
    pattern("its"),
    pattern("died_of_them"),
    pattern("news_of_it"),
    pattern("follows"),
    pattern("at_stake"),
    pattern("fed_up"),
    pattern("makes_it"),
    pattern("gets_off"),
    pattern("lashes_out"),
    pattern("meets_in_play"),
    pattern("does_all"),
    pattern("feels_like"),
    pattern("took_so_long"),
    pattern("it_to_him"),
)
RULES: tuple[Rewrite, ...] = (
    pattern("its_gender"),
    pattern("it_took"),
    there_is,
    pattern("to_us"),
    pattern("for_us"),
    pattern("it_takes"),
    it_pleases,
    pattern("spoken_of"),
    pattern("leaves"),
    pattern("angry"),
    pattern("they_were"),
    pattern("goes_away"),
    pattern("there"),
    pattern("says_it_is"),
    to_her,
)
