"""What a number counts where it is set off behind its noun: `i profughi, quasi 3000, dormono in palestra`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.numbers.scan import NumberForm

LONGEST = 8  # tokens of the noun phrase before it
CLAUSE = 25  # tokens before a part in which what it is of may stand
OLDEST = 125  # a bare number up to this may be an age
OPENERS, CLOSERS = frozenset(",("), frozenset(",).;")


class AppositionRules:
    """Finds the noun before the comma or the bracket that opens an apposition of a number."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns, self._links = nouns, grammar.links
        self._relatives, self._verbs = frozenset(rules["relatives"]), frozenset(rules["auxiliaries"])
        self._equal = frozenset(rules["equal"])
        self._articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._among = frozenset(grammar.rules["noun"]["together"])
        self._enclitics = tuple(rules["enclitics"]) or (" ",)
        self._plurals = tuple(grammar.rules["noun"]["plural_letters"]) or (" ",)

    def of(self, sentence: Sentence, reading: Reading, end: int | None = None) -> Unit | None:
        """`ai donatori (i circa 588mila che hanno meno di 55 anni)`, `gli operai, circa 450, scioperano`.

        `end` is where the number ends with what stands for its noun, its own end where nothing does.
        """
        opener = sentence.before_articles(reading.left) - 1
        equal = False
        while sentence.norm(opener) in self._equal:  # `il 25% dei contribuenti, pari a oltre 10 milioni`
            opener, equal = opener - 1, True
        if (
            opener < 1
            or sentence.word(opener) not in OPENERS
            or not self._closes(sentence, end or reading.last)
        ):
            return None
        bounded = equal or reading.left < reading.first or reading.comparator is not None
        spelled = reading.form in (NumberForm.WORDS, NumberForm.COLLECTIVE)
        if not (bounded or spelled) and reading.value <= OLDEST and not self._counts(sentence, reading):
            return None
        head = self._head(sentence, opener - 1)
        return None if head is None else self._nouns.at(sentence, head, plural=False)

    def last_plural(self, sentence: Sentence, reading: Reading, *, linked: bool = False) -> Unit | None:
        """The last listed plural with an article before a number; of `gli articoli delle case` the first."""
        for noun in range(reading.left - 1, max(0, reading.left - CLAUSE), -1):
            article = noun - 1
            opened = self._plural(sentence, article)
            opened = opened and (linked or sentence.norm(article) not in self._links)
            known = opened and sentence.word(noun).endswith(self._plurals) and not sentence.capital(noun)
            if known and self._nouns.knows(sentence, noun) is not None:
                return self._nouns.at(sentence, noun, plural=False)
        return None

    def of_share(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`sciopero dei medici, due su tre restano a casa`; `due su tre, tra i medici, sono a casa`."""
        among = reading.end + 1
        if sentence.word(reading.end) == "," and sentence.norm(among) in self._among:
            noun = among + 1 + (sentence.word(among + 1) in self._articles)
            return self._nouns.at(sentence, noun)
        return self.last_plural(sentence, reading, linked=True)

    def of_enclitic(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`ha travolto i ciclisti, ferendone quattro`."""
        tied = sentence.word(reading.left - 1).endswith(self._enclitics)
        return self.last_plural(sentence, reading) if tied else None

    def _counts(self, sentence: Sentence, reading: Reading) -> bool:
        """`i sopravvissuti, 18, sono a Malta`: a whole number between two commas."""
        whole = not reading.value % 1 and reading.high is None
        return whole and sentence.word(reading.left - 1) == "," == sentence.word(reading.last)

    def _closes(self, sentence: Sentence, end: int) -> bool:
        after = sentence.word(end)
        return after in self._relatives or after in CLOSERS

    def _head(self, sentence: Sentence, last: int) -> int | None:
        """The listed plural right behind its article; of `le vittime dei crolli` the first."""
        found = None
        for first in range(last, max(0, last - LONGEST), -1):
            word = sentence.words[first]
            if word in self._verbs or not (word.rstrip("'").isalpha() or word == "-"):
                return found
            opened = self._plural(sentence, first - 1) and word.endswith(self._plurals)
            if opened and self._nouns.knows(sentence, first) is not None:
                found = first
                if sentence.norm(first - 1) not in self._links:
                    return found
        return found

    def _plural(self, sentence: Sentence, position: int) -> bool:
        """`i`, `dei`, `alle`: an article in the plural, with a preposition or without."""
        word = sentence.word(position)
        return word in self._articles or (word != sentence.norm(position) and word.endswith(self._plurals))
