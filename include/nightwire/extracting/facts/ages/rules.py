"""Ages: `un uomo di 45 anni`, `all'età di 81 anni`; those without a unit are in `age_bare.py`."""

from nightwire.extracting.facts.ages.bare import OLDEST, BareAgeRules
from nightwire.extracting.facts.ages.people import UNITS
from nightwire.extracting.facts.ages.told import ToldAgeRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

CLAUSE = 10  # tokens from the word for an age to its number
YOUNG = 10  # `tutti sopra i 70 anni`, not `tutti da meno di 3 anni`
GROWN = 18  # who heads something is seldom younger
ENDS = frozenset(":;")
NEAR = 5  # tokens back in which somebody dies


class AgeRules(BareAgeRules):
    """Says whether a number is somebody's age, with or without a word that names its unit."""

    def __init__(self, grammar: Grammar, nouns: NounRules, units: UnitRules) -> None:
        super().__init__(grammar, nouns, units)
        rules = grammar.rules["age"]
        self._ago = frozenset(grammar.rules["trend"]["ago"])
        self._after_that = self._ago.union(grammar.rules["lasting"]["after"])
        self._everyone = frozenset(grammar.rules["ellipsis"]["all"])
        self._died = tuple(rules["died"]) or (" ",)
        self._deadlines = frozenset(rules["deadlines"])
        self._bounds = frozenset(rules["bounds"])
        self._at, self._at_articled = frozenset(rules["at"]), frozenset(rules["at_articled"])
        self._sentenced = frozenset(rules["sentenced"])
        self._before = PhraseTable(((phrase, True) for phrase in rules["before"]), backward=True)
        many = rules["years_before"]  # `hanno tre settimane` is no age
        self._years_before = PhraseTable(((phrase, True) for phrase in many), backward=True)
        self._from = frozenset((*grammar.rules["range"]["from"], *rules["at"]))
        self._after = PhraseTable((phrase, True) for phrase in rules["after"])
        self._adjectives = frozenset(grammar.rules["noun"]["adjectives"])
        self._never_after = frozenset(rules["never_after"])
        self._for, self._infinitives = frozenset(rules["aiming"]), tuple(rules["aim_endings"]) or (" ",)
        self._expecting = frozenset(rules["expecting"])
        self._only = frozenset(rules["only"])
        self._adverbs = PhraseTable(((phrase, True) for phrase in rules["adverbs"]), backward=True)
        trend = grammar.rules["trend"]
        self._comparing = frozenset((*trend["bare_more"], *trend["bare_less"]))
        self._told_ages = ToldAgeRules(grammar, self._noun_person)
        self._age_nouns, self._copulas = frozenset(rules["nouns"]), frozenset(rules["copulas"])

    def of(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether a number with a unit of time is an age."""
        unit = reading.unit
        if unit is None or unit.name not in UNITS or self._is_past(sentence, reading, unit):
            return False
        if self._after.after(sentence.words, unit.last) is not None:
            return sentence.word(reading.left - 1) not in self._adjectives  # `gli ultimi mesi di vita`
        start = sentence.before_articles(reading.left)
        if sentence.word(start - 1) in self._only and sentence.norm(start - 2) in self._links:
            start -= 1  # `una persona di soli 36 anni`
        town = self._of_town(sentence, unit, start)
        end = max(unit.last, reading.end)
        never = (
            not town and sentence.norm(end) in self._never_after and not self._aims(sentence, reading, end)
        )
        if never or self._noun_of_age(sentence, start):
            return self._noun_of_age(sentence, start) or self._at_death(sentence, reading)
        bounded = sentence.word(reading.left) in self._bounds or self._bounds_years(sentence, reading)
        if (
            bounded
            or self._told_ages.of(sentence, reading, unit, start)
            or town
            or self._changes(sentence, start)
            or self._has(sentence, unit, start, reading.left)
            or self._is_subject(sentence, start)
        ):
            return True
        whole = not reading.value % 1  # `il Bo (2 anni e 6 mesi)` has been sentenced
        last = self._told_ages.past_birthday(sentence, unit.last)
        if whole and unit.name in ("year", "month") and self._between_commas(sentence, start, last):
            return True
        return self._of_person(sentence, reading, start) or self._reached(sentence, reading)

    def _tells_apart(self, sentence: Sentence, unit: Unit) -> bool:
        """`di vent'anni più giovane`: by how much two ages differ."""
        return sentence.word(unit.last) in self._comparing and sentence.word(unit.last + 1) in self._extremes

    def _aims(self, sentence: Sentence, reading: Reading, position: int) -> bool:
        """`lasciò la scuola a 15 anni per lavorare`; `per aver rubato` says what a sentence is for."""
        aim = sentence.word(position + 1)
        reached = sentence.word(reading.left - 1) in self._at  # not `hanno 3 anni per adeguarsi`
        return reached and sentence.word(position) in self._for and aim.endswith(self._infinitives)

    def _is_past(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """`dai 4.500 di vent'anni fa`, `dai 355 di un anno prima`; nor is anybody so old."""
        if self._tells_apart(sentence, unit):
            return True
        after = self._after_that if reading.form is NumberForm.ARTICLE else self._ago
        return reading.value > OLDEST or sentence.word(unit.last) in after

    def _has(self, sentence: Sentence, unit: Unit, start: int, left: int) -> bool:
        """`aveva 25 anni`, `hanno 25 anni`, `nonostante gli 85 anni`."""
        if any(self._before.before(sentence.norms, end) is not None for end in (start, left)):
            return True
        return unit.name == "year" and self._years_before.before(sentence.norms, start) is not None

    def _changes(self, sentence: Sentence, start: int) -> bool:
        """`abbassare l'età della leva da 27 a 25 anni`."""
        clause = sentence.words[max(0, start - CLAUSE) : start]
        if sentence.norm(start - 1) not in self._from or "," in clause:
            return False
        return not self._age_nouns.isdisjoint(clause)

    def _is_subject(self, sentence: Sentence, start: int) -> bool:
        """`l'età media dei ministri è 47 anni`."""
        if sentence.word(start - 1) not in self._copulas:
            return False
        clause = sentence.words[max(0, start - CLAUSE) : start]
        while "," in clause:
            clause = clause[clause.index(",") + 1 :]
        return not self._age_nouns.isdisjoint(clause)

    def listed(self, sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
        """`di 4, 7 e 9 anni`: after an age, with nothing between but a comma or `e`."""
        if (
            reading.unit is None
            or reading.unit.name not in UNITS
            or not kept
            or kept[-1].kind is not Kind.AGE
        ):
            return False
        gap = sentence.norms[max(kept[-1].last, kept[-1].end) : reading.left]
        return len(gap) == 1 and gap[0] in self._conjunctions

    def _of_person(self, sentence: Sentence, reading: Reading, start: int) -> bool:
        """`un uomo di 45 anni`, `un uomo italiano, di 45 anni`, `bambini sotto i 12 anni`."""
        if sentence.norm(start - 1) in self._links:
            before = start - 2 - (sentence.word(start - 2) == ",")
            if sentence.word(before) in self._expecting or sentence.word(before) in ENDS:
                return False  # `una donna incinta di cinque mesi`
            if (media := self._adverbs.before(sentence.words, before + 1)) is not None:
                before = media[0] - 1  # `ragazze in media di 18-22 anni`
            if self._noun_person(sentence, before) or self._noun_person(sentence, before - 1):
                return True
            aged = reading.unit is not None and reading.unit.name in ("year", "month")
            if aged and reading.form is not NumberForm.ARTICLE and self._person(sentence, before):
                return True
            older = reading.value >= 10 and reading.unit is not None and reading.unit.name == "year"
            return older and (self._apposition(sentence, before) or self._heads(sentence, reading, before))
        if reading.left == reading.first or sentence.norm(reading.left) in self._deadlines:
            return False
        described = reading.high is not None and sentence.norm(start - 2) in self._at  # `persone a rischio`
        everyone = reading.value >= YOUNG and sentence.word(start - 1) in self._everyone
        return everyone or self._noun_person(sentence, start - 3 if described else start - 1)

    def _heads(self, sentence: Sentence, reading: Reading, last: int) -> bool:
        """`il direttore della banca centrale di 58 anni`: who heads what stands before the age."""
        return reading.value >= GROWN and any(
            sentence.norm(link) in self._links
            and sentence.word(link) not in self._links
            and self._noun_person(sentence, link - 1)
            and all(map(self._is_headed, sentence.words[link + 1 : last + 1]))
            for link in (last - 1, last - 2)
            if link > 0
        )

    def _is_headed(self, word: str) -> bool:
        return word.isalpha() and word not in self._sentenced

    def _at_death(self, sentence: Sentence, reading: Reading) -> bool:
        """`muore a 36 anni per un infarto`: whatever follows."""
        near = sentence.words[max(0, reading.left - NEAR) : reading.left]
        return any(word.startswith(self._died) for word in near) and self._reached(sentence, reading)

    def _reached(self, sentence: Sentence, reading: Reading) -> bool:
        """`in pensione a 67 anni`, `murió a los 81 años`, not `condannato a 4 anni`."""
        last, first = sentence.word(reading.left - 1), sentence.word(reading.left - 2)
        articled = first in self._at_articled and last in sentence.grammar.articles
        days = reading.unit is not None and reading.unit.name in ("week", "day")
        if reading.value < 10 or days or not (articled or last in self._at):
            return False
        return self._sentenced.isdisjoint(sentence.words[max(0, reading.left - 8) : reading.left])
