"""Evidence from enumerations: the members of `a Pavia, Lodi e Codogno` are of one kind."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from nightwire.extracting.entities.labels import TYPE_OF_LABEL, EntityType
from nightwire.extracting.entities.source.candidate import LEAST_SCORE, Candidate
from nightwire.extracting.entities.source.view import View

_MARKS = {",", "-"}
_LISTED = (EntityType.PLACE, EntityType.PERSON)
# A list of places or people with at least these many known ones makes one of what no rule knows.
_FEWEST_KNOWN = 2


def enumerations(view: View, reading: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yields for each member of a list the label that most of the list has.

    A capitalised run that nothing else is known of is a member of a list of places or of people.
    """
    if len(reading) < _FEWEST_KNOWN:
        return
    for members in _lists(view, sorted([*reading, *_unread(view, reading)], key=lambda one: one.start)):
        weights: dict[str, float] = defaultdict(float)
        for member in members:
            weights[member.label] += member.score
        label = max(sorted(weights), key=lambda label: weights[label])
        known = sum(member.score > 0 for member in members)
        is_of_names = known >= _FEWEST_KNOWN and TYPE_OF_LABEL[label] in _LISTED
        for member in members:
            if member.score > 0 or is_of_names:
                yield Candidate(member.start, member.end, label, 0.8 if member.score > 0 else LEAST_SCORE)


def _unread(view: View, reading: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yields the runs that no name of the reading touches, without label and score."""
    taken = {number for name in reading for number in range(name.start, name.end)}
    for start, end in view.runs:
        is_letter = end == start + 1 and len(view.words[start].text) == 1
        if not is_letter and taken.isdisjoint(range(start, end)) and not view.follows(start, "names", "of"):
            yield Candidate(start, end, "", 0.0)


def _lists(view: View, items: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    members: list[Candidate] = []
    for candidate in items:
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
