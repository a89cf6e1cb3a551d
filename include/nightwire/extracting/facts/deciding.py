"""One number to a fact, or to none: the rooms are asked in turn, each answer is weighed and noted."""

from nightwire.extracting.facts.ages.rules import AgeRules
from nightwire.extracting.facts.bounds.comparators import ComparatorRules
from nightwire.extracting.facts.bounds.lost_digits import LostDigitRules
from nightwire.extracting.facts.bounds.tails import TailRules
from nightwire.extracting.facts.bounds.trends import TrendRules
from nightwire.extracting.facts.ellipsis.next_units import PARTS, NextUnitRules
from nightwire.extracting.facts.ellipsis.prices import PriceRules
from nightwire.extracting.facts.ellipsis.rules import EllipsisRules
from nightwire.extracting.facts.findings import Case, Rule, Weigher
from nightwire.extracting.facts.nonfacts.rules import ExclusionRules
from nightwire.extracting.facts.parts.articles import ArticleRules
from nightwire.extracting.facts.parts.ratios import RatioRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.compounds import CompoundRules
from nightwire.extracting.facts.units.noun_phrase import noun_rules
from nightwire.extracting.facts.units.senses import sense_rules
from nightwire.extracting.facts.units.tenths import TenthRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import number_table

TOLD_APART = frozenset(",:(")
WHOLE = ("point",)  # half of one is no part of a whole


