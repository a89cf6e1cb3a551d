"""Closed classes of units: percent, money, measures, durations; after their number or before it."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from babel import Locale
from babel.numbers import get_currency_name, list_currencies

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import lexicon
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.tables.typed import UnitWords, read
from nightwire.extracting.facts.units.spelled import spelled
from nightwire.languages import TARGET, read_toml
from nightwire.model import Kind

Entry = tuple[str, Kind]
SPELLINGS = {"en": ("en_GB",), "pt": ("pt_PT",), "es": ("es_MX",)}  # `kilometres`
ABBREVIATIONS = frozenset(["mrd", "mio", "tsd", "mln", "mld", "mds", "md"])  # `1,2 Mrd. Euro`
FEET = ("ft", "foot", "feet")  # `6 ft 4 in`
QUOTED = 60  # tokens back to which an open quotation is looked for
SPACED = frozenset("KNJTHR")  # units that stand apart from their number
METALS = ("XAU", "XAG", "XPT", "XPD")
TIMES = "time"
KINDS = (Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION)


class UnitRules:
    """Finds a unit of a closed class beside a number."""

    def __init__(self, grammar: Grammar) -> None:
        self._after = PhraseTable(_phrases(grammar.language))
        own = read(UnitWords, grammar.language)
        exact: dict[str, str] = read_toml("symbols.toml")["exact"]
        self._exact = {symbol: name for symbol, name in exact.items() if symbol not in own.no_units}
        self._by_scale: dict[str, str] = own.money_in_millions
        self._primes: dict[str, str] = own.primes
        self._words, self._one_only = own.words, own.one_only
        self._before = PhraseTable(
            [(name, (unit, Kind.MEASURE)) for name, unit in own.before.items()], backward=True
        )
        self._money_before = PhraseTable(
            [(sign, (unit, Kind.MONEY)) for sign, unit in read_toml("symbols.toml")["money"].items()],
            backward=True,
        )
        self._rates = PhraseTable(own.rates.items())
        self._links = grammar.links
        self._timeless = frozenset((TIMES, *grammar.rules["casualties"]))

    def after(self, sentence: Sentence, position: int) -> Unit | None:
        """The unit that starts at a token, past `di` after a scale."""
        words = sentence.padded
        if words[position] == "." and words[position - 1] in ABBREVIATIONS:
            position += 1
        word = words[position]
        if word in self._links or (word == "-" and sentence.tokens.glued(position)):
            position += 1
            word = words[position]
        found = self._after.after(sentence.words, position)
        if found is not None and not self._is_word(sentence, position):
            (name, kind), last = found[1], found[0]
            rate = self._rates.after(sentence.words, last) if kind is Kind.MEASURE else None
            if rate is not None:  # `2,5 cm all'ora`
                name, last = f"{name} per {rate[1]}", rate[0]
            return Unit(name, kind, position, last)
        before = words[position - 1]
        if not before[:1].isdecimal() and before not in self._links:
            return None
        if word == "s" and "." in before:  # `9.98s`, not `1990s`
            return Unit("second", Kind.DURATION, position, position + 1)
        name = self._symbol(sentence, position) if position < len(sentence.words) else None
        return Unit(name, Kind.MEASURE, position, position + 1) if name else None

    def in_time(self, sentence: Sentence, unit: Unit) -> Unit:
        """`1.500 clienti al giorno`: so many in a time; not `tre morti al giorno`, `due volte al giorno`."""
        if unit.kind is not Kind.COUNT or not unit.name or unit.name in self._timeless:
            return unit
        rate = self._rates.after(sentence.words, unit.last)
        return unit if rate is None else unit._replace(name=f"{unit.name} per {rate[1]}", last=rate[0])

    def _symbol(self, sentence: Sentence, position: int) -> str | None:
        """A unit whose letters mean it in their own case only, or a prime."""
        raw = sentence.tokens.raw(position)
        name = self._exact.get(raw)
        if name is None:
            return self._prime(sentence, position) if raw in self._primes else None
        if raw in SPACED and sentence.tokens.glued(position):  # `OnePlus 7T`
            return None
        tied = sentence.word(position + 1) == "-" and sentence.tokens.glued(position + 1)  # `F-16`
        return None if tied else name

    def _prime(self, sentence: Sentence, position: int) -> str | None:
        """`30'` is feet where no quotation mark like it stands open before."""
        sign = sentence.word(position)
        if not sentence.tokens.glued(position):
            return None
        before = sentence.words[max(0, position - QUOTED) : position].count(sign)
        return self._primes[sign] if before % 2 == 0 else None

    def is_other_word(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """`900 secondo la polizia`: of many there would be a plural."""
        return reading.value > 1 and sentence.word(unit.first) in self._one_only

    def by_scale(self, reading: Reading, unit: Unit) -> Unit:
        """`2.3 billion pounds` are money: what is weighed is not counted in millions."""
        money = self._by_scale.get(unit.name)
        return unit if money is None or reading.scale < 1e6 else unit._replace(name=money, kind=Kind.MONEY)

    def _is_word(self, sentence: Sentence, position: int) -> bool:
        """`ha` is a hectare before `di` or where the phrase ends, else a verb."""
        if sentence.tokens.glued(position) and sentence.word(position - 1)[-1:].isdecimal():  # `0.6in`
            return False
        if sentence.word(position) not in self._words or sentence.word(position - 2) in FEET:
            return False
        after = sentence.norm(position + 1)
        return after not in self._links and after[:1].isalnum()

    def before(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """A sign of money, or a unit that stands before its number (`magnitudo 4,6`)."""
        end = reading.first - (sentence.word(reading.first - 1) in ("-", "−"))
        for table in (self._money_before, self._before):
            found = table.before(sentence.words, end)
            raw = sentence.tokens.raw(found[0]) if found is not None else ""
            if found is not None and len(raw) == 1 and raw.islower():  # `a $5 note`, `Norway's $5`, not `A$5`
                found = table.before(["", *sentence.words[found[0] + 1 : end]], end - found[0])
                found = (end - 1, found[1]) if found else None
            if found is not None and found[1][0]:
                name, kind = found[1]
                return Unit(name, kind, found[0], end)
        return None


def _phrases(language: str) -> Iterator[tuple[str, Entry]]:
    """Own names first, then symbols, then CLDR's: the first meaning of a phrase stays."""
    own, symbols = read(UnitWords, language), read_toml("symbols.toml")
    for kind in KINDS:
        for names in (getattr(own, kind.value), symbols.get(kind.value, {})):
            for phrase, name in names.items():
                if phrase not in own.no_units:
                    yield phrase, (name, kind)
    yield from cldr_units(language)
    if language == TARGET:
        yield from _spelled(own, symbols)
    yield from cldr_currencies(language)


