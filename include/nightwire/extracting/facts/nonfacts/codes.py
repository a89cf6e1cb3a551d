"""Numbers that are codes: `F-16`, `articolo 18`, `0800 123 456`, `industria 4.0`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

SECONDS = frozenset("\"'″”")
HYPHENS = frozenset("-‑–")
CODE_LETTERS = frozenset(tuple("gdxkseipqztnjhr"))  # `5g` are grams, `5G` a network
SHORTEST_PHONE = 6  # digits with no group sign
QUOTES = frozenset('"″”')

DEGREE, COMPASS = "°", frozenset("NSEWO")
ZONES, ZONE_SIGNS = frozenset(["utc", "gmt"]), frozenset("+-−–±")
TIMES = "time"


class CodeRules:
    """Tells codes by what stands before them, in them and right after them."""

    def __init__(self, grammar: Grammar) -> None:
        names = grammar.rules["names"]
        self._codes = frozenset(names["code"])
        self._emergency = frozenset(names["emergency"])
        self._singular_articles = frozenset(names["singular_articles"])
        self._weak_code_of = bool(names.get("weak_code_of", False))
        self._weak_codes = frozenset(names["not_before_unit"])
        self._indices = frozenset(names["index"])
        self._number_verb = str(names["number_verb"])
        self._plurals = frozenset(grammar.rules["noun"].get("plurals", ()))
        self._latin = frozenset(names["latin"])
        self._tied = frozenset(names["tied"])
        self._verbs = frozenset(names["verbs"])
        self._singular_known = bool(grammar.rules["adjective_first"])
        self._prefixes = frozenset(names["prefixes"])

    def is_code(self, sentence: Sentence, reading: Reading) -> bool:
        """`F-16`, `Covid-19`, `2-1-4`: a hyphen or a sign ties the number to letters or digits."""
        first, tokens = reading.first, sentence.tokens
        called = self._is_emergency(sentence, reading) or _is_coordinate(sentence, reading)
        if called or sentence.word(reading.last) in self._latin or _is_sign(sentence, reading):
            return True
        if sentence.word(reading.last) in HYPHENS and sentence.word(reading.last + 1) in self._tied:
            return tokens.glued(reading.last + 1)
        if reading.sign or not tokens.glued(first):
            return False
        before = sentence.word(first - 1)
        if before in ("#", "/", "_", "@", "."):
            return True
        if before in HYPHENS and tokens.glued(first - 1):
            return sentence.word(first - 2)[-1:].isalnum() and sentence.word(first - 2) not in self._prefixes
        return False

    def _is_emergency(self, sentence: Sentence, reading: Reading) -> bool:
        """`gli operatori del 118`, `chiamare il 112`: a number that one calls, after an article."""
        if sentence.word(reading.first) not in self._emergency:
            return False
        before = sentence.word(reading.first - 1)
        tied = before in sentence.grammar.articles or sentence.norm(reading.first - 1) != before
        one = before in self._singular_articles
        return tied and (one or not sentence.word(reading.last).endswith("i"))

    def names_code(self, word: str) -> bool:
        """Whether a number after the word is a code: `capitolo`, `articolo`."""
        return word in self._codes

    def coded(self, sentence: Sentence, reading: Reading) -> bool:
        """`articolo 18`, `linea 64`; a word that may be a unit's too only where no unit follows."""
        position = (reading.first if reading.high is None else sentence.before_articles(reading.left)) - 1
        if sentence.word(position) in (".", "°", "º", ":") and position > 0:
            position -= 1
        word = sentence.word(position)
        if word in self._indices:
            return reading.unit is None or reading.unit.kind is Kind.COUNT
        if reading.scale > 1 or word not in self._codes or _is_how_often(reading):
            return False  # `a galaxy 13 billion light years away`
        if word == self._number_verb and self._after_plural(sentence, position):
            return False
        if (
            self._weak_code_of
            and word in self._weak_codes
            and sentence.word(reading.last) in sentence.grammar.links
        ):
            return True  # `day 5 of the trial`
        unit = reading.unit
        if unit is None or not unit.name or word not in self._weak_codes:
            return True
        one = self._singular_known and self._is_one(sentence, unit)  # not `i primi 40 container`
        return one or sentence.word(unit.last - 1) in self._verbs

    def _is_one(self, sentence: Sentence, unit: Unit) -> bool:
        """`the number 7 shirt`: the noun is no plural; nor is it in `season 2 airs`."""
        surface = sentence.text(unit.first, unit.last).lower() if unit.first < unit.last else ""
        return unit.kind is Kind.COUNT and surface == unit.name and surface not in self._plurals

    def _after_plural(self, sentence: Sentence, position: int) -> bool:
        """`the injured number 35`: a verb, since what is counted stands before it."""
        before = sentence.word(position - 1)
        return before in self._plurals or (before.endswith("s") and not before.endswith("ss"))

    def runs_on(self, sentence: Sentence, reading: Reading) -> bool:
        """`the 49ers`: letters that are neither a unit nor a noun go on right after the digits."""
        unit = reading.unit
        if (
            unit is None
            or unit.kind is not Kind.COUNT
            or unit.first != reading.last
            or unit.last != unit.first + 1
        ):
            return False
        if reading.form is not NumberForm.DIGITS or not sentence.tokens.glued(unit.first):
            return False
        return sentence.word(unit.first).endswith("ers")

    def is_variant(self, sentence: Sentence, reading: Reading) -> bool:
        """`the 2.0 TDI`: a version or an engine, with a capital after it."""
        if "." not in sentence.word(reading.first)[1:] or reading.form is not NumberForm.DIGITS:
            return False
        article = sentence.word(reading.first - 1) in sentence.grammar.articles
        return article and sentence.capital(reading.last) and reading.unit is not None


