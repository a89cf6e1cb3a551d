"""People whose noun is left out: `sono arrivati in otto`, `due di loro`, `i 154 a bordo`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

DEATH = 3  # tokens back in which a verb says that they died
CLOSERS = frozenset(",;:")
CLAUSE = 6  # tokens from a verb to the number of those who acted


class PeopleRules:
    """Tells from the words around a number that it counts people."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["ellipsis"]
        self._links = grammar.links
        self._died = tuple(grammar.rules["age"]["deaths"]) or (" ",)
        self._them, self._in = frozenset(rules["them"]), frozenset(rules["people_in"])
        self._aboard = PhraseTable((phrase, True) for phrase in rules["people_aboard"])
        self._verb_endings, self._acted = tuple(rules["people_verbs"]), tuple(rules["people_acted"])
        self._auxiliaries = frozenset(rules["people_auxiliaries"])
        self._groups = frozenset(rules["groups"])
        self._peoples = frozenset(rules["peoples"])
        self._others = frozenset(grammar.rules["others"])
        self._articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._never = frozenset(rules["people_never"])
        self._joints = frozenset((*CLOSERS, *grammar.rules["conjunctions"]))
        self._between = frozenset((*grammar.rules["negation"]["words"], *rules["objects"], *grammar.articles))
        self._reflexive, self._one_did = frozenset(rules["reflexive"]), frozenset(rules["people_one"])
        self._acted_one = (*rules["people_acted"], *rules["people_acted_one"])
        self._many, self._acted_many = frozenset(rules["people_many"]), tuple(rules["people_acted_many"])

    def are_meant(self, sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
        """`sono arrivati in otto`, `evacuati in 1.500`: nobody else is counted so."""
        if sentence.word(reading.left - 1) not in self._in or reading.kind is not Kind.COUNT:
            return False
        verb = sentence.word(reading.left - 2)
        if sentence.norm(reading.last) in self._links or verb in self._never:
            return False  # `capitano in 110 di tali vittorie`, `ci siamo fatti in quattro`
        acted = sentence.word(reading.left - 3) in self._auxiliaries and verb.endswith(self._acted)
        if (
            acted or sentence.word(reading.last) in self._auxiliaries
        ):  # `hanno votato in 3.000`, `in 257 hanno`
            return True
        in_thousands = reading.left == 1 and reading.form is NumberForm.COLLECTIVE  # `In migliaia a Bergamo`
        opens = sentence.opens(reading.left - 1) or sentence.word(reading.left - 2) in self._joints
        if in_thousands or (opens and self._many_act(sentence, reading.last)):
            return True
        counted = before is not None and before.kind is Kind.COUNT
        if not counted and self._acted_before(sentence, reading.left - 1):
            return True
        return not counted and (before is not None or verb.endswith(self._verb_endings))

    def have_died(self, sentence: Sentence, reading: Reading) -> bool:
        """`ne morirono più di 500`, `ne sono morti 12`: of whom no word says more."""
        near = sentence.words[max(0, reading.left - DEATH) : reading.left]
        return any(word.startswith(self._died) for word in near)

    def verb(self, sentence: Sentence, reading: Reading) -> int | None:
        """The verb of many that stands before the number: `sono` of `sono rimasti in 12`."""
        for index in range(reading.left - 2, max(0, reading.left - 2 - CLAUSE), -1):
            if sentence.words[index] in self._many:
                return index - (sentence.words[index - 1] in self._reflexive)
        return None

    def _many_act(self, sentence: Sentence, position: int) -> bool:
        """`In quattro si staccano`, `In sei sono stati arrestati`, `in otto non ce l'hanno fatta`."""
        while sentence.word(position) in self._between:
            position += 1
        reflexive = sentence.word(position) in self._reflexive
        verb = sentence.word(position + reflexive)
        return verb in self._many or (reflexive and verb.endswith(self._verb_endings))

    def are_placed(self, sentence: Sentence, reading: Reading) -> bool:
        """`due di loro sono feriti`, `i 154 a bordo`: told by the words behind the number."""
        group = sentence.norm(reading.last) in self._links and sentence.word(reading.last + 1) in self._groups
        if group and reading.kind is Kind.COUNT and reading.form is NumberForm.WORDS:
            return True  # `arrestati quattro dell'opposizione`
        of = sentence.before_articles(reading.left) - 1
        if sentence.norm(of) in self._links and sentence.word(of - 1) in self._peoples:
            return True  # `una popolazione di quasi 5 milioni`
        if self._of_them(sentence, reading) or self._aboard.after(sentence.words, reading.last) is not None:
            return True
        return self._opens_clause(sentence, reading) and self._acts(sentence, reading.last)

    def _opens_clause(self, sentence: Sentence, reading: Reading) -> bool:
        """`Trentatré hanno votato`, `gli altri cinque`, `dei sette, soltanto uno`."""
        if reading.kind is not Kind.COUNT or reading.high is not None or reading.value % 1:
            return False
        before = reading.left - 1
        if sentence.word(before) in self._others and sentence.word(before - 1) in self._articles:
            return True
        only = reading.form is NumberForm.ARTICLE and sentence.word(before) == ","
        return only or sentence.opens(reading.left)

    def _acts(self, sentence: Sentence, position: int) -> bool:
        """`hanno votato`, `si sono astenuti`, `è sopravvissuto`: a verb that says what they did."""
        position += sentence.word(position) in self._reflexive
        if sentence.word(position) in self._one_did:
            return sentence.word(position + 1).endswith(self._acted_one)
        done = (*self._acted, *self._acted_many)
        return sentence.word(position) in self._many and sentence.word(position + 1).endswith(done)

    def _of_them(self, sentence: Sentence, reading: Reading) -> bool:
        """`due di loro sono feriti`, with nobody counted before."""
        whole = reading.kind is Kind.COUNT and reading.form is not NumberForm.ARTICLE
        return (
            whole
            and sentence.word(reading.last + 1) in self._them
            and (sentence.norm(reading.last) in self._links or sentence.word(reading.last) in self._links)
        )

    def _acted_before(self, sentence: Sentence, preposition: int) -> bool:
        """`sono sbarcati a Lampedusa in 320`, `Rinviati a giudizio in 22`: nothing but words between."""
        for index in range(preposition - 1, max(-1, preposition - 1 - CLAUSE), -1):
            if not sentence.words[index].rstrip("'").isalpha():
                return False
            many = sentence.words[index].endswith(self._acted_many)
            if many and sentence.opens(index):
                return True
            had = sentence.word(index - 1) in self._many or sentence.word(index - 2) in self._many
            if had and (many or sentence.words[index].endswith(self._acted)):
                return True
        return False


def take_people(reading: Reading, name: str = "person") -> None:
    """Give a number people to count, whom no word names."""
    reading.unit, reading.unit_text = Unit(name, Kind.COUNT, reading.last, reading.last), ""
