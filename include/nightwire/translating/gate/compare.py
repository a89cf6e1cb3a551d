"""The numbers of a sentence and its English, each with its partner."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from nightwire.translating.gate.leeway import is_read
from nightwire.translating.gate.same import (
    SIGN,
    close,
    same_amount,
    same_but_for_sign,
    same_by_other_reading,
    same_by_scale,
    scales,
)
from nightwire.translating.gate.values import Value, values

SMALL_WORD = 2  # `due passi`, `one`: said in words they come and go in good translations
MANY = 10_000  # pairs of numbers that may be looked at one by one


@dataclass(frozen=True, slots=True)
class Comparison:
    """The numbers of a sentence and its English.

    Attributes:
        missing: those of the source that have no partner.
        added: those of the English that have none.
        pairs: those that are the same, source first.
    """

    missing: tuple[Value, ...]
    added: tuple[Value, ...]
    pairs: tuple[tuple[Value, Value], ...] = ()


def compare(source: str, english: str, language: str) -> Comparison:
    """Match numbers by value as multisets, own readings before others."""
    missing, added = list(values(source, language)), list(values(english, "en"))
    read = is_read(language)
    passes = [
        same_amount,
        same_by_other_reading,
        same_by_scale(scales(missing), scales(added), read=read),
    ]
    if SIGN.search(source) or SIGN.search(english):
        passes.append(same_but_for_sign)
    pairs: list[tuple[Value, Value]] = []
    if len(missing) * len(added) > MANY:
        missing, added = _without_amounts(missing, added), _without_amounts(added, missing)
        passes = [] if len(missing) * len(added) > MANY else passes[:1]
    for same in passes:
        for wanted in sorted(missing, key=lambda value: value.optional):
            partner = _best(wanted, [found for found in added if same(wanted, found)])
            if partner is not None:
                missing.remove(wanted)
                added.remove(partner)
                pairs.append((wanted, partner))
    missing, added = _without_sums(missing, added)
    if not read:
        added = [value for value in added if value.in_digits and value.scale == 1]
    left, new = _that_count(missing, added, pairs)
    return Comparison(left, new, tuple(pairs))


def _without_amounts(values_: list[Value], others: list[Value]) -> list[Value]:
    """Those whose amount the other side has less often: a table of figures is compared by these alone."""
    there = Counter(value.amount for value in others)
    left = []
    for value in values_:
        there[value.amount] -= 1
        if there[value.amount] < 0:
            left.append(value)
    return left


def _without_sums(missing: list[Value], added: list[Value]) -> tuple[list[Value], list[Value]]:
    """`24 milioni e 97mila` said in two: `24 million and 97,000`."""
    for first, second in pairwise(list(added)):
        if not first.scale > second.amount > 0:
            continue
        total = first.amount + second.amount
        wanted = next((value for value in missing if close(value.amount, total)), None)
        if wanted is not None:
            missing = [value for value in missing if value is not wanted]
            added = [value for value in added if value is not first and value is not second]
    return missing, added


def _best(wanted: Value, partners: list[Value]) -> Value | None:
    """The partner most like it: one that counts too, of the same kind, unit and percent."""
    return min(
        partners,
        key=lambda found: (
            found.optional != wanted.optional,
            found.kind != wanted.kind,
            found.percent != wanted.percent,
            not found.units & wanted.units,
        ),
        default=None,
    )


def _that_count(
    missing: list[Value], added: list[Value], pairs: list[tuple[Value, Value]]
) -> list[tuple[Value, ...]]:
    """What may not be left out; also what may, where figures of both sides differ or one is said again."""
    both = _figures(missing) and _figures(added)
    # Not what an idiom has twice: `24 ore su 24`, `24 hours a day`.
    said = {found.amount for wanted, found in pairs if found.in_digits and not wanted.optional}
    return [
        tuple(
            v
            for v in unmatched
            if _counts(v) and (both or not v.optional or (v.in_digits and v.amount in said))
        )
        for unmatched in (missing, added)
    ]


def _figures(unmatched: list[Value]) -> bool:
    return any(value.in_digits or value.kind == "month" for value in unmatched)


def _counts(value: Value) -> bool:
    return value.in_digits or value.kind == "month" or abs(value.amount) > SMALL_WORD
