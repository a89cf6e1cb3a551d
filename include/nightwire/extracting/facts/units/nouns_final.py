"""What a number counts where adjectives stand before their noun: English, German."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.singular import singular
from nightwire.extracting.facts.units.heads import HeadFinder, is_abbreviated_plural
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import number_table

PARTS = (NumberForm.FRACTION, NumberForm.HALF)
LETTERS = 2  # of a scale that is no word: `m`, `bn`
JOINING = frozenset(["-", "&", "and", "or"])


class HeadFinalNounRules(NounRules):
    """The head is the first plural after the number, or the last word before the phrase ends."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        self._heads = HeadFinder(grammar)
        self._vague = frozenset(grammar.rules["noun"]["vague"])
        self._pointing = frozenset(grammar.rules["noun"]["pointing"])
        self._opens_number = number_table(grammar.language).opens

    def after(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The noun that the number counts, where it follows."""
        position, linked = self._start(sentence, reading)
        if sentence.word(position) == "-" and sentence.word(position + 1) in self._vague:
            position += 2  # `3,000-plus courses`
        if sentence.word(position) == "-":
            if sentence.tokens.glued(position) and sentence.tokens.glued(position + 1):
                return self._tied(sentence, position + 1)
            position += 1
        number = sentence.word(position) and self._opens_number(sentence.word(position))
        if number and sentence.word(position + 1) != "-":
            return None  # `four of his six throws`: the next number has the noun
        found = self.at(sentence, position, plural=reading.value != 1)
        if found is None and linked and reading.form in PARTS:  # `a third of the fleet`
            return self.at(sentence, position, plural=False)
        return None if found is not None and self._counts_nothing(sentence, reading, found) else found

    def goes_beyond(self, sentence: Sentence, unit: Unit) -> bool:
        """Never: what a measure stands before is another noun's (`30 minutes of silence`)."""
        return False

    def _counts_nothing(self, sentence: Sentence, reading: Reading, found: Unit) -> bool:
        """`2.1 million last season`, `a 30m move`, `12.9 ship with`: a singular after many."""
        head = sentence.word(found.last - 1)
        if reading.value == 1 or self._heads.is_plural(head):
            return False
        if sentence.word(found.first - 1) in self._pointing or sentence.word(found.first) in self._pointing:
            return True
        if reading.scale > 1 and len(sentence.word(reading.last - 1)) <= LETTERS and not head.endswith("s"):
            return True
        return bool(reading.value % 1) and reading.value > 1 and reading.form is NumberForm.DIGITS

    def at(self, sentence: Sentence, position: int, *, plural: bool = True) -> Unit | None:
        """The noun phrase that starts at a token, or None."""
        last = self._heads.head(sentence, position, plural=plural)
        if last is None:
            return None
        first = position
        if sentence.word(first)[0].isdecimal() and last - first > 3:  # `three 16-oz steaks`
            first += 3
        while first < last - 1 and self._heads.drops(sentence, first):
            first += 1
        return self._known(sentence, first, last) or self._named(sentence, first, last)

    def subject(self, sentence: Sentence, first: int, last: int) -> Unit | None:
        """The phrase's head is its last word, or the one before a preposition."""
        end = self._heads.before_preposition(sentence, first, last + 1)
        if end <= first or self._heads.is_stop(sentence.words[end - 1]):
            return None
        if self._heads.may_be_verb(sentence.words[end - 1]) and sentence.capital(end - 2):
            return None  # `the rival BMW starts at 25,800`
        while first < end - 1 and self._heads.drops(sentence, first):
            first += 1
        return self._known(sentence, first, end) or self._named(sentence, first, end)

    def countable(self, sentence: Sentence, unit: Unit) -> bool:
        """Whether the unit's head is a plural, or a noun of the lexicon."""
        return self._heads.is_plural(sentence.word(unit.last - 1)) or super().countable(sentence, unit)

    def _tied(self, sentence: Sentence, position: int) -> Unit | None:
        """`six-bedroom`, `10-storey`: the word that a hyphen ties to its number."""
        if not sentence.word(position).isalpha():
            return None
        return self._known(sentence, position, position + 1) or self._named(sentence, position, position + 1)

    def _known(self, sentence: Sentence, first: int, last: int) -> Unit | None:
        found = self._lexicon.after(sentence.words, last - 1)
        for start in range(first, last):
            longer = self._lexicon.after(sentence.words, start)
            if longer is not None and longer[0] >= last:
                return Unit(longer[1].english, Kind.COUNT, start, longer[0], longer[1].person)
        if found is None:
            return None
        name = self._name(sentence, first, last - 1)
        return Unit(f"{name} {found[1].english}".strip(), Kind.COUNT, first, found[0], found[1].person)

    def _named(self, sentence: Sentence, first: int, last: int) -> Unit:
        name = self._name(sentence, first, last - 1)
        head, raw = sentence.words[last - 1], sentence.tokens.raw(last - 1)
        head = head[:-1] if is_abbreviated_plural(raw) else singular(head)
        return Unit(f"{name} {head}".strip(), Kind.COUNT, first, last)

    def _name(self, sentence: Sentence, first: int, last: int) -> str:
        return " ".join(word for word in sentence.words[first:last] if word not in JOINING)
