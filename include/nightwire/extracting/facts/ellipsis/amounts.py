"""Amounts of money whose currency is left out: told by the words around them."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import number_table

SAME_SIZE, MOST = 20, 100  # times
CONTEXT = 30  # tokens on either side in which a word of money counts
VERB = 7  # tokens from a verb of paying to its amount
CLITIC = 4  # tokens from a clitic to its number


class AmountRules:
    """Tells large numbers that are money: `un utile di 2,5 miliardi`."""

    def __init__(self, grammar: Grammar) -> None:
        self._earn = frozenset(grammar.rules["money"]["earn"])
        self.currency: str = grammar.rules["money"]["currency"]
        self._price = frozenset(grammar.rules["money"]["price"])
        self._pay = PhraseTable((phrase, True) for phrase in grammar.rules["money"]["rates"])
        rules = grammar.rules["ellipsis"]
        self._many = frozenset(rules["be"])
        self._rest, self._clitics = frozenset(rules["rest"]), frozenset(rules["clitics"])
        self._verbs = tuple(grammar.rules["money"]["verbs"]) or (" ",)
        self._starts = frozenset(grammar.rules["trend"]["start_prepositions"])
        self._links = grammar.links
        self._conjunctions = frozenset(grammar.rules["conjunctions"])
        self._amounting = frozenset(grammar.rules["money"]["amounting"])
        seats = grammar.rules["money"]["seats"].items()
        self._seats = PhraseTable((seat, currency) for currency, found in seats for seat in found)
        self._articles = frozenset(number_table(grammar.language).articles)
        self._for = frozenset(grammar.rules["money"]["destined"])
        self._money_nouns = frozenset(grammar.rules["money"]["nouns"])

    def is_money(self, sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
        """`un utile di 2,5 miliardi`: millions with a word of money before them and no other unit."""
        if reading.scale < 1e6 or not self.currency or (before is not None and before.kind is Kind.MONEY):
            return False
        if self._pay.after(sentence.words, reading.last) is not None:  # `5 milioni l'anno`
            return True
        return self.is_named(sentence, reading) or not self._earn.isdisjoint(
            sentence.words[max(0, reading.first - CONTEXT) : reading.last + CONTEXT]
        )

    def is_left(self, sentence: Sentence, reading: Reading) -> bool:
        """`un sovrapprezzo di 2,7 milioni`: of what no word counts there are so many of money alone."""
        masses = reading.form is NumberForm.COLLECTIVE and sentence.word(reading.first) not in self._articles
        if not self.currency or reading.scale < 1e6 or masses:  # `ne hanno scritto decine di milioni`
            return False
        counts = sentence.word(reading.left - 1) in self._many  # `ormai siamo sette miliardi`
        return not counts and sentence.norm(reading.last) not in self._links

    def is_as_large(self, reading: Reading, before: Reading) -> bool:
        """`9 milioni di pezzi, poi oltre 22 milioni`: as many of what was counted before are no money."""
        counted = before.kind is Kind.COUNT and before.unit is not None and before.value > 0
        return counted and 1 / MOST < reading.value / before.value < MOST

    def is_named(self, sentence: Sentence, reading: Reading) -> bool:
        """`10 miliardi di ricavi`: what follows a large number is no thing counted but what the money is."""
        if reading.scale < 1e6 or sentence.norm(reading.last) not in self._links:
            return False
        return sentence.word(reading.last + 1) in self._money_nouns

    def goes_on(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`42 miliardi, le altre a 38`, `12 milioni per le scuole e 4 per gli asili`: so many too."""
        bare = reading.form is NumberForm.DIGITS and reading.scale == 1 and reading.left == reading.first
        if not bare or before.kind is not Kind.MONEY or before.scale < 1e6:
            return False
        if not 1 / SAME_SIZE < reading.value * before.scale / before.value < SAME_SIZE:
            return False
        opens = sentence.norm(sentence.before_articles(before.left) - 1)
        alike = sentence.norm(reading.left - 1) == opens and opens in self._amounting
        ends = not sentence.word(reading.last).isalpha()
        joined = sentence.norm(reading.left - 1) in self._conjunctions
        follows = sentence.norm(reading.last)
        return (alike and ends) or (joined and follows == sentence.norm(before.end) and follows in self._for)

    def is_price(self, sentence: Sentence, reading: Reading) -> bool:
        """`ceduto per 325 milioni`, `la Regione reclama cinque milioni`."""
        if sentence.word(reading.left - 1) in self._starts and sentence.norm(reading.last) in self._amounting:
            return False  # `da 210 a 206 milioni`
        near = sentence.words[max(0, reading.left - VERB) : reading.left]
        paid = sentence.word(reading.left - 1) in self._price or any(
            one.startswith(self._verbs) for one in near
        )
        return reading.scale >= 1e6 and paid

    def same_money(self, sentence: Sentence, reading: Reading, before: Reading | None, subject: Unit) -> bool:
        """`i ricavi passano da 1,2 a 1,5 mld`: the subject is money, or stands before an amount of it."""
        if before is None or before.kind is not Kind.MONEY or reading.scale < 1e6:
            return False
        return subject.first < before.first or sentence.word(subject.first) in self._earn

    def as_many(self, sentence: Sentence, reading: Reading) -> bool:
        """`altri 15`, `ne ha incassati 140`, `dai 355 di prima`: millions, as the sum before them."""
        near = sentence.words[max(0, reading.left - CLITIC) : reading.left]
        starts = sentence.norm(sentence.before_articles(reading.left) - 1) in self._starts
        return starts or sentence.word(reading.left - 1) in self._rest or not self._clitics.isdisjoint(near)

    def as_money(self, sentence: Sentence, reading: Reading) -> str:
        """Give the number the currency of where the sentence plays; no reason to drop it."""
        currency = self._seat(sentence) or self.currency
        reading.unit, reading.unit_text = Unit(currency, Kind.MONEY, reading.first, reading.first), ""
        reading.kind = Kind.MONEY
        return ""

    def _seat(self, sentence: Sentence) -> str:
        """`A Washington si prepara un pacchetto da 14 miliardi`: the currency of a seat that it names."""
        for position in range(len(sentence.words)):
            found = self._seats.after(sentence.words, position)
            if found is not None and sentence.capital(position):
                return str(found[1])
        return ""
