"""Evidence from enumerations: the members of `a Pavia, Lodi e Codogno` are of one kind."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.view import View

_MARKS = {",", "-"}


def enumerations(view: View, reading: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yields for each member of a list the label that most of the list has."""
    for members in _lists(view, reading):
        weights: dict[str, float] = defaultdict(float)
        for member in members:
            weights[member.label] += member.score
        label = max(sorted(weights), key=lambda label: weights[label])
        yield from (Candidate(member.start, member.end, label, 0.8) for member in members)


def _lists(view: View, reading: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    members: list[Candidate] = []
    for candidate in reading:
        if members and not _continues(view, members[-1], candidate):
            if len(members) > 1:
                yield members
            members = []
        members.append(candidate)
    if len(members) > 1:
        yield members


def _continues(view: View, left: Candidate, right: Candidate) -> bool:
    between = view.text[view.words[left.end - 1].end : view.words[right.start].start].strip()
    return between in _MARKS or between.removeprefix(",").strip() in view.lexicon.words("names", "list_words")