class Decider:
    """Completes the readings of one language; `weigher` decides between the rules that speak."""

    def __init__(self, grammar: Grammar) -> None:
        self.weigher = Weigher()
        self.units = UnitRules(grammar)
        self.nouns = noun_rules(grammar)
        self.ages = AgeRules(grammar, self.nouns, self.units)
        self.articles = ArticleRules(grammar, self.nouns, self.units)
        self.comparators = ComparatorRules(grammar)
        self.ellipsis = EllipsisRules(grammar, self.nouns)
        self.next_units = NextUnitRules(grammar, self.units, self.nouns)
        self.senses = sense_rules(grammar.language)
        self.tenths = TenthRules(grammar)
        self.tails = TailRules(grammar, number_table(grammar.language))
        self.compounds = CompoundRules(grammar, number_table(grammar.language), self.units, self.nouns)
        self.prices = PriceRules(grammar, self.units, self.nouns)
        self.lost_digits = LostDigitRules(grammar)
        self.exclusions = ExclusionRules(grammar)
        self.ratios = RatioRules(grammar, self.units, self.nouns)
        self.trends = TrendRules(grammar)
        self._pointing = frozenset(grammar.rules["noun"]["pointing"])
        self._plural_articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._adjectival = tuple(grammar.rules["noun"]["adjectival"]) or (" ",)
        self._conjunctions = frozenset(grammar.rules["conjunctions"])
        self._early: tuple[Rule[str], ...] = (
            ("nonfacts.inside_unit", _inside_unit),
            *self.exclusions.early,
        )
        self._late: tuple[Rule[str], ...] = (
            *self.exclusions.late,
            ("parts.article", self.articles.late),
        )
        self._unit_beside: tuple[Rule[Unit], ...] = (
            ("units.tenths", self.tenths.of),
            ("units.closed", self._closed_unit),
            ("units.before", lambda case: self.units.before(case.sentence, case.reading)),
            ("ages.stated", lambda case: self.ages.stated(case.sentence, case.reading)),
            ("parts.sole", self.articles.pronouns.sole),
            ("units.past_adjectives", self._unit_past_adjectives),
            ("parts.made_of", lambda case: self.ratios.made_of(case.sentence, case.reading)),
            ("units.noun", self._noun),
            ("units.named", lambda case: self.nouns.named(case.sentence, case.reading)),
        )

    def decide(self, case: Case) -> str:
        """Complete one reading; the reason why it is no fact, else empty."""
        sentence, reading = case.sentence, case.reading
        if reading.unit is not None:  # `1'56"`, read as one
            return ""
        of_article = reading.form is NumberForm.ARTICLE
        reason = self.weigher.decide(self.exclusions.of_articles if of_article else self._early, case)
        if reason:
            return reason
        if self._is_bare_age(case):
            return ""
        if self.ratios.is_rate_base(sentence, reading, case.kept):
            reading.note("parts.rate_base", "rate")
            return "rate"
        self._unit(case)
        case.rest = case.rest[self.compounds.join(sentence, reading, case.rest) :]
        self._compare(case)
        case.rest = case.rest[self.prices.read(case) :]
        reason = reading.dropped or self.weigher.decide(self._late, case)
        if reason:
            return reason
        self.lost_digits.read(sentence, reading)
        return self._complete(case)

    def _is_bare_age(self, case: Case) -> bool:
        """An age whose unit no word names is complete at once."""
        sentence, reading = case.sentence, case.reading
        if self.ages.bare(sentence, reading, case.kept):
            reading.note("ages.bare", Kind.AGE)
            return True
        if self.ages.next_named(sentence, reading, case.kept):
            reading.note("ages.next_named", Kind.AGE)
            return True
        return False

    def _unit(self, case: Case) -> None:
        """The unit beside the number, in its sense; else what the numbers after it say."""
        sentence, reading, following = case.sentence, case.reading, case.following
        if reading.form in PARTS:
            reading.kind = Kind.RATIO
        unit = self.weigher.decide(self._unit_beside, case)
        if unit is not None:
            _set_unit(reading, self._in_sense(sentence, reading, unit))
        else:
            reading.unit = self.ages.people(sentence, reading, following, case.kept)
            if reading.unit is not None:
                reading.note("ages.people", reading.unit)
        if following is not None and self.ratios.join(sentence, reading, following):
            self._of_whole(sentence, reading, following)
        elif reading.unit is None:
            self.next_units.share(sentence, reading, case.rest)
            if reading.unit is not None:
                self._mean(sentence, reading)
                reading.note("ellipsis.next_unit", reading.unit)

    def _closed_unit(self, case: Case) -> Unit | None:
        unit = self.units.after(case.sentence, case.reading.last)
        if unit is not None and (
            self.nouns.goes_beyond(case.sentence, unit)
            or self.units.is_other_word(case.sentence, case.reading, unit)
        ):
            return None
        if unit is None or unit.kind is not Kind.MEASURE:
            return unit
        before = self.units.before(case.sentence, case.reading)  # `magnitudo 7.8 della scala Richter`
        return unit if before is None or before.name != unit.name else before

    def _noun(self, case: Case) -> Unit | None:
        """What is counted; `10 miliardi di ricavi` counts no revenues."""
        if self.ellipsis.amounts.is_named(case.sentence, case.reading):
            return None
        if case.kept and self.nouns.is_articled_participle(case.sentence, case.reading):
            return None
        found = self.nouns.after(case.sentence, case.reading)
        if found is None or self.articles.is_verb_of_half(case.sentence, case.reading, found):
            return None
        bounds = not found.name and self.comparators.bounds_at(case.sentence, found.first)
        return None if bounds or self._is_told_apart(case, found) else found

    def _is_told_apart(self, case: Case, unit: Unit) -> bool:
        """`12 ospedali, cinque pubblici e sette privati`: an adjective of what was counted, and no noun."""
        before, sentence, opener = case.kept[-1] if case.kept else None, case.sentence, case.reading.left - 1
        if unit.name or before is None or before.unit is None or not before.unit.name:
            return False
        counts = (one.value for one in case.kept[-2:] if one.kind is Kind.COUNT)
        smaller = before.kind is Kind.COUNT and case.reading.value < max(counts)
        joined = sentence.word(opener) in TOLD_APART or sentence.norm(opener) in self._conjunctions
        return smaller and joined and sentence.word(unit.first).endswith(self._adjectival)

    def _unit_past_adjectives(self, case: Case) -> Unit | None:
        """`18 lunghi mesi`, `un solo giorno`."""
        sentence, reading = case.sentence, case.reading
        first = reading.last
        if sentence.word(first) in self._plural_articles:
            first += 1  # `3.492 i chilometri da percorrere`
        position = self.nouns.past_adjectives(sentence, first)
        if sentence.word(position - 1) in self._pointing and reading.value != 1:  # `1.2 million last year`
            return None
        return self.units.after(sentence, position) if position > reading.last else None

    def _in_sense(self, sentence: Sentence, reading: Reading, unit: Unit) -> Unit:
        """The unit as the size of the number and the words of the sentence have it."""
        scaled = self.units.by_scale(reading, unit)
        if scaled is not unit:
            reading.note("units.scale", scaled)
        meant = self.senses.of(sentence, scaled)
        if meant is not scaled:
            reading.note("units.senses", meant)
        return self.units.in_time(sentence, meant)

    def _of_whole(self, sentence: Sentence, reading: Reading, whole: Reading) -> None:
        """`uno su tre lavoratori`, `uno su tre dei lavoratori`: the noun may follow the whole."""
        whole.note("parts.whole", whole.dropped)
        reading.note("parts.ratio", reading.dropped or Kind.RATIO)
        if reading.unit is not None:
            return
        unit = self.nouns.after(sentence, whole) or self.ratios.among(sentence, whole)
        if unit is not None:
            reading.unit, reading.end = self._in_sense(sentence, reading, unit), unit.last
            reading.note("parts.noun_of_whole", unit)

    def _compare(self, case: Case) -> None:
        """Comparators after the number, after its unit, and before it; then ages, which need them."""
        sentence, reading, kept, following = case.sentence, case.reading, case.kept, case.following
        beyond = following.first if following is not None else len(sentence.words) + 1
        if reading.form is not NumberForm.ARTICLE:
            end = self._compare_after(sentence, reading, reading.last, beyond)
            if end > reading.last and reading.unit is None:
                self._unit_after_comparator(sentence, reading, end)
        if reading.unit is not None and reading.unit.last <= beyond:
            end = self._tail(sentence, reading)
            described = reading.form is NumberForm.ARTICLE and reading.kind is Kind.COUNT
            if not described:  # `un vantaggio minimo`: an adjective, and no bound
                reading.end = max(reading.end, self._compare_after(sentence, reading, end, beyond))
        known = reading.comparator
        self.comparators.before(sentence, reading, kept[-1].end if kept else -1)
        if reading.comparator is not known and reading.comparator is not None:
            reading.note("bounds.before", reading.comparator)
        if self.ages.of(sentence, reading) or self.ages.listed(sentence, reading, kept):
            reading.kind = Kind.AGE
            reading.note("ages.with_unit", Kind.AGE)

    def _compare_after(self, sentence: Sentence, reading: Reading, end: int, beyond: int) -> int:
        known = reading.comparator
        after = self.comparators.after(sentence, reading, end, beyond)
        if reading.comparator is not known and reading.comparator is not None:
            reading.note("bounds.after", reading.comparator)
        return after

    def _tail(self, sentence: Sentence, reading: Reading) -> int:
        """Where the unit ends, with a half or a sign behind it."""
        value = reading.value
        end = self.tails.half_more(sentence, reading)
        self.tails.below_zero(sentence, reading, end)
        if reading.value != value:
            reading.note("bounds.tail", reading.value)
        return end

    def _unit_after_comparator(self, sentence: Sentence, reading: Reading, end: int) -> None:
        """`300 o piu soldati`: the unit after a comparator that follows its number."""
        reading.end = end
        end += sentence.norm(end) in sentence.grammar.links  # `una trentina scarsa di genitori`
        unit = self.units.after(sentence, end) or self.nouns.at(sentence, end)
        if unit is not None:
            _set_unit(reading, unit)
            reading.note("units.after_bound", unit)

    def _complete(self, case: Case) -> str:
        """The trend, and a unit that is left out."""
        sentence, reading, kept = case.sentence, case.reading, case.kept
        reading.trend = self.trends.read(sentence, reading, kept, case.following)
        partitive = self.ellipsis.partitives.tells(sentence, reading)
        if reading.unit is not None and self.ellipsis.is_dummy(sentence, reading.unit):
            self._stand_for(case, reading.unit)
        if reading.unit is None or (partitive and not reading.unit.name):
            reason = self.ellipsis.fill(sentence, reading, kept, partitive=partitive)
            self._mean(sentence, reading)
            self.trends.settle(sentence, reading)
            return reason
        return ""

    def _stand_for(self, case: Case, dummy: Unit) -> None:
        """`63 mila unità`, `un quinto del totale`: what a noun that names nothing stands for."""
        sentence, reading, kept = case.sentence, case.reading, case.kept
        subject = self.ellipsis.of_dummy(sentence, reading, dummy)
        if subject is not None and (not kept or subject.first >= kept[-1].end):
            reading.unit, reading.start = subject, min(reading.start, subject.first)
        elif reading.kind is Kind.RATIO and kept and kept[-1].unit is not None:
            reading.unit, reading.unit_text = kept[-1].unit, kept[-1].unit_text
        if reading.unit is not dummy:
            reading.note("ellipsis.dummy", reading.unit or "no unit")

    def _mean(self, sentence: Sentence, reading: Reading) -> None:
        """A noun that was found elsewhere in the sentence means what it means there."""
        if reading.unit is not None:
            meant = self.senses.of(sentence, reading.unit)
            if meant.kind is reading.unit.kind:
                reading.unit = meant


