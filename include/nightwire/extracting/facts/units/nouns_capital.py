"""What a number counts where nouns are written with a capital: German."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind

LONGEST = 4  # words from the number to its noun


class CapitalNounRules(NounRules):
    """The head is the first capital word after the number; the adjectives before it are dropped."""

    def after(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The noun that the number counts, where it follows."""
        position, _ = self._start(sentence, reading)
        for index in range(position, min(position + LONGEST, len(sentence.words))):
            if sentence.capital(index):
                return self.at(sentence, index)
            if not sentence.word(index).isalpha() or sentence.word(index) in self._stops:
                return None
        return None

    def at(self, sentence: Sentence, position: int, *, plural: bool = True) -> Unit | None:
        """The noun at a token, or None where it has no capital."""
        word = sentence.word(position)
        if not sentence.capital(position) or not word.isalpha() or word in self._stops:
            return None
        noun = self.knows(sentence, position)
        return Unit(
            noun.english if noun else "", Kind.COUNT, position, position + 1, bool(noun and noun.person)
        )
