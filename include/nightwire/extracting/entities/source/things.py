"""Evidence that a name is a ship's, a film's, a storm's: what the noun before it says."""

from collections.abc import Iterator

from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.person_runs import LONGEST_NAME
from nightwire.extracting.entities.source.view import View

_LABELS = {"events": "EVENT", "products": "PRODUCT", "works": "WORK_OF_ART"}


def things(view: View) -> Iterator[Candidate]:
    """Yields the run behind `uragano`, `portaerei`, `film`: no town, person or company of that name."""
    for start, end in view.runs:
        if start and end - start <= LONGEST_NAME and view.touches(start):
            yield from _introduced(view, start, end)


def _introduced(view: View, start: int, end: int) -> Iterator[Candidate]:
    for kind, label in _LABELS.items():
        if view.is_listed(start - 1, "things", kind):
            yield Candidate(start, end, label, 4.0 + 0.8 * (end - start))
