"""Evidence that a capitalised run is a person: first names, titles, ages, numerals of kings."""

import re
from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.person_names import (
    first_names,
    full_names,
    is_first_name,
    longest_full_name,
    single_names,
    surnames,
    well_known,
)
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.person_runs import LONGEST_NAME
from nightwire.extracting.entities.source.tabled import tabled
from nightwire.extracting.entities.source.view import View
from nightwire.extracting.entities.words import fold

_LONGEST_NAME = 5
_OPENING, _CLOSING = {' "', " «", " “", " '", ' " '}, {'" ', "» ", "” ", "' ", ' " '}
_ROMAN_NUMERAL = re.compile(r"[IVX]+")
_AGE = re.compile(r"\s*[,(]\s*(?:\w+ )?\d{1,3} (\w+)")


def is_numeral(text: str) -> bool:
    """Returns whether a word is a number of a king, a pope or a century: `XVI`."""
    return _ROMAN_NUMERAL.fullmatch(text) is not None


def people(view: View) -> Iterator[Candidate]:
    """Yields stretches that may name a person, each with the evidence of one rule."""
    for start, end in view.person_runs:
        yield from _titled(view, start, end)
        for first in range(start, end):
            yield from _with_first_name(view, first, end)
        if end == start + 1:
            yield from _surname(view, start)
        yield from _with_nickname(view, start, end)
        if _has_age(view, end):
            yield Candidate(start, end, "PERSON", 1.5)
        if _is_explained(view, start, end):
            yield Candidate(start, end, "PERSON", 1.6)
        yield from _by_form(view, start, end)


def _with_nickname(view: View, start: int, end: int) -> Iterator[Candidate]:
    """Yields a name with a nickname in quotation marks: `Saul "Canelo" Alvarez`."""
    if view.words[start].folded not in first_names() or not _opens_quotation(view, end):
        return
    closing = next(
        (n for n in range(end + 1, min(end + 4, len(view.words))) if view.gap(n) in _CLOSING), None
    )
    if closing and view.words[closing].is_capitalised:
        stop = view.run_end.get(closing, closing + 1)
        yield Candidate(start, stop, "PERSON", 4.0 + 1.5 * (stop - start))


def _by_form(view: View, start: int, end: int) -> Iterator[Candidate]:
    """Yields a name whose words or commas say that it is somebody's: `Eubank Sr`, `la Sharapova`."""
    if end > start + 1 and view.is_listed(end - 1, "person", "suffixes"):
        yield Candidate(start, end, "PERSON", 3.0 + 0.5 * (end - start))
    if end - start <= LONGEST_NAME and any(
        view.is_listed(number, "person", "surname_particles") for number in view.small(start, end)
    ):
        yield Candidate(start, end, "PERSON", 2.6 + 0.4 * (end - start))
    ends_so = view.words[end - 1].folded.endswith(view.lexicon.endings_of("person", "surname_endings"))
    set_off = end > start + 1 and _is_set_off(view, start, end)
    if not (ends_so or set_off) or view.is_common(end - 1) or view.key(start, end) in cities():
        return
    if ends_so:
        yield Candidate(start, end, "PERSON", 1.6)
    if set_off:
        yield Candidate(start, end, "PERSON", 2.6 + 0.8 * (end - start))


def _is_set_off(view: View, start: int, end: int) -> bool:
    """Returns whether a name between commas says something: `, Stockwell Day, ha detto`."""
    if not start or end == len(view.words) or (view.gap(start), view.gap(end)) != (", ", ", "):
        return False
    is_acting = view.is_listed(end, "person", "verbs") and end + 1 < len(view.words)
    return is_acting and view.is_listed(end + 1, "person", "said")


def _opens_quotation(view: View, number: int) -> bool:
    return number < len(view.words) and view.gap(number) in _OPENING and view.words[number].is_capitalised


def _has_age(view: View, end: int) -> bool:
    """Returns whether years of age follow: `, di 45 anni`."""
    age = _AGE.match(view.text, view.words[end - 1].end)
    return age is not None and fold(age[1]) in view.lexicon.words("person", "age_units")


