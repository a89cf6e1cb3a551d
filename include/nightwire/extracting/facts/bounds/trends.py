"""Trends: whether the sentence says that a quantity rose or fell, to the value or by it."""

from nightwire.extracting.facts.bounds.happenings import has_happened
from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Comparator, Kind, Trend

LENGTHS = frozenset(["millimetre", "centimetre", "metre", "kilometre"])
NONE: frozenset[str] = frozenset()
REACH = 10  # tokens between a word of change and the number that it bears on
EARLIER = 4  # facts back to which a trend goes on
AFTER = 7  # tokens from the number to a word of change after it
SIGNS = ("+", "-", "−", "–")
LONGEST_NAME = 3  # tokens
CLAUSE_ENDS = frozenset(";:.!?—")


class TrendRules:
    """Finds the word of change that bears on a number."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["trend"]
        self._of_word = trend_words(grammar.language).of
        self._gaps = bool(rules["gaps"])
        self._others = frozenset(grammar.rules["others"])
        self._ago = frozenset(rules["ago"])
        self._brings = frozenset(rules["brings"])
        self._totalled = frozenset(grammar.rules["ellipsis"]["bring"])
        self._quota = frozenset(rules["quota"])
        self._levels = frozenset(rules["level_prepositions"])
        self._bound_words = frozenset(rules["bound_prepositions"])
        self._tight = frozenset(rules["tight_prepositions"])
        self._after_flags = frozenset(rules["after_flags"])
        self._flags = frozenset(rules["flags"])
        self._conjunctions = frozenset((*grammar.rules["conjunctions"], ","))
        self._compare = frozenset(rules["compare"])
        self._times = frozenset(rules["times"])
        self._starts = frozenset(rules["start_prepositions"])
        self._starts_to = {word: frozenset(ends) for word, ends in rules["starts_to"].items()}
        self._negations = frozenset(grammar.rules["negation"]["words"])
        self._carriers = frozenset(rules["carriers"])
        self._more = PhraseTable(
            [*((p, Trend.UP) for p in rules["more"]), *((p, Trend.DOWN) for p in rules["less"])]
        )
        self._against = PhraseTable((phrase, True) for phrase in rules["against"])
        self._collapse, self._falls = frozenset(rules["collapse"]), frozenset(rules["falls"])
        self._in = frozenset(rules["introduce"])
        self._direct = frozenset(rules["adverbs"]) | grammar.skipped
        self._changes = frozenset(rules["changes"])
        self._clause_ends = CLAUSE_ENDS | frozenset(rules["clause_words"])
        self._only_after = {word: frozenset(verbs) for word, verbs in rules["only_after"].items()}
        self._phrasal = frozenset(rules["phrasal"])
        self._reversing = frozenset(rules["reversing"])
        self._not_of_money = frozenset(rules["not_of_money"])
        self._not_of_time = frozenset(rules["not_of_time"])
        self._never_after = {word: frozenset(before) for word, before in rules["never_after"].items()}
        self._parts = frozenset(grammar.rules["noun"].get("parts", ()))
        self._or = frozenset(grammar.rules["range"]["or"])
        self._described = frozenset(rules["described"])
        self._prepositions = self._levels | self._direct | self._starts | frozenset(rules["compare"])
        self._named_by = frozenset(rules["named_by"])
        self._ages = frozenset(grammar.rules["age"]["nouns"])

    def read(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], following: Reading | None
    ) -> Trend | None:
        """The trend of a reading; `earlier` are the sentence's facts before it, `following` is the next."""
        if reading.kind in (Kind.AGE, Kind.DURATION) and sentence.word(reading.last) == "-":
            return None  # `a 46-year-old`, `a 10-year plan`
        if self._never_changes(sentence, reading, earlier) or self._starts_change(
            sentence, reading, following
        ):
            return None
        if reading.kind is Kind.DURATION and reading.unit and sentence.word(reading.unit.last) in self._ago:
            return None  # `risale a 66 milioni di anni fa`
        limit = following.first if following is not None else len(sentence.words)
        rule, trend = self._of_words(sentence, reading, limit)
        if trend is None and not has_happened(reading):
            rule, trend = "bounds.trend_before", self._before(sentence, reading, earlier)
        if trend is not None:
            reading.note(rule, trend)
        return trend

    def _of_words(self, sentence: Sentence, reading: Reading, limit: int) -> tuple[str, Trend | None]:
        """The rule that finds a trend in a sign or in the words after a number, and that trend."""
        if trend := self._signed(sentence, reading):
            return "bounds.trend_sign", trend
        if self._totals(sentence, reading):
            return "bounds.trend_total", Trend.UP
        return "bounds.trend_after", self._after(sentence, reading, limit)

    def _never_changes(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`salita al trono a 42 anni`: nobody's age rises but an average; `fiel nie unter 100` fell not."""
        if reading.comparator is Comparator.AT_LEAST and sentence.word(reading.left) in self._negations:
            return True
        if reading.kind is Kind.DURATION:  # `ha perso un minuto`
            return sentence.word(sentence.before_articles(reading.left) - 1) in self._not_of_time
        before = reading.left - 1
        if earlier and earlier[-1].last == before and sentence.word(before) in self._parts:
            return True  # `taglia 16 dei 41 treni`: not the 41
        return reading.kind is Kind.AGE and self._ages.isdisjoint(sentence.words)

    def _starts_change(self, sentence: Sentence, reading: Reading, following: Reading | None) -> bool:
        """`subió del 11,2% al 12,4%`, `stieg von 11 auf 12 Prozent`: where the change starts."""
        ends = self._starts_to.get(sentence.norm(sentence.before_articles(reading.left) - 1))
        if not ends or following is None or following.first - reading.last > LONGEST_NAME:
            return False
        return sentence.norm(sentence.before_articles(following.first) - 1) in ends

    def _signed(self, sentence: Sentence, reading: Reading) -> Trend | None:
        """`+2%`, `-32%`; on temperatures and balances the sign stays a sign."""
        if not reading.sign or self._revised(sentence, reading):
            return None
        if reading.sign == "-" and reading.kind in (Kind.MEASURE, Kind.MONEY):
            reading.negative = True
            return None
        return Trend.UP if reading.sign == "+" else Trend.DOWN

    def _revised(self, sentence: Sentence, reading: Reading) -> bool:
        """`la stima cala da +0,7% a +0,5%`: the words say which way, not the sign."""
        before = sentence.before_articles(reading.start)
        if sentence.norm(before - 1) in self._starts:
            return self._of_word(sentence.word(before - 2)) is not None
        return sentence.norm(before - 1) in self._bound_words and sentence.word(before - 2) == "%"

    def _after(self, sentence: Sentence, reading: Reading, limit: int) -> Trend | None:
        """`6 punti in meno rispetto al 2019`, `38 miliardi, in calo del 14%`, `224 mila (-32%)`."""
        position = reading.unit.last if reading.unit is not None else reading.last
        position = max(position, reading.last, reading.end)
        found = self._more.after(sentence.words, position)
        if found is not None:
            return found[1] if self._in_time(sentence, found[0]) else None
        timed = reading.kind is Kind.DURATION and sentence.norm(reading.left - 1) in self._in
        if not timed and sentence.word(position) == "(" and sentence.word(position + 1) in SIGNS:
            return Trend.UP if sentence.word(position + 1) == "+" else Trend.DOWN
        sized = reading.kind is not Kind.COUNT or sentence.word(reading.last) == "-"
        if sized and position < limit and sentence.words[position] in self._in:  # `a 17% increase`
            trend = self._of_word(sentence.words[position])
            if trend is not None:
                return trend
        return self._introduced(sentence, position, limit)

    def _totals(self, sentence: Sentence, reading: Reading) -> bool:
        """`portando a 24 il totale`, `porta a nove il numero degli indagati`."""
        start = sentence.before_articles(reading.left)
        if sentence.norm(start - 1) not in self._bound_words:
            return False
        brought = sentence.word(start - 2) in self._brings
        article = sentence.word(reading.last) in sentence.grammar.articles
        return brought and article and sentence.word(reading.last + 1) in self._totalled

    def _introduced(self, sentence: Sentence, position: int, limit: int) -> Trend | None:
        for index in range(position, min(position + AFTER, limit)):
            word = sentence.words[index]
            if word in CLAUSE_ENDS or word[0].isdecimal():
                return None
            if word in self._flags and (index + 1 == limit or sentence.word(index + 1) in self._after_flags):
                return self._of_word(word)
            if word in self._in and self._opens(sentence, index, position):
                for follower in (index + 1, index + 2):
                    if (trend := self._of_word(sentence.word(follower))) is not None:
                        return trend
        return None

    def _opens(self, sentence: Sentence, index: int, position: int) -> bool:
        """`un milione, in calo`, not `tre tappe con arrivo in salita`."""
        before = sentence.word(index - 1)
        return index == position or not before.isalpha() or before in self._direct

    def _in_time(self, sentence: Sentence, position: int) -> bool:
        """`in più` is a trend against an earlier time, not against another thing or team."""
        if self._against.after(sentence.words, position) is not None:
            return True
        if sentence.norm(position) not in self._compare:
            return True
        year = sentence.word(position + 1)
        if len(year) == 4 and year.isdecimal():  # `in più del 2023`
            return True
        return not self._times.isdisjoint(sentence.words[position : position + 6])

    def _before(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> Trend | None:
        start = sentence.before_articles(reading.left)
        while sentence.word(start - 1) in self._others:  # `sceso di altri 12 centimetri`
            start -= 1
        if sentence.word(start - 1) in self._quota:
            start -= 1
        start = self._before_adjectives(sentence, reading, start)
        preposition = sentence.norm(start - 1)
        if preposition in self._starts:
            return None
        if self._restates(sentence, start, earlier) or self._gapped(sentence, reading, start, earlier):
            return earlier[-1].trend
        ranged = reading.high is not None and reading.kind is Kind.PERCENT and start == reading.left
        by_level = preposition in self._levels or ranged or self._bound(sentence, reading)
        if preposition in self._tight:  # `a fall of 5%`, not `slipped during a run of five games`
            near = (self._of_word(sentence.word(start - 2)), self._of_word(sentence.word(start - 3)))
            return near[0] or near[1]
        if reading.kind is Kind.MONEY and sentence.word(start - 1) in self._not_of_money:
            return None
        moved = self._moved(reading, linked=preposition in sentence.grammar.links or not by_level)
        trend = self._nearest(sentence, start, direct=not by_level, moved=moved)
        if trend is None and by_level:
            trend = self._carried(sentence, start, earlier)
        return trend or self._from_to(sentence, reading, start, earlier)

    def _moved(self, reading: Reading, *, linked: bool) -> frozenset[str]:
        """The words of change that say of such a unit no more than that it moved."""
        if reading.unit is None:
            return NONE
        if reading.kind in (Kind.COUNT, Kind.DURATION) and linked:
            return self._collapse
        return self._falls if reading.unit.name in LENGTHS else NONE

    def _before_adjectives(self, sentence: Sentence, reading: Reading, start: int) -> int:
        """`jumped by an eye-watering 17 percent`: the article stands where the number would."""
        if reading.kind is not Kind.PERCENT or sentence.word(start - 1) in self._prepositions:
            return start
        for index in range(start - 2, max(-1, start - 2 - LONGEST_NAME), -1):
            if sentence.words[index] in self._described:
                return index
            word = sentence.words[index]
            if word in self._prepositions or not (word.isalpha() or word == "-"):
                return start
        return start

    def _restates(self, sentence: Sentence, start: int, earlier: list[Reading]) -> bool:
        """`down 158 points, or 1.2 percent`: the same change in another unit."""
        if not earlier or sentence.word(start - 1) not in self._or:
            return False
        return earlier[-1].end == start - 1 - (sentence.word(start - 2) == ",")

    def _gapped(self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading]) -> bool:
        """`Unicredit guadagna l'1,1%, Intesa lo 0,7`: another name, and the verb left out."""
        if not earlier or earlier[-1].kind is not Kind.PERCENT or not self._gaps:
            return False
        if reading.unit is not None and reading.kind is not Kind.PERCENT:
            return False
        gap = range(earlier[-1].end + 1, start)
        joint = sentence.norm(earlier[-1].end)
        return (
            joint in self._conjunctions and 0 < len(gap) <= LONGEST_NAME and all(map(sentence.capital, gap))
        )

    def _bound(self, sentence: Sentence, reading: Reading) -> bool:
        """A preposition that the comparator has taken in: `fino a`, `intorno al`."""
        return any(sentence.norms[index] in self._bound_words for index in range(reading.left, reading.first))

    def _nearest(
        self, sentence: Sentence, start: int, *, direct: bool, moved: frozenset[str]
    ) -> Trend | None:
        """The nearest word of change; a direct object (`perde tre punti`) suffers only adverbs between.

        What collapses (`il crollo di tre edifici`) has not become fewer, and nothing has that falls three
        metres: `moved` are the words that say no more than this.
        """
        for index in range(start - 1, max(-1, start - 1 - REACH), -1):
            word = sentence.words[index]
            if word in self._clause_ends:
                return None
            trend = self._of_word(word)
            if trend is not None and self._is_none(sentence, index):
                continue
            if trend is not None and sentence.word(index - 1) in self._reversing:  # `gave up 4 points`
                trend = Trend.DOWN
            if trend is not None:
                return None if word in moved else trend
            if direct and word not in self._direct:
                return None
        return None

    def _is_none(self, sentence: Sentence, index: int) -> bool:
        """`pick up 23 seats`, `un contratto di 11 milioni`: no word of change here."""
        before = sentence.word(index - 1)
        if before in self._never_after.get(sentence.words[index], ()):
            return True  # `una taglia di 5 milioni`
        if sentence.word(index + 1) in self._named_by:  # `trimmed its growth forecast to 2%`
            return True
        verb = self._only_after.get(sentence.words[index])
        return before in self._phrasal or (verb is not None and before not in verb)

    def _carried(self, sentence: Sentence, start: int, earlier: list[Reading]) -> Trend | None:
        """`taglia di 25 punti, portando il tasso al 2,75%`: an earlier trend goes on."""
        if earlier and earlier[-1].trend and self._more.after(sentence.words, start - 2):
            return earlier[-1].trend  # `5% lower at 84.9`
        if earlier and earlier[-1].sign and earlier[-1].end == start - 1:  # `Nasdaq +0,3% a 19.230 punti`
            return earlier[-1].trend
        joint = start - 2
        while sentence.word(joint) in self._direct:
            joint -= 1
        if earlier and sentence.word(joint) in self._conjunctions:  # `del 3,5% e dello 0,4%`
            return earlier[-1].trend
        if (
            earlier
            and sentence.word(joint) in self._clause_ends
            and self._as_before(sentence, start, earlier)
        ):
            return earlier[-1].trend  # `del 3,6% ma solo dell'1,3%`
        trend = next((reading.trend for reading in reversed(earlier[-EARLIER:]) if reading.trend), None)
        if trend is None:
            return None
        window = sentence.words[max(0, start - REACH) : start]
        return trend if self._carriers.intersection(window) else None

    def _as_before(self, sentence: Sentence, start: int, earlier: list[Reading]) -> bool:
        before = sentence.before_articles(earlier[-1].left)
        return sentence.norm(start - 1) == sentence.norm(before - 1) and sentence.norm(start - 1) != ","

    def _from_to(
        self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading]
    ) -> Trend | None:
        """`passa da 3 a 5`, `i senatori da 315 a 200`: the two values say which way."""
        if not earlier or sentence.norm(start - 1) not in self._bound_words:
            return None
        before = earlier[-1]
        opening = sentence.before_articles(before.left)
        if sentence.norm(opening - 1) not in self._starts and sentence.norm(before.left) not in self._starts:
            return None
        other = before.unit and reading.unit and before.unit.kind is not reading.unit.kind
        if other or start - before.end > 3 or reading.value == before.value:
            return None
        return Trend.UP if reading.value > before.value else Trend.DOWN
