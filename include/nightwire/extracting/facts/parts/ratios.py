"""Parts of a whole: `uno su tre`, `14 comuni su 20`, `due terzi`; and what is counted `ogni 100.000`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

LARGE = 10_000  # no year
EVERY, FEW = 1000, 20  # the largest whole of one, and of more than one
ROUND = (1000, 10_000, 100_000, 1_000_000)


class RatioRules:
    """Joins a part and its whole, and drops the whole of a rate."""

    def __init__(self, grammar: Grammar, units: UnitRules, nouns: NounRules) -> None:
        rules = grammar.rules["ratio"]
        self._units, self._nouns = units, nouns
        self._from = frozenset(grammar.rules["range"]["from"])
        self._apart = frozenset(rules["apart"])
        self._of = PhraseTable((phrase, True) for phrase in rules["of"])
        self._most: int = rules["most"]
        self._round_per = frozenset(rules["round_per"])
        self._whole_population = frozenset(rules["population"])
        self._per = frozenset(rules["per"])
        self._among = frozenset(grammar.rules["noun"]["together"])

    def join(self, sentence: Sentence, reading: Reading, whole: Reading | None) -> bool:
        """Make the reading a ratio where its whole follows; the whole is then dropped."""
        if whole is None or not (
            self._joined(sentence, reading, whole) or self._is_every(sentence, reading, whole)
        ):
            return False
        whole.dropped = "whole"
        if reading.value == whole.value:  # `24 ore su 24`
            reading.dropped = "idiom"
            return True
        reading.value /= whole.value
        reading.high = reading.high / whole.value if reading.high else None
        reading.kind = Kind.RATIO
        reading.end = max(reading.end, whole.last)
        return True

    def _is_every(self, sentence: Sentence, reading: Reading, whole: Reading) -> bool:
        """`una casa ogni sei`, `un medico ogni trenta pazienti`; `28 casi ogni 100` are 28 cases."""
        unit, first = reading.unit, whole.first
        if unit is None or unit.kind not in (Kind.COUNT, Kind.DURATION) or unit.last != first - 1:
            return False
        bare = self._nouns.after(sentence, whole) is None and sentence.word(whole.last)[-1:] != "%"
        few = whole.value <= (EVERY if reading.value == 1 else FEW) and whole.value > reading.value
        if sentence.word(first - 1) not in self._per or not few or not (bare or reading.value == 1):
            return False
        return self._units.after(sentence, whole.last) is None

    def made_of(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`composto per metà da donne`, `formata per un terzo da stranieri`: what the part consists of."""
        part = reading.form in (NumberForm.HALF, NumberForm.FRACTION)
        of = sentence.norm(reading.last) in self._from and sentence.word(reading.left - 1) in self._round_per
        named = sentence.capital(reading.last + 1)  # `importati per un terzo dalla Cina`
        return self._nouns.at(sentence, reading.last + 1) if part and of and not named else None

    def among(self, sentence: Sentence, whole: Reading) -> Unit | None:
        """`tre su cinque, fra i diplomati`: of whom a part is, told behind a comma."""
        together = sentence.norm(whole.last + 1) in self._among and sentence.word(whole.last) == ","
        articled = sentence.word(whole.last + 2) in sentence.grammar.articles
        return self._nouns.at(sentence, whole.last + 3) if together and articled else None

    def is_rate_base(self, sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
        """`28 casi ogni 100.000`: the number after `ogni` counts nothing."""
        if self._is_round_base(sentence, reading, kept):
            return True
        if sentence.word(reading.first - 1) not in self._per or reading.form is NumberForm.ARTICLE:
            return False
        return self._units.after(sentence, reading.last) is None

    def _is_round_base(self, sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
        """`12 casi per 100mila abitanti`; `2.000 posti per 1.000 studenti` are two counts."""
        if sentence.word(reading.first - 1) not in self._round_per or reading.value not in ROUND or not kept:
            return False
        after = sentence.word(reading.last)
        return kept[-1].end == reading.first - 1 and (not after.isalpha() or after in self._whole_population)

    def _measured(self, sentence: Sentence, reading: Reading, whole: Reading) -> bool:
        """`60% in 7.2 seconds`: what is measured is no part of what is measured otherwise."""
        if reading.unit is not None and reading.unit.kind in (Kind.PERCENT, Kind.MONEY, Kind.MEASURE):
            return True
        unit = self._units.after(sentence, whole.last)
        return unit is not None and (
            reading.unit is None or unit.kind is not Kind.DURATION or unit.last > whole.last
        )

    def _two_counts(self, sentence: Sentence, reading: Reading, whole: Reading) -> bool:
        """`14 goals in 22 games`: both count something of their own."""
        if reading.unit is None:
            return False
        if reading.form is NumberForm.ARTICLE and reading.unit.first == reading.last:
            return self._nouns.knows(sentence, whole.last) is not None  # `un controllo su due auto`
        other = self._nouns.after(sentence, whole)
        if sentence.word(reading.unit.last) in self._apart:
            return other is not None
        if other is None or not other.name or not reading.unit.name:
            return False
        return other.name != reading.unit.name and not other.person  # `12 gol su 5 gare`

    def _too_large(self, sentence: Sentence, reading: Reading, whole: Reading) -> bool:
        """`12 casi su 100.000` is a rate; `1.400 dipendenti su 18.600` are a part of them."""
        if whole.value <= self._most or reading.value == 1:
            return False
        counted = reading.unit is not None and reading.unit.kind is Kind.COUNT
        bare = self._nouns.after(sentence, whole) is None and whole.form is NumberForm.DIGITS
        return whole.value in ROUND or whole.value < LARGE or not (counted and bare)

    def _joined(self, sentence: Sentence, reading: Reading, whole: Reading) -> bool:
        if self._too_large(sentence, reading, whole) or self._measured(sentence, reading, whole):
            return False
        if self._two_counts(sentence, reading, whole):
            return False
        ends = {reading.last}
        if reading.unit is not None:
            ends.add(reading.unit.last)
        return whole.value >= reading.value and any(
            (found := self._of.after(sentence.words, end)) is not None and found[0] == whole.first
            for end in ends
        )
