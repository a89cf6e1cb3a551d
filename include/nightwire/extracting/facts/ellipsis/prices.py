"""Small sums without their currency: what is paid, per what, for what (`trecento a testa`)."""

from collections.abc import Sequence
from typing import NamedTuple

from nightwire.extracting.facts.ellipsis.amounts import AmountRules
from nightwire.extracting.facts.ellipsis.subjects import SubjectRules
from nightwire.extracting.facts.findings import Case
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import number_table

CENTS = 100
LARGE = 100  # less is paid, but not earned or asked for
THOUSAND = DEAREST = 1000  # what has cents that are said
BETWEEN = 3  # tokens from a verb of paying to its sum
CLITIC = 5  # tokens from a clitic to its number
WORDS = (NumberForm.WORDS, NumberForm.ARTICLE)


class Price(NamedTuple):
    """Where the words of what may be a price end, and whether it has cents."""

    end: int
    has_cents: bool


class PriceRules:
    """Tells that a bare number is a price by the words that stand right before and behind it."""

    def __init__(self, grammar: Grammar, units: UnitRules, nouns: NounRules) -> None:
        money = grammar.rules["money"]
        self._amounts, self._units, self._nouns = AmountRules(grammar), units, nouns
        self._subjects = SubjectRules(grammar, nouns)
        self._per = PhraseTable((phrase, True) for phrase in money["per"])
        self._often = PhraseTable((phrase, True) for phrase in (*money["rates"], *money["often"]))
        self._fees, self._pay = frozenset(money["fees"]), frozenset(money["pay"])
        self._ask, self._sold = frozenset(money["ask"]), frozenset(money["sold"])
        self._bid = frozenset(money["bid"])
        self._dues = frozenset(money["dues"])
        self._tall = frozenset(money["tall"])
        self._between = frozenset((*money["between"], *grammar.articles))
        self._joiners = frozenset(number_table(grammar.language).joiners)
        self._at = frozenset(money["amounting"])
        self._clitics = frozenset(grammar.rules["ellipsis"]["clitics"])
        self._against = frozenset(grammar.rules["ellipsis"]["against"])

    def read(self, case: Case) -> int:
        """Make a sum of a number without a unit; how many numbers after it are its cents."""
        sentence, reading, kept, rest = case.sentence, case.reading, case.kept, case.rest
        bare = reading.unit is None and not reading.high and reading.kind is Kind.COUNT
        if not bare or not self._amounts.currency:
            return 0
        cents = self._cents(sentence, reading, rest)
        end = cents.last if cents is not None else reading.last
        if cents is not None and self._is_height(sentence, reading):
            self._take_cents(reading, cents, Unit("metre", Kind.MEASURE, end, end))
            return 1
        if not self._is_price(sentence, reading, kept, Price(end, cents is not None)):
            return 0
        self._give(sentence, reading, kept)
        if cents is not None:
            self._take_cents(reading, cents, None)
        reading.note("ellipsis.paid", Kind.MONEY)
        return int(cents is not None)

    def _cents(self, sentence: Sentence, reading: Reading, rest: Sequence[Reading]) -> Reading | None:
        """The number behind `e` where the two may be a price: `uno e trenta`."""
        if not rest or reading.form not in WORDS or rest[0].form not in WORDS or reading.value >= DEAREST:
            return None
        joined = rest[0].first == reading.last + 1 and sentence.word(reading.last) in self._joiners
        fives = 10 <= rest[0].value < CENTS and not rest[0].value % 5
        noun = self._units.after(sentence, rest[0].last) or self._nouns.after(sentence, rest[0])
        return rest[0] if joined and fives and noun is None else None

    def _is_height(self, sentence: Sentence, reading: Reading) -> bool:
        """`è alto uno e novanta`."""
        return reading.value <= 2 and sentence.word(reading.left - 1) in self._tall

    def _take_cents(self, reading: Reading, cents: Reading, unit: Unit | None) -> None:
        reading.value, reading.end = reading.value + cents.value / CENTS, cents.last
        reading.form = NumberForm.WORDS
        if unit is not None:
            reading.unit, reading.kind, reading.unit_text = unit, unit.kind, ""
        cents.dropped = "part"
        cents.note("units.compound", "part")

    def _is_price(self, sentence: Sentence, reading: Reading, kept: Sequence[Reading], price: Price) -> bool:
        millions = bool(kept) and kept[-1].kind is Kind.MONEY and kept[-1].scale > 1  # it may be some of them
        if millions or (reading.form is NumberForm.ARTICLE and not price.has_cents):
            return False
        return (
            self._per.after(sentence.words, price.end) is not None
            or self._is_fee(sentence, reading, price.end)
            or self._is_paid(sentence, reading, kept, has_cents=price.has_cents)
            or self._goes_on(sentence, reading, kept)
            or self._is_due(sentence, reading, price.end)
        )

    def _is_fee(self, sentence: Sentence, reading: Reading, end: int) -> bool:
        """`duemila di multa`: what it is paid for stands behind it."""
        linked = sentence.norm(end) in sentence.grammar.links and sentence.word(end + 1) in self._fees
        return linked and reading.value >= LARGE

    def _is_paid(
        self, sentence: Sentence, reading: Reading, kept: Sequence[Reading], *, has_cents: bool
    ) -> bool:
        """`hanno pagato trecento`, `stanno a sei e cinquanta`: the verb before it tells."""
        near = sentence.words[max(0, reading.left - CLITIC) : reading.left]
        if kept and not self._clitics.isdisjoint(near):  # `delle multe ne sono state pagate 40`
            return False
        verb = self._verb(sentence, reading)
        if verb in self._pay or (verb in self._bid and reading.value >= THOUSAND and not kept):
            return True
        return has_cents and (verb in self._sold or (bool(kept) and kept[-1].kind is Kind.MONEY))

    def _is_due(self, sentence: Sentence, reading: Reading, end: int) -> bool:
        """`guadagna duemila al mese`, `l'affitto è arrivato a 850 al mese`: so often."""
        if self._often.after(sentence.words, end) is None:
            return False
        if self._verb(sentence, reading) in self._ask and reading.value >= LARGE:
            return True
        due = self._subjects.of(sentence, reading)
        return due is not None and sentence.word(due.first) in self._dues

    def _goes_on(self, sentence: Sentence, reading: Reading, kept: Sequence[Reading]) -> bool:
        """`i meloni a due e venti, le pesche a tre`, `contro i tre di ieri`: a price as the one before."""
        before = kept[-1] if kept else None
        if before is None or before.kind is not Kind.MONEY or before.unit is None or before.scale > 1:
            return False
        opener = sentence.norm(sentence.before_articles(reading.left) - 1)
        if opener in self._against:
            return True
        alike = opener in self._at and opener == sentence.norm(before.left - 1)
        return alike and before.unit.first == before.first and not sentence.word(reading.last).isalpha()

    def _give(self, sentence: Sentence, reading: Reading, kept: Sequence[Reading]) -> None:
        """The currency of the sum before it, else that of where the sentence plays."""
        before = next((one for one in reversed(kept) if one.kind is Kind.MONEY), None)
        if before is not None and before.unit is not None:
            reading.unit, reading.unit_text, reading.kind = before.unit, before.unit_text, Kind.MONEY
        else:
            self._amounts.as_money(sentence, reading)

    def _verb(self, sentence: Sentence, reading: Reading) -> str:
        """The word right before a sum, past adverbs and the preposition that goes with it."""
        position = reading.left - 1
        lowest = position - BETWEEN
        while position > lowest and sentence.word(position) in self._between:
            position -= 1
        return sentence.word(position)
