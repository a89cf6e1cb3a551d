"""Numbers that stand for those who were counted before: `i due spacciavano`, `con gli 11 del partito`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

FEWEST = 2


class StandInRules:
    """Tells such numbers by their article, by `altri` or `ultimi` before them, or as they open a sentence."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        self._nouns, self._more = nouns, frozenset(grammar.rules["others"])
        self._after = frozenset(grammar.rules["lasting"]["before"])
        rules = grammar.rules["ellipsis"]
        self._links = grammar.links
        self._articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._plurals = tuple(grammar.rules["noun"]["plural_letters"]) or (" ",)
        self._all = frozenset(rules["people_all"])
        self._first = frozenset(rules["ordinals"])
        self._others = frozenset((*rules["rest"], *rules["ones"]))
        self._none, self._other_words = frozenset(rules["none_of"]), frozenset(rules["other_words"])

    def are_they(self, sentence: Sentence, reading: Reading) -> bool:
        """`i due spacciavano`, `il racconto dei quattro`: people who are known; not `nessuno dei due`."""
        article = reading.first - 1
        alone = reading.left == reading.first and not sentence.capital(reading.last)
        told = sentence.word(article - 1) not in self._none and self._in_words(sentence, reading)
        many = told or self._are_all(sentence, reading)
        return alone and many and self._is_plural(sentence, article)

    def _are_all(self, sentence: Sentence, reading: Reading) -> bool:
        """`salvi tutti i 58`."""
        whole = reading.form is NumberForm.DIGITS and not reading.value % 1 and reading.kind is Kind.COUNT
        return whole and sentence.word(reading.first - 2) in self._all

    def is_one(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether it stands for things or people that the sentences before have counted."""
        if reading.kind is not Kind.COUNT or reading.value % 1 or reading.value < FEWEST:
            return False
        if self._is_plural(sentence, reading.left - 1) and sentence.norm(reading.last) in self._links:
            return True  # `gli 11 del partito`, `i 25 dell'anno prima`
        return self._in_words(sentence, reading) and self._is_rest(sentence, reading)

    def further(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`dopo il primo container ne hanno aperti altri undici`: what opens the sentence."""
        if sentence.word(reading.left - 1) not in self._more:
            return None
        noun = 2 + (sentence.word(2) in self._first)
        merged = sentence.norm(0) != sentence.word(0) and sentence.word(1) in self._first
        noun = 2 if merged else noun
        articled = merged or (
            sentence.word(0) in self._after and sentence.word(1) in sentence.grammar.articles
        )
        known = articled and self._nouns.knows(sentence, noun) is not None
        return self._nouns.at(sentence, noun, plural=False) if known else None

    def _is_rest(self, sentence: Sentence, reading: Reading) -> bool:
        """`Altre due, una donna e un anziano`, `per i restanti quattro`, `Due se la cavano`."""
        before = reading.left - 1
        if sentence.word(before) not in self._others:
            return bool(self._others) and reading.left == 0 and sentence.word(reading.last).isalpha()
        return sentence.opens(before) or self._is_plural(sentence, before - 1)

    def _in_words(self, sentence: Sentence, reading: Reading) -> bool:
        words = reading.form is NumberForm.WORDS and reading.scale == 1 and not reading.value % 1
        return words and reading.value >= FEWEST and sentence.word(reading.first) not in self._other_words

    def _is_plural(self, sentence: Sentence, position: int) -> bool:
        """`i`, `dei`, `alle`: an article in the plural, with a preposition or without."""
        word = sentence.word(position)
        return word in self._articles or (word != sentence.norm(position) and word.endswith(self._plurals))
