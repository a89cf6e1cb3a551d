"""Evidence for teams that are called after their country or town: `la Svezia ha battuto l'Italia 7-0`."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.gazetteer.organisations import organisations
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.view import View

_LONGEST_NAME, _A_PAIR = 3, 2
# A result says as much as two words of sport; words of sport alone must be as many.
_FEWEST_SIGNS = 2
_RESULT = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3}\b(?![-–/])")
_WEIGHT = 4.0
# More than a country of as many words has by the gazetteer: `Gran Bretagna`.
_WEIGHT_A_WORD = 2.6
_DASHES = {" - ", " – ", "-"}
_RESULT_BEHIND = re.compile(r" \d{1,3}\s?[-–]\s?\d{1,3}\b(?![-–/])")
_RESULT_BEFORE = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3} $")
_FEWEST_SENTENCES = 2
_LONGEST_RESULT = 10  # characters


def teams(view: View) -> Iterator[Candidate]:
    """Yields countries and towns of a sentence about sport, where they do not say where something is."""
    if _signs_of_sport(view) < _FEWEST_SIGNS:
        return
    for start, end in view.runs:
        whole = _whole(view, start, end)
        if end - start <= _LONGEST_NAME and _is_named_team(view, start, whole):
            yield Candidate(start, whole, "ORG", _WEIGHT + _WEIGHT_A_WORD * (whole - start > 1))
        if end == start + 1 and _is_match(view, start):
            yield Candidate(start, end, "EVENT", _WEIGHT)


def is_about_sport(views: Iterable[View]) -> bool:
    """Returns whether some sentences of an article are about sport."""
    sentences = (view for view in views if _signs_of_sport(view) >= _FEWEST_SIGNS)
    return len(list(islice(sentences, _FEWEST_SENTENCES))) == _FEWEST_SENTENCES


def stands_for_club(view: View, start: int) -> bool:
    """Returns whether nothing before a town's name says that something is or happens there."""
    lists = (("place", "prepositions"), ("place", "weak_prepositions"), ("place", "introductions"))
    return not (view.follows(start, "names", "of") or any(view.follows(start, *words) for words in lists))


def _is_match(view: View, number: int) -> bool:
    """Returns whether one word is two teams: `la partita Roma-Milan`."""
    parts = [(part,) for part in view.words[number].folded.split("-")]
    known = (cities(), organisations(view.lexicon.language), country_names(view.lexicon.language))
    return len(parts) == _A_PAIR and all(any(part in names for names in known) for part in parts)


def _signs_of_sport(view: View) -> int:
    words = {view.words[number].folded for number in view.listed("sport", "words")}
    return len(words) + (len(words) > 0 and _says_who_plays(view))


def _says_who_plays(view: View) -> bool:
    return _RESULT.search(view.text) is not None or any(_plays(view, start, end) for start, end in view.runs)


def _whole(view: View, start: int, end: int) -> int:
    """Returns where a country ends that goes on with a small word: `Corea del Sud`."""
    longer = (
        stop for stop in range(end + 1, end + 3) if view.after(stop - 1) and _is_country(view, start, stop)
    )
    return next(longer, end)


def _is_country(view: View, start: int, end: int) -> bool:
    return view.key(start, end) in country_names(view.lexicon.language)


def _is_named_team(view: View, start: int, end: int) -> bool:
    """Returns whether what plays stands there: `l'Italia`, `contro la Cina`, not `in Italia`."""
    is_club = view.is_listed(start, "sport", "clubs") and _plays(view, start, end)
    if not (is_club or _is_country(view, start, end) or view.key(start, end) in cities()):
        return False
    if start > 1 and view.before(start) and view.follows(start - 1, "sport", "races"):
        return False  # `Gran Premio della Malesia`
    return view.before(start) in view.lexicon.words("sport", "before") or _plays(view, start, end)


def _plays(view: View, start: int, end: int) -> bool:
    """Returns whether another name stands behind a dash, or a result: `Italia - Croazia`, `Lecco 2 - 1`."""
    if _has_result(view, start, end):
        return True
    right = end < len(view.words) and view.gap(end) in _DASHES and view.words[end].is_capitalised
    left = start > 0 and view.gap(start) in _DASHES and view.words[start - 1].is_capitalised
    return left or right


def _has_result(view: View, start: int, end: int) -> bool:
    at = view.words[start].start
    before = view.text[max(0, at - _LONGEST_RESULT) : at]
    return bool(_RESULT_BEHIND.match(view.text, view.words[end - 1].end) or _RESULT_BEFORE.search(before))
