"""Evidence for names in quotation marks behind a noun that says what they are: `il quotidiano " Folha "`."""

from collections.abc import Iterator

from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.view import View

_LONGEST_NAME = 7
_LABELS = {"events": "EVENT", "products": "PRODUCT", "works": "WORK_OF_ART"}


def quotations(view: View) -> Iterator[Candidate]:
    """Yields what stands between marks of quotation, under the label that the noun before them gives."""
    if not view.has_quotations:
        return
    for start in range(1, len(view.words)):
        label = _label(view, start - 1) if view.is_quoted(start) and view.touches(start) else None
        end = _closing(view, start) if label and view.words[start].is_capitalised else None
        if label and end:
            yield Candidate(start, end, label, 5.0 + 1.3 * (end - start))


def _label(view: View, number: int) -> str | None:
    """Returns what a noun says of the name behind it."""
    if view.is_listed(number, "organisation", "introductions"):
        return "ORG"
    kinds = (label for kind, label in _LABELS.items() if view.is_listed(number, "things", kind))
    return next(kinds, None)


def _closing(view: View, start: int) -> int | None:
    """Returns the number of the word behind the closing mark, or None where it is too far."""
    for end in range(start + 1, min(start + _LONGEST_NAME, len(view.words)) + 1):
        if view.closes(end):
            return end
    return None