def _spelled(own: UnitWords, symbols: dict[str, dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    """The names that we give to measures, which are English, in all their forms."""
    tables = (own.measure, symbols[Kind.MEASURE.value], symbols["exact"], read_toml("cldr.toml")["measure"])
    for name in dict.fromkeys(name for table in tables for name in table.values()):
        for form in spelled(name):
            yield form, (name, Kind.MEASURE)


def cldr_units(language: str) -> Iterator[tuple[str, Entry]]:
    """Names of physical units and of durations in a language, by CLDR."""
    table = read_toml("cldr.toml")
    for locale in (language, *SPELLINGS.get(language, ())):
        yield from _cldr_patterns(Locale.parse(locale)._data["unit_patterns"], table)


def _cldr_patterns(patterns: Any, table: dict[str, dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    for kind in (Kind.MEASURE, Kind.DURATION):
        for identifier, name in table[kind.value].items():
            for form, pattern in dict(patterns[identifier].get("long", {})).items():
                phrase = pattern.replace("{0}", "").strip() if isinstance(pattern, str) else ""
                if phrase and form != "per":  # `$1,934 per ounce` is money
                    yield phrase.lower(), (name, kind)


def cldr_currencies(language: str) -> Iterator[tuple[str, Entry]]:
    """Names of currencies in a language, singular and plural, by CLDR."""
    people = lexicon(language)
    for code, name in currency_names().items():
        for count in (1, 2):
            phrase = get_currency_name(code, count=count, locale=language).lower()
            if phrase == code.lower():  # no name known: the code is a word (`che`)
                continue
            words = PhraseTable.words(phrase)
            if code in METALS and len(words) == 1:  # `due d'oro` are medals
                continue
            found = people.after(words, 0)
            if found is None or found[0] < len(words) or not found[1].person:  # `afghani`
                yield phrase, (name, Kind.MONEY)


@cache
def currency_names() -> dict[str, str]:
    """ISO 4217 code to the currency's English name in the singular and lower case, by CLDR."""
    exceptions: dict[str, str] = read_toml("cldr.toml")["currency"]
    return {
        code: exceptions.get(code) or get_currency_name(code, count=1, locale="en").lower()
        for code in sorted(list_currencies("en"))
    }