def _is_explained(view: View, start: int, end: int) -> bool:
    """Returns whether a comma and who that is follow: `Yusuf, il cugino turco,`."""
    if end + 2 >= len(view.words) or view.gap(end) != ", " or view.key(start, end) in cities():
        return False
    article = view.is_listed(end, "names", "articles") and view.is_listed(end + 1, "person", "titles")
    return article and not view.words[end + 2].is_capitalised


def well_known_people(view: View) -> Iterator[Candidate]:
    """Yields those whom news call by their surname alone: `Berlusconi`, `Di Pietro`."""
    for start, end in view.person_runs:
        if end > start + 1 and view.key(start, end) in full_names():
            yield Candidate(start, end, "PERSON", 2.0 + 0.8 * (end - start))
        if view.key(start, end) in well_known() and not (end == start + 1 and view.is_common(start)):
            yield Candidate(start, end, "PERSON", 2.0 + 0.4 * (end - start))
        if end == start + 1 and view.words[start].folded in single_names() and not view.is_common(start):
            yield Candidate(start, end, "PERSON", 2.0)
    yield from _with_small_words(view)
    for start in view.capitalised:
        # `Di Pietro` begins as a sentence may.
        if view.key(start, start + 2) in well_known() and view.after(start + 1) and view.only_opens(start):
            yield Candidate(start, start + 2, "PERSON", 6.0)


def _with_small_words(view: View) -> Iterator[Candidate]:
    """Yields names of the well known that no run is: `Ivan il Terribile`, `Elena di Troia`."""
    for start, end in tabled(view, full_names(), longest_full_name(), shortest=2):
        if view.cuts(start, end) + len(view.small(start, end)):
            yield Candidate(start, end, "PERSON", 4.5 + 0.8 * (end - start))


def _surname(view: View, number: int) -> Iterator[Candidate]:
    known = view.words[number].folded in surnames() and not view.is_common(number)
    is_town = view.is_listed(number, "place", "exonyms")
    if known and not is_town and not view.is_listed(number, "names", "directions"):
        yield Candidate(number, number + 1, "PERSON", 0.7)


def _titled(view: View, start: int, end: int) -> Iterator[Candidate]:
    if not _follows_title(view, start):
        return
    for stop in _ends(view, start, end):
        yield Candidate(start, stop, "PERSON", 1.6 + 0.3 * (stop - start))


def _ends(view: View, start: int, end: int) -> Iterator[int]:
    """Yields where a name of a run may end: behind any word that is no particle."""
    last = min(end, start + _LONGEST_NAME)
    return (stop for stop in range(start + 1, last + 1) if view.words[stop - 1].is_capitalised)


def _follows_title(view: View, start: int) -> bool:
    """Returns whether a title is before a word, with or without a nationality between."""
    if view.before(start) in demonyms(view.lexicon.language):
        return view.follows(start - 1, "person", "titles")
    return view.follows(start, "person", "titles") or _follows_short_title(view, start)


def _follows_short_title(view: View, start: int) -> bool:
    """Returns whether a title that is shortened with a stop is before a word: `M. Bayrou`."""
    return start > 0 and view.gap(start) == ". " and view.is_listed(start - 1, "person", "short_titles")


def _with_first_name(view: View, first: int, end: int) -> Iterator[Candidate]:
    if not is_first_name(view.words[first].folded) or not view.words[first].is_capitalised:
        return
    doubtful = view.opens(first) and view.is_common(first)
    for stop in _ends(view, first, end):
        length = stop - first
        joined = sum(0.8 if not view.is_listed(n, "names", "of") else 3.0 for n in view.small(first, stop))
        if len(view.words[first].text) == 1 or view.is_listed(first, "names", "directions"):
            return
        if length == 1:
            is_town = view.is_listed(first, "place", "exonyms")
            yield Candidate(first, stop, "PERSON", -0.5 if doubtful else 0.3 if is_town else 0.9)
        elif is_numeral(view.words[stop - 1].text):
            yield Candidate(first, stop, "PERSON", 3.0 + 0.5 * length)
        else:
            yield Candidate(first, stop, "PERSON", 1.8 + 0.5 * length + joined - 0.8 * doubtful)
