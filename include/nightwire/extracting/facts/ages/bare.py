"""Ages whose unit no word names: `34enne`, `over 65`, a bare `, 52,` after a name."""

from nightwire.extracting.facts.ages.people import CLOSERS, AgePeople
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit, is_standing
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Comparator, Kind
from nightwire.numbers.scan import NumberForm

OLDEST = 125
OLDEST_BOUND = 110  # `over 120` bounds no age
ROW = 12  # tokens on either side in which other bracketed numbers stand
YOUNGEST = 12  # who is named with an age in brackets is seldom younger
HOURS = 12
LONGEST_NAME = 3  # tokens
NEAR = 3  # tokens from a word of sport to the bound that names a team
PHRASE = 6  # tokens of the noun phrase before a comma and a bare number
REACH = 5  # tokens from an age to the next that has no unit


class BareAgeRules(AgePeople):
    """Tells an age by what bounds the number, and by the person beside it."""

    def __init__(self, grammar: Grammar, nouns: NounRules, units: UnitRules) -> None:
        super().__init__(grammar, nouns, units)
        rules = grammar.rules["age"]
        self._stated = PhraseTable(((phrase, True) for phrase in rules["stated"]), backward=True)
        self._suffixes = tuple(rules["suffixes"])
        self._verbs, self._pronouns = frozenset(rules["verbs"]), frozenset(rules["pronouns"])
        self._casualties = frozenset(rules["casualties"])
        self._told = frozenset(rules["told"])
        self._turned, self._when = frozenset(rules["turned"]), frozenset(rules["when"])
        self._suffix_bounds = {
            **dict.fromkeys(rules["under"], Comparator.LESS),
            **dict.fromkeys(rules["over"], Comparator.GREATER),
        }
        self._bare_at, self._people_only = frozenset(rules["bare_at"]), bool(rules["people_only"])
        bounds = [*((phrase, Comparator.GREATER) for phrase in rules["over"])]
        bounds += [(phrase, Comparator.LESS) for phrase in rules["under"]]
        self._bounding = PhraseTable(bounds, backward=True)
        self._teams = tuple(rules["teams"]) or (" ",)
        self._extremes = frozenset(rules["extremes"])
        self._plural_articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._plurals = tuple(grammar.rules["noun"]["plural_letters"]) or (" ",)
        self._one = frozenset(rules["one"])
        said = grammar.rules["comparator"]["before"].values()
        self._of_anything = frozenset(phrase for phrases in said for phrase in phrases)

    def _suffixed(self, sentence: Sentence, reading: Reading) -> int:
        """Where `34enne`, `34-jährige Frau`, `34-Jähriger` end; 0 where there is none.

        Behind a hyphen the same ending says how long a thing lasts: it takes a person, or a capital.
        """
        if sentence.word(reading.last) in self._suffixes:
            return reading.last + 1
        after = reading.last + 1
        if sentence.word(reading.last) != "-" or sentence.word(after) not in self._suffixes:
            return 0
        unit = self._nouns.at(sentence, after + 1)
        return after + 1 if sentence.capital(after) or (unit is not None and unit.person) else 0

    def bare(self, sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
        """An age whose unit no word names; the reading is then complete."""
        if is_standing(sentence, reading, kept) or not 0 < reading.value <= OLDEST or reading.value % 1:
            return False
        suffixed = self._suffixed(sentence, reading)
        if reading.form is NumberForm.AGE or suffixed:
            reading.end = reading.last = suffixed or reading.last
            reading.kind, reading.unit = Kind.AGE, Unit("year", Kind.AGE, reading.first, reading.last)
            self._bound_suffixed(sentence, reading)
            return True
        if not (
            self._bounded(sentence, reading)
            or self._apposed(sentence, reading)
            or self._predicated(sentence, reading)
            or self._reached_by(sentence, reading)
        ):
            return False
        self._complete(reading)
        return True

    def _bound_suffixed(self, sentence: Sentence, reading: Reading) -> None:
        """`over 65enni`, `über 65-Jährige`, `ultrasettantenni`."""
        bound = self._suffix_bounds.get(sentence.word(reading.first - 1)) if reading.first else None
        if bound is None and sentence.word(reading.first).startswith("ultra"):
            reading.comparator = Comparator.GREATER
        elif bound is not None:
            reading.comparator, reading.start = bound, reading.first - 1

    def _complete(self, reading: Reading) -> None:
        """An age that no word names."""
        reading.kind, reading.unit_text = Kind.AGE, ""
        reading.unit = Unit("year", Kind.AGE, reading.last, reading.last)

    def next_named(self, sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
        """`Marco ha 30 anni, Tommaso 27 ed Elisabetta 36`: after an age, another name and its age."""
        if not kept or kept[-1].kind is not Kind.AGE or reading.high is not None:
            return False
        extreme = self._of_extreme(sentence, reading, kept[-1])
        if extreme or (reading.value <= OLDEST and self._of_next(sentence, reading)):
            self._complete(reading)
            return True
        names = range(kept[-1].end + 1, reading.first)
        if reading.form is not NumberForm.DIGITS:
            return False
        joint = sentence.norm(kept[-1].end) in self._conjunctions and 0 < len(names) <= LONGEST_NAME
        if not (joint and all(map(sentence.capital, names))) or self._follows(sentence, reading.last):
            return False
        if not 0 < reading.value <= OLDEST or reading.value % 1:
            return False
        self._complete(reading)
        return True

    def _of_extreme(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`il più anziano ha 92 anni, il più giovane 17`."""
        apart = sentence.word(before.end) in self._conjunctions and reading.value <= OLDEST
        extreme = sentence.word(reading.first - 1) in self._extremes and reading.first - before.end <= REACH
        return apart and extreme and not self._follows(sentence, reading.last)

    def _of_next(self, sentence: Sentence, reading: Reading) -> bool:
        """`Salvatore, di 66 anni, e il figlio Simone, di 31,`; `una di tre anni e una di sei`."""
        link = reading.first - 1
        if sentence.word(link) in self._links and sentence.word(link - 1) in self._one:
            return not self._follows(sentence, reading.last)
        named = sentence.word(link) in self._links and sentence.capital(link - 1)
        if named and not self._follows(sentence, reading.last):
            return True  # `Marco Rossi di 26 anni e Luca Bo di 43`
        tied = sentence.norm(link) in self._links and sentence.word(link - 1) == ","
        return tied and sentence.word(reading.last) in CLOSERS and self._person(sentence, link - 2)

    def stated(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`people aged 6 and over`: an age with no word for its unit, to which comparators may come."""
        if self._stated.before(sentence.norms, sentence.before_articles(reading.left)) is None:
            return None
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
        if self._names_team(sentence, position):
            return False
        plural = sentence.word(reading.last) == "s"
        if reading.value > OLDEST_BOUND or (self._bounds_other(sentence, position) and not plural):
            return False
        people = self._noun_person(sentence, position - 1)  # `two children under five`
        needed = reading.value < 10 or self._people_only
        if not plural and (self._follows(sentence, reading.last) or (needed and not people)):
            return False
        reading.last = reading.end = reading.last + plural
        reading.start = position
        reading.comparator = comparator
        return True

    def _names_team(self, sentence: Sentence, position: int) -> bool:
        """`Under 21`, `l'amichevole under 21 Italia - Croazia`."""
        near = sentence.words[max(0, position - NEAR) : position]
        named = sentence.capital(position) and not sentence.opens(position)
        return named or any(word.startswith(self._teams) for word in near)

    def _bounds_years(self, sentence: Sentence, reading: Reading) -> bool:
        """`mayores de 65 años`, `les plus de 65 ans`: a bound of ages, or an article before any bound."""
        found = self._bounding.before(sentence.words, reading.first)
        if found is None or found[0] == reading.first - 1:
            return False
        phrase = " ".join(sentence.words[found[0] : reading.first])
        return phrase not in self._of_anything or sentence.word(found[0] - 1) in sentence.grammar.articles

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
        if sentence.word(reading.first - 1) == "(" and self._in_row(sentence, reading):
            return False
        if reading.form is NumberForm.COLLECTIVE or self._many_before(sentence, reading.first - 2):
            return False  # `i parenti, una trentina,`
        return self._between_commas(sentence, reading.first, reading.last)

    def _many_before(self, sentence: Sentence, last: int) -> bool:
        """`i sopravvissuti, 18,`: how many they are; `la madre delle vittime, 38,` is one."""
        for index in range(last, max(-1, last - PHRASE), -1):
            word, norm = sentence.words[index], sentence.norms[index]
            if not word.rstrip("'").isalpha() or (sentence.capital(index) and index):
                return False
            if norm in self._links:
                continue
            if word in sentence.grammar.articles or word != norm:
                return word in self._plural_articles or (word != norm and word.endswith(self._plurals))
        return False

    def _in_row(self, sentence: Sentence, reading: Reading) -> bool:
        """`Acilia (4), Magliana (3)`: among bracketed numbers too small for ages, each counts or ranks."""
        words = sentence.words
        row = [
            int(words[index])
            for index in range(max(1, reading.first - ROW), min(len(words) - 1, reading.first + ROW))
            if words[index].isdecimal() and words[index - 1] == "(" and words[index + 1] == ")"
        ]
        return len(row) > 1 and min(row) < YOUNGEST

    def _reached_by(self, sentence: Sentence, reading: Reading) -> bool:
        """`At 42, she is the youngest`; `at 7 he` may be a time."""
        if sentence.word(reading.first - 1) not in self._bare_at or reading.value <= HOURS:
            return False
        after = reading.last + (sentence.word(reading.last) == ",")
        return reading.form is NumberForm.DIGITS and sentence.word(after) in self._pronouns

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
