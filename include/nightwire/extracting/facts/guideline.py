"""Facts as the annotation guideline and its scorer have them."""

from typing import Any

from nightwire.model import Fact


def to_guideline(fact: Fact) -> dict[str, Any]:
    """A fact in the guideline's fields.

    Returns:
        `comparator`, `value`, `value_high`, `unit` (English), `unit_source`, `kind`, `trend`, `text`
        (the words of the leading side), and for the reader `agreement` and `unit_origin`.
    """
    leading = fact.leading
    return {
        "comparator": leading.comparator.value,
        "value": leading.value,
        "value_high": leading.value_high,
        "unit": fact.unit,
        "unit_source": leading.unit_text,
        "kind": leading.kind.value,
        "trend": leading.trend.value if leading.trend is not None else None,
        "text": leading.span.text,
        "agreement": fact.agreement.value,
        "unit_origin": fact.unit_origin,
    }
