"""What a number counts where its noun stands before a comma: in a relative clause, or in apposition."""

from nightwire.extracting.facts.ellipsis.subjects import SubjectRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.nouns import NounRules

PHRASE = 4  # tokens of the noun phrase before it
REACH = 9  # tokens from a relative to its verb

BREAKS = frozenset(",;:.()")


class RelativeRules:
    """Finds the noun that a relative clause or an apposition is about."""

    def __init__(self, grammar: Grammar, subjects: SubjectRules, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns = nouns
        self._plurals = tuple(grammar.rules["noun"]["plural_letters"]) or (" ",)
        self._subjects = subjects
        self._starts = frozenset(grammar.rules["trend"]["start_prepositions"])
        self._at = frozenset(grammar.rules["trend"]["bound_prepositions"])
        self._changes = frozenset(grammar.rules["trend"]["changes"])
        self._relatives = frozenset(rules["relatives"])
        self._copulas = frozenset(rules["be"])
        self._partitives = PhraseTable(((phrase, True) for phrase in rules["partitive"]), backward=True)
        self._in_all = [tuple(words) for words in rules["in_all"]]

    def of(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`i morti, che lunedì erano sette`; `gli ispettori, una quindicina in tutto`."""
        return (
            self._in_relative(sentence, reading)
            or self._apposed(sentence, reading)
            or self._bracketed(sentence, reading)
            or self._parted(sentence, reading)
        )

    def _parted(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`numerosi feriti, di cui due gravi`: a part of what no number counts."""
        found = self._partitives.before(sentence.words, sentence.before_articles(reading.left))
        if found is None or found[0] < 2 or sentence.word(found[0] - 1) != ",":
            return None
        noun = found[0] - 2
        return self._subjects.ending(sentence, noun) or self._plural(sentence, noun)

    def _bracketed(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`tutte le denunce (1.700)`: a plural, and how many there are in brackets behind it."""
        part = reading.value % 1 and reading.scale == 1  # `i socialisti (7,6)`
        if part or sentence.word(reading.left - 1) != "(" or sentence.word(reading.last) != ")":
            return None
        return self._plural(sentence, reading.left - 2)

    def _plural(self, sentence: Sentence, noun: int) -> Unit | None:
        """The noun at a token, where it is a known one and may be a plural."""
        plural = sentence.word(noun).endswith(self._plurals) and not sentence.capital(noun)
        return self._nouns.at(sentence, noun) if plural and self._nouns.knows(sentence, noun) else None

    def _in_relative(self, sentence: Sentence, reading: Reading) -> Unit | None:
        verb = sentence.before_articles(reading.left) - 1
        changed = sentence.norm(verb) in self._starts and sentence.word(verb - 1) in self._changes
        reached = sentence.norm(verb) in self._at and sentence.word(verb - 2) in self._copulas
        if not (changed or reached) and sentence.word(verb) not in self._copulas:
            return None
        for index in range(verb - 1, max(0, verb - REACH), -1):
            if sentence.words[index] in self._relatives:
                apart = sentence.words[index - 1] == ","
                if not apart or index < 2:
                    return None
                governed = self._governed(sentence, index - 2) if reached else None
                return governed or self._subjects.ending(sentence, index - 2)
            if sentence.words[index] in BREAKS:
                return None
        return None

    def _governed(self, sentence: Sentence, last: int) -> Unit | None:
        """`per via dei pensionati soli, che sono saliti a 136`: a plural behind its preposition."""
        for noun in range(last, max(0, last - PHRASE), -1):
            article = sentence.word(noun - 1)
            merged = article != sentence.norm(noun - 1) and article.endswith(self._plurals)
            of_many = sentence.word(noun - 2).endswith(self._plurals)  # `le vittime dei crolli, che`
            if merged and not of_many and self._plural(sentence, noun) is not None:
                return self._nouns.at(sentence, noun, plural=False)
        return None

    def _apposed(self, sentence: Sentence, reading: Reading) -> Unit | None:
        comma = sentence.before_articles(reading.left) - 1
        if sentence.word(comma) != "," or comma == 0 or reading.unit is not None:
            return None
        after = tuple(sentence.words[reading.last : reading.last + 2])
        return self._subjects.ending(sentence, comma - 1) if after in self._in_all else None
