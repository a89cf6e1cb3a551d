"""All rules over one article: first each sentence alone, then again with what the article taught."""

from collections.abc import Sequence
from itertools import accumulate, chain

from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.labels import TYPE_OF_LABEL
from nightwire.extracting.entities.source.brackets import affiliations
from nightwire.extracting.entities.source.candidate import Candidate, best_reading
from nightwire.extracting.entities.source.compounds import (
    foreign_genitives,
    foreign_organisations,
    places_in_two_parts,
)
from nightwire.extracting.entities.source.contrade import contrade
from nightwire.extracting.entities.source.datelines import datelines
from nightwire.extracting.entities.source.document import remember
from nightwire.extracting.entities.source.gazetteers import demonym_words, known_events, known_names
from nightwire.extracting.entities.source.headed_places import places, roads
from nightwire.extracting.entities.source.institutions import chairs, institutions
from nightwire.extracting.entities.source.known_works import known_works, vehicles
from nightwire.extracting.entities.source.lists import enumerations
from nightwire.extracting.entities.source.people import people, well_known_people
from nightwire.extracting.entities.source.provinces import province_codes
from nightwire.extracting.entities.source.quotations import quotations
from nightwire.extracting.entities.source.runs import runs
from nightwire.extracting.entities.source.teams import teams
from nightwire.extracting.entities.source.things import known_products, things
from nightwire.extracting.entities.source.view import View
from nightwire.model import Span

# Shortened ends of names, whose stop is part of them: `Floyd Mayweather Jr.`
_SHORT_ENDS = {"Jr", "Sr"}
_COST_OF_CUT = 1.2
_COST_OF_PART = 5.0

# These rules know where a name of several words begins and ends.
WHOLE_RULES = (
    *(known_names, institutions, places, places_in_two_parts, foreign_organisations, foreign_genitives),
    quotations,
)
OTHER_RULES = (
    *(demonym_words, province_codes, people, well_known_people, runs, teams, contrade, things),
    *(known_events, known_products, known_works, vehicles, affiliations, chairs, datelines, roads),
)


def find_names(views: Sequence[View], extra: Sequence[Sequence[Candidate]]) -> list[list[Name]]:
    """Returns the names of each sentence of one article.

    Args:
        views: the sentences, in order.
        extra: for each sentence, evidence from elsewhere, such as its English.
    """
    evidence = [_gather(view, more) for view, more in zip(views, extra, strict=True)]
    readings = [best_reading(candidates) for candidates in evidence]
    memory = remember(views, readings)
    names = []
    for view, candidates, reading in zip(views, evidence, readings, strict=True):
        learnt = [*memory.recall(view), *enumerations(view, reading)]
        again = best_reading([*candidates, *learnt])
        names.append([_name(view, candidate) for candidate in again])
    return names


def _gather(view: View, extra: Sequence[Candidate]) -> list[Candidate]:
    """Returns the evidence of all rules, and what speaks against parts of names."""
    wholes = list(chain.from_iterable(rule(view) for rule in WHOLE_RULES))
    found = [*extra, *wholes, *chain.from_iterable(rule(view) for rule in OTHER_RULES)]
    names = [whole for whole in wholes if whole.end - whole.start > 1 and whole.score > 1]
    kinds = {(one.start, one.end, TYPE_OF_LABEL[one.label]): one.label for one in found}
    covers = _Covers(view, names)
    costs = {stretch: _cost(view, stretch[0], stretch[1], covers) for stretch in kinds}
    return found + [
        Candidate(start, end, kinds[start, end, kind], -cost)
        for (start, end, kind), cost in costs.items()
        if cost
    ]


class _Covers:
    """How far known names reach, by where they begin: asking each name about each stretch is quadratic."""

    def __init__(self, view: View, names: Sequence[Candidate]) -> None:
        count = len(view.words)
        self._from_here = [0] * count
        for name in names:
            self._from_here[name.start] = max(self._from_here[name.start], name.end)
        self._from_before = [0, *accumulate(self._from_here, max)]

    def hold(self, start: int, end: int) -> bool:
        """Returns whether a stretch is part of a longer known name."""
        return end <= self._from_before[start] or end < self._from_here[start]


def _cost(view: View, start: int, end: int, covers: _Covers) -> float:
    """Returns what speaks against a stretch: ends inside a run, and being part of a known name."""
    return _COST_OF_CUT * view.cuts(start, end) + _COST_OF_PART * covers.hold(start, end)


def _name(view: View, candidate: Candidate) -> Name:
    start, end = view.words[candidate.start].start, view.words[candidate.end - 1].end
    last = view.words[candidate.end - 1].text
    is_short = candidate.label == "PERSON" and (len(last) == 1 or last in _SHORT_ENDS)
    end += is_short and candidate.end - candidate.start > 1 and view.text[end : end + 1] == "."
    return Name(Span(start, end, view.text[start:end]), candidate.label)
