"""What a number is enough for, or all of: `la maggioranza dei due terzi`, `il primo raduno dei cinque`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.numbers.scan import NumberForm


class WholeRules:
    """Finds the noun of such a number before it, or after it."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns, self._links = nouns, grammar.links
        self._prepositions = frozenset(grammar.normal.values()) - frozenset(grammar.links)
        self._be = frozenset(rules["be"])
        self._masses = frozenset(rules["in_masses"])
        self._ordinals, self._majorities = frozenset(rules["ordinals"]), frozenset(rules["majorities"])

    def series(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`il primo raduno dei cinque`: the noun that the number is the whole of."""
        link = reading.left - 1
        plural = sentence.norm(link) in self._links and sentence.word(link) not in self._links
        one = sentence.word(link - 2) in self._ordinals
        if not (plural and one) or self._nouns.knows(sentence, link - 1) is None:
            return None
        return self._nouns.at(sentence, link - 1, plural=False)

    def in_masses(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`conteremmo i morti a centinaia`, `profughi a migliaia`: the noun that comes in so many."""
        noun = reading.left - 2
        so_many = reading.form is NumberForm.COLLECTIVE and sentence.word(noun + 1) in self._masses
        # not `scendono a valle a decine`, nor `sono tornate a migliaia`
        placed = sentence.norm(noun - 1) in self._prepositions or sentence.word(noun - 1) in self._be
        known = so_many and not placed and self._nouns.knows(sentence, noun) is not None
        return self._nouns.at(sentence, noun, plural=False) if known else None

    def majority(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`a two-thirds majority`, `la maggioranza dei due terzi`: what a part alone is enough for."""
        if reading.form is not NumberForm.FRACTION:
            return None
        linked = sentence.norm(reading.left - 1) in self._links
        for position in (reading.last, reading.left - 2 if linked else reading.last):
            if sentence.word(position) in self._majorities:
                return self._nouns.at(sentence, position, plural=False)
        return None