def is_version(sentence: Sentence, reading: Reading) -> bool:
    """`industria 4.0`: a point that neither groups nor, in this language, parts decimals."""
    whole, point, rest = sentence.word(reading.first).partition(".")
    return bool(point) and whole.isdecimal() and rest.isdecimal() and len(rest) != 3


def _is_how_often(reading: Reading) -> bool:
    """`rilesse la pagina due volte`."""
    times = reading.unit is not None and reading.unit.name == TIMES
    return times and reading.form is NumberForm.WORDS


def _is_sign(sentence: Sentence, reading: Reading) -> bool:
    """Whether the digits are no figure by what is in or at them."""
    if _is_zone(sentence, reading) or _is_phone(sentence, reading):
        return True
    return _is_split(sentence, reading) or _lettered(sentence, reading)


def _is_zone(sentence: Sentence, reading: Reading) -> bool:
    """`UTC -5`, `GMT+2`: a zone of time."""
    return sentence.word(reading.first - 1 - (sentence.word(reading.first - 1) in ZONE_SIGNS)) in ZONES


def _is_phone(sentence: Sentence, reading: Reading) -> bool:
    """`0800 123 456`, `02.6767`: no quantity starts with a zero and another digit; `333 1234567`."""
    before, word = sentence.word(reading.first - 1), sentence.word(reading.first)
    for one in (word, before):
        if one[:1] == "0" and len(one) > 2 and one[1].isdecimal():
            return True
    if not word.isdecimal():
        return False
    after = sentence.word(reading.first + 1)
    return (len(word) >= SHORTEST_PHONE and before.isdecimal()) or (
        len(after) >= SHORTEST_PHONE and after.isdecimal()
    )


def _lettered(sentence: Sentence, reading: Reading) -> bool:
    """`5G`, `3D`, `2X`: digits with one capital letter that is no unit."""
    last = reading.last - 1
    if reading.form is NumberForm.MIXED and sentence.word(last) in ("b", "m", "k"):  # `Pad 39B`
        return sentence.tokens.raw(last).isupper() and sentence.capital(reading.first - 1)
    if sentence.word(reading.last) not in CODE_LETTERS or reading.form is not NumberForm.DIGITS:
        return False
    return sentence.tokens.glued(reading.last) and sentence.tokens.raw(reading.last).isupper()


def _is_split(sentence: Sentence, reading: Reading) -> bool:
    """`9"81`, `al 63'`: a time in sport, its sign of minutes or seconds tied to the figures."""
    minute = sentence.word(reading.last) == "'" and sentence.grammar.rules["names"]["prime_is_minute"]
    if minute and sentence.tokens.glued(reading.last):
        return reading.form is NumberForm.DIGITS
    if sentence.word(reading.first - 1) not in SECONDS and sentence.word(reading.last) not in SECONDS:
        return False  # as most
    return any(
        sentence.word(sign) in (SECONDS if sentence.grammar.rules["names"]["prime_is_minute"] else QUOTES)
        and sentence.tokens.glued(sign)
        and sentence.word(sign - 1)[-1:].isdecimal()
        and sentence.word(sign + 1)[:1].isdecimal()
        and sentence.tokens.glued(sign + 1)
        for sign in (reading.first - 1, reading.last)
    )


def _is_coordinate(sentence: Sentence, reading: Reading) -> bool:
    """`14.51 ° E`: a degree before a letter of the compass."""
    letter = reading.last + 1
    if sentence.word(reading.last) != DEGREE or not sentence.word(letter):
        return False
    return sentence.tokens.raw(letter) in COMPASS
