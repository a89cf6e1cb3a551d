"""What may stand between two numbers that have one unit: `dal 22,1 al 20,4%`, `89 dei 96 droni`."""

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.numbers.scan import NumberForm


class GapRules:
    """Tells from the words between a number and the next whether they may have one unit."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["ellipsis"]
        self._loose = frozenset(rules["loose"])
        self._owners = self._loose | frozenset(grammar.rules["noun"].get("owners", ()))
        self._adjectives = frozenset(grammar.rules["noun"]["adjectives"])
        self._sharers = frozenset(rules["share"])
        self.noun_sharers = frozenset(rules["share_nouns"])
        self._links = grammar.links

    def joins(self, sentence: Sentence, reading: Reading, following: Reading) -> bool:
        """Whether the number may have its unit from the next: only `dei`, `al`, `e` stand between."""
        between = sentence.norms[reading.last : following.first]
        gap = [
            word
            for before, word in zip(["", *between], between, strict=False)
            if word not in sentence.grammar.skipped
            and word not in self._adjectives
            and word not in self._owners
            and not (before in self._loose and word in self._links)
        ]
        return len(gap) == 1 and gap[0] in self._sharers

    def in_bound(self, sentence: Sentence, reading: Reading) -> bool:
        """`a maximum of`: an article that belongs to a bound, and is no number."""
        return reading.form is NumberForm.ARTICLE and sentence.word(reading.last) in self._loose
