"""Levels that a change leads to: told by the total that is brought to them, or by the change behind them."""

from nightwire.extracting.facts.bounds.carried import CLAUSE_ENDS
from nightwire.extracting.facts.bounds.changes import ChangeRules
from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind, Trend

SUBJECT = 16  # tokens from the noun of a total to the level that it comes to
NEAR = 3  # tokens back in which a verb brings to it
OBJECT = 9  # tokens from a verb that brings something to a level, over its object
GAP = 4  # tokens from a level to the change set off behind it
SHARED = 6  # tokens from a level to the comma behind what it is of
LONGEST_UNIT = 3  # tokens from a change to its `in più`


class LevelRules:
    """Says whether something has come to a level, and which way."""

    def __init__(self, grammar: Grammar, changed: ChangeRules) -> None:
        rules = grammar.rules["trend"]
        self._changed = changed
        self._of_word = trend_words(grammar.language).of
        self._brings, self._arrives = frozenset(rules["brings"]), frozenset(rules["arrives"])
        self._arrived = frozenset(rules["arrived"])
        self._collapse = frozenset(rules["collapse"])
        self._sums, self._those = frozenset(rules["sums"]), frozenset(rules["those"])
        self._totalled = frozenset(grammar.rules["ellipsis"]["bring"])
        self._bound_words = frozenset(rules["bound_prepositions"])
        self._reflexive = frozenset(rules["reflexive"])
        self._became, self._be = frozenset(rules["became"]), frozenset(grammar.rules["ellipsis"]["be"])
        self._returning = frozenset(rules["returning"])
        self._places = {
            **dict.fromkeys(rules["under"], Trend.DOWN),
            **dict.fromkeys(rules["above"], Trend.UP),
        }
        self._records, self._renewing = frozenset(rules["records"]), frozenset(rules["renewing"])
        self._direct = frozenset(rules["adverbs"]) | grammar.skipped

    def before_change(self, sentence: Sentence, reading: Reading, following: Reading | None) -> Trend | None:
        """`costa 14 euro, due in più dell'anno scorso`: what the change behind a comma has led to."""
        if following is None or reading.kind is Kind.DURATION or self._is_change(sentence, reading):
            return None
        end = max(reading.last, reading.end, reading.unit.last if reading.unit is not None else 0)
        end = self._past_genitive(sentence, end, following.first)
        gap = sentence.words[end + 1 : following.first]
        if sentence.word(end) not in (",", "(", ":") or len(gap) > GAP or not self._direct.issuperset(gap):
            return None
        for position in range(following.last, following.last + 1 + LONGEST_UNIT):
            trend = self._changed.against_time(sentence, position)
            if trend is not None or sentence.word(position) in (",", "", *CLAUSE_ENDS):
                return trend
        return None

    def _is_change(self, sentence: Sentence, reading: Reading) -> bool:
        """`sono cresciuti dell'1,4%, due decimi in meno di luglio`: itself a change, and no level."""
        start = sentence.before_articles(reading.left)
        linked = sentence.norm(start - 1) in sentence.grammar.links
        return linked and any(map(self._of_word, sentence.words[max(0, start - SHARED) : start]))

    def _past_genitive(self, sentence: Sentence, end: int, limit: int) -> int:
        """`il 37% dei voti, due punti in più del 2021`: past what the level is a share of, or where it is."""
        for index in range(end, min(end + SHARED, limit)):
            if not sentence.words[index].rstrip("'").isalpha():
                return index
        return end

    def returned(self, sentence: Sentence, reading: Reading) -> Trend | None:
        """`è tornato sotto il 3%`, `i malati sono diventati 40`, `aggiorna il massimo a 90 dollari`."""
        start = sentence.before_articles(reading.first)
        place = self._places.get(sentence.word(start - 1))
        if place is not None and reading.left < reading.first:
            back = sentence.words[max(0, start - 1 - NEAR) : start - 1]
            return place if not self._returning.isdisjoint(back) else None
        if sentence.word(reading.left - 1) in self._became and reading.unit is None:
            return Trend.UP if sentence.word(reading.left - 2) in self._be else None
        return self._of_record(sentence, start)

    def _of_record(self, sentence: Sentence, start: int) -> Trend | None:
        near = sentence.words[max(0, start - OBJECT) : start]
        told = not self._records.isdisjoint(near) and not self._renewing.isdisjoint(near)
        return Trend.UP if told else None

    def totals(self, sentence: Sentence, reading: Reading) -> bool:
        """`portando a 24 il totale`, `porta a 31 le classi`, `si porta a 56 punti`."""
        start = sentence.before_articles(reading.left)
        if sentence.norm(start - 1) not in self._bound_words:
            return False
        near = sentence.words[max(0, start - 1 - NEAR) : start - 1]
        if not self._arrives.isdisjoint(near) and self._of_total(sentence, start):
            return True
        if sentence.word(start - 2) in self._arrived and _is_level(reading):
            return True
        if self._brings_sum(sentence, reading, start - 1):
            return True
        brought = not self._brings.isdisjoint(near)
        if brought and not self._reflexive.isdisjoint(near) and reading.kind is Kind.COUNT:
            return not reading.sign
        counted = reading.unit is not None and reading.kind is Kind.COUNT
        end = reading.unit.last if counted and reading.unit else reading.last
        article = not sentence.grammar.articles.isdisjoint((sentence.word(reading.last), sentence.word(end)))
        return brought and article and not self._has_fallen(sentence, start)

    def _has_fallen(self, sentence: Sentence, start: int) -> bool:
        """`il taglio porta a 12 i posti`: a level that something fell to."""
        near = sentence.words[max(0, start - OBJECT) : start]
        fallen = (word for word in near if word not in self._collapse)
        return any(self._of_word(word) is Trend.DOWN for word in fallen)

    def _brings_sum(self, sentence: Sentence, reading: Reading, preposition: int) -> bool:
        """`portando il prezzo medio a 294 euro`, `portando a 69 quelli approvati`."""
        for verb in range(preposition - 1, max(-1, preposition - 1 - OBJECT), -1):
            if sentence.words[verb] in self._brings:
                article = sentence.word(verb + 1) in sentence.grammar.articles
                those = verb == preposition - 1 and sentence.word(reading.last) in self._those
                return those or (article and sentence.word(verb + 2) in self._sums)
            if not sentence.words[verb].rstrip("'").isalpha():
                return False
        return False

    def _of_total(self, sentence: Sentence, end: int) -> bool:
        """Whether a number or total is the subject before a verb: `il numero dei morti è arrivato a`."""
        for index in range(end - 1, max(-1, end - 1 - SUBJECT), -1):
            word = sentence.words[index]
            if word in self._totalled:
                return sentence.word(index - 1) in sentence.grammar.articles
            if word in CLAUSE_ENDS:
                return False
        return False


def _is_level(reading: Reading) -> bool:
    """Whether a number that something has come to is a level: no place, and no age."""
    bare = reading.kind is Kind.COUNT and reading.unit is None
    return bare or reading.kind in (Kind.MONEY, Kind.PERCENT)
