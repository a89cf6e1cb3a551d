"""People whose noun is left out: `sono arrivati in otto`, `due di loro`, `i 154 a bordo`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

DEATH = 3  # tokens back in which a verb says that they died
CLOSERS = frozenset(",;:")


class PeopleRules:
    """Tells from the words around a number that it counts people."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["ellipsis"]
        self._links = grammar.links
        self._died = tuple(grammar.rules["age"]["deaths"]) or (" ",)
        self._them = frozenset(rules["them"])
        self._aboard = PhraseTable((phrase, True) for phrase in rules["people_aboard"])
        self._groups = frozenset(rules["groups"])
        self._peoples = frozenset(rules["peoples"])
        self._others = frozenset(grammar.rules["others"])
        self._articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._between = frozenset((*grammar.rules["negation"]["words"], *rules["objects"], *grammar.articles))
        self._masses = frozenset(rules["in_masses"])
        self._be = frozenset(rules["be"])
        self._adverbs = frozenset(rules["people_adverbs"])
        self._reflexive, self._one_did = frozenset(rules["reflexive"]), frozenset(rules["people_one"])
        self._acted_one = (*rules["people_acted"], *rules["people_acted_one"])
        self._many = frozenset(rules["people_many"])
        self._done = (*self._acted_one, *rules["people_acted_many"])

    def have_died(self, sentence: Sentence, reading: Reading) -> bool:
        """`ne morirono più di 500`, `ne sono morti 12`: of whom no word says more."""
        near = sentence.words[max(0, reading.left - DEATH) : reading.left]
        return any(word.startswith(self._died) for word in near)

    def are_placed(self, sentence: Sentence, reading: Reading) -> bool:
        """`due di loro sono feriti`, `i 154 a bordo`: told by the words behind the number."""
        group = sentence.norm(reading.last) in self._links and sentence.word(reading.last + 1) in self._groups
        if group and reading.kind is Kind.COUNT and reading.form is NumberForm.WORDS:
            return True  # `arrestati quattro dell'opposizione`
        of = sentence.before_articles(reading.left) - 1
        if sentence.norm(of) in self._links and sentence.word(of - 1) in self._peoples:
            return True  # `una popolazione di quasi 5 milioni`
        if reading.form is NumberForm.COLLECTIVE and sentence.word(reading.left - 1) in self._be:
            return True  # `In piazza erano migliaia`
        if self._of_them(sentence, reading) or self._aboard.after(sentence.words, reading.last) is not None:
            return True
        opens = self._opens_clause(sentence, reading) or self._in_masses(sentence, reading)
        return opens and self._acts(sentence, reading.last)

    def _in_masses(self, sentence: Sentence, reading: Reading) -> bool:
        """`A decine hanno perso il treno`."""
        massed = reading.form is NumberForm.COLLECTIVE and sentence.word(reading.left - 1) in self._masses
        return massed and sentence.opens(reading.left - 1)

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
        """`hanno già votato`, `non ce l'hanno fatta`, `è sopravvissuto`: a verb that says what they did."""
        while sentence.word(position) in self._between or sentence.word(position) in self._reflexive:
            position += 1
        done = position + 1
        while sentence.word(done) in self._adverbs:
            done += 1
        if sentence.word(position) in self._one_did:
            return sentence.word(done).endswith(self._acted_one)
        return sentence.word(position) in self._many and sentence.word(done).endswith(self._done)

    def _of_them(self, sentence: Sentence, reading: Reading) -> bool:
        """`due di loro sono feriti`, with nobody counted before."""
        whole = reading.kind is Kind.COUNT and reading.form is not NumberForm.ARTICLE
        return (
            whole
            and sentence.word(reading.last + 1) in self._them
            and (sentence.norm(reading.last) in self._links or sentence.word(reading.last) in self._links)
        )


def people(reading: Reading, name: str = "person") -> Unit:
    """People, whom no word names, as the unit of a number."""
    return Unit(name, Kind.COUNT, reading.last, reading.last, person=True)
