"""How many people do something together, where no word names them: `sono arrivati in otto`."""

from nightwire.extracting.facts.ellipsis.people import CLOSERS
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

CLAUSE = 6  # tokens from a verb to the number of those who acted


class TogetherRules:
    """Tells from the verb before or behind `in N` that it counts people."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        self._nouns = nouns
        rules = grammar.rules["ellipsis"]
        self._in, self._links = frozenset(rules["people_in"]), grammar.links
        self._acted, self._acted_many = tuple(rules["people_acted"]), tuple(rules["people_acted_many"])
        self._auxiliaries, self._many = (
            frozenset(rules["people_auxiliaries"]),
            frozenset(rules["people_many"]),
        )
        self._verb_endings, self._finite = tuple(rules["people_verbs"]), tuple(rules["people_finite"])
        self._never = tuple(rules["people_never"]) or (" ",)
        self._infinitives = tuple(rules["people_infinitives"])
        self._reflexive, self._be = frozenset(rules["reflexive"]), frozenset(rules["be"])
        self._to, self._adverbs = frozenset(rules["people_to"]), frozenset(rules["people_adverbs"])
        self._between = frozenset((*grammar.rules["negation"]["words"], *rules["objects"], *grammar.articles))
        self._prepositions = frozenset((*grammar.normal, *grammar.normal.values()))
        self._joints = frozenset((*CLOSERS, *grammar.rules["conjunctions"]))

    def are_meant(self, sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
        """`sono arrivati in otto`, `evacuati in 1.500`: nobody else is counted so."""
        if sentence.word(reading.left - 1) not in self._in or reading.kind is not Kind.COUNT:
            return False
        if sentence.norm(reading.last) in self._links or self._is_split(sentence, reading.left - 1):
            return False  # `capitano in 110 di tali vittorie`, `ci siamo fatti in quattro`
        if self._act_behind(sentence, reading) or self._said(sentence, reading.left - 2):
            return True
        if before is not None and before.kind is Kind.COUNT:
            return False
        verb = sentence.word(reading.left - 2)
        acted = self._acted_before(sentence, reading.left - 1) or self._one_does(sentence, reading.left - 2)
        return acted or before is not None or verb.endswith(self._verb_endings)

    def verb(self, sentence: Sentence, reading: Reading) -> int | None:
        """The verb of many that stands before the number: `sono` of `sono rimasti in 12`."""
        for index in range(reading.left - 2, max(0, reading.left - 2 - CLAUSE), -1):
            if sentence.words[index] in self._many:
                return index - (sentence.words[index - 1] in self._reflexive)
        return None

    def _is_split(self, sentence: Sentence, preposition: int) -> bool:
        """`diviso in quattro`, `si sono fatti in otto`: in how many parts."""
        return sentence.word(preposition - 1).startswith(self._never)

    def _said(self, sentence: Sentence, verb: int) -> bool:
        """`hanno votato in 3.000`, `saremo in sei`, `dovrebbero stare in due`."""
        word, before = sentence.word(verb), sentence.word(verb - 1)
        if before in self._auxiliaries and word.endswith(self._acted):
            return True
        return word in self._be or word.endswith(self._infinitives)

    def _one_does(self, sentence: Sentence, verb: int) -> bool:
        """`si dorme in tre`: whoever it is, since no subject stands before it."""
        if sentence.word(verb - 1) not in self._reflexive or not sentence.word(verb).isalpha():
            return False
        subject = verb - 2
        named = sentence.capital(subject) and sentence.word(subject - 1) not in self._prepositions
        return sentence.opens(verb - 1) or not (
            named or sentence.word(subject - 1) in sentence.grammar.articles
        )

    def _act_behind(self, sentence: Sentence, reading: Reading) -> bool:
        """`in 257 hanno`, `In quattro si staccano`, `erano in sei a contendersi il posto`."""
        if sentence.word(reading.last) in self._auxiliaries:
            return True
        if sentence.word(reading.last) in self._to and sentence.word(reading.last + 1).endswith(
            self._infinitives
        ):
            return True
        in_thousands = reading.left == 1 and reading.form is NumberForm.COLLECTIVE  # `In migliaia a Bergamo`
        opens = sentence.opens(reading.left - 1) or sentence.word(reading.left - 2) in self._joints
        return in_thousands or self._many_act(sentence, reading.last, opens=opens)

    def _many_act(self, sentence: Sentence, position: int, *, opens: bool) -> bool:
        """`In quattro si staccano`, `In sei sono stati arrestati`, `all'alba in otto aspettavano`."""
        while sentence.word(position) in self._between or sentence.word(position) in self._adverbs:
            position += 1
        reflexive = sentence.word(position) in self._reflexive
        verb = sentence.word(position + reflexive)
        if verb.endswith(self._finite) and verb not in self._many:
            return True
        return opens and (verb in self._many or (reflexive and verb.endswith(self._verb_endings)))

    def _acts(self, sentence: Sentence, index: int) -> bool:
        """`mancano all'appello in dodici`: a verb of many, and no noun that ends like one."""
        finite = sentence.words[index].endswith(self._finite) and sentence.words[index] not in self._many
        return finite and self._nouns.knows(sentence, index) is None and not sentence.capital(index - 1)

    def _acted_before(self, sentence: Sentence, preposition: int) -> bool:
        """`sono sbarcati a Lampedusa in 320`, `Rinviati a giudizio in 22`: nothing but words between."""
        for index in range(preposition - 1, max(-1, preposition - 1 - CLAUSE), -1):
            if not sentence.words[index].rstrip("'").isalpha():
                return False
            many = sentence.words[index].endswith(self._acted_many)
            if many and sentence.opens(index):
                return True
            if self._acts(sentence, index):
                return True
            had = sentence.word(index - 1) in self._many or sentence.word(index - 2) in self._many
            if had and (many or sentence.words[index].endswith(self._acted)):
                return True
        return False
