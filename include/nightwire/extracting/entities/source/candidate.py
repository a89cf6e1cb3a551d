"""A stretch of words that may be a name, and the choice among those that overlap."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from nightwire.extracting.entities.labels import TYPE_OF_LABEL

# Less than this is a capital letter and little else. Higher, precision grows and recall falls.
LEAST_SCORE = 1.0


@dataclass(frozen=True, slots=True)
class Candidate:
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


def best_reading(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Returns the candidates that together have the highest score, none overlapping another.

    Evidence for the same words and the same type of entity is added up first; weighted interval
    scheduling then chooses. Candidates of little score are never chosen.
    """
    likely = (candidate for candidate in _pool(candidates) if candidate.score >= LEAST_SCORE)
    pooled = sorted(likely, key=lambda pool: (pool.end, pool.start, pool.label))
    ends = [candidate.end for candidate in pooled]
    best: list[tuple[float, list[Candidate]]] = [(0.0, [])]
    for number, candidate in enumerate(pooled):
        score, chosen = best[bisect_right(ends, candidate.start, hi=number)]
        taken = (score + candidate.score, [*chosen, candidate])
        best.append(max(best[-1], taken, key=lambda reading: reading[0]))
    return best[-1][1]


def _pool(candidates: Iterable[Candidate]) -> list[Candidate]:
    groups = defaultdict(list)
    for candidate in candidates:
        groups[candidate.start, candidate.end, TYPE_OF_LABEL[candidate.label]].append(candidate)
    return [_add_up(group) for group in groups.values()]


def _add_up(group: list[Candidate]) -> Candidate:
    strongest = max(group, key=lambda candidate: candidate.score)
    total = sum(candidate.score for candidate in group)
    return Candidate(strongest.start, strongest.end, strongest.label, total)
