"""Evidence for names of two runs with a small word between: `Palma di Maiorca`, `League of Nations`."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from nightwire.extracting.entities.gazetteer.areas import areas
from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.gazetteer.person_names import first_names
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.person_runs import LONGEST_NAME
from nightwire.extracting.entities.source.runs import expects_place
from nightwire.extracting.entities.source.view import View


def places_in_two_parts(view: View) -> Iterator[Candidate]:
    """Yields two runs joined by `di` and the like where a place is expected."""
    connectors = view.lexicon.words("names", "connectors")
    for (start, middle), (following, end) in pairwise(view.runs):
        joined = following == middle + 1 and view.after(middle) in connectors and view.after(following)
        if joined and _is_apart(view, start, middle, following, end):
            continue
        if joined and expects_place(view, start) and not _is_whole(view, start, middle):
            yield Candidate(start, end, "GPE", 1.0 + 0.4 * (end - start))


def _is_whole(view: View, start: int, end: int) -> bool:
    """Returns whether a run is a country or an area, which nobody's name follows: `in Europa di Rossi`."""
    key, language = view.key(start, end), view.lexicon.language
    return key in country_names(language) or key in areas(language)


def _is_apart(view: View, start: int, middle: int, following: int, end: int) -> bool:
    """Returns whether the second part is a town or a person by itself: `Töölö di Helsinki`."""
    if view.words[following].folded in first_names():
        return True
    return view.key(following, end) in cities() and view.key(start, middle) not in cities()


def foreign_organisations(view: View) -> Iterator[Candidate]:
    """Yields runs joined by the small words of English: `Royal Society of Chemistry`."""
    joints = _in_words(view.lexicon.words("organisation", "foreign_joints"))
    for number, (start, end) in enumerate(view.runs):
        stop = end
        for following, last in view.runs[number + 1 :]:
            if last - start > LONGEST_NAME or view.key(stop, following) not in joints:
                break
            stop = last
            yield Candidate(start, stop, _label(view, start, stop), 2.4 + 0.5 * (stop - start))


def _label(view: View, start: int, stop: int) -> str:
    """Returns what runs that small words of English join are: `a Newport on the Levee` is a place."""
    if view.is_listed(stop - 1, "things", "foreign_ends"):
        return "LAW"
    names = [number for number in range(start, stop) if view.words[number].is_capitalised]
    is_body = any(view.is_listed(number, "organisation", "foreign_words") for number in names)
    is_place = view.follows(start, "place", "prepositions") and not is_body
    return "LOC" if is_place else "ORG"


def foreign_genitives(view: View) -> Iterator[Candidate]:
    """Yields companies and places that are called after somebody in English: `Sotheby's`, `Burt's Bees`."""
    for start, end in view.runs:
        if view.after(end) == "s" and not view.gap(end).isspace():
            stop = view.run_end.get(end + 1, end + 1) if view.after(end + 1) else end + 1
            label = "LOC" if view.is_listed(stop - 1, "place", "foreign_ends") else "ORG"  # `Lover's Beach`
            yield Candidate(start, stop, label, 2.4 + 0.8 * (stop - start))


@lru_cache(maxsize=16)
def _in_words(joints: frozenset[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(joint.split()) for joint in joints)
