"""What a number counts that its clause names far from it: `le donne accolte ieri sono state 312`."""

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind

BREAKS = frozenset(".;:()«»“”!?")
REACH = 8  # tokens from a verb to its number
CLAUSE = 26  # tokens from the noun that opens a clause to its verb
GAP = 9  # tokens from the article of a noun to its number where the verb is left out
CLOSERS = frozenset(",;.:")
ASIDE = 7  # tokens of an aside between the verb and its number


class ClauseRules:
    """Finds the plural that opens the clause whose verb has the number."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules, noun = grammar.rules["ellipsis"], grammar.rules["noun"]
        self._nouns, self._units = nouns, UnitRules(grammar)
        self._verbs = frozenset(rules["clause_verbs"])
        self._starts = frozenset(rules["clause_starts"]) | grammar.links
        self._relatives = frozenset((*rules["relatives"], *rules["whom"]))
        self._finite = frozenset((*rules["auxiliaries"], *rules["clause_verbs"]))
        self._articles = frozenset(noun["plural_articles"])
        self._joints = frozenset((",", ";", *grammar.rules["conjunctions"], *rules["clause_starts"]))
        self._between = frozenset((*rules["copulas"], *grammar.normal.values(), *grammar.articles))
        self._prepositions = frozenset(grammar.normal.values())
        self._participles = tuple(noun["participles"]) or (" ",)
        self._masculine = tuple(noun["sure_plural_letters"]) or (" ",)
        self._feminine = tuple(noun["feminine_endings"]) or (" ",)
        self._trend_of = trend_words(grammar.language).of

    def subject(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The plural that opens the clause, over whatever tells of it before its verb."""
        verb = self._verb(sentence, self._before_aside(sentence, reading.left - 1))
        if verb is None:
            return None
        said = sentence.words[verb + 1 : reading.left]
        if sentence.norm(reading.left - 1) in self._prepositions and not self._changes(said):
            return None  # `sono a 12 dalla vetta`
        done = next((word for word in said[:2] if word.endswith(self._participles)), "")
        for article in range(verb - 2, max(-1, verb - CLAUSE), -1):
            if sentence.words[article] in BREAKS:
                return None
            if sentence.words[article] in self._articles and self._opens(sentence, article):
                return self._at(sentence, article + 1, verb, done)
        return None

    def gapped(self, before: Reading | None, sentence: Sentence, reading: Reading) -> Unit | None:
        """`i bracci sono tre e le celle chiuse per infiltrazioni 48`: the verb is left out, the noun far."""
        counted = before is not None and before.kind is Kind.COUNT and reading.left == reading.first
        if not counted or sentence.word(reading.last) not in CLOSERS:
            return None
        for article in range(reading.left - 2, max(0, reading.left - GAP), -1):
            if not sentence.words[article + 1].isalpha() or sentence.words[article + 1] in self._finite:
                return None
            if sentence.words[article] in self._articles:
                joined = sentence.words[article - 1] in self._joints
                known = joined and self._nouns.knows(sentence, article + 1) is not None
                return self._nouns.at(sentence, article + 1, plural=False) if known else None
        return None

    def _changes(self, said: list[str]) -> bool:
        return any(self._trend_of(word) is not None for word in said)

    def _before_aside(self, sentence: Sentence, last: int) -> int:
        """`restano, a Bo, 28 mila`: the token before what two commas enclose."""
        if sentence.word(last) != ",":
            return last
        commas = (at for at in range(last - 1, max(0, last - ASIDE), -1) if sentence.words[at] == ",")
        return next(commas, last + 1) - 1

    def _verb(self, sentence: Sentence, last: int) -> int | None:
        """Where the plural verb stands whose number it is, over adverbs, participles and a length of time."""
        for position in range(last, max(0, last - REACH), -1):
            if sentence.words[position] in self._verbs:
                return position
            if not self._passes(sentence, position):
                return None
        return None

    def _passes(self, sentence: Sentence, position: int) -> bool:
        """Whether a word may stand between the verb and its number: no other noun, no other clause."""
        word = sentence.words[position]
        if word in self._between or self._units.after(sentence, position) is not None:
            return True
        if not word.rstrip("'").isalpha() or word in self._starts or sentence.capital(position):
            return False
        return self._nouns.knows(sentence, position) is None

    def _opens(self, sentence: Sentence, article: int) -> bool:
        before = sentence.word(article - 1)
        return sentence.opens(article) or before == "," or before in self._starts

    def _at(self, sentence: Sentence, position: int, verb: int, done: str) -> Unit | None:
        """The noun there, where it agrees with what was done and no other verb is its own."""
        if self._nouns.knows(sentence, position) is None:
            position = self._nouns.past_adjectives(sentence, position)
        told = sentence.words[position + 1 : verb]
        relative = not self._relatives.isdisjoint(told)
        if told.count(",") % 2 or (not relative and not self._finite.isdisjoint(told)):
            return None
        measured = self._units.after(sentence, position)
        unit = measured or (self._nouns.knows(sentence, position) and self._nouns.at(sentence, position))
        return unit if unit and self._agrees(sentence, unit, done) else None

    def _agrees(self, sentence: Sentence, unit: Unit, done: str) -> bool:
        """`le donne` with `state`; what does not tell its gender agrees."""
        article = sentence.word(unit.first - 1)
        feminine = article.endswith(self._feminine)
        return (
            not done
            or not done.endswith((*self._masculine, *self._feminine))
            or (feminine == done.endswith(self._feminine))
        )
