"""Ranges: two numbers that are the ends of one quantity (`tra 30 e 40`, `30-40`, `cinque o sei`)."""

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.model import Comparator
from nightwire.numbers.scan import NumberForm

UNJOINED = (NumberForm.HALF, NumberForm.ARTICLE)
NOTHING = ("0", "zero")
STEPS = (1, 5, 10)
SAME_SIZE = 20  # times
NEAR, CLAUSE = 4, 12  # tokens back in which a word of change may stand; over a colon or a bracket
OPENERS = frozenset(":(,")
MONTH = 2_629_800  # seconds, a twelfth of a year
SECONDS = {"minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": MONTH, "year": 12 * MONTH}
LONGEST_UNIT = 3  # tokens of a unit that may follow the lower end too (`5% to 10%`, `30 anni e 40`)


class RangeRules:
    """Joins the two ends of a range into one reading."""

    def __init__(self, grammar: Grammar, units: UnitRules) -> None:
        self._units = units
        rules = grammar.rules["range"]
        self._openings = PhraseTable(rules["opening"].items(), backward=True)
        self._closings = frozenset(word for words in rules["opening"].values() for word in words)
        self._dashes = frozenset(rules["dashes"])
        self._change_prepositions = frozenset(rules["change_prepositions"])
        self._sized = frozenset(rules["sized"])
        self._from = frozenset(rules["from"])
        self._sizes = frozenset(rules["sizes"])
        self._plural_froms, self._brings = frozenset(rules["plural_from"]), frozenset(rules["brings"])
        self._or, self._perhaps = frozenset(rules["or"]), frozenset((",", *rules["perhaps"]))
        self._alternatives = [[word] for word in rules["or"]]
        self._conjunctions = frozenset(grammar.rules["conjunctions"])
        self._changes = frozenset(grammar.rules["trend"]["changes"])
        self._phrasal = frozenset(grammar.rules["trend"]["phrasal"])
        self._trend_of = trend_words(grammar.language).of

    def join(self, sentence: Sentence, readings: list[Reading]) -> list[Reading]:
        """The readings with each range as one; the second reading of a pair is taken up by the first."""
        joined: list[Reading] = []
        for reading in readings:
            if joined and self._is_doubled(sentence, joined[-1], reading):
                joined[-1].last = joined[-1].end = reading.last
            elif joined and joined[-1].high is None and self._joins(sentence, joined[-1], reading):
                _merge(joined[-1], reading)
            else:
                joined.append(reading)
        return joined

    def _joins(self, sentence: Sentence, low: Reading, high: Reading) -> bool:
        return self._in_time(sentence, low, high) or self._is_range(sentence, low, high)

    def _in_time(self, sentence: Sentence, low: Reading, high: Reading) -> bool:
        """`tra i 6 mesi e i 17 anni`: the lower end in the unit of the upper one."""
        if low.form in UNJOINED or high.form in UNJOINED:
            return False
        first, second = self._units.after(sentence, low.last), self._units.after(sentence, high.last)
        seconds = (SECONDS.get(first.name) if first else None, SECONDS.get(second.name) if second else None)
        if not seconds[0] or not seconds[1] or seconds[0] >= seconds[1]:
            return False
        if not self._opened(sentence, low, high, sentence.norms[low.last : high.first]):
            return False
        low.value *= seconds[0] / seconds[1]
        return low.value < high.value

    def _is_doubled(self, sentence: Sentence, one: Reading, other: Reading) -> bool:
        """`migliaia e migliaia`: said twice, and once a number."""
        said = sentence.words[one.first : one.last] == sentence.words[other.first : other.last]
        return (
            said
            and one.about
            and other.first == one.last + 1
            and (sentence.norm(one.last) in self._conjunctions)
        )

    def _is_range(self, sentence: Sentence, low: Reading, high: Reading) -> bool:
        gap = sentence.norms[low.last : high.first]
        if low.form is NumberForm.ARTICLE:  # `uno o due momenti`
            alternative = [word for word in gap if word not in self._perhaps] in self._alternatives
            return high.value == low.value + 1 and alternative
        if low.form in UNJOINED or high.form in UNJOINED or high.last - low.first > 12:
            return False
        return self._has_ends(sentence, low, high, gap)

    def _has_ends(self, sentence: Sentence, low: Reading, high: Reading, gap: list[str]) -> bool:
        """Whether what stands between two numbers makes them the ends of one."""
        if gap[:1] == ["-"] and gap[2:] in ([], ["-"]) and len(gap) > 1 and sentence.tokens.glued(low.last):
            return gap[1] in self._or or gap[1] in self._dashes  # `7- or 8-inch`, `18-to-24`
        if not gap or _low_value(low, high) >= high.value or _year_and_level(low, high) or _falls(low, high):
            return False
        between = self._without_units(sentence, low, high)
        if len(between) == 1 and between[0] in self._dashes:
            return self._dashed(sentence, low, high)
        if [word for word in between if word not in self._perhaps] in self._alternatives:
            return _near(low, high)  # `quaranta, o forse cinquanta`
        if gap == [","]:
            return self._stepped(sentence, low, high)
        return not self._measured_apart(sentence, low, high) and self._opened(sentence, low, high, gap)

    def _stepped(self, sentence: Sentence, low: Reading, high: Reading) -> bool:
        """`giocare 55, 60 minuti`, `due, tre giorni`: one step on, and one unit for both."""
        if high.value - low.value not in STEPS or self._units.after(sentence, high.last) is None:
            return False
        before = sentence.word(low.first - 1)
        return before.isalpha() and before == sentence.norm(low.first - 1) and _near(low, high)

    def _measured_apart(self, sentence: Sentence, low: Reading, high: Reading) -> bool:
        """`fermi da tre giorni a 15 km dalla città`: two measures, of different units."""
        first, second = self._units.after(sentence, low.last), self._units.after(sentence, high.last)
        if second is None:
            return False
        if first is None or first.last > high.first:
            return self._counts(sentence, low, high)
        return second.kind is not first.kind

    def _counts(self, sentence: Sentence, low: Reading, high: Reading) -> bool:
        """`colpito da due missili a 60 miglia dalla costa`: a noun stands behind the first number alone."""
        for index in range(low.last, high.first):
            word = sentence.norm(index)
            if word in self._closings:
                return False
            if word.isalpha() and word not in sentence.grammar.skipped:
                return True
        return False

    def _without_units(self, sentence: Sentence, low: Reading, high: Reading) -> list[str]:
        """The words between two numbers, less the unit that both have: `5% to 10%`, `$3 to $5`."""
        first, last = low.last, high.first
        after, before = self._units.after(sentence, first), self._units.before(sentence, high)
        if after is not None and after.last < last:
            second = self._units.after(sentence, high.last)
            if second is None or second.name != after.name:
                return []
            first = after.last
        elif before is not None and before.first > first:
            if self._units.before(sentence, low) is None:
                return []
            last = before.first
        skipped = sentence.grammar.skipped
        words = sentence.norms[first:last]
        return [word for word in words if word not in skipped] or words if len(words) < 4 else []

    def _dashed(self, sentence: Sentence, low: Reading, high: Reading) -> bool:
        """`30-40`, not a date (`2024-11-16`), nor a change and its level (`up by 3 to 5`)."""
        tokens = sentence.tokens
        if self._by_range(sentence, low, high):
            return True
        if sentence.word(low.last).isalpha() and not self._plural_from(sentence, low.left):
            return False
        unit = self._units.before(sentence, low)
        if unit is None and self._units.after(sentence, low.last) is None:
            return sentence.word(high.last) not in self._dashes or not tokens.glued(high.last)
        if sentence.word((unit.first if unit else low.left) - 1) in self._change_prepositions:
            return False
        return sentence.word(high.last) not in self._dashes or not tokens.glued(high.last)

    def _by_range(self, sentence: Sentence, low: Reading, high: Reading) -> bool:
        """`cut by 30 to 45 percent`, `growth of 3 to 4 percent`: how much, since one unit serves both."""
        if sentence.word(low.left - 1) not in self._sized:
            return False
        return (
            self._units.before(sentence, low) is None and self._units.after(sentence, high.last) is not None
        )

    def _opened(self, sentence: Sentence, low: Reading, high: Reading, gap: list[str]) -> bool:
        """`tra 30 e 40`: the opening word decides which word must stand between."""
        signs = (self._units.before(sentence, low), self._units.before(sentence, high))
        if signs[0] is not None and signs[1] is not None:  # `between $5 and $20`
            gap = sentence.norms[low.last : signs[1].first]
        start = sentence.before_articles(signs[0].first if signs[0] is not None else low.first)
        found = self._openings.before(sentence.norms, start)
        closing = next((position for position, word in enumerate(gap) if word in self._closings), None)
        if found is None or closing is None or gap[closing] not in found[1]:
            return False
        rest = [word for word in gap[closing + 1 :] if word not in sentence.grammar.skipped]
        if rest or closing > LONGEST_UNIT or not all(_unit_like(word) for word in gap[:closing]):
            return False
        if sentence.norm(found[0]) in self._from and not self._plural_from(sentence, found[0]):
            return False
        low.start = low.left = found[0]
        return True

    def _plural_from(self, sentence: Sentence, opening: int) -> bool:
        """`dai 30 ai 40` is a range; `scende da 630 a 400` and `passa da 3 a 5` are a change."""
        if sentence.word(opening) in self._plural_froms and sentence.word(opening - 1) in self._brings:
            return True  # `porterà dai 50 ai 70 centimetri`
        if (
            sentence.word(opening) in NOTHING or sentence.word(opening + 1) in NOTHING
        ):  # `go from 0 to 60 mph`
            return True
        if sentence.word(opening - 1) in self._sizes:
            return True  # `sconti dal 20 al 50 per cento`
        reach = CLAUSE if sentence.word(opening - 1) in OPENERS else NEAR
        return not any(self._is_change(sentence, index) for index in range(max(0, opening - reach), opening))

    def _is_change(self, sentence: Sentence, index: int) -> bool:
        """`rose 3 to 5`, not `make up 40 to 50 percent`."""
        word = sentence.words[index]
        if word in self._changes:
            return True
        return self._trend_of(word) is not None and sentence.word(index - 1) not in self._phrasal


