"""Evidence from names known beforehand: countries, areas, cities, organisations."""

from collections.abc import Iterator
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.areas import (
    area_acronyms,
    areas,
    common_beginnings,
    divisions,
)
from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.events import events, longest_event
from nightwire.extracting.entities.gazetteer.inflection import without_genitive
from nightwire.extracting.entities.gazetteer.organisations import (
    acronyms,
    is_written_as_acronym,
    organisations,
)
from nightwire.extracting.entities.gazetteer.person_names import (
    first_names,
)
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.referents import longest_by_beginning
from nightwire.extracting.entities.source.candidate import LEAST_SCORE, Candidate
from nightwire.extracting.entities.source.city_doubts import (
    city_score,
    is_first_name_rather,
    is_surname_rather,
)
from nightwire.extracting.entities.source.runs import expects_place
from nightwire.extracting.entities.source.tabled import tabled
from nightwire.extracting.entities.source.view import View

_LONGEST_NAME = 9
_BONUS_OF_PART = 0.6
_PARLIAMENTS = frozenset({"GB", "IE", "CA", "AU", "NZ"})
_OF_DAUGHTER = 7.2  # more than a company and a country apart
# A known organisation of so many words is no place that its first word says: `Sala Stampa del Vaticano`.
_LONG_NAME, _BONUS_OF_LONG = 3, 1.5
# What speaks against a far city that is called like many people; in a list of places it may stand yet.
_COST_OF_FIRST_NAME = 1.5


def known_names(view: View) -> Iterator[Candidate]:
    """Yields the stretches of a sentence that are names in one of the gazetteers."""
    beginnings = common_beginnings(view.lexicon.language)
    articles = view.lexicon.words("names", "articles")
    for start, word in enumerate(view.words):
        if word.is_capitalised:
            yield from _with_capital(view, start)
        elif word.folded in articles and view.follows(start, "organisation", "introductions"):
            yield from _with_small_letter(view, start, is_paper=True)
        elif word.folded in beginnings:
            yield from _with_small_letter(view, start, is_paper=False)


def _with_capital(view: View, start: int) -> Iterator[Candidate]:
    word, only_opens = view.words[start], view.only_opens(start)
    if only_opens and view.is_quoted(start):
        yield from _quoted(view, start)
    if word.text == "L" and _is_with_article(view, start):
        yield Candidate(start, start + 2, "GPE", 5.0)
    if len(word.text) == 1 or only_opens:
        return  # a title such as `Paesi` may begin a longer name all the same
    longest = _longest_names(view.lexicon.language).get(word.folded, 1)
    for end in range(start + 1, min(start + longest, len(view.words)) + 1):
        if end > start + 1 and not view.after(end - 1):
            break
        yield from _look_up(view, start, end)


@lru_cache(maxsize=16)
def _longest_names(language: str) -> dict[str, int]:
    """Returns how many words the longest known name has that begins with a word; most begin none."""
    places = longest_by_beginning(language, EntityType.PLACE)
    others = longest_by_beginning(language, EntityType.ORGANISATION)
    return {word: max(places.get(word, 1), others.get(word, 1)) for word in places | others}


def _is_with_article(view: View, start: int) -> bool:
    """Returns whether a city has an article in its name: `L'Aquila`, `a L'Aia`."""
    if not view.after(start + 1) or not view.words[start + 1].is_capitalised:
        return False
    return not view.gap(start + 1).isspace() and view.key(start, start + 2) in cities()


def _quoted(view: View, start: int) -> Iterator[Candidate]:
    """Yields names that begin with an article, in quotation marks: `" La Stampa "`."""
    for end in range(start + 2, min(start + _LONGEST_NAME, len(view.words)) + 1):
        yield from _organisations(view, start, end, view.key(start, end))


