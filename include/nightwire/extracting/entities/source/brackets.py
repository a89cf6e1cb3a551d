"""Evidence from brackets behind people: whom they stand or play for, `Angelo Bianchi (Fondazione Alfa)`."""

from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.gazetteer.person_names import first_names
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.view import View

_LONGEST_NAME = 5
_LARGE_POPULATION = 100_000
# One may be another name of the person; several in a sentence are a list of who belongs where.
_WEIGHT, _WEIGHT_IN_LIST = 1.2, 5.0


def affiliations(view: View) -> Iterator[Candidate]:
    """Yields what alone stands in brackets behind somebody's first name and surname."""
    found = list(_bracketed(view)) if " (" in view.text else []
    weight = _WEIGHT_IN_LIST if len(found) > 1 else _WEIGHT
    for start, end in found:
        if not _is_place_or_person(view, start, end):
            yield Candidate(start, end, "ORG", weight + 0.4 * (end - start))


def _bracketed(view: View) -> Iterator[tuple[int, int]]:
    people = {end for start, end in view.person_runs if _is_full_name(view, start, end)}
    for start, word in enumerate(view.words):
        if start in people and view.gap(start) == " (" and word.is_capitalised:
            ends = range(start + 1, min(start + _LONGEST_NAME, len(view.words)) + 1)
            end = next((end for end in ends if view.text[view.words[end - 1].end :].startswith(")")), None)
            if end is not None and all(map(view.after, range(start + 1, end))):
                yield start, end


def _is_full_name(view: View, start: int, end: int) -> bool:
    return end - start > 1 and view.words[start].folded in first_names()


def _is_place_or_person(view: View, start: int, end: int) -> bool:
    """Returns whether somebody's country, great city or part in a film stands there."""
    key = view.key(start, end)
    is_great = key in cities() and cities()[key][0].population >= _LARGE_POPULATION
    return is_great or key in country_names(view.lexicon.language) or key[0] in first_names()
