"""Evidence from the rest of the article: who was introduced, and what a name was elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.person_names import first_names
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.person_runs import LONGEST_NAME
from nightwire.extracting.entities.source.runs import expects_place
from nightwire.extracting.entities.source.teams import is_about_sport, stands_for_club
from nightwire.extracting.entities.source.view import View

_MOST_WEIGHT = 1.2
_LARGE_POPULATION = 100_000
_MOST_PARTICLES = 2
_WEIGHT_OF_CLUB = 6.0  # more than a large city, also one of two words


@dataclass(frozen=True)
class Memory:
    """What the sentences of an article say together, by folded words."""

    surnames: frozenset[str]
    forenames: frozenset[str]
    events: frozenset[str]
    companies: frozenset[str]
    tails: frozenset[tuple[str, ...]]
    clubs: frozenset[tuple[str, ...]]
    weights: dict[tuple[str, ...], dict[str, float]]

    def recall(self, view: View) -> Iterator[Candidate]:
        """Yields what the article says of each stretch of a sentence that it names elsewhere."""
        for first, last in view.runs:
            yield from self._with_particle(view, first, last)
            if last == first + 1:
                yield from self._of_one_word(view, first)
            if view.key(first, last) in self.clubs and stands_for_club(view, first):
                yield Candidate(first, last, "ORG", _WEIGHT_OF_CLUB * (last - first))
            for start, end in _stretches(first, last):
                label = self._is_somebodys(view, start, end)
                for other, weight in self.weights.get(view.key(start, end), {}).items():
                    if label in (None, other):
                        yield Candidate(start, end, other, min(0.3 * weight, _MOST_WEIGHT))

    def _of_one_word(self, view: View, first: int) -> Iterator[Candidate]:
        """Yields what a word is by a longer name of the article: `West` of `Kanye West`, `l'uragano Rosa`."""
        word, last = view.words[first].folded, first + 1
        if (first, last) in view.person_runs:  # not that of `Rebelo de Sousa`
            if word in self.surnames:
                is_place = _is_large_city(view, first, last) and expects_place(view, first)
                yield Candidate(first, last, "PERSON", 1.0 if is_place else 2.2)
            elif word in self.forenames and _stands_alone(view, first, last):
                yield Candidate(first, last, "PERSON", 1.6)
        if word in self.events and "PERSON" in self.weights.get(view.key(first, last), {}):  # not `Palio`
            yield Candidate(first, last, "EVENT", 2.2)
        if word in self.companies:
            yield Candidate(first, last, "ORG", 1.6)

    def _is_somebodys(self, view: View, start: int, end: int) -> str | None:
        """Returns what a word is for all of the article, whatever a reading of one sentence made of it.

        A town of the name (`West`, `Willoughby`) would otherwise strengthen itself from sentence to sentence.
        """
        word = view.words[start].folded
        if end > start + 1 or _is_large_city(view, start, end):
            return None
        if word in self.events:
            return "EVENT"
        return "PERSON" if word in self.surnames | self.forenames else None

    def _with_particle(self, view: View, first: int, last: int) -> Iterator[Candidate]:
        """Yields a surname of several words that somebody of the article has: `de Blasio`, `Della Valle`."""
        for start in range(max(0, first - _MOST_PARTICLES), first + 1):
            if view.key(start, last) in self.tails and not _goes_before(view, start):
                yield Candidate(start, last, "PERSON", 4.5)


def _goes_before(view: View, start: int) -> bool:
    """Returns whether a name has begun before a particle: then the rest of it is no name by itself."""
    return bool(view.before(start)) and view.has_name_capital(start - 1) and not view.is_common(start - 1)


def _is_large_city(view: View, first: int, last: int) -> bool:
    """Returns whether a city is meant rather than somebody of the article, who is called so: not `Calvi`."""
    same = cities().get(view.key(first, last), ())
    return bool(same) and same[0].population >= _LARGE_POPULATION


def _stands_alone(view: View, first: int, last: int) -> bool:
    """Returns whether a first name may be all that is said of somebody: not that of `Ivana "Ivanka" Bo`."""
    nicknamed = last < len(view.words) and view.is_quoted(last)
    return not nicknamed and not _is_large_city(view, first, last)


def _stretches(first: int, last: int) -> Iterator[tuple[int, int]]:
    for start in range(first, last):
        for end in range(start + 1, min(start + LONGEST_NAME, last) + 1):
            yield start, end


def remember(views: Sequence[View], readings: Sequence[Sequence[Candidate]]) -> Memory:
    """Returns what the readings of an article's sentences say together."""
    surnames, forenames, events, companies = (set[str]() for _ in range(4))
    tails: set[tuple[str, ...]] = set()
    weights: dict[tuple[str, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for view, reading in zip(views, readings, strict=True):
        for name in reading:
            if name.label == "PERSON" and name.end - name.start > 1:
                surnames.add(view.words[name.end - 1].folded)
                forenames.add(view.words[name.start].folded)
                tails.update(_tail(view, name))
            if name.label == "EVENT" and name.end == name.start + 1:
                events.add(view.words[name.start].folded)
            if name.label == "ORG" and _has_own_name(view, name):
                companies.add(view.words[name.end - 1].folded)
            weights[view.key(name.start, name.end)][name.label] += name.score
    people = frozenset(surnames), frozenset(forenames)
    clubs = _towns_of_clubs(views, weights)
    return Memory(*people, frozenset(events), frozenset(companies), frozenset(tails), clubs, weights)


def _towns_of_clubs(
    views: Sequence[View], weights: Mapping[tuple[str, ...], Mapping[str, float]]
) -> frozenset[tuple[str, ...]]:
    """Returns the towns whose clubs an article on sport names: `Denver` by `Denver Broncos`."""
    named = (key[:-1] for key, labels in weights.items() if len(key) > 1 and "ORG" in labels)
    towns = frozenset(key for key in named if key in cities())
    return towns if towns and is_about_sport(views) else frozenset()


def _tail(view: View, name: Candidate) -> Iterator[tuple[str, ...]]:
    """Yields the surname of somebody from its particle on; a plain word is nobody's given name."""
    if view.is_common(name.start) and view.words[name.start].folded not in first_names():
        return
    for start in range(name.start + 1, name.end - 1):
        is_house = view.is_listed(start + 1, "person", "houses")
        if not is_house and view.is_listed(start, "person", "surname_beginnings"):
            yield view.key(start, name.end)
            return


def _has_own_name(view: View, name: Candidate) -> bool:
    """Returns whether a head and one unknown word make an organisation: `Banca Antonveneta`."""
    if name.end - name.start != 2 or not view.is_listed(name.start, "organisation", "heads"):
        return False
    return view.words[name.end - 1].is_capitalised and not view.is_common(name.end - 1)
