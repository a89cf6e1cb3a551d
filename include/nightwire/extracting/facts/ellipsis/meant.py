"""Which people a number means that no noun stands beside: who acts, who was counted, else people."""

from collections.abc import Sequence

from nightwire.extracting.facts.ellipsis.appositions import AppositionRules
from nightwire.extracting.facts.ellipsis.inheritance import InheritanceRules, take
from nightwire.extracting.facts.ellipsis.openings import OpeningRules
from nightwire.extracting.facts.ellipsis.people import PeopleRules, people
from nightwire.extracting.facts.ellipsis.subjects import SubjectRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

FEWEST, MANY, MILLION = 2, 100, 1e6
OPENERS = frozenset(":;")
PARTS = (NumberForm.FRACTION, NumberForm.HALF)


class MeantRules:
    """Finds a noun for such people in the sentence."""

    def __init__(
        self,
        grammar: Grammar,
        subjects: SubjectRules,
        appositions: AppositionRules,
        openings: OpeningRules,
        told: PeopleRules,
    ) -> None:
        rules = grammar.rules["ellipsis"]
        self._subjects, self._appositions, self._openings = subjects, appositions, openings
        self._told = told
        self._links, self._grouped = grammar.links, frozenset(rules["grouped"])
        self._be = frozenset((*rules["be"], *rules["been"]))
        self._said = self._be | frozenset(rules["people_adverbs"])
        self._bare_parts = bool(rules["bare_parts"])

    def actors(self, sentence: Sentence, reading: Reading, verb: int | None) -> Unit:
        """`i consiglieri sono rimasti in 12`: who acts, else people."""
        found = self._subjects.ending(sentence, verb - 1) if verb is not None else None
        if found is None or not found.person or self._subjects.is_one(sentence, found):
            return people(reading)
        return found

    def take_known(self, reading: Reading, earlier: Sequence[Reading], inheritance: InheritanceRules) -> None:
        """`due rapinatori; un'ora dopo i due`, `tre Stati; in tutti e tre`: what was counted, else people."""
        counts = [one for one in reversed(earlier) if one.unit is not None and one.kind is Kind.COUNT]
        same = (one for one in counts if one.value == reading.value)
        alike = (one for one in counts if one.unit is not None and one.unit.person)
        known = next(same, None) or next(alike, None)
        if known is None:
            take(reading, people(reading))
        else:
            inheritance.hand_on(reading, known, partitive=False)

    def of_share(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`sette su dieci hanno un cane`: of the plural before them, else people."""
        joined = reading.kind is Kind.RATIO and reading.form not in PARTS
        if not (joined and self._bare_parts):
            return None
        return self._appositions.of_share(sentence, reading) or people(reading)

    def placed(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`i turisti erano in gita: sedici sono finiti in ospedale`: who opens the sentence, else people."""
        if not self._told.are_placed(sentence, reading):
            return None
        behind = sentence.word(reading.left - 1) == ":"
        group = self._openings.first(sentence, reading.left) if behind else None
        return group if group is not None and group.person else people(reading)

    def said_of(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`aumentano i divorzi: sono stati 340`, `molte le adesioni: oltre 800`: of the clause before."""
        opener = reading.left - 1
        while sentence.word(opener) in self._said:
            opener -= 1
        said = not self._be.isdisjoint(sentence.words[opener + 1 : reading.left])
        bounded = reading.comparator is not None or reading.left < reading.first
        if reading.kind is not Kind.COUNT or reading.value < FEWEST or opener < 1:
            return None
        if sentence.words[opener] != ":" and not (said and sentence.words[opener] in OPENERS):
            return None
        if not (said or bounded or reading.value >= MANY):
            return None
        many = self._openings.first(sentence, opener)
        many = many or self._appositions.last_plural(sentence, reading, linked=True)
        money = reading.scale >= MILLION and many is not None and not many.person
        return None if money else many  # `scendono i prestiti: sono 340 milioni`

    def grouped(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`gli alunni entrano a gruppi di dieci`: who opens the sentence, else people."""
        linked = sentence.word(reading.left - 1) in self._links and reading.kind is Kind.COUNT
        if not linked or sentence.word(reading.left - 2) not in self._grouped:
            return None
        group = self._openings.first(sentence, reading.left)
        return group if group is not None and group.person else people(reading)
