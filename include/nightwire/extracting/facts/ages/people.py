"""Who may be of an age: names, nouns for people, and the words between them and a number of years."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.tables import number_table

UNITS = frozenset(["year", "month", "week", "day"])
OPENERS = frozenset(",(")
CLOSERS = frozenset(",).;")


class AgePeople:
    """Finds the person beside a number."""

    def __init__(self, grammar: Grammar, nouns: NounRules, units: UnitRules) -> None:
        self._nouns, self._units = nouns, units
        self._conjunctions = frozenset((",", *grammar.rules["conjunctions"]))
        self._links = frozenset(grammar.rules["age"]["of_age"])
        self._singular = grammar.articles.difference(grammar.rules["noun"]["plural_articles"])
        self._animals = frozenset(grammar.rules["age"]["animals"])
        self._person_endings = tuple(grammar.rules["age"]["person_endings"]) or (" ",)
        self._ones = frozenset(grammar.rules["age"]["one"])
        self._opens_number = number_table(grammar.language).opens
        self._openers = frozenset(grammar.rules["noun"]["stops"])

    def people(
        self, sentence: Sentence, reading: Reading, following: Reading | None, kept: list[Reading]
    ) -> Unit | None:
        """`un ragazzo di 17 anni, due di 18 anni`: as many more of the same, whose age follows."""
        if following is None or not kept or kept[-1].kind is not Kind.AGE:
            return None
        if sentence.word(reading.last) not in self._links or following.first != reading.last + 1:
            return None
        unit, noun = self._units.after(sentence, following.last), sentence.before_articles(kept[-1].left) - 2
        if unit is None or unit.name not in UNITS or not self._noun_person(sentence, noun):
            return None
        return self._nouns.at(sentence, noun, plural=False)

    def _between_commas(self, sentence: Sentence, first: int, last: int) -> bool:
        opener = sentence.word(first - 1)
        if opener not in OPENERS or not opener:
            return False
        if opener == "(" and sentence.word(last) != ")":  # `Anna Bo (19, studente)`
            listed = sentence.word(last) == "," and sentence.capital(first - 2)
            return listed and self._noun_person(sentence, last + 1)
        closes = sentence.word(last) in CLOSERS or (
            opener == "," and sentence.word(last) in self._conjunctions and sentence.capital(first - 2)
        )  # `Rossi, 43 anni e tre figli,`
        if not sentence.word(last) or not closes:
            return False
        return (
            self._person(sentence, first - 2)
            or self._pronoun(sentence, first - 2)
            or (opener == "," and last > first + 1 and self._noun_person(sentence, first - 3))
            or (opener == "," and last > first + 1 and self._unlisted(sentence, first - 2))
        )

    def _unlisted(self, sentence: Sentence, position: int) -> bool:
        """`il centravanti, 22 anni,`: whom no list has, behind an article in the singular."""
        singular = sentence.word(position - 1) in self._singular
        return position > 0 and singular and self._nouns.knows(sentence, position) is None

    def _of_town(self, sentence: Sentence, unit: Unit, first: int) -> bool:
        """`Marco Rossi, 41 anni di Varese`: behind a name and a comma, before where they are from."""
        named = sentence.word(first - 1) == "," and sentence.capital(first - 2) and unit.name == "year"
        return named and sentence.word(unit.last) in self._links and sentence.capital(unit.last + 1)

    def _pronoun(self, sentence: Sentence, position: int) -> bool:
        """`il più grande dei due, 15 anni,`: a number that stands for people."""
        before = position - 1
        articled = (
            before >= 0 and sentence.norm(before) in self._links and sentence.word(before) not in self._links
        )
        return articled and sentence.word(position).isalpha() and self._opens_number(sentence.word(position))

    def _noun_of_age(self, sentence: Sentence, start: int) -> bool:
        """`un giocatore di 20 anni di basket`: a person right before, whatever follows."""
        if sentence.norm(start - 1) not in self._links:
            return False
        return self._noun_person(sentence, start - 2) or (
            sentence.word(start - 1) in self._links and self._opens_number(sentence.word(start - 2) or " ")
        )

    def _apposition(self, sentence: Sentence, position: int) -> bool:
        """`Chima Alinno, nigeriano di 46 anni`: what no list has, after a name and a comma."""
        word = sentence.word(position)
        named = sentence.word(position - 1) == "," and sentence.capital(position - 2)
        return named and word.isalpha() and self._nouns.knows(sentence, position) is None

    def _person(self, sentence: Sentence, position: int) -> bool:
        if sentence.word(position) == "." and len(sentence.word(position - 1)) == 1:
            position -= 1  # `Andrea C., 35 anni`
            return sentence.capital(position)
        named = (
            sentence.capital(position)
            and sentence.word(position).isalpha()
            and len(sentence.word(position)) > 1
        )
        opening = position == 0 and sentence.word(0) in self._openers  # `Oggi, 26 anni, ...`
        return (named and position >= 0 and not opening) or self._noun_person(sentence, position)

    def _noun_person(self, sentence: Sentence, position: int) -> bool:
        noun = self._nouns.knows(sentence, position) if position >= 0 else None
        if noun is None:
            return self._unlisted_person(sentence, position)
        return noun.person or sentence.word(position) in self._animals

    def _unlisted_person(self, sentence: Sentence, position: int) -> bool:
        """`un sammarinese`, `una parrucchiera`: no list has it, and it ends as people do."""
        word = sentence.word(position) if position > 0 else ""
        if word in self._animals:
            return True
        one = sentence.word(position - 1) in self._ones and self._units.after(sentence, position) is None
        return one and word.endswith(self._person_endings) and word.isalpha()
