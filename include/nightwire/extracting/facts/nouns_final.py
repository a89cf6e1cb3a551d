"""What a number counts where adjectives stand before their noun: English, German."""

from nightwire.extracting.facts.language import Grammar
from nightwire.extracting.facts.nouns import NounRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.singular import singular
from nightwire.model import Kind

LONGEST = 8  # words of a noun phrase


class HeadFinalNounRules(NounRules):
    """The head is the first plural after the number, or the last word before the phrase ends."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        rules = grammar.rules["noun"]
        self._dropped = frozenset(rules["dropped"])
        self._dropped_endings = tuple(rules["dropped_endings"])
        self._plurals = frozenset(rules["plurals"])
        self._singulars = frozenset(rules["singulars"])
        self._ends = frozenset(rules["ends"])

    def after(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The noun that the number counts, where it follows."""
        position, _ = self._start(sentence, reading)
        if sentence.word(position) == "-":
            position += 1
        return self.at(sentence, position, plural=reading.value != 1)

    def at(self, sentence: Sentence, position: int, *, plural: bool = True) -> Unit | None:
        """The noun phrase that starts at a token, or None."""
        last = self._head(sentence, position, plural=plural)
        if last is None:
            return None
        first = position
        while first < last - 1 and self._drops(sentence, first):
            first += 1
        return self._known(sentence, first, last) or self._named(sentence, first, last)

    def _head(self, sentence: Sentence, position: int, *, plural: bool) -> int | None:
        """The token after the head of the phrase."""
        end = position
        while (
            end < len(sentence.words) and end - position < LONGEST and self._goes_on(sentence, end, position)
        ):
            if plural and self._is_plural(sentence.words[end]) and sentence.word(end + 1) != "-":
                return end + 1
            end += 1
        while position < end - 1 and self._drops(sentence, position):
            position += 1
        return (
            position + 1
            if position < end and self._singular_head(sentence, position, plural=plural)
            else None
        )

    def _singular_head(self, sentence: Sentence, position: int, *, plural: bool) -> bool:
        """A word with no plural after it is counted where it is known, an abbreviation, or counted once."""
        word = sentence.words[position]
        if word in self._dropped or word in self._adjectives:
            return False
        if not plural and (word in self._ends or word.endswith("ed")):  # a verb: `one stated that`
            return self._lexicon.after(sentence.words, position) is not None
        if not plural or len(word) <= 3 or sentence.tokens.raw(position).isupper():
            return True
        return self._lexicon.after(sentence.words, position) is not None

    def _goes_on(self, sentence: Sentence, index: int, first: int) -> bool:
        word = sentence.words[index]
        if word == "-":
            return index > first and sentence.tokens.glued(index)
        return word.isalpha() and word not in self._stops and not (index > first and word in self._ends)

    def _is_plural(self, word: str) -> bool:
        if word in self._plurals:
            return True
        return (
            len(word) > 2
            and word.endswith("s")
            and not word.endswith(("ss", "us", "is"))
            and word not in self._singulars
        )

    def _drops(self, sentence: Sentence, index: int) -> bool:
        """Whether the word before the head is nationality or judgement and not part of the unit."""
        word = sentence.words[index]
        if word == "-" or word in self._dropped or word in self._adjectives:
            return True
        return sentence.capital(index) and index > 0 and word.endswith(self._dropped_endings)

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
        return Unit(f"{name} {singular(sentence.words[last - 1])}".strip(), Kind.COUNT, first, last)

    def _name(self, sentence: Sentence, first: int, last: int) -> str:
        return " ".join(word for word in sentence.words[first:last] if word != "-")
