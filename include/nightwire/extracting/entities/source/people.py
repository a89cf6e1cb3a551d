"""Evidence that a capitalised run is a person: first names, titles, ages, numerals of kings."""

import re
from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.person_names import first_names, surnames
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.view import View

_LONGEST_NAME = 5
_ROMAN_NUMERAL = re.compile(r"[IVX]+")
_AGE = re.compile(r"\s*[,(]\s*(?:di )?\d{1,3} anni")


def people(view: View) -> Iterator[Candidate]:
    """Yields stretches that may name a person, each with the evidence of one rule."""
    for start, end in person_runs(view):
        yield from _titled(view, start, end)
        for first in range(start, end):
            yield from _with_first_name(view, first, end)
        if end == start + 1:
            yield from _surname(view, start)
        if _AGE.match(view.text, view.words[end - 1].end):
            yield Candidate(start, end, "PERSON", 1.5)


def _surname(view: View, number: int) -> Iterator[Candidate]:
    known = view.words[number].folded in surnames() and not view.is_common(number)
    if known and not view.is_listed(number, "names", "directions"):
        yield Candidate(number, number + 1, "PERSON", 0.7)


def person_runs(view: View) -> Iterator[tuple[int, int]]:
    """Yields the capitalised runs, joined where a particle of surnames stands between two."""
    runs = list(view.runs)
    while runs:
        start, end = runs.pop(0)
        while runs and runs[0][0] == end + 1 and _is_particle(view, end):
            end = runs.pop(0)[1]
        person = _person_after_place(view, start, end)
        if person is not None:
            yield start, person
        yield (start if person is None else person), end


def _person_after_place(view: View, start: int, end: int) -> int | None:
    """Returns where a person begins in a run that a city opens: `a Pontida Matteo Salvini`."""
    if view.is_listed(start, "place", "bare_heads"):
        return None  # `San Carlo Borromeo`, though San is a city
    for first in range(start + 1, end - 1):
        if view.words[first].folded in first_names() and view.key(start, first) in cities():
            return first
    return None


def _is_particle(view: View, number: int) -> bool:
    inside = bool(view.before(number)) and bool(view.after(number + 1))
    return inside and view.is_listed(number, "person", "particles")


def _titled(view: View, start: int, end: int) -> Iterator[Candidate]:
    if not _follows_title(view, start):
        return
    for stop in range(start + 1, min(end, start + _LONGEST_NAME) + 1):
        yield Candidate(start, stop, "PERSON", 1.6 + 0.3 * (stop - start))


def _follows_title(view: View, start: int) -> bool:
    """Returns whether a title is before a word, with or without a nationality between."""
    titles = view.lexicon.words("person", "titles")
    if view.before(start) in demonyms(view.lexicon.language):
        return view.before(start - 1) in titles
    return view.before(start) in titles


def _with_first_name(view: View, first: int, end: int) -> Iterator[Candidate]:
    if view.words[first].folded not in first_names():
        return
    doubtful = view.opens(first) and view.is_common(first)
    for stop in range(first + 1, min(end, first + _LONGEST_NAME) + 1):
        length = stop - first
        if len(view.words[first].text) == 1 or view.is_listed(first, "names", "directions"):
            return
        if length == 1:
            yield Candidate(first, stop, "PERSON", -0.5 if doubtful else 0.9 - 0.9 * view.is_common(first))
        elif _ROMAN_NUMERAL.fullmatch(view.words[stop - 1].text):
            yield Candidate(first, stop, "PERSON", 3.0 + 0.5 * length)
        else:
            yield Candidate(first, stop, "PERSON", 1.8 + 0.5 * length - 0.8 * doubtful)