def _year_and_level(low: Reading, high: Reading) -> bool:
    """`in 2018 to 3.9 million`."""
    return 1900 <= low.value <= 2100 and low.form is NumberForm.DIGITS and high.scale > 1


def _falls(low: Reading, high: Reading) -> bool:
    """`da 210 a 206 milioni`: the first number is of the second one's millions, and larger."""
    if low.scale > 1 or high.scale == 1:
        return False
    return 1 < low.value * high.scale / high.value < SAME_SIZE


def _unit_like(word: str) -> bool:
    return word.isalpha() or not word.isalnum()


def _low_value(low: Reading, high: Reading) -> float:
    """`2-3 milioni`: the lower end shares the scale of the upper one."""
    if (
        low.scale == 1
        and high.scale > 1
        and low.form is not NumberForm.COLLECTIVE
        and low.value < high.value / high.scale
    ):
        return low.value * high.scale
    return low.value


def _near(low: Reading, high: Reading) -> bool:
    """`cinque o sei` are the ends of a range, `2 o 300` are not."""
    return high.value <= 3 * _low_value(low, high)


def _merge(low: Reading, high: Reading) -> None:
    low.value, low.high = _low_value(low, high), high.value
    low.note("bounds.range", f"range to {high.value:.10g}")
    low.last = low.end = high.last
    low.scale = high.scale
    low.form = high.form
    low.comparator = Comparator.ABOUT if low.about or high.about else None
