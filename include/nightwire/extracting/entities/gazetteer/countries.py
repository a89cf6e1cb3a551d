"""Names of countries in many languages: CLDR by babel, ISO 3166 by pycountry, and a few more."""

import gettext
from functools import lru_cache

import pycountry
from babel import Locale, UnknownLocaleError

from nightwire.extracting.entities.gazetteer.inflection import with_forms
from nightwire.extracting.entities.gazetteer.tables import read_settings
from nightwire.extracting.entities.words import folded_words

_WITH_ARTICLE = (
    "United ", "Netherlands", "Philippines", "Bahamas", "Maldives", "Central African", "Democratic Republic",
    "Republic of", "Soviet Union", "Czech Republic", "European Union", "Holy Land", "Balkans",
    "Marshall Islands", "Solomon Islands", "Province of", "Gaza Strip", "West Bank", "Middle East",
)  # fmt: skip
_NAME_FIELDS = ("name", "common_name", "official_name")


@lru_cache(maxsize=1)
def country_codes() -> frozenset[str]:
    """Returns the ISO 3166-1 alpha-2 codes, and `XK` for Kosovo, which CLDR has and ISO has not."""
    return frozenset(country.alpha_2 for country in pycountry.countries) | {"XK"}


@lru_cache(maxsize=512)
def english_country_name(code: str) -> str:
    """Returns the English name of a country as news have it, else CLDR's without what stands in brackets."""
    usual = read_settings("countries.toml")["shown"].get(code)
    return str(usual or Locale("en").territories[code]).split(" (")[0].replace(" & ", " and ")


def with_article(name: str) -> str:
    """Returns the English name of a place as it stands behind `of`: `the United States`."""
    return f"the {name}" if name.startswith(_WITH_ARTICLE) else name


@lru_cache(maxsize=64)
def country_names(language: str) -> dict[tuple[str, ...], str]:
    """Returns the country code of each name of a country in one language, by folded words."""
    names = _iso_names(language) | _cldr_names(language)
    for code, extra in read_settings("countries.toml").get(language, {}).items():
        names |= {folded_words(name): code for name in extra}
    return with_forms({words: code for words, code in names.items() if words}, language)


def _cldr_names(language: str) -> dict[tuple[str, ...], str]:
    try:
        territories = Locale(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {folded_words(name): code for code, name in territories.items() if code in country_codes()}


def _iso_names(language: str) -> dict[tuple[str, ...], str]:
    catalogue = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [language], fallback=True)
    if language != "en" and isinstance(catalogue, gettext.NullTranslations) and not catalogue.info():
        return {}
    return {
        folded_words(catalogue.gettext(getattr(country, field))): country.alpha_2
        for country in pycountry.countries
        for field in _NAME_FIELDS
        if hasattr(country, field)
    }
