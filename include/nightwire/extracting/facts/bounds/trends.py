"""Trends: whether the sentence says that a quantity rose or fell, to the value or by it."""

from nightwire.extracting.facts.bounds.asides import AsideRules
from nightwire.extracting.facts.bounds.carried import CLAUSE_ENDS, CarriedRules
from nightwire.extracting.facts.bounds.changes import ChangeRules
from nightwire.extracting.facts.bounds.compared import ComparedRules
from nightwire.extracting.facts.bounds.happenings import has_happened, is_bereft, multiplied
from nightwire.extracting.facts.bounds.levels import LevelRules
from nightwire.extracting.facts.bounds.moved import MovedRules
from nightwire.extracting.facts.bounds.own_figures import OwnRules
from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Comparator, Kind, Trend

REACH = 10  # tokens between a word of change and the number that it bears on
AFTER = 7  # tokens from the number to a word of change after it
SIGNS = ("+", "-", "−", "–")
LONGEST_NAME = 3  # tokens
NEAR = 3  # tokens back in which a verb says that a level stays


class TrendRules:
    """Finds the word of change that bears on a number."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["trend"]
        self._of_word = trend_words(grammar.language).of
        self._others = frozenset(grammar.rules["others"])
        self._ago = frozenset(rules["ago"])
        self._quota = frozenset(rules["quota"])
        self._levels = frozenset(rules["level_prepositions"])
        self._bound_words = frozenset(rules["bound_prepositions"])
        self._tight = frozenset(rules["tight_prepositions"])
        self._after_flags = frozenset(rules["after_flags"])
        self._flags = frozenset(rules["flags"])
        self._starts = frozenset(rules["start_prepositions"])
        self._less = frozenset((*rules["bare_less"], *rules["lower"]))
        self._negations = frozenset(grammar.rules["negation"]["words"])
        self._changed = ChangeRules(grammar)
        self._moved, self._others_own = MovedRules(grammar), OwnRules(grammar)
        self._compared = ComparedRules(grammar, self._changed)
        self._carrying = CarriedRules(grammar, self._changed)
        self._level = LevelRules(grammar, self._changed)
        self._balances = frozenset(rules["balances"])
        self._deadlines = frozenset(grammar.rules["age"]["deadlines"])
        self._places = frozenset(rules["under"])
        self._staying = frozenset(rules["staying"])
        self._unmoved = self._starts.union(rules["tall"])
        self._in, self._none = frozenset(rules["introduce"]), frozenset(rules["none"])
        self._uphill = frozenset(rules["uphill"])
        self._direct = frozenset(rules["adverbs"]) | grammar.skipped
        self._clause_ends = CLAUSE_ENDS | frozenset(rules["clause_words"])
        self._only_after = {word: frozenset(verbs) for word, verbs in rules["only_after"].items()}
        self._phrasal = frozenset(rules["phrasal"])
        self._reversing = frozenset(rules["reversing"])
        self._not_of_money = frozenset(rules["not_of_money"])
        self._spans = frozenset(rules["spans"])
        self._not_of_time = frozenset(rules["not_of_time"])
        self._never_after = {word: frozenset(before) for word, before in rules["never_after"].items()}
        self._parts = frozenset(grammar.rules["noun"].get("parts", ()))
        self._described = frozenset(rules["described"])
        self._prepositions = self._levels | self._direct | self._starts | frozenset(rules["compare"])
        self._named_by = frozenset(rules["named_by"])
        self._ages = frozenset(grammar.rules["age"]["nouns"])
        self._asides = AsideRules(grammar)

    def read(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], following: Reading | None
    ) -> Trend | None:
        """The trend of a reading; `earlier` are the sentence's facts before it, `following` is the next."""
        if reading.kind in (Kind.AGE, Kind.DURATION) and sentence.word(reading.last) == "-":
            return None  # `a 46-year-old`, `a 10-year plan`
        if self._never_changes(sentence, reading, earlier) or self._changed.starts(
            sentence, reading, following
        ):
            return None
        if reading.kind is Kind.DURATION and reading.unit and sentence.word(reading.unit.last) in self._ago:
            return None  # `risale a 66 milioni di anni fa`
        limit = following.first if following is not None else len(sentence.words)
        rule, trend = self._of_words(sentence, reading, limit)
        if trend is None:
            rule = "bounds.trend_level"
            trend = self._level.before_change(sentence, reading, following)
            trend = trend or self._level.returned(sentence, reading)
        if trend is None and not (has_happened(reading) and not multiplied(sentence, reading)):
            rule, trend = "bounds.trend_before", self._before(sentence, reading, earlier)
        if trend is None:
            start = self._start(sentence, reading)
            rule, trend = "bounds.trend_compared", self._compared.read(sentence, reading, start)
        if trend is not None:
            reading.note(rule, trend)
        return trend

    def settle(self, sentence: Sentence, reading: Reading) -> None:
        """What a unit that was left out makes of a trend: `ne ha perse sei` (matches), `-8 a Bo, -9 a Re`."""
        if has_happened(reading) and "bounds.trend_before" in reading.rules:
            reading.trend = None
        signed = reading.sign == "-" and "bounds.trend_sign" in reading.rules
        if signed and not reading.negative and reading.kind is Kind.MEASURE:
            reading.negative, reading.trend = True, None

    def _of_words(self, sentence: Sentence, reading: Reading, limit: int) -> tuple[str, Trend | None]:
        """The rule that finds a trend in a sign or in the words after a number, and that trend."""
        if trend := self._signed(sentence, reading):
            return "bounds.trend_sign", trend
        if self._level.totals(sentence, reading):
            return "bounds.trend_total", Trend.UP
        return "bounds.trend_after", self._after(sentence, reading, limit)

    def _never_changes(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`salita al trono a 42 anni`: nobody's age rises but an average; `fiel nie unter 100` fell not."""
        denied = sentence.word(reading.left) in self._negations and reading.comparator is Comparator.AT_LEAST
        if denied and sentence.word(reading.left + 1) not in self._less:
            return True  # but `crescerà di non meno di 300 unità`
        start = sentence.before_articles(reading.left)
        if reading.kind is Kind.DURATION:  # `ha perso un minuto`, `nel giro di due anni`
            spans = (
                sentence.norm(start - 1) in sentence.grammar.links and sentence.word(start - 2) in self._spans
            )
            due = sentence.word(reading.left) in self._deadlines  # `crescerà entro 60 giorni`
            return spans or due or sentence.word(start - 1) in self._not_of_time
        before = reading.left - 1
        if earlier and earlier[-1].last == before and sentence.word(before) in self._parts:
            return True  # `taglia 16 dei 41 treni`: not the 41
        starts = sentence.norm(reading.left) in self._starts and reading.high is None
        if starts or is_bereft(sentence, reading):
            return True  # `si vola da 60 euro`
        return reading.kind is Kind.AGE and self._ages.isdisjoint(sentence.words)

    def _signed(self, sentence: Sentence, reading: Reading) -> Trend | None:
        """`+2%`, `-32%`; on temperatures and balances the sign stays a sign."""
        if not reading.sign or self._revised(sentence, reading):
            return None
        near = sentence.words[max(0, reading.left - REACH) : reading.left]
        balance = reading.kind is Kind.COUNT and not self._balances.isdisjoint(near)
        if reading.sign == "-" and (balance or reading.kind in (Kind.MEASURE, Kind.MONEY)):
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
        more = self._changed.against_time(sentence, position)
        if more is not None or self._changed.more.after(sentence.words, position) is not None:
            return more
        timed = reading.kind is Kind.DURATION and sentence.norm(reading.left - 1) in self._in
        if not timed and sentence.word(position) == "(" and sentence.word(position + 1) in SIGNS:
            return Trend.UP if sentence.word(position + 1) == "+" else Trend.DOWN
        sized = reading.kind is not Kind.COUNT or sentence.word(reading.last) == "-"
        if sized and position < limit and sentence.words[position] in self._in:  # `a 17% increase`
            trend = self._of_word(sentence.words[position])
            if trend is not None:
                return trend
        return self._introduced(sentence, position, limit)

    def _introduced(self, sentence: Sentence, position: int, limit: int) -> Trend | None:
        for index in range(position, min(position + AFTER, limit)):
            word = sentence.words[index]
            if word in CLAUSE_ENDS or word[0].isdecimal():
                return None
            if word in self._flags and (index + 1 == limit or sentence.word(index + 1) in self._after_flags):
                return self._of_word(word)
            if word in self._in and self._opens(sentence, index, position):
                if not self._uphill.isdisjoint(sentence.words[index + 1 : index + 3]):
                    return None
                for follower in (index + 1, index + 2):
                    trend = self._of_word(sentence.word(follower))
                    if trend is not None and not self._is_none(sentence, follower):
                        return trend
        return None

    def _opens(self, sentence: Sentence, index: int, position: int) -> bool:
        """`un milione, in calo`, not `tre tappe con arrivo in salita`."""
        before = sentence.word(index - 1)
        return index == position or not before.isalpha() or before in self._direct

    def _before(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> Trend | None:
        """The trend of the words before a number, or between its bound and what denies that."""
        start = self._start(sentence, reading)
        denied = self._denied(sentence, reading)
        if denied is not None or self._others_own.are(sentence, reading, start, earlier):
            return denied
        return self._of_words_before(sentence, reading, start, earlier)

    def _of_words_before(
        self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading]
    ) -> Trend | None:
        preposition = sentence.norm(start - 1)
        compared = preposition in self._bound_words and sentence.word(start - 2) in self._starts
        if compared or preposition in self._unmoved:
            return None
        if self._carrying.repeats(sentence, reading, start, earlier):
            return earlier[-1].trend
        ranged = reading.high is not None and reading.kind is Kind.PERCENT and start == reading.left
        by_level = preposition in self._levels or ranged or self._bound(sentence, reading)
        if preposition in self._tight:  # `a fall of 5%`, not `slipped during a run of five games`
            near = (self._of_word(sentence.word(start - 2)), self._of_word(sentence.word(start - 3)))
            return near[0] or near[1]
        money = reading.kind is Kind.MONEY or (reading.unit is None and reading.scale >= 1e6)
        if money and sentence.word(start - 1) in self._not_of_money:
            return None
        moved = self._moved.of(reading, linked=preposition in sentence.grammar.links, direct=not by_level)
        timed = self._asides.timed(sentence, earlier, start)
        trend = self._nearest(sentence, timed, direct=not by_level, moved=moved)
        if self._stays(sentence, start):
            return None
        if trend is None:
            by_level = by_level or not self._places.isdisjoint(sentence.words[reading.left : reading.first])
            trend = self._carrying.goes_on(sentence, reading, start, earlier, by_level=by_level)
        return self._changed.from_to(sentence, reading, start, earlier) or trend

    def _denied(self, sentence: Sentence, reading: Reading) -> Trend | None:
        """`non rincarerà più del 4%`: the change stands between the negation and its bound."""
        if sentence.word(reading.left) not in self._negations or reading.comparator is not Comparator.AT_MOST:
            return None
        trends = map(self._of_word, sentence.words[reading.left + 1 : reading.first])
        return next((trend for trend in trends if trend), None)

    def _start(self, sentence: Sentence, reading: Reading) -> int:
        """The token after the one that ties a word of change to the number."""
        start = sentence.before_articles(reading.left)
        while sentence.word(start - 1) in self._others:  # `sceso di altri 12 centimetri`
            start -= 1
        if sentence.word(start - 1) in self._quota:
            start -= 1
        return self._before_adjectives(sentence, reading, start)

    def _stays(self, sentence: Sentence, start: int) -> bool:
        """`il Milan sale a 56 punti, la Roma resta a 51`."""
        near = sentence.words[max(0, start - NEAR) : start]
        return not self._staying.isdisjoint(near) and not any(map(self._of_word, near))

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
        aside = self._asides.start(sentence, start) if direct else start
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
            if direct and word not in self._direct and index < aside:
                return None
        return None

    def _is_none(self, sentence: Sentence, index: int) -> bool:
        """`pick up 23 seats`, `un contratto di 11 milioni`: no word of change here."""
        before = sentence.word(index - 1)
        if before in self._none:
            return True  # `senza tagli del 9%`
        verb_at = index - 1 - (before in self._direct)  # `è invece avanzata`
        if before in self._never_after.get(sentence.words[index], ()):
            return True  # `una taglia di 5 milioni`
        tied = sentence.norm(index + 1) in sentence.grammar.links
        object_ = index + 1 + (tied or sentence.word(index + 1) in sentence.grammar.articles)
        if sentence.word(object_) in self._named_by:  # `trimmed its growth`, `tagliato il traguardo`
            return True
        verb = self._only_after.get(sentence.words[index])
        return before in self._phrasal or (verb is not None and sentence.word(verb_at) not in verb)
