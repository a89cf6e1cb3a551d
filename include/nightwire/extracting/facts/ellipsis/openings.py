"""Numbers of what opens the clause: `i tifosi, novecento secondo la polizia`, `i treni: due a Bari`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import lexicon
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

BREAKS = frozenset(".;")
YEAR = 4  # digits
SENTENCE = 40  # tokens from the plural that opens a sentence to its number
LONGEST = 12  # tokens of the noun phrase that opens a clause


class OpeningRules:
    """Finds the plural that opens the clause, where the words around a number say that it is of that."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns, self._links, self._lexicon = nouns, grammar.links, lexicon(grammar.language)
        self._behind, self._before = frozenset(rules["set_off"]), frozenset(rules["set_off_adverbs"])
        self._masses = frozenset(rules["in_masses"])
        self._places = frozenset(grammar.rules["lasting"]["places"])
        self._articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._verbs = frozenset(rules["auxiliaries"])
        self._letters = tuple(grammar.rules["noun"]["plural_letters"]) or (" ",)
        self._joints = frozenset((",", *grammar.rules["conjunctions"]))
        self._prepositions = frozenset(grammar.normal.values())

    def of(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The plural that opens the clause, or None."""
        if reading.kind is not Kind.COUNT:
            return None
        if reading.form is NumberForm.COLLECTIVE and sentence.word(reading.left - 1) in self._masses:
            return self.first(sentence, reading.left - 1)  # `i cervi scendono a valle a decine`
        return self.set_off(sentence, reading) or self._listed(sentence, reading)

    def set_off(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`i tifosi, novecento secondo la polizia`, `i delegati, inizialmente nove, sono dodici`."""
        opener = sentence.before_articles(reading.left) - 1
        told = sentence.word(opener) in self._before and sentence.word(reading.last) == ","
        comma = opener - (sentence.word(opener) in self._before)
        behind = sentence.norm(reading.last) in self._behind | self._prepositions - self._links
        between = sentence.word(reading.last) == "," and reading.form is not NumberForm.DIGITS
        if sentence.word(comma) != "," or not (told or behind or between):
            return None
        for first in range(comma - 1, max(-1, comma - LONGEST), -1):
            word = sentence.words[first]
            if word in self._verbs or not (word.rstrip("'").isalpha() or _is_year(word)):
                return None
            if self._starts_phrase(sentence, first):
                return self._plural(sentence, first)
        return None

    def _starts_phrase(self, sentence: Sentence, first: int) -> bool:
        """`gli sfollati`, `tra gli sfollati`, `dei vigili`: what opens a clause."""
        word, before = sentence.words[first], sentence.word(first - 1)
        if word != sentence.norms[first] and word.endswith(self._letters):
            return sentence.opens(first)
        if word not in self._articles:
            return False
        governed = sentence.norm(first - 1) in self._prepositions and sentence.opens(first - 1)
        return sentence.opens(first) or governed or before in self._joints

    def _listed(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`i treni nuovi andranno al Sud: dodici a Bari, nove a Lecce`: where they are."""
        placed = sentence.norm(reading.last) in self._places
        if sentence.word(reading.left - 1) != ":" or not placed:
            return None
        return self.first(sentence, reading.left - 1) or self._headed(sentence, reading.left - 1)

    def _headed(self, sentence: Sentence, end: int) -> Unit | None:
        """`Scuole senza riscaldamento: tre a Bo`: the plural without an article that opens a headline."""
        start = next((at for at in range(end - 1, 0, -1) if sentence.words[at - 1] in BREAKS), 0)
        found = self._lexicon.after(sentence.words, start)
        if found is None or not sentence.word(start).endswith(self._letters):
            return None
        last, noun = found
        return Unit(noun.english, Kind.COUNT, start, last, noun.person)

    def first(self, sentence: Sentence, end: int) -> Unit | None:
        """The plural with its article that opens the sentence that a token is in."""
        for first in range(end - 1, max(-1, end - SENTENCE), -1):
            if first == 0 or sentence.words[first - 1] in BREAKS:
                return self._plural(sentence, first) if sentence.words[first] in self._articles else None
        return None

    def _plural(self, sentence: Sentence, article: int) -> Unit | None:
        noun = article + 1
        if self._nouns.knows(sentence, noun) is None:
            noun = self._nouns.past_adjectives(sentence, noun)
        known = self._nouns.knows(sentence, noun) is not None
        return self._nouns.at(sentence, noun, plural=False) if known else None


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == YEAR
