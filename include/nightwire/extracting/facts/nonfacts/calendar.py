"""Dates, years, decades and clock times among the numbers."""

from babel import Locale

from nightwire.extracting.facts.findings import Case, Rule, drops
from nightwire.extracting.facts.nonfacts.shares import again
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

SHORTEST_MONTH = 4  # letters, where it is no abbreviation


def _names(language: str, what: str) -> frozenset[str]:
    """The names of months or weekdays in a language, by CLDR, in lower case."""
    names = getattr(Locale.parse(language), what)["format"]["wide"].values()
    return frozenset(name.lower() for name in names)


GOES_ON = (Kind.COUNT, Kind.MONEY, Kind.DURATION, Kind.MEASURE)
LAST_HOUR = 25  # with its minutes
LAST_YEAR = 2200


class CalendarRules:
    """Says whether a number is part of a date or a time."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["calendar"]
        self._months = frozenset(rules["months"]) | _names(grammar.language, "months")
        self._capital_months = bool(rules["months_need_capital"])
        self._weekdays = frozenset(rules["weekdays"]) | _names(grammar.language, "days")
        self._before_year = frozenset(rules["before_year"])
        self._year_only = frozenset(rules["year_only"])
        self._sized = frozenset(grammar.rules["range"]["sized"])
        self._copulas = frozenset(grammar.rules["ellipsis"]["copulas"])
        self._plural_articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._masculine = frozenset(grammar.rules["noun"]["masculine"])
        self._before_day = frozenset(rules["before_day"])
        self._after_day = frozenset(rules["after_day"])
        self._clock = PhraseTable(((phrase, "time") for phrase in rules["before_clock"]), backward=True)
        partitives = grammar.rules["ellipsis"]["partitive"]
        self._partitive = PhraseTable(((phrase, True) for phrase in partitives), backward=True)
        self._after_clock = PhraseTable((phrase, "time") for phrase in rules["part_of_day"])
        self._starts = frozenset(grammar.rules["trend"]["start_prepositions"])
        self._decades = frozenset(rules["decade_words"])
        self._singular_after_year = bool(rules.get("singular_after_year", False))
        self._of_years = frozenset(rules["of_years"])
        self._bounds = frozenset((*grammar.rules["age"]["over"], *grammar.rules["age"]["under"]))
        self._day_links = frozenset(rules["day_links"])
        self._day_of = self._day_links | frozenset(rules["day_of"])
        self._hour = frozenset(rules["hour"])
        self._of_here = frozenset(rules["of_here"])

    @property
    def early(self) -> tuple[Rule[str], ...]:
        """`date` or `time` where the words around say so whatever follows."""
        return (
            drops("nonfacts.month", "date", self._by_month),
            drops("nonfacts.slashed_date", "date", self._slashed),
            drops("nonfacts.clock", "time", self._is_clock),
            drops("nonfacts.part_of_day", "time", self._in_part_of_day),
            drops("nonfacts.hour_named", "time", self._is_hour_named),
            drops("nonfacts.decade", "date", self._is_decade),
        )

    @property
    def late(self) -> tuple[Rule[str], ...]:
        """`date` or `time` where nothing that the number could count was found."""
        return (
            drops("nonfacts.year", "date", self._is_year),
            ("nonfacts.day", self._bare_day),
            drops("nonfacts.hour", "time", self._is_hour),
        )

    def _in_part_of_day(self, sentence: Sentence, reading: Reading) -> bool:
        """`le 19 di ieri`; `dai 135 di ieri` are no hours, which are feminine, and not so many."""
        if reading.value > LAST_HOUR or sentence.word(reading.first - 1) in self._masculine:
            return False
        return self._after_clock.after(sentence.words, reading.last) is not None

    def _is_hour_named(self, sentence: Sentence, reading: Reading) -> bool:
        """`alle 21.00 ora italiana`."""
        return sentence.word(reading.last) in self._hour and reading.value > 1

    def _bare_day(self, case: Case) -> str | None:
        """A day, where the number has no unit and does not go on counting."""
        sentence, reading, kept = case.sentence, case.reading, case.kept
        if _is_share(sentence, reading, kept):
            return None
        if reading.unit is not None or again(sentence, reading, kept) or _goes_on(sentence, reading, kept):
            return None
        return "date" if self._is_day(sentence, reading) else None

    def is_month(self, sentence: Sentence, position: int) -> bool:
        """Whether the token names a month; where months share a word (`may`), by its capital."""
        if sentence.word(position) not in self._months:
            return False
        return not self._capital_months or sentence.capital(position)

    def _by_month(self, sentence: Sentence, reading: Reading) -> bool:
        """A day or a year next to a month, or a day in a list or range that ends in one."""
        if reading.form not in (NumberForm.DIGITS, NumberForm.WORDS) or reading.value > 2200:
            return False
        after = reading.last
        linked = sentence.word(after) in self._day_of
        if reading.form is NumberForm.WORDS and len(sentence.word(after)) < SHORTEST_MONTH and not linked:
            return False  # `cinque set`
        for _ in range(3):  # `il 3, il 4 e il 5 maggio`, `1° gennaio`, `24 de febrero`
            if self.is_month(sentence, after):
                return (reading.high or reading.value) <= 31
            if sentence.word(after) not in self._day_of or reading.value % 1:
                break
            after += 1
        return self._month_before(sentence, reading)

    def _month_before(self, sentence: Sentence, reading: Reading) -> bool:
        """`March 2018`, `Mar 9 2018`, `March 9`."""
        before = reading.first - (2 if sentence.word(reading.first - 1) in (".", ",") else 1)
        if reading.value >= 1000 and sentence.word(before).isdecimal():
            return self.is_month(sentence, before - 1)
        while sentence.word(before) in self._day_links:
            before -= 1
        if not self.is_month(sentence, before):
            return False
        grouped = reading.form is NumberForm.DIGITS and not sentence.word(reading.first).isdecimal()
        year = reading.value >= 1000 and not grouped  # not `a settembre 1.080 iscritti`
        return year or (self._capital_months and reading.value <= 31)

    def _slashed(self, sentence: Sentence, reading: Reading) -> bool:
        """`16/11/2024`, `2024-11-16`, `24/7`."""
        words, tokens = sentence.words, sentence.tokens
        after = reading.last
        if after + 1 < len(words) and words[after] == "/" and words[after + 1][0].isdecimal():
            return tokens.glued(after) and tokens.glued(after + 1)
        return (
            reading.first > 1 and words[reading.first - 1] == "/" and words[reading.first - 2][-1].isdecimal()
        )

    def _is_clock(self, sentence: Sentence, reading: Reading) -> bool:
        """`15:30`, or `alle 14.05`: hours and minutes with a sign of time between."""
        words, tokens = sentence.words, sentence.tokens
        for colon in (reading.last, reading.first - 1):
            if (
                0 < colon < len(words) - 1
                and words[colon] == ":"
                and tokens.glued(colon)
                and tokens.glued(colon + 1)
            ):
                return words[colon - 1][-1].isdecimal() and words[colon + 1][0].isdecimal()
        return False

    def _is_decade(self, sentence: Sentence, reading: Reading) -> bool:
        """`anni '90`, `anni 80`, `anni Ottanta`."""
        if self._plural_decade(sentence, reading):
            return True
        before = reading.first - 1
        if sentence.word(before) in ("'", "’", "‘"):
            before -= 1
        return sentence.word(before) in self._decades and reading.value % 10 == 0 and reading.value <= 2000

    def _plural_decade(self, sentence: Sentence, reading: Reading) -> bool:
        """`the late 1800s`, `in her 20s`; `over-65s` is an age."""
        if sentence.word(reading.last) != "s" or not sentence.tokens.glued(reading.last):
            return False
        before = sentence.word(reading.first - 1 - (sentence.word(reading.first - 1) == "-"))
        return reading.value % 10 == 0 and before not in self._bounds

    def _is_year(self, sentence: Sentence, reading: Reading) -> bool:
        """Four digits with no group sign, in a place where a year stands or with nothing to count."""
        word, before_number = sentence.word(reading.first), sentence.word(reading.first - 1)
        digits = reading.form is NumberForm.DIGITS and len(word) == 4
        if not digits or not 1000 <= reading.value <= LAST_YEAR or _counts_past_years(reading):
            return False
        dated = sentence.word(reading.last) in self._of_years  # `below 2007 levels`
        bounded = reading.comparator is not None and before_number not in sentence.grammar.articles
        bounded = bounded and not dated
        counts = reading.unit is not None or reading.value < 1900  # not `under the 2015 deal`
        if bounded and (counts or self._inverted(sentence, reading)):
            return False
        unit, before = reading.unit, before_number
        if unit is None:
            ranged = reading.high is not None and 1000 <= reading.high <= LAST_YEAR  # `tra il 1812 e il 1877`
            return reading.value >= 1900 or before in self._year_only or ranged
        if before in self._year_only:  # `in 2008 to 29 mpg`: what stands further off is not counted
            return unit.kind is Kind.COUNT or unit.first > reading.last + 1
        if unit.kind is not Kind.COUNT or reading.value < 1900 or bounded:
            return False
        placed = before in self._before_year and (not self._singular_after_year or reading.value % 100 > 0)
        return placed or dated or reading.high is not None or self._before_one(sentence, unit)

    def _inverted(self, sentence: Sentence, reading: Reading) -> bool:
        """`oltre 2000 sono le persone`: what is counted stands behind the verb."""
        counts = sentence.norm(reading.last) in self._copulas
        return counts and sentence.word(reading.last + 1) in self._plural_articles

    def _before_one(self, sentence: Sentence, unit: Unit) -> bool:
        """`a 2019 review`: a year before something in the singular."""
        return (
            self._singular_after_year and not sentence.word(unit.last - 1).endswith("s") and not unit.person
        )

    def _is_day(self, sentence: Sentence, reading: Reading) -> bool:
        """`domenica 16`, `il 16`, `24 scorso`."""
        if (
            reading.form is not NumberForm.DIGITS
            or (reading.high or reading.value) > 31
            or reading.value % 1
            or not reading.value
        ):
            return False
        before = sentence.word(reading.first - 1)
        return (
            before in self._weekdays
            or before in self._before_day
            or sentence.word(reading.last) in self._after_day
        )

    def _is_hour(self, sentence: Sentence, reading: Reading) -> bool:
        """`alle 19`, `dalle 9 alle 18`: with nothing that the number counts."""
        _, point, minutes = sentence.word(reading.first).partition(".")
        if (reading.high or reading.value) > 24 or (point and (len(minutes) != 2 or minutes >= "60")):
            return False
        if reading.form not in (NumberForm.DIGITS, NumberForm.WORDS, NumberForm.FRACTION):
            return False
        if reading.form is NumberForm.FRACTION and sentence.word(reading.first - 1) in self._sized:
            return False  # `sank um ein Viertel`
        unit = reading.unit
        here = unit is not None and sentence.word(unit.first) in self._of_here  # `alle ore 9 locali`
        if unit is not None and not here and not (point and unit.kind is Kind.COUNT):
            return self._opens_clause(sentence, reading, unit)
        if self._is_compared(sentence, reading) or self._is_part(sentence, reading):
            return False
        return self._clock.before(sentence.words, reading.first) is not None

    def _opens_clause(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """`alle 22 i seggi hanno chiuso`: a clause begins behind the hour, and nothing is counted."""
        articled = sentence.word(reading.last) in self._plural_articles and unit.first > reading.last
        return articled and self._clock.before(sentence.words, reading.first) is not None

    def _is_compared(self, sentence: Sentence, reading: Reading) -> bool:
        """`41 scuole, contro le 19 dell'anno prima`, `rispetto alle 9 di un anno fa`: how many there were."""
        before = sentence.before_articles(reading.first) - 1
        compared = sentence.word(before) in self._starts or sentence.word(before - 1) in self._starts
        return compared and sentence.norm(reading.last) in self._day_of

    def _is_part(self, sentence: Sentence, reading: Reading) -> bool:
        """`otto navi, di cui le tre maggiori`: some of what was counted."""
        return self._partitive.before(sentence.words, sentence.before_articles(reading.first)) is not None


def _goes_on(sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
    """`31 in carcere e 12 ai domiciliari`, `30 anni al padre e 18 al figlio`: `e` goes on counting."""
    joint = sentence.norm(reading.first - 1) in sentence.grammar.rules["conjunctions"]
    return joint and bool(kept) and kept[-1].kind in GOES_ON and kept[-1].high is None


def _is_share(sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
    """`il 40% usa l'auto, l'8 va a piedi`: one more share, which a verb follows."""
    shared = bool(kept) and kept[-1].kind is Kind.PERCENT
    articled = sentence.word(reading.first - 1) in sentence.grammar.rules["ellipsis"]["share_articles"]
    return shared and articled and sentence.word(reading.last) in sentence.grammar.rules["negation"]["words"]


def _counts_past_years(reading: Reading) -> bool:
    """`2000 - 3500 uomini`: a range of what has a unit, to more than any year."""
    return reading.high is not None and reading.high > LAST_YEAR and reading.unit is not None
