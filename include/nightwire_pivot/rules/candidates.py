"""Which noun phrase behind a verb is its subject."""

from collections.abc import Sequence

from nightwire_pivot.rules.chunks import Chunk, chunks
from nightwire_pivot.rules.extents import OPENS, is_apposed
from nightwire_pivot.rules.phrases import Units, head
from nightwire_pivot.rules.verb_groups import Verb
from nightwire_pivot.rules.window import base, tags_at, words

BESIDE = frozenset({"pp", "adv", "adj", "cm", "time"})
OBJECTS = frozenset({"np", "bare"})
PAIRS = ({"m", "f"}, {"sg", "pl"})


def subject_at(units: Units, verb: Verb) -> int | None:
    """Where the subject begins that stands last in its clause."""
    seen: list[Chunk] = []
    for chunk in chunks(units, verb.last + 1):
        if chunk.kind == "np" and _may_be_subject(units, verb, seen, chunk):
            return chunk.start
        if chunk.kind not in BESIDE | OBJECTS or _has_object(seen, chunk):
            return None
        seen.append(chunk)
    return None


def _has_object(seen: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether there would be two objects, or one that is no verb's neighbour."""
    return chunk.kind in OBJECTS and any(one.kind != "adv" for one in seen)


def _may_be_subject(units: Units, verb: Verb, seen: Sequence[Chunk], chunk: Chunk) -> bool:
    did, kind = base(units, verb.last), tags_at(units, chunk.start)
    has_object = next((one for one in seen if one.kind in OBJECTS), None)
    lead = head(units, chunk.start, chunk.end)
    part = lead is not None and base(units, lead) in words("fractions")  # `alle sette meno un quarto`
    if part or not _set_off(units, seen, chunk):
        return False
    if has_object:
        return kind[:2] in OPENS and not verb.passive and _is_object(units, verb, has_object)
    begins = kind[:2] in OPENS or kind[:1] == ("num",)
    return begins and did not in words("no_subject_behind") and _without_object(units, verb, seen, chunk)


def _without_object(units: Units, verb: Verb, seen: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether the verb has none: `Lavorava in nero`, `Si è piegato`, `È stato rubato dal museo`."""
    did = base(units, verb.last)
    if verb.passive and did not in words("past_with_essere"):
        apposed = tags_at(units, chunk.end)[:1] == ("cm",) and is_apposed(units, chunk.end)
        return any(one.kind == "pp" for one in seen) and did not in words("calls") and not apposed
    if verb.itself:
        plain = all(tags_at(units, one)[:1] != ("vbmod",) for one in range(verb.finite, verb.last))
        return plain and did in words("subject_behind") | words("behind_itself")
    return did in words("acts_alone") or _of_itself(units, verb)


def _of_itself(units: Units, verb: Verb) -> bool:
    """Whether the verb has no object here: `è aumentata la pressione`, not `ha aumentato i prezzi`."""
    did, having = base(units, verb.last), tags_at(units, verb.finite)[:1] == ("vbhaver",)
    if did not in words("past_with_essere") - words("becoming") or having:
        return False
    apart = tags_at(units, verb.last + 1)[:1] == ("pr",)
    return verb.finite != verb.last or apart or did not in words("transitive_too")


def _is_object(units: Units, verb: Verb, found: Chunk) -> bool:
    """Whether the verb's neighbour is what it is done to: `la causa`, `servizio`, `due gol`."""
    named = found.kind == "bare" and base(units, head(units, found.start, found.end) or 0) in words("people")
    return not named and base(units, verb.last) not in words("calls") | words("becoming") | words("being")


def _set_off(units: Units, seen: Sequence[Chunk], subject: Chunk) -> bool:
    """Whether it is not the same as the noun before a comma: `ha ucciso il fratello, un medico`."""
    alone = sum(one.kind == "cm" for one in seen) % 2 == 0
    if alone or not any(one.kind in OBJECTS for one in seen):
        return True
    return [one.kind for one in seen[-2:]] == ["pp", "cm"] and _differ(units, seen[-2], subject)


def _differ(units: Units, one: Chunk, other: Chunk) -> bool:
    """Whether their nouns are of another gender or number."""
    told, asked = _kind(units, one), _kind(units, other)
    return any(len(told & pair) == len(asked & pair) == 1 and told & pair != asked & pair for pair in PAIRS)


def _kind(units: Units, chunk: Chunk) -> set[str]:
    """Gender and number of the noun that leads it."""
    return set(tags_at(units, head(units, chunk.start, chunk.end) or chunk.start))


def parted(units: Units, verb: Verb) -> bool:
    """Whether an object or a comma stands between: then a clause behind a comma may have another subject."""
    return base(units, verb.last) in words("transitive_too") or any(
        one.kind in ("np", "bare", "cm") for one in _before(units, verb)
    )


def _before(units: Units, verb: Verb) -> list[Chunk]:
    """The pieces between the verb and its subject."""
    subject = subject_at(units, verb) or 0
    return [one for one in chunks(units, verb.last + 1) if one.end <= subject]