def _with_small_letter(view: View, start: int, *, is_paper: bool) -> Iterator[Candidate]:
    """Yields names that begin with a small letter: `bande de Gaza`, `il quotidiano la Repubblica`."""
    language, folded = view.lexicon.language, view.words[start].folded
    is_area = folded in common_beginnings(language)
    for end in range(start + 2, min(start + _LONGEST_NAME, len(view.words)) + 1):
        key = view.key(start, end)
        if is_area and key in areas(language):
            yield Candidate(start, end, "LOC", 4.0 + 0.4 * (end - start))
        if is_paper and key in organisations(language):
            yield Candidate(start, end, "ORG", 4.0 + 0.4 * (end - start))


def _look_up(view: View, start: int, end: int) -> Iterator[Candidate]:
    if end == start + 1 and not view.may_stand_alone(start):
        return
    key = view.key(start, end)
    for place in _places(view, start, end, key):
        yield place
        yield from _parts(view, place)
    yield from _organisations(view, start, end, key)
    if "genitive_s" in view.lexicon.traits and (stem := without_genitive(key, view.lexicon.language)):
        yield from _places(view, start, end, stem)
        yield from _organisations(view, start, end, stem)


def _parts(view: View, place: Candidate) -> Iterator[Candidate]:
    """Yields a part of a known place: `Ucraina occidentale`, `Nord Italia`."""
    start, end, strength = place.start, place.end, place.score + _BONUS_OF_PART
    if view.after(end) in view.lexicon.words("place", "parts"):
        yield Candidate(start, end + 1, "LOC", strength)
    if _is_constituency(view, start, end):
        yield Candidate(start, end + 1, "LOC", strength + _BONUS_OF_LONG)
    before = view.follows(start, "names", "directions") and view.words[start - 1].is_capitalised
    if before and not view.opens(start - 1):
        yield Candidate(start - 1, end, "LOC", strength)
    if view.follows(start, "place", "foreign_parts") and view.words[start - 1].is_capitalised:
        yield Candidate(start - 1, end, "LOC", strength)  # `East Timor`, `West Sussex`


def _is_constituency(view: View, start: int, end: int) -> bool:
    """Returns whether a point of the compass follows a town of Britain and the like: `Nottingham East`."""
    if not view.after(end) or not view.words[end].is_capitalised:
        return False
    same = cities().get(view.key(start, end), ())
    return bool(same) and same[0].country in _PARLIAMENTS and view.is_listed(end, "place", "foreign_parts")


def _places(view: View, start: int, end: int, key: tuple[str, ...]) -> Iterator[Candidate]:
    language = view.lexicon.language
    single, bonus = end == start + 1, 0.4 * (end - start)
    if key in country_names(language):
        yield Candidate(start, end, "GPE", 2.6 + bonus + 2.0 * (not single))
    elif single and view.words[start].text.isupper() and key in area_acronyms(language):
        yield Candidate(start, end, "LOC", 3.0)
    elif view.words[start].text.isupper() or _is_direction(view, start, end):
        return  # an acronym that is spelt like a town; a `Nord` that is no province of that name
    elif key in areas(language) or key in divisions(language):
        label = "LOC" if key in areas(language) else "GPE"
        yield Candidate(
            start, end, label, 2.2 + bonus + 2.0 * (not single) - 1.2 * (single and view.is_common(start))
        )
    elif key in cities():
        yield from _city(view, start, end, key)
    elif single and _joins_a_city(view, start):
        yield Candidate(start, end, "LOC", 1.6)


def _is_direction(view: View, start: int, end: int) -> bool:
    """Returns whether a point of the compass stands there, no province of that name: `West`, `Nord`."""
    foreign = end == start + 1 and view.is_listed(start, "place", "foreign_parts")
    return foreign or view.is_listed(start, "names", "directions")


def _city(view: View, start: int, end: int, key: tuple[str, ...]) -> Iterator[Candidate]:
    single = end == start + 1
    if single and is_surname_rather(view, start):
        return
    bonus = 0.4 * (end - start) + 1.5 * (not single)
    score = city_score(view, start, end, cities()[key][0].population) + bonus
    score -= _COST_OF_FIRST_NAME * (single and is_first_name_rather(view, start))
    if single and "clubs_have_articles" in view.lexicon.traits and _has_article(view, start):
        # `a Torino` is the city, `il Torino` its club; but not in `la Torino degli anni Settanta`.
        yield Candidate(start, end, "ORG", 1.5)
        score -= 1.2
    yield Candidate(start, end, "GPE", score)


