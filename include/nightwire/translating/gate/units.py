"""Units of measure and money in a text, as far as a translation must keep them.

Their names come from CLDR in every language it has, with the words of `units.toml` beside them.
"""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.units import UnknownUnitError, format_unit

Units = frozenset[str]
NO_UNITS: Units = frozenset()

_TOKEN = re.compile(r"[$€£¥₽₴₺₹₪]|°[CFcf]?\b|°|[^\W\d_]+(?:['’/][^\W\d_]+|[²³])*")
_LINK = re.compile(r"\s*(?:(?:di|de|of)\s+|d['’])?|-", re.IGNORECASE)
_BEFORE = re.compile(r"(?:US)?([$€£¥₽₴₺₹₪]|\b(?:[A-Z]{3}|euro))\s?$")
LONGEST_PHRASE = 3  # words: `chilometri all'ora`
LONGEST_CHARS = 48
FORMS = (1, 2, 5)  # counts that between them ask for all the plurals of European languages


def kinds(units: Units) -> frozenset[str]:
    """What the units measure: `length`, `money` and so on."""
    return frozenset(kind for unit in units for kind in _data()[1].get(unit, ()))


def units_at(text: str, start: int, end: int, language: str) -> Units:
    """What the figure `text[start:end]` counts by the word or sign right after or before it."""
    link = _LINK.match(text, end)
    after = link.end() if link else end
    tokens = _tokens(text, after, after + LONGEST_CHARS)[:LONGEST_PHRASE]
    if tokens and tokens[0][1] - after <= 1:
        for length in range(len(tokens), 0, -1):
            phrase = " ".join(word for word, _ in tokens[:length])
            if phrase in (names := _names(language, with_symbols=True)):
                return names[phrase]
    before = _BEFORE.search(text[max(0, start - 5) : start])
    return _names(language, with_symbols=True).get(before[1].lower(), NO_UNITS) if before else NO_UNITS


def units_in(text: str, language: str) -> Units:
    """All units that the text names anywhere; abbreviations only count at a figure."""
    names = _names(language, with_symbols=False)
    words = [word for word, _ in _tokens(text, 0, len(text))]
    found: set[str] = set()
    for start in range(len(words)):
        for length in range(LONGEST_PHRASE, 0, -1):
            if units := names.get(" ".join(words[start : start + length])):
                found |= units
                break
    return frozenset(found)


def _tokens(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """Words and signs in lower case with their starts."""
    return [
        (match[0].lower().replace("’", "'"), match.start()) for match in _TOKEN.finditer(text, start, end)
    ]


@cache
def _data() -> tuple[dict[str, Any], dict[str, frozenset[str]], dict[str, str]]:
    """The file, the kinds of each unit and the name that units of one group share."""
    text = resources.files(__package__).joinpath("units.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    shared = {unit: name for name, group in data["same"].items() for unit in group}
    of_unit: dict[str, frozenset[str]] = {}
    for kind, entry in data["kind"].items():
        for unit in entry["units"]:
            name = shared.get(unit, unit)
            of_unit[name] = of_unit.get(name, frozenset()) | {kind}
    return data, of_unit, shared


@cache
def _names(language: str, *, with_symbols: bool) -> dict[str, Units]:
    """Phrase in lower case -> units; with the abbreviations of CLDR or without."""
    data, _, shared = _data()
    base = language.split("-", maxsplit=1)[0].lower()
    found: dict[str, set[str]] = {}
    for locale in ("en", "en_GB") if base == "en" else (base,):
        for entry in data["kind"].values():
            for unit in entry["units"]:
                for name in _cldr(unit, locale, with_symbols=with_symbols):
                    if name not in data["not_units"]:
                        found.setdefault(name, set()).add(shared.get(unit, unit))
    for words in (data["words"]["any"], data["words"].get(base, {})):
        for word, units in words.items():
            found[word] = {shared.get(unit, unit) for unit in units}
    return {name: frozenset(units) for name, units in found.items()}


def _cldr(unit: str, locale: str, *, with_symbols: bool) -> set[str]:
    """`chilometro`, `chilometri`, `km`; nothing where CLDR has no such unit or language."""
    widths = ("long", "short") if with_symbols else ("long",)
    try:
        known = Locale.parse(locale)
        written = [format_unit(count, unit, width, locale=known) for width in widths for count in FORMS]  # type: ignore[arg-type]
    except (UnknownLocaleError, UnknownUnitError, ValueError):
        return set()
    names = (re.sub(r"[\d\s]+", " ", text).strip().lower().replace("’", "'") for text in written)
    return {name.rstrip(".") for name in names if name and name != unit}
