"""A stretch of words that may be a name, and the choice among those that overlap."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from nightwire.extracting.entities.labels import TYPE_OF_LABEL

# Less than this is a capital letter and little else. Higher, precision grows and recall falls.
LEAST_SCORE = 1.0


class Candidate(NamedTuple):
    """Evidence that the words from `start` up to `end` are a name.

    Attributes:
        start: number of the first word.
        end: number of the word after the last.
        label: what the evidence says they are, in OntoNotes' labels.
        score: how strong the evidence is; that of several rules is added up.
    """

    start: int
    end: int
    label: str
    score: float


_SCORE = attrgetter("score")
_PLACE = attrgetter("end", "start", "label")


def best_reading(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Returns the candidates that together have the highest score, none overlapping another.

    Evidence for the same words and the same type of entity is added up first; weighted interval
    scheduling then chooses. Candidates of little score are never chosen.
    """
    likely = (candidate for candidate in _pool(candidates) if candidate.score >= LEAST_SCORE)
    pooled = sorted(likely, key=_PLACE)
    ends = [candidate.end for candidate in pooled]
    scores, takes = [0.0], []
    for number, candidate in enumerate(pooled):
        taken = scores[bisect_right(ends, candidate.start, hi=number)] + candidate.score
        takes.append(taken > scores[-1])
        scores.append(max(scores[-1], taken))
    return _trace_back(pooled, ends, takes)


def _trace_back(pooled: Sequence[Candidate], ends: Sequence[int], takes: Sequence[bool]) -> list[Candidate]:
    """Returns the candidates of the best reading; whole readings kept at each step would be quadratic."""
    chosen, number = [], len(pooled)
    while number:
        number -= 1
        if takes[number]:
            chosen.append(pooled[number])
            number = bisect_right(ends, pooled[number].start, hi=number)
    return chosen[::-1]


def _pool(candidates: Iterable[Candidate]) -> list[Candidate]:
    groups = defaultdict(list)
    for candidate in candidates:
        groups[candidate.start, candidate.end, TYPE_OF_LABEL[candidate.label]].append(candidate)
    return [_add_up(group) for group in groups.values()]


def _add_up(group: list[Candidate]) -> Candidate:
    if len(group) == 1:
        return group[0]
    strongest = max(group, key=_SCORE)
    total = sum(map(_SCORE, group))
    return Candidate(strongest.start, strongest.end, strongest.label, total)
