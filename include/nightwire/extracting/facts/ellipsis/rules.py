"""Units left out: what an earlier fact counted, or the subject that stands before the number."""

from collections.abc import Callable
from functools import partial

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.ellipsis.ages import AgeRules
from nightwire.extracting.facts.ellipsis.agreeing import AgreeingRules
from nightwire.extracting.facts.ellipsis.amounts import AmountRules
from nightwire.extracting.facts.ellipsis.appositions import AppositionRules
from nightwire.extracting.facts.ellipsis.changed import ChangedRules
from nightwire.extracting.facts.ellipsis.clauses import ClauseRules
from nightwire.extracting.facts.ellipsis.doubt import beyond_doubt
from nightwire.extracting.facts.ellipsis.inheritance import InheritanceRules, take
from nightwire.extracting.facts.ellipsis.inversions import InversionRules
from nightwire.extracting.facts.ellipsis.meant import MeantRules
from nightwire.extracting.facts.ellipsis.measures import MeasureRules
from nightwire.extracting.facts.ellipsis.openings import OpeningRules
from nightwire.extracting.facts.ellipsis.partitives import PartitiveRules
from nightwire.extracting.facts.ellipsis.people import PeopleRules, people
from nightwire.extracting.facts.ellipsis.relatives import RelativeRules
from nightwire.extracting.facts.ellipsis.sharing import SharingRules
from nightwire.extracting.facts.ellipsis.stand_ins import StandInRules
from nightwire.extracting.facts.ellipsis.subjects import SubjectRules
from nightwire.extracting.facts.ellipsis.taken_up import TakenUpRules
from nightwire.extracting.facts.ellipsis.those import ThoseRules
from nightwire.extracting.facts.ellipsis.together import TogetherRules
from nightwire.extracting.facts.ellipsis.topics import TopicRules
from nightwire.extracting.facts.ellipsis.uncounted import Filled, UncountedRules
from nightwire.extracting.facts.ellipsis.wholes import WholeRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

Finder = Callable[[Sentence, Reading], Unit | None]
PARTS = (NumberForm.FRACTION, NumberForm.HALF)
EARLIER = 4  # facts back to which a number may look for its unit


