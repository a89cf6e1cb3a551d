"""What a name stands for, as far as the gazetteers know: the same thing under all its names."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.areas import Division, area_countries, areas, divisions
from nightwire.extracting.entities.gazetteer.cities import (
    City,
    at_home,
    cities,
    city_populations,
    exonyms,
    only_fit,
    shown_name,
)
from nightwire.extracting.entities.gazetteer.countries import country_names, english_country_name
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.events import events
from nightwire.extracting.entities.gazetteer.inflection import without_genitive
from nightwire.extracting.entities.gazetteer.organisations import (
    acronyms,
    is_written_as_acronym,
    organisation_countries,
    organisations,
)
from nightwire.extracting.entities.gazetteer.tables import longest_by_first
from nightwire.extracting.entities.gazetteer.works import works
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.source.lexicon import load_lexicon
from nightwire.extracting.entities.words import folded_words, without_article

_GREAT_POPULATION = 500_000


@dataclass(frozen=True, slots=True)
class Referent:
    """One thing that a gazetteer knows.

    Attributes:
        key: a stable key, such as `country:KP` or `city:524901` (a GeoNames id).
        name: its name in English.
        method: how a name is known to stand for it; part of what a mention says of itself.
        score: how sure that is, 0 to 1.
        country: ISO 3166-1 alpha-2 code of what it is, lies in or belongs to.
        latitude: degrees north, for cities.
        longitude: degrees east, for cities.
        region: the first-level division that it is or lies in, in English.
        place_method: why it is that place; None for what is no place.
    """

    key: str
    name: str
    method: str = "exonym"
    score: float = 1.0
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    region: str | None = None
    place_method: str | None = None


@lru_cache(maxsize=65536)
def refer(name: str, language: str, kind: EntityType) -> Referent | None:
    """Returns what a name stands for, or None where no gazetteer has exactly one such thing.

    Args:
        name: as written, with or without a leading article.
        language: ISO 639-1 code of the text that it stands in.
        kind: what sort of thing it names there; a person called Paris is no city.
    """
    whole = folded_words(name)
    words = without_article(whole)
    stem = without_genitive(words, language)
    if name[:1].isupper() and words != whole and (said := _refer(name, whole, language, kind)):
        return said  # `La Margherita` is a party
    return _refer(name, words, language, kind) or (_refer(name, stem, language, kind) if stem else None)


@lru_cache(maxsize=64)
def longest_by_beginning(language: str, kind: EntityType) -> dict[str, int]:
    """Returns how many words the longest name of a type has, by its first word; endings aside."""
    tables: list[Iterable[tuple[str, ...]]] = [
        {tuple(name.split()) for name in demonyms(language)},
        events(language),
    ]
    if kind is EntityType.PLACE:
        tables = [country_names(language), areas(language), divisions(language), cities()]
    elif kind is EntityType.ORGANISATION:
        tables = [organisations(language), acronyms(language)]
    return longest_by_first(name for table in tables for name in table if name)


def _refer(name: str, words: tuple[str, ...], language: str, kind: EntityType) -> Referent | None:
    if kind is EntityType.PLACE:
        return _country(words, language) or _area(words, language) or _city_or_division(words, language)
    if kind is EntityType.ORGANISATION:
        return _organisation(name, words, language)
    return _demonym(words, language) or _event(words, language) if kind is EntityType.OTHER else None


def _country(words: tuple[str, ...], language: str) -> Referent | None:
    code = country_names(language).get(words)
    if code is None:
        return None
    return Referent(f"country:{code}", english_country_name(code), country=code, place_method="country")


def _area(words: tuple[str, ...], language: str) -> Referent | None:
    name = areas(language).get(words)
    if name is None:
        return None
    return Referent(f"area:{name}", name, country=area_countries().get(name), place_method="area")


def _city_or_division(words: tuple[str, ...], language: str) -> Referent | None:
    """Returns the great city rather than the state of its name, and the state rather than a town."""
    city, division = _city(words, language), divisions(language).get(words)
    if division is None or (city is not None and _is_rather_city(words, language)):
        return city
    return as_division(division)


def _is_rather_city(words: tuple[str, ...], language: str) -> bool:
    """Returns whether a city is meant rather than a division of its name: `Bari` is not in Somalia."""
    usual = load_lexicon(language).words("place", "exonyms")
    return cities()[words][0].population >= _GREAT_POPULATION or (len(words) == 1 and words[0] in usual)


def _city(words: tuple[str, ...], language: str) -> Referent | None:
    if (usual := exonyms(language).get(words)) is not None:
        return as_referent(usual, "most_populous")
    city = only_fit(words)
    is_usual = len(words) == 1 and words[0] in load_lexicon(language).words("place", "exonyms")
    is_great = city is not None and city.population >= _GREAT_POPULATION
    if city is not None and not (is_usual or is_great) and (town := at_home(words, language)):
        return as_referent(town, "most_populous" if town != city else _how_alone(words))
    if city is None:
        return None
    return as_referent(city, _how_alone(words))


def _how_alone(words: tuple[str, ...]) -> str:
    return "only_place" if len(cities()[words]) == 1 else "most_populous"


def as_division(division: Division) -> Referent:
    """Returns a division of a country as what a name stands for."""
    official, country = division.name, division.country
    name = shown_name(official.split(",")[0], country)  # `Murcia, Región de`
    return Referent(f"division:{division.name}", name, country=country, region=name, place_method="division")


def as_referent(city: City, place_method: str) -> Referent:
    """Returns a city as what a name stands for.

    Args:
        city: the city.
        place_method: why the name stands for this one.
    """
    place = (city.country, city.latitude, city.longitude, city.region)
    return Referent(f"city:{city.geoname_id}", city.name, "exonym", 0.9, *place, place_method)


def population(referent: Referent) -> int:
    """Returns how many people live in a city; 0 for what is no city."""
    return city_populations().get(referent.key, 0)


def _organisation(name: str, words: tuple[str, ...], language: str) -> Referent | None:
    if known := organisations(language).get(words):
        return _known_organisation(known, "exonym")
    if is_written_as_acronym(name, language) and (known := acronyms(language).get(words)):
        return _known_organisation(known, "acronym")
    return None


def _known_organisation(name: str, method: str) -> Referent:
    return Referent(f"organisation:{name}", name, method, country=organisation_countries().get(name))


def _event(words: tuple[str, ...], language: str) -> Referent | None:
    name = events(language).get(words) or works().get(words)
    return Referent(f"event:{name}", name) if name else None


def _demonym(words: tuple[str, ...], language: str) -> Referent | None:
    code = demonyms(language).get(" ".join(words))
    if code is None:
        return None
    name = english_country_name(code)
    return Referent(f"country:{code}", name, "demonym", country=code, place_method="country")
