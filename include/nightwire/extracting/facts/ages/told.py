"""Ages that the words around them tell: averages, stages of life, litters, some of many, birthdays."""

from collections.abc import Callable

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar

CLAUSE = 14  # tokens from the word for an age, or from who has it, to its number
YOUNG, GROWN = 10, 16  # years: a mean that is lower tells of a change, and who is under it is seldom a child


class ToldAgeRules:
    """Says that a length of time is an age by what stands before it or behind it."""

    def __init__(self, grammar: Grammar, noun_person: Callable[[Sentence, int], bool]) -> None:
        rules = grammar.rules["age"]
        self._noun_person = noun_person
        self._nouns, self._copulas = frozenset(rules["nouns"]), frozenset(rules["copulas"])
        self._stages, self._young = frozenset(rules["stages"]), frozenset(rules["young"])
        self._some, self._birthdays = frozenset(rules["some"]), frozenset(rules["birthdays"])
        self._at, self._links = frozenset(rules["at"]), grammar.links
        self._months = frozenset(grammar.rules["calendar"]["months"])
        self._local = frozenset(grammar.rules["comparator"]["local"])
        self._from = frozenset(grammar.rules["range"]["from"])
        self._had = frozenset(word for phrase in rules["years_before"] for word in phrase.split()[:1])

    def of(self, sentence: Sentence, reading: Reading, unit: Unit, start: int) -> bool:
        """Whether one of these tells it; `start` is where the number begins, bound and article included."""
        if unit.name != "year":
            return self._of_litter(sentence, start)
        return (
            self._is_mean(sentence, reading, start)
            or self._is_under(sentence, reading)
            or (sentence.word(start - 1) in self._at and sentence.word(start - 2) in self._stages)
            or self._of_some(sentence, start)
            or self._is_from(sentence, reading, start)
        )

    def past_birthday(self, sentence: Sentence, last: int) -> int:
        """`novant'anni a giugno,`, `ottant'anni domani,`: where the age ends with its day."""
        if sentence.norm(last) in self._at and sentence.word(last + 1) in self._months:
            return last + 2
        return last + (sentence.word(last) in self._birthdays)

    def _is_mean(self, sentence: Sentence, reading: Reading, start: int) -> bool:
        """`l'età media delle madri è ormai di quasi 33 anni`, `l'età media si avvicina ai 60 anni`."""
        tied = sentence.norm(start - 1) in self._links or sentence.norm(start - 1) in self._at
        bounded = reading.left < reading.first
        if reading.value < YOUNG or not (tied or bounded or sentence.word(start - 1) in self._copulas):
            return False
        clause = sentence.words[max(0, start - CLAUSE) : start]
        return not self._nouns.isdisjoint(clause) and "," not in clause

    def _is_under(self, sentence: Sentence, reading: Reading) -> bool:
        """`un quarto sta sotto i quarant'anni`."""
        bounded = sentence.word(reading.left) in self._local and reading.left < reading.first
        articled = sentence.word(reading.left + 1) in sentence.grammar.articles
        stands = sentence.word(reading.left - 1) in self._copulas
        return bounded and articled and stands and reading.value >= GROWN

    def _of_litter(self, sentence: Sentence, start: int) -> bool:
        """`i cuccioli avevano tra le tre e le cinque settimane`."""
        had = sentence.word(start - 1) in self._had
        return had and not self._young.isdisjoint(sentence.words[max(0, start - CLAUSE) : start])

    def _of_some(self, sentence: Sentence, start: int) -> bool:
        """`dodici ragazzi, alcuni di appena dieci anni`."""
        position = start - 1
        if sentence.norm(position) not in self._links:
            return False
        apart = sentence.word(position - 1) in self._some and sentence.word(position - 2) == ","
        return apart and self._noun_person(sentence, position - 3)

    def _is_from(self, sentence: Sentence, reading: Reading, start: int) -> bool:
        """`le persone dai 65 anni in su`."""
        bounded = reading.comparator is not None and reading.left == reading.first
        opened = sentence.norm(start - 1) in self._from and self._noun_person(sentence, start - 2)
        return bounded and opened