class EllipsisRules:
    """Fills in the unit of a number that has none after it."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        self.subjects, self.amounts = SubjectRules(grammar, nouns), AmountRules(grammar)
        self._inheritance, self._wholes = InheritanceRules(grammar), WholeRules(grammar, nouns)
        self.partitives = PartitiveRules(grammar, nouns, self._inheritance)
        self._inversions, self._people = InversionRules(grammar, nouns), PeopleRules(grammar)
        self._openings = OpeningRules(grammar, nouns)
        self._together, self._those = TogetherRules(grammar, nouns), ThoseRules(grammar)
        self._relatives = RelativeRules(grammar, self.subjects, nouns)
        self._appositions, self._uncounted = AppositionRules(grammar, nouns), UncountedRules(grammar)
        self._meant = MeantRules(grammar, self.subjects, self._appositions, self._openings, self._people)
        self._sharing, self._taken_up = SharingRules(grammar), TakenUpRules(grammar, nouns)
        self._nouns, self._stand_ins = nouns, StandInRules(grammar, nouns)
        self._ages, self._amid = AgeRules(grammar, nouns), MeasureRules(grammar)
        self._dummies = frozenset(grammar.rules["ellipsis"]["dummies"])
        self._yardsticks = frozenset(grammar.rules["ellipsis"]["yardsticks"])
        self._starts = frozenset(grammar.rules["trend"]["start_prepositions"])
        self._passing = frozenset(grammar.rules["trend"]["changes"])
        self._ends = frozenset(grammar.rules["trend"]["bound_prepositions"])
        self._trend_of = trend_words(grammar.language).of
        self._agreeing, self._clauses = AgreeingRules(grammar, nouns), ClauseRules(grammar, nouns)
        self._topics = TopicRules(grammar, nouns)
        self._changed = ChangedRules(grammar, nouns, self.subjects)
        self._measures = (
            ("ellipsis.below_zero", self._amid.below_zero),
            ("ellipsis.temperature", self._amid.temperature),
            ("ellipsis.altitude", self._amid.altitude),
            ("ellipsis.tenths", self._amid.tenths),
        )
        self._told = (
            ("ellipsis.of_share", self._meant.of_share),
            ("ellipsis.predicate", self._inversions.predicate),
            ("ellipsis.fronted", self._inversions.fronted),
            ("ellipsis.of_more", self._inversions.of_more),
            ("ellipsis.further", self._stand_ins.further),
            ("ellipsis.enclitic", self._appositions.of_enclitic),
            ("ellipsis.agreeing", self._agreeing.noun),
            ("ellipsis.in_masses", self._wholes.in_masses),
            ("ellipsis.opening", self._openings.of),
            ("ellipsis.grouped", self._meant.grouped),
            ("ellipsis.of_them", self._meant.placed),
            ("ellipsis.said_of", self._meant.said_of),
        )

    def is_dummy(self, sentence: Sentence, unit: Unit) -> bool:
        """`63 mila unità`: a noun that stands for another, not one in a sense of its own."""
        if unit.last != unit.first + 1 or sentence.word(unit.first) not in self._dummies:
            return False
        noun = self._nouns.knows(sentence, unit.first)
        return noun is None or noun.english == unit.name

    def of_dummy(self, sentence: Sentence, reading: Reading, dummy: Unit) -> Unit | None:
        """The noun before the number that such a noun stands for."""
        subject = self.subjects.of(sentence, reading) or self._clauses.subject(sentence, reading)
        return subject or self._appositions.of(sentence, reading, dummy.last)

    def fill(self, sentence: Sentence, reading: Reading, earlier: list[Reading], *, partitive: bool) -> str:
        """Find the unit of a number that has none beside it; the reason to drop the number, else empty."""
        if reading.kind is not Kind.RATIO:
            reading.end = reading.last
        before = self._sharing.last(sentence, reading, earlier, partitive=partitive)
        if before is not None and before.unit and self._agreeing.differs(sentence, reading, before.unit):
            before = None
        rule, reason = self._filled(sentence, reading, earlier, before, partitive=partitive)
        reading.note(rule, reason or reading.unit or "no unit")
        return reason

    def _filled(
        self,
        sentence: Sentence,
        reading: Reading,
        earlier: list[Reading],
        before: Reading | None,
        *,
        partitive: bool,
    ) -> Filled:
        if self._ages.fill(sentence, reading, earlier):
            return "ellipsis.age", ""
        for rule, measures in self._measures:
            if measures(sentence, reading, earlier):
                return rule, ""
        if (again := self._taken_up.of(sentence, reading, earlier)) is not None:
            rule, taken_up = again
            self._inheritance.hand_on(reading, taken_up, partitive=False)
            return rule, ""
        if before is not None and (partitive or self.partitives.adds(sentence, reading, before)):
            return self.partitives.fill(sentence, reading, before), ""
        if (of_part := self._take_named(sentence, reading, earlier, before)) is not None:
            return of_part, ""
        return (
            self._as_amount(sentence, reading, earlier, before)
            or self._of_known(sentence, reading, before)
            or self._of_many(sentence, reading, before)
            or self._uncounted.of(sentence, reading, before)
            or self._from_context(sentence, reading, earlier, before)
        )

    def _take_named(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], before: Reading | None
    ) -> str | None:
        """`gli operai assunti, nove dei quali`, `coloro che`: what a part is of; the rule that tells."""
        if (named := self._topics.named(sentence, reading)) is not None:
            take(reading, named[1])
            return named[0]
        if self._those.are_meant(sentence, reading):
            take(reading, people(reading))
            return "ellipsis.those"
        noun = self._sharing.noun_of_share(sentence, reading, earlier, self._nouns)
        rule = "ellipsis.noun_of_share"
        if before is None and noun is None:
            noun, rule = self.partitives.named_before(sentence, reading), "ellipsis.named_before"
        if noun is None:
            return None
        take(reading, noun)
        return rule

    def _as_amount(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], before: Reading | None
    ) -> Filled | None:
        """Money, whose currency or scale is left out."""
        if earlier and self.amounts.goes_on(sentence, reading, earlier[-1]):
            reading.value, reading.scale = reading.value * earlier[-1].scale, earlier[-1].scale
            self._inheritance.hand_on(reading, earlier[-1], partitive=False)
            return "ellipsis.amount", ""
        counted = before is not None and self.amounts.is_as_large(reading, before)
        if not counted and self.amounts.is_money(sentence, reading, before):
            return "ellipsis.money", self.amounts.as_money(sentence, reading)
        return None

    def _of_known(self, sentence: Sentence, reading: Reading, before: Reading | None) -> Filled | None:
        """A part of what changes, or of what `ne` and `di cui` stand for."""
        if reading.form in PARTS and (fronted := self._inversions.fronted(sentence, reading)) is not None:
            take(reading, fronted)
            return "ellipsis.fronted", ""
        if (changed := self._changed.by_part(sentence, reading)) is not None:
            take(reading, changed)
            return "ellipsis.changed", ""
        if before is None or not self._sharing.is_part_of_it(sentence, reading):
            return None
        self._inheritance.hand_on(reading, before, partitive=True)
        return "ellipsis.of_it", ""

    def _of_many(self, sentence: Sentence, reading: Reading, before: Reading | None) -> Filled | None:
        """`gli arrivi calano, e uno su tre resta`, `gli atti sono falsi per un terzo`: a part of them."""
        share = before is not None and before.kind is Kind.PERCENT
        amount = before is not None and before.kind is Kind.MONEY and reading.form is NumberForm.ARTICLE
        if reading.kind is not Kind.RATIO or (before is not None and not (share or amount)):
            return None
        changed = reading.form in PARTS and (share or reading.trend is not None)  # `in calo di un sesto`
        many = None if changed else self._appositions.last_plural(sentence, reading)
        if many is None:
            return None
        take(reading, many)
        return "ellipsis.of_many", ""

    def _from_context(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], before: Reading | None
    ) -> Filled:
        """The subject's noun, else the last fact's unit, else money where it is milliards."""
        rule, subject = self._subject(sentence, reading, earlier, before)
        if subject is not None and before is not None and self._is_yardstick(sentence, subject):
            subject = None
        if (
            subject is not None
            and before is not None
            and self.subjects.owns(sentence, subject, reading, before)
        ):
            subject = None
        if self._together.are_meant(sentence, reading, before):
            take(reading, self._meant.actors(sentence, reading, self._together.verb(sentence, reading)))
            return "ellipsis.people", ""
        named = subject is not None and bool(subject.name) and not self._sharing.articled(sentence, reading)
        share = before is not None and before.kind is Kind.PERCENT and not named
        if (
            subject is not None
            and not share
            and not self.amounts.same_money(sentence, reading, before, subject)
        ):
            take(reading, subject)
            if not any(subject.first < one.last for one in earlier[-EARLIER:]):
                reading.start = min(reading.start, subject.first)
            return rule, ""
        if self._stand_ins.are_they(sentence, reading):
            self._meant.take_known(reading, earlier[-EARLIER:], self._inheritance)
            return "ellipsis.they", ""
        if before is not None:
            rest = before.kind is Kind.MONEY and self.amounts.as_many(sentence, reading)
            self._inheritance.hand_on(reading, before, partitive=False, rest=rest)
            return "ellipsis.fact_before", ""
        return self._alone(sentence, reading)

    def _is_yardstick(self, sentence: Sentence, subject: Unit) -> bool:
        """`viaggiava a 90 km/h, il limite è di 50`: what a number is compared with is not what it counts."""
        return sentence.word(subject.first) in self._yardsticks

    def _subject(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], before: Reading | None
    ) -> tuple[str, Unit | None]:
        """The noun that the clause gives the number, and the rule that found it."""
        for rule, of in (
            ("ellipsis.majority", self._wholes.majority),
            ("ellipsis.relative", self._relatives.of),
            ("ellipsis.apposition", self._appositions.of),
            ("ellipsis.set_off", self._openings.set_off),
            ("ellipsis.clause", partial(self._counted_subject, before, self._clauses.subject)),
            ("ellipsis.subject", partial(self._counted_subject, before, self.subjects.of)),
            ("ellipsis.gapped", partial(self._clauses.gapped, before)),
            ("ellipsis.inversion", self._inversions.of),
            ("ellipsis.whole", self._wholes.series),
            ("ellipsis.course", partial(self._changed.course, earlier)),
        ):
            subject = of(sentence, reading)
            if subject is not None:
                return rule, subject
        return "", None

    def _counted_subject(
        self, before: Reading | None, found: Finder, sentence: Sentence, reading: Reading
    ) -> Unit | None:
        """The clause's subject, where it is what is counted."""
        subject = found(sentence, reading)
        if subject is None or self._sharing.is_apart(sentence, reading, subject, before):
            return None
        money = self.amounts.is_left(sentence, reading) and not self.subjects.are_many(sentence, subject)
        return None if money else subject

    def _alone(self, sentence: Sentence, reading: Reading) -> Filled:
        """A number that nothing before it gives a unit."""
        if self.amounts.currency and self.amounts.is_price(sentence, reading):
            return "ellipsis.price", self.amounts.as_money(sentence, reading)
        for rule, of in self._told:
            if (unit := of(sentence, reading)) is not None:
                take(reading, unit)
                return rule, ""
        rule = self._standing_for(sentence, reading)
        if rule:
            return rule, ""
        if self.amounts.is_left(sentence, reading):
            return "ellipsis.money_left", self.amounts.as_money(sentence, reading)
        certain = beyond_doubt(sentence, reading) or self._starts_change(sentence, reading)
        return ("ellipsis.beyond_doubt", "") if certain else ("ellipsis.bare", "bare")

    def _standing_for(self, sentence: Sentence, reading: Reading) -> str:
        """The rule by which a number stands for what another sentence has counted, empty where none does."""
        if not self._inversions.is_of_clitic(sentence, reading):
            return "ellipsis.stand_in" if self._stand_ins.is_one(sentence, reading) else ""
        if not self._people.have_died(sentence, reading):
            return "ellipsis.clitic"
        take(reading, people(reading, "dead"))
        return "ellipsis.dead"

    def _starts_change(self, sentence: Sentence, reading: Reading) -> bool:
        """`horsepower jumped from 240 to 273`, `le rapine (da 88 a 71)`."""
        starts, before = sentence.norm(reading.left - 1) in self._starts, sentence.word(reading.left - 2)
        ends = sentence.norm(reading.last) in self._ends and sentence.word(reading.last + 1)[:1].isdecimal()
        told = ends and (before in self._passing or before in "(,")
        return starts and (told or self._trend_of(before) is not None)
