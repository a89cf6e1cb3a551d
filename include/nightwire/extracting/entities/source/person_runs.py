"""The capitalised runs of a sentence as people have them: joined by particles, cut behind a city."""

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.gazetteer.organisations import organisations
from nightwire.extracting.entities.gazetteer.person_names import first_names

if TYPE_CHECKING:  # a view has these runs
    from nightwire.extracting.entities.source.view import View

# Words; what is longer is a list or a line in capitals, and no name.
LONGEST_NAME = 9
_MOST_PARTICLES = 2
# Words before the house: `Vittorio Emanuele di Savoia`.
_LONGEST_GIVEN_NAME = 3


def person_runs(view: "View") -> Iterator[tuple[int, int]]:
    """Yields the capitalised runs, joined where a particle of surnames stands between two."""
    runs = deque(view.runs)
    while runs:
        start, end = runs.popleft()
        while runs and end - start < LONGEST_NAME and _is_joined(view, start, end, runs[0][0]):
            end = runs.popleft()[1]
        person = _person_after_place(view, start, end)
        if person is not None:
            yield start, person
        yield (start if person is None else person), end


def _person_after_place(view: "View", start: int, end: int) -> int | None:
    """Returns where a person begins in a run that a city opens: `a Pontida Matteo Salvini`."""
    if view.is_listed(start, "place", "bare_heads"):
        return None  # `San Carlo Borromeo`, though San is a city
    if view.words[start].folded in first_names() and not view.follows(start, "place", "prepositions"):
        return None  # `Juan Antonio Flecha`, though Juan is one
    for first in range(start + 1, min(start + LONGEST_NAME, end - 1)):
        if view.words[first].folded in first_names() and view.key(start, first) in cities():
            return first
    return None


def _is_joined(view: "View", start: int, end: int, following: int) -> bool:
    """Returns whether nothing but particles of surnames stand between two runs, two at the most."""
    if not 1 <= following - end <= _MOST_PARTICLES:
        return False
    if following == end + 1 and _is_titled_surname(view, start, end, following):
        return True
    if following == end + 1 and _is_of_realm(view, start, end, following):
        return True
    if following == end + 1 and _is_house(view, end, following):
        return view.words[start].folded in first_names() and end - start <= _LONGEST_GIVEN_NAME
    inside = all(view.after(number) for number in range(end, following + 1))
    return inside and all(_is_particle(view, start, number) for number in range(end, following))


def _is_house(view: "View", end: int, following: int) -> bool:
    """Returns whether a house or a town of origin ends a name: `di Savoia`, `da Vinci`."""
    joint = view.is_listed(end, "names", "of") or view.is_listed(end, "person", "origins")
    return joint and view.is_listed(following, "person", "houses")


def _is_titled_surname(view: "View", start: int, end: int, following: int) -> bool:
    """Returns whether a surname begins with `di` behind a title: `il professore Arturo di Corinto`."""
    named = end == start + 1 and view.words[start].folded in first_names()
    if not named or not view.follows(start, "person", "titles") or not view.after(following):
        return False
    place = view.key(following, following + 1)
    is_place = place in country_names(view.lexicon.language) or view.is_listed(following, "place", "exonyms")
    return not is_place and view.is_listed(end, "person", "surname_beginnings")


def _is_of_realm(view: "View", start: int, end: int, following: int) -> bool:
    """Returns whether somebody royal is called after a country: `la regina Beatrice d'Olanda`."""
    royal = view.follows(start, "person", "royal_titles") and view.is_listed(end, "names", "of")
    return royal and view.key(following, following + 1) in country_names(view.lexicon.language)


def _is_particle(view: "View", start: int, number: int) -> bool:
    if view.is_listed(number, "person", "particles"):
        return not _is_at_something(view, number)
    named = view.words[start].folded in first_names()
    return named and view.is_listed(number, "person", "joining_particles")


def _is_at_something(view: "View", number: int) -> bool:
    """Returns whether a particle is a preposition before a thing or a club: `Mika al Festival`."""
    if not view.is_listed(number, "names", "articles") or number + 1 >= len(view.words):
        return False
    key = view.key(number + 1, number + 2)
    is_thing = view.is_common(number + 1) or view.is_listed(number + 1, "names", "things")
    return is_thing or key in organisations(view.lexicon.language) or key in cities()
