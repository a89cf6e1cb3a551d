"""People whose noun is left out: `sono arrivati in otto`, `due di loro`, `i 154 a bordo`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

CLAUSE = 6  # tokens from a verb to the number of those who acted


class PeopleRules:
    """Tells from the words around a number that it counts people."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["ellipsis"]
        self._links = grammar.links
        self._them, self._in = frozenset(rules["them"]), frozenset(rules["people_in"])
        self._aboard = PhraseTable((phrase, True) for phrase in rules["people_aboard"])
        self._verb_endings, self._acted = tuple(rules["people_verbs"]), tuple(rules["people_acted"])
        self._auxiliaries = frozenset(rules["people_auxiliaries"])
        self._many, self._acted_many = frozenset(rules["people_many"]), tuple(rules["people_acted_many"])

    def are_meant(self, sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
        """`sono arrivati in otto`, `evacuati in 1.500`: nobody else is counted so."""
        if sentence.word(reading.left - 1) not in self._in or reading.kind is not Kind.COUNT:
            return False
        if sentence.norm(reading.last) in self._links:  # `capitano in 110 di tali vittorie`
            return False
        verb = sentence.word(reading.left - 2)
        acted = sentence.word(reading.left - 3) in self._auxiliaries and verb.endswith(self._acted)
        if (
            acted or sentence.word(reading.last) in self._auxiliaries
        ):  # `hanno votato in 3.000`, `in 257 hanno`
            return True
        if reading.left == 1 and reading.form is NumberForm.COLLECTIVE:  # `In migliaia a Bergamo`
            return True
        counted = before is not None and before.kind is Kind.COUNT
        if not counted and self._acted_before(sentence, reading.left - 1):
            return True
        return not counted and (before is not None or verb.endswith(self._verb_endings))

    def are_placed(self, sentence: Sentence, reading: Reading) -> bool:
        """`due di loro sono feriti`, `i 154 a bordo`: told by the words behind the number."""
        return (
            self._of_them(sentence, reading) or self._aboard.after(sentence.words, reading.last) is not None
        )

    def _of_them(self, sentence: Sentence, reading: Reading) -> bool:
        """`due di loro sono feriti`, with nobody counted before."""
        whole = reading.kind is Kind.COUNT and reading.form is not NumberForm.ARTICLE
        return (
            whole
            and sentence.word(reading.last + 1) in self._them
            and (sentence.norm(reading.last) in self._links or sentence.word(reading.last) in self._links)
        )

    def _acted_before(self, sentence: Sentence, preposition: int) -> bool:
        """`sono sbarcati a Lampedusa in 320`: a verb of many, and nothing but words between."""
        for index in range(preposition - 1, max(0, preposition - 1 - CLAUSE), -1):
            if not sentence.words[index].rstrip("'").isalpha():
                return False
            many = sentence.words[index].endswith(self._acted_many)
            had = sentence.words[index - 1] in self._many or sentence.words[index - 2] in self._many
            if had and (many or sentence.words[index].endswith(self._acted)):
                return True
        return False


def take_people(reading: Reading) -> None:
    """Give a number people to count, whom no word names."""
    reading.unit, reading.unit_text = Unit("person", Kind.COUNT, reading.last, reading.last), ""
