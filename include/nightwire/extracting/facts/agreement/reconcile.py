"""What the source sentence and its English say of the same facts, put side by side."""

import math
from collections.abc import Sequence

from nightwire.extracting.facts.agreement.currency import as_in_source
from nightwire.extracting.facts.agreement.evidence import stated
from nightwire.model import Agreement, Comparator, Fact, Kind, Quantity

VALUES_CLOSE = 1e-4
FAR = 50  # places between two quantities that are one fact; a sentence has fewer, so work is linear
EXACT_OR_ABOUT = (Comparator.EQUAL, Comparator.ABOUT)
COUNTED = (Kind.COUNT, Kind.RATIO)


def reconcile(
    source: Sequence[Quantity], english: Sequence[Quantity], language: str, *, text: str | None = None
) -> list[Fact]:
    """Pair the quantities of a sentence with those of its English.

    Args:
        source: what `find_quantities` gave for the source sentence, in order.
        english: the same for its English; for a text that is English already, give the same twice.
        language: the language of the source.
        text: the source sentence. Where it is given, of what only the English says just those numbers
            are facts that the source states as well.

    Returns:
        One fact a pair, the source's order first, then what only the English says. Of a pair that
        differs the source's side stands; `agreement` is `conflict` where the values differ, and
        `differs` names what else does.
    """
    english = as_in_source(source, english)
    pairs, left = _pair(source, english)
    facts = [_fact(quantity, pairs.get(index)) for index, quantity in enumerate(source)]
    only = [english[index] for index in left]
    return facts + [_fact(None, one) for one in (only if text is None else stated(only, text, language))]


def _pair(source: Sequence[Quantity], english: Sequence[Quantity]) -> tuple[dict[int, Quantity], list[int]]:
    """Best pairs first: equal values, then what is left over of one kind in the same order."""
    ranked = sorted(
        (-score, abs(i - j), i, j)
        for i, one in enumerate(source)
        for j in range(max(0, i - FAR), min(len(english), i + FAR))
        if (score := likeness(one, english[j])) > 0
    )
    pairs: dict[int, Quantity] = {}
    left = set(range(len(english)))
    for _, _, i, j in ranked:
        if i not in pairs and j in left:
            pairs[i] = english[j]
            left.discard(j)
    return pairs, sorted(left)


def likeness(one: Quantity, other: Quantity) -> int:
    """How much two quantities have in common, 0 where they cannot be the same fact."""
    same_kind = one.kind is other.kind
    same_unit = bool(one.unit) and one.unit == other.unit
    if same_value(one, other):
        return 4 + 2 * same_kind + same_unit
    if same_kind and same_unit and one.kind is not Kind.COUNT:
        return 1
    return 1 if same_kind and _slipped(one.value, other.value) else 0


def _slipped(one: float, other: float) -> bool:
    """A factor of ten between two values: the slip of a separator or a scale (`10.000` as 10.0)."""
    if not one or not other:
        return False
    power = math.log10(abs(one / other))
    return abs(power - round(power)) < VALUES_CLOSE


def same_value(one: Quantity, other: Quantity) -> bool:
    """Whether value and upper end agree."""
    if (one.value_high is None) != (other.value_high is None):
        return False
    high = one.value_high is None or _close(one.value_high, other.value_high or 0.0)
    return high and _close(one.value, other.value)


def _close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=VALUES_CLOSE, abs_tol=1e-9)


def _fact(source: Quantity | None, english: Quantity | None) -> Fact:
    unit, origin = _unit(source, english)
    differs = _differs(source, english) if source is not None and english is not None else ()
    return Fact(source, english, _agreement(source, english), unit, origin, differs=differs)


def _agreement(source: Quantity | None, english: Quantity | None) -> Agreement:
    if source is None:
        return Agreement.ENGLISH_ONLY
    if english is None:
        return Agreement.SOURCE_ONLY
    return Agreement.BOTH if same_value(source, english) else Agreement.CONFLICT


def _differs(source: Quantity, english: Quantity) -> tuple[str, ...]:
    """In what but the value the sides differ; the nouns of a count are left to the translator."""
    bounds = {source.comparator, english.comparator}
    same_bound = len(bounds) == 1 or bounds.issubset(EXACT_OR_ABOUT)
    same_kind = source.kind is english.kind
    units = {source.unit, english.unit} - {""}
    same_unit = not same_kind or source.kind in COUNTED or len(units) < 2
    checks = {"comparator": same_bound, "kind": same_kind, "unit": same_unit}
    return tuple(name for name, same in checks.items() if not same)


def _unit(source: Quantity | None, english: Quantity | None) -> tuple[str, str]:
    """The English unit and where it came from: our dictionary, else the aligned English, else nowhere."""
    if source is None:
        return (english.unit if english else ""), "english"
    if source.unit:
        return source.unit, "source"
    if english is not None and english.unit and same_value(source, english):
        return english.unit, "english"
    return source.unit_text.lower(), "untranslated" if source.unit_text else "source"