def _inside_unit(case: Case) -> str | None:
    """`two new 737 jets`; `quattro anni e mezzo di carcere`; `cinque tiri da tre`."""
    reading, kept = case.reading, case.kept
    forms = (NumberForm.DIGITS, NumberForm.HALF, NumberForm.FRACTION)
    if not kept or (reading.form not in forms and not _in_name(reading, kept[-1].unit, kept[-1].last)):
        return None
    return "name" if kept[-1].last < reading.first < kept[-1].end else None


def _in_name(reading: Reading, unit: Unit | None, number_end: int) -> bool:
    """Whether a number word ends a unit that stands right behind its own number."""
    return unit is not None and unit.first == number_end and unit.last == reading.last


def _set_unit(reading: Reading, unit: Unit) -> None:
    reading.unit = unit
    reading.kind = unit.kind
    if unit.kind is Kind.AGE and unit.first == reading.first:
        reading.unit_text = ""  # `people aged 6`: no word names it
    if reading.form in PARTS and unit.kind is Kind.COUNT and unit.name not in WHOLE:
        reading.kind = Kind.RATIO
    reading.start = min(reading.start, unit.first)
    if unit.last <= reading.first:
        reading.left = min(reading.left, unit.first)
    reading.end = max(reading.end, unit.last)
