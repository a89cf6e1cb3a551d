"""Ages: `un uomo di 45 anni`, `34enne`, `over 65`, a bare `, 52,` after a name."""

from nightwire.extracting.facts.language import Grammar
from nightwire.extracting.facts.nouns import NounRules
from nightwire.extracting.facts.phrases import PhraseTable
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.units import UnitRules
from nightwire.model import Comparator, Kind
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import number_table

OLDEST = 125
OLDEST_BOUND = 110  # `over 120` bounds no age
LONGEST_NAME = 3  # tokens
CLAUSE = 10  # tokens from the word for an age to its number
UNITS = frozenset(["year", "month", "week", "day"])
OPENERS = frozenset(",(")
CLOSERS = frozenset(",).;")


class AgeRules:
    """Says whether a number is somebody's age, with or without a word that names its unit."""

    def __init__(self, grammar: Grammar, nouns: NounRules, units: UnitRules) -> None:
        rules = grammar.rules["age"]
        self._nouns, self._units = nouns, units
        self._stated = PhraseTable(((phrase, True) for phrase in rules["stated"]), backward=True)
        self._conjunctions = frozenset((",", *grammar.rules["conjunctions"]))
        self._links = frozenset(rules["of_age"])
        self._opens_number = number_table(grammar.language).opens
        self._deadlines = frozenset(rules["deadlines"])
        self._bounds = frozenset(rules["bounds"])
        self._at = frozenset(rules["at"])
        self._sentenced = frozenset(rules["sentenced"])
        self._suffixes = tuple(rules["suffixes"])
        self._verbs, self._pronouns = frozenset(rules["verbs"]), frozenset(rules["pronouns"])
        self._casualties = frozenset(rules["casualties"])
        self._told = frozenset(rules["told"])
        self._turned, self._when = frozenset(rules["turned"]), frozenset(rules["when"])
        self._over = frozenset(rules["over"])
        self._under = frozenset(rules["under"])
        self._bounding = PhraseTable(
            [
                *((phrase, Comparator.GREATER) for phrase in rules["over"]),
                *((phrase, Comparator.LESS) for phrase in rules["under"]),
            ],
            backward=True,
        )
        said = grammar.rules["comparator"]["before"].values()
        self._of_anything = frozenset(phrase for phrases in said for phrase in phrases)
        self._before = PhraseTable(((phrase, True) for phrase in rules["before"]), backward=True)
        many = rules.get("years_before", ())  # `hanno tre settimane` is no age
        self._years_before = PhraseTable(((phrase, True) for phrase in many), backward=True)
        self._after = PhraseTable((phrase, True) for phrase in rules["after"])
        self._never_after = frozenset(rules["never_after"])
        self._age_nouns, self._copulas = frozenset(rules["nouns"]), frozenset(rules["copulas"])
        self._openers = frozenset(grammar.rules["noun"]["stops"])

    def bare(self, sentence: Sentence, reading: Reading) -> bool:
        """An age whose unit no word names; the reading is then complete."""
        if not 0 < reading.value <= OLDEST or reading.value % 1:
            return False
        if reading.form is NumberForm.AGE or sentence.word(reading.last) in self._suffixes:
            reading.end = reading.last = reading.last + (reading.form is not NumberForm.AGE)
            reading.kind, reading.unit = Kind.AGE, Unit("year", Kind.AGE, reading.first, reading.last)
            apart = reading.first > 0 and sentence.word(reading.first - 1) in self._over
            if apart or sentence.word(reading.first).startswith("ultra"):  # `ultrasettantenni`
                reading.comparator = Comparator.GREATER
                reading.start = reading.first - apart
            return True
        if not (
            self._bounded(sentence, reading)
            or self._apposed(sentence, reading)
            or self._predicated(sentence, reading)
        ):
            return False
        self._complete(reading)
        return True

    def _complete(self, reading: Reading) -> None:
        """An age that no word names."""
        reading.kind, reading.unit_text = Kind.AGE, ""
        reading.unit = Unit("year", Kind.AGE, reading.last, reading.last)

    def of(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether a number with a unit of time is an age."""
        unit = reading.unit
        if unit is None or unit.name not in UNITS or reading.value > OLDEST:
            return False
        if self._after.after(sentence.words, unit.last) is not None:
            return True
        start = sentence.before_articles(reading.left)
        never = sentence.norm(max(unit.last, reading.end)) in self._never_after
        if never or self._noun_of_age(sentence, start):
            return self._noun_of_age(sentence, start)
        bounded = sentence.word(reading.left) in self._bounds or self._bounds_years(sentence, reading)
        if bounded or self._has(sentence, unit, start) or self._is_subject(sentence, start):
            return True
        if unit.name in ("year", "month") and self._between_commas(sentence, start, unit.last):
            return True
        return self._of_person(sentence, reading, start) or self._reached(sentence, reading)

    def _has(self, sentence: Sentence, unit: Unit, start: int) -> bool:
        """`aveva 25 anni`, `hanno 25 anni`."""
        if self._before.before(sentence.norms, start) is not None:
            return True
        return unit.name == "year" and self._years_before.before(sentence.norms, start) is not None

    def _bounds_years(self, sentence: Sentence, reading: Reading) -> bool:
        """`mayores de 65 años`, `les plus de 65 ans`: a bound of ages, or an article before any bound."""
        found = self._bounding.before(sentence.words, reading.first)
        if found is None or found[0] == reading.first - 1:
            return False
        phrase = " ".join(sentence.words[found[0] : reading.first])
        return phrase not in self._of_anything or sentence.word(found[0] - 1) in sentence.grammar.articles

    def _is_subject(self, sentence: Sentence, start: int) -> bool:
        """`l'età media dei ministri è 47 anni`."""
        if sentence.word(start - 1) not in self._copulas:
            return False
        clause = sentence.words[max(0, start - CLAUSE) : start]
        return "," not in clause and not self._age_nouns.isdisjoint(clause)

    def next_named(self, sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
        """`Marco ha 30 anni, Tommaso 27 ed Elisabetta 36`: after an age, another name and its age."""
        if not kept or kept[-1].kind is not Kind.AGE or reading.form is not NumberForm.DIGITS:
            return False
        names = range(kept[-1].end + 1, reading.first)
        joint = sentence.norm(kept[-1].end) in self._conjunctions and 0 < len(names) <= LONGEST_NAME
        if not (joint and all(map(sentence.capital, names))) or self._follows(sentence, reading.last):
            return False
        if not 0 < reading.value <= OLDEST or reading.value % 1:
            return False
        self._complete(reading)
        return True

    def listed(self, sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
        """`di 4, 7 e 9 anni`: after an age, with nothing between but a comma or `e`."""
        if (
            reading.unit is None
            or reading.unit.name not in UNITS
            or not kept
            or kept[-1].kind is not Kind.AGE
        ):
            return False
        gap = sentence.norms[kept[-1].last : reading.left]
        return len(gap) == 1 and gap[0] in self._conjunctions

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

    def stated(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`people aged 6 and over`: an age with no word for its unit, to which comparators may come."""
        if self._stated.before(sentence.norms, sentence.before_articles(reading.left)) is None:
            return None
        reading.unit_text = ""
        return Unit("year", Kind.AGE, reading.first, reading.last)

    def _bounded(self, sentence: Sentence, reading: Reading) -> bool:
        """`over 65`, `under-30s`: with no unit after them; a capital (`Under 21`) names a team."""
        end = reading.first - (sentence.word(reading.first - 1) == "-")
        found = self._bounding.before(sentence.words, end)
        if found is None:
            return False
        position, comparator = found
        of_anything = " ".join(sentence.words[position:end]) in self._of_anything and end - position > 1
        if of_anything and sentence.word(position - 1) not in sentence.grammar.articles:
            return False  # `plus de 65 sont morts`
        if sentence.capital(position) and not sentence.opens(position):
            return False
        plural = sentence.word(reading.last) == "s"
        if reading.value > OLDEST_BOUND or (self._bounds_other(sentence, position) and not plural):
            return False
        child = self._noun_person(sentence, position - 1)  # `two children under five`
        if not plural and (self._follows(sentence, reading.last) or (reading.value < 10 and not child)):
            return False
        reading.last = reading.end = reading.last + plural
        reading.start = position
        reading.comparator = comparator
        return True

    def _bounds_other(self, sentence: Sentence, position: int) -> bool:
        """`the wounded over 20`, `a 4-under 68`, `samples of under 50`: a bound that is of no age."""
        before = sentence.word(position - 1)
        if before == "-":
            return sentence.tokens.glued(position)
        return before in self._casualties

    def _follows(self, sentence: Sentence, position: int) -> bool:
        """Whether something that the number counts stands after it."""
        return (
            self._units.after(sentence, position) is not None
            or self._nouns.at(sentence, position) is not None
        )

    def _apposed(self, sentence: Sentence, reading: Reading) -> bool:
        """`Mario Rossi, 52, ...`, `la madre, 38, ...`, `Anna Bo (52)`."""
        if reading.high is not None or sentence.word(reading.last) not in CLOSERS or reading.value < 1:
            return False
        return self._between_commas(sentence, reading.first, reading.last)

    def _predicated(self, sentence: Sentence, reading: Reading) -> bool:
        """`his daughter, who was 10.`, `she turned 40 and ...`: a person, a verb, and nothing counted."""
        if sentence.word(reading.first - 1) not in self._verbs or reading.high is not None:
            return False
        after = sentence.word(reading.last)
        if after not in CLOSERS and after not in self._conjunctions and after not in self._when:
            return False
        subject = reading.first - 2
        said = sentence.word(reading.first - 1) in self._turned or after in self._told
        return sentence.word(subject) in self._pronouns or (said and self._person(sentence, subject))

    def _between_commas(self, sentence: Sentence, first: int, last: int) -> bool:
        opener = sentence.word(first - 1)
        if opener not in OPENERS or not opener:
            return False
        if opener == "(" and sentence.word(last) != ")":
            return False
        if not sentence.word(last) or sentence.word(last) not in CLOSERS:
            return False
        return self._person(sentence, first - 2) or (
            opener == "," and last > first + 1 and self._noun_person(sentence, first - 3)
        )

    def _of_person(self, sentence: Sentence, reading: Reading, start: int) -> bool:
        """`un uomo di 45 anni`, `un uomo italiano, di 45 anni`, `bambini sotto i 12 anni`."""
        if sentence.norm(start - 1) in self._links:
            before = start - 2 - (sentence.word(start - 2) == ",")
            if self._noun_person(sentence, before) or self._noun_person(sentence, before - 1):
                return True
            aged = reading.unit is not None and reading.unit.name in ("year", "month")
            if aged and reading.form is not NumberForm.ARTICLE and self._person(sentence, before):
                return True
            older = reading.value >= 10 and reading.unit is not None and reading.unit.name == "year"
            return older and self._apposition(sentence, before)
        bounded = reading.left < reading.first and sentence.norm(reading.left) not in self._deadlines
        return bounded and self._noun_person(sentence, start - 1)

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

    def _reached(self, sentence: Sentence, reading: Reading) -> bool:
        """`in pensione a 67 anni`, not `condannato a 4 anni`."""
        if sentence.word(reading.left - 1) not in self._at or reading.value < 10:
            return False
        return self._sentenced.isdisjoint(sentence.words[max(0, reading.left - 8) : reading.left])

    def _person(self, sentence: Sentence, position: int) -> bool:
        named = (
            sentence.capital(position)
            and sentence.word(position).isalpha()
            and len(sentence.word(position)) > 1
        )
        opening = position == 0 and sentence.word(0) in self._openers  # `Oggi, 26 anni, ...`
        return (named and position >= 0 and not opening) or self._noun_person(sentence, position)

    def _noun_person(self, sentence: Sentence, position: int) -> bool:
        noun = self._nouns.knows(sentence, position) if position >= 0 else None
        return noun is not None and noun.person