def known_events(view: View) -> Iterator[Candidate]:
    """Yields events, treaties and wars: `Coppa del mondo`, `Guerra Fredda`, `Shoah`."""
    language = view.lexicon.language
    for start, end in tabled(view, events(language), longest_event(language)):
        if end > start + 1:
            yield Candidate(start, end, "EVENT", 5.0 + 0.6 * (end - start))
        elif not view.is_common(start):
            yield Candidate(start, end, "EVENT", 2.0)


def _has_article(view: View, number: int) -> bool:
    if view.is_listed(number, "place", "with_article"):
        return False
    goes_on = view.after(number + 1) in view.lexicon.words("names", "connectors")
    return view.before(number) in view.lexicon.words("names", "articles") and not goes_on


def _organisations(view: View, start: int, end: int, key: tuple[str, ...]) -> Iterator[Candidate]:
    language = view.lexicon.language
    if key not in organisations(language) and not (end == start + 1 and key in acronyms(language)):
        return
    if end == start + 1 and view.before(start) in first_names() and view.words[start - 1].is_capitalised:
        return  # `Giangiacomo Feltrinelli`, though there is a house of that name
    if view.only_opens(start) and not view.words[end - 1].is_capitalised:
        return  # `La stampa` is no paper
    if end == start + 1 and _is_word_for_acronym(view, start, organisations(language).get(key, "")):
        return
    if key in organisations(language) and not _is_town_of_club(view, start, key):
        opening = end == start + 1 and view.opens(start) and view.is_common(start)
        long = _BONUS_OF_LONG * (end - start >= _LONG_NAME)
        yield Candidate(start, end, "ORG", 3.2 + 0.4 * (end - start) + long - 2.0 * opening)
        if _is_daughter(view, end):
            yield Candidate(start, end + 1, "ORG", _OF_DAUGHTER + 0.4 * (end - start))
    if (
        end == start + 1
        and key in acronyms(language)
        and is_written_as_acronym(view.words[start].text, language)
        and not (view.opens(start) and view.is_common(start) and not view.words[start].text.isupper())
    ):
        yield Candidate(start, end, "ORG", 3.0)


def _is_town_of_club(view: View, start: int, key: tuple[str, ...]) -> bool:
    """Returns whether a town is meant that has a club of its name: `a Empoli`, not `all'Empoli`."""
    home = view.lexicon.language.upper()
    return any(city.country == home for city in cities().get(key, ())) and expects_place(view, start)


def _is_daughter(view: View, end: int) -> bool:
    """Returns whether a country or a branch goes on with a company's name: `Samsung Italia`, `Fiat Avio`."""
    if not view.after(end) or not view.words[end].is_capitalised:
        return False
    key = view.key(end, end + 1)
    return key in country_names(view.lexicon.language) or view.is_listed(end, "organisation", "branches")


def _is_word_for_acronym(view: View, number: int, known: str) -> bool:
    """Returns whether a plain word is spelt like a name in capitals: `Terza Età` is not ETA."""
    return known.isupper() and not view.words[number].text.isupper() and view.is_common(number)


def _joins_a_city(view: View, number: int) -> bool:
    """Returns whether a word is a line or an airport that is called after a city: `Torino-Lione`."""
    parts = view.words[number].folded.split("-")
    return len(parts) > 1 and any((part,) in cities() for part in parts if len(part) > 3)


def demonym_words(view: View) -> Iterator[Candidate]:
    """Yields the words for what belongs to a country, which are small in many languages."""
    known = demonyms(view.lexicon.language)
    for number, word in enumerate(view.words):
        if word.folded in known and not view.opens(number):
            yield Candidate(number, number + 1, "NORP", LEAST_SCORE)
