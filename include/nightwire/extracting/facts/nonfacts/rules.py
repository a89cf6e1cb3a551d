"""Numbers that are no facts: dates, times, ordinals, codes, names, addresses, idioms."""

import math

from nightwire.extracting.facts.findings import Case, Rule, drops
from nightwire.extracting.facts.nonfacts.calendar import CalendarRules
from nightwire.extracting.facts.nonfacts.codes import CodeRules, is_version
from nightwire.extracting.facts.nonfacts.names import NameRules
from nightwire.extracting.facts.nonfacts.scores import ScoreRules, is_team_score, majority
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import lexicon
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import number_table

TIMES = "time"
TURNED = 6  # tokens back in which a word of turning stands
GROUPS = frozenset(",.")
ORDINAL_SIGNS = frozenset(["°", "º", "ª"])


class ExclusionRules:
    """Says why a number is no fact, in one word, or nothing.

    Attributes:
        early: the rules that need the number alone, whatever its unit.
        of_articles: those of them for `un`: one, or nothing, so that little of the others bears on it.
        late: the rules that are asked when its unit has been looked for, or found.
    """

    def __init__(self, grammar: Grammar) -> None:
        names = grammar.rules["names"]
        self._codes, self._scores, self._names = (
            CodeRules(grammar),
            ScoreRules(grammar),
            NameRules(grammar),
        )
        self._calendar = CalendarRules(grammar)
        self._opens_number = number_table(grammar.language).opens
        self._decimal_comma = bool(grammar.rules.get("decimal_comma"))
        self._joints = frozenset((",", *grammar.rules["conjunctions"]))
        self._parts = PhraseTable((words, words) for words in grammar.rules["ratio"]["of"])
        self._idioms = PhraseTable((idiom, "idiom") for idiom in names["idioms"])
        self._not_before = {word: frozenset(words) for word, words in names["not_numbers_before"].items()}
        self._only_after = {word: frozenset(words) for word, words in names["numbers_only_after"].items()}
        self._not_at = {word: frozenset(words) for word, words in names["not_numbers_at"].items()}
        self._not_after = {word: frozenset(words) for word, words in names["not_numbers_after"].items()}
        noun = grammar.rules["noun"]
        self._sure_plurals = frozenset(noun["sure_plural_letters"] or noun["plural_letters"])
        self._singular_articles = frozenset(names["singular_articles"])
        self._singular_endings = tuple(names["singular_endings"])
        self._multiples = frozenset(names["multiples"])
        self._sizes, self._angles = frozenset(names["sizes"]), tuple(names["angles"]) or (" ",)
        self._prepositions = frozenset(grammar.normal.values())
        self._lexicon = lexicon(grammar.language)
        self._ordinal_words = frozenset(names["ordinal_words"])
        self._ordinal_fractions = frozenset(names.get("ordinal_fractions", ()))
        self._ordinals = frozenset(names.get("ordinal_suffixes", ()))
        self.early, self.late = self._early(), self._late()
        self.of_articles = (
            self.early[0],
            ("nonfacts.majority", majority),
            drops("nonfacts.capital", "name", self._names.is_capital_word),
        )

    def _early(self) -> tuple[Rule[str], ...]:
        return (
            drops("nonfacts.idiom", "idiom", self._is_idiom),
            drops("nonfacts.ordinal", "ordinal", self._is_ordinal),
            drops("nonfacts.code", "code", self._codes.is_code),
            drops("nonfacts.team_score", "score", is_team_score),
            ("nonfacts.majority", majority),
            drops("nonfacts.score", "score", self._scores.is_score),
            *self._calendar.early,
            *self._names.early,
        )

    def _late(self) -> tuple[Rule[str], ...]:
        return (
            drops("nonfacts.two_ends", "score", _is_bare_range),
            drops("nonfacts.version", "code", self._is_version),
            drops("nonfacts.coded", "code", self._codes.coded),
            drops("nonfacts.runs_on", "code", self._codes.runs_on),
            drops("nonfacts.ordinal_fraction", "ordinal", self._is_ordinal_word),
            ("nonfacts.counts_on", _counts_on),
            drops("nonfacts.singular", "ordinal", self._is_singular),
            ("nonfacts.name", self._named),
            drops("nonfacts.multiple", "multiple", self._is_multiple),
            *self._calendar.late,
        )

    def _named(self, case: Case) -> str | None:
        """`Boeing 737`, but not `la Lega ha 348 seggi, Forza Nuova 281`."""
        named = self._names.is_name(case.sentence, case.reading)
        return "name" if named and not self._names.goes_on(case) else None

    def _is_idiom(self, sentence: Sentence, reading: Reading) -> bool:
        if self._idioms.after(sentence.words, reading.first) is not None:
            return True
        if sentence.word(reading.first - 1) not in self._prepositions:
            return False
        return self._idioms.after(sentence.words, reading.first - 1) is not None  # `il login a due fattori`

    def _is_version(self, sentence: Sentence, reading: Reading) -> bool:
        """`industria 4.0`, `the 2.0 TDI`: no decimals in this language, or before a name."""
        if reading.unit is None:
            return self._decimal_comma and reading.scale == 1 and is_version(sentence, reading)
        return reading.unit.kind is Kind.COUNT and self._codes.is_variant(sentence, reading)

    def _is_singular(self, sentence: Sentence, reading: Reading) -> bool:
        """`alla 15 buca`: an article and a noun in the singular make the number an ordinal."""
        unit = reading.unit
        if unit is None or unit.kind is not Kind.COUNT or unit.first != reading.last or reading.value == 1:
            return False
        if sentence.word(reading.first - 1) not in self._singular_articles:
            return False
        return reading.form is NumberForm.DIGITS and sentence.word(unit.first).endswith(
            self._singular_endings
        )

    def _is_multiple(self, sentence: Sentence, reading: Reading) -> bool:
        """`tre volte più grande`, `cinque volte il valore` are no facts, as `il doppio` is none."""
        unit = reading.unit
        if unit is None or unit.name != TIMES:
            return False
        end = max(unit.last, reading.end)  # `tre volte e mezzo la media`
        articled = end + (sentence.word(end) in sentence.grammar.articles)
        return sentence.word(end) in self._multiples or sentence.word(articled) in self._sizes

    def listed(self, sentence: Sentence, reading: Reading, before: Reading) -> str:
        """`calibro 122 e 152`: what goes on with a code, and has no unit of its own, is one too."""
        if (
            before.dropped != "code"
            or reading.first != before.last + 1
            or reading.form is not NumberForm.DIGITS
        ):
            return ""
        unit = reading.unit
        if unit is not None and unit.first >= reading.last:
            return ""
        return "code" if sentence.norm(before.last) in self._joints else ""

    def _before_singular(self, sentence: Sentence, reading: Reading) -> bool:
        """`un quinto capitolo`: a noun that is a code's word as well."""
        return reading.value < 1 and self._codes.names_code(sentence.word(reading.last))

    def is_other_word(self, sentence: Sentence, reading: Reading) -> bool:
        """A word that is a number only by its spelling (`sei` of `essere`)."""
        word = sentence.word(reading.first)
        if reading.form is NumberForm.DIGITS or reading.last != reading.first + 1:
            return False
        before, after = sentence.word(reading.first - 1), sentence.word(reading.last)
        if word in self._only_after and before not in self._only_after[word]:  # `la magistratura trentina`
            return True
        part = self._parts.after(sentence.words, reading.last)
        if part is not None and self._opens_number(sentence.word(part[0]) or " "):  # `one in five`
            return False
        other = before in self._not_before.get(word, ()) and not self._counts_behind(sentence, reading)
        at = after in self._not_at.get(word, ()) and sentence.word(reading.last + 1)[:1].isdecimal()
        return other or at or after in self._not_after.get(word, ())

    def _counts_behind(self, sentence: Sentence, reading: Reading) -> bool:
        """`per cento giorni`: with no number before it, it is no percent."""
        number = sentence.word(reading.first - 2)
        named = reading.value > 1 and sentence.word(reading.last).endswith(tuple(self._sure_plurals))
        return (named and number[:1].isalpha() and not self._opens_number(number)) or (named and not number)

    def _is_ordinal(self, sentence: Sentence, reading: Reading) -> bool:
        follower = sentence.word(reading.last)
        if follower in self._ordinals and sentence.tokens.glued(reading.last):
            return True
        if (
            sentence.word(reading.last + (follower == "-")) in self._ordinal_words
            and reading.form is NumberForm.WORDS
        ):
            return True
        if follower not in ORDINAL_SIGNS:
            return False
        if not sentence.tokens.glued(reading.last):  # `nel 70 ° anniversario`
            return self._lexicon.after(sentence.words, reading.last + 1) is not None
        after = sentence.word(reading.last + 1)
        return after not in ("c", "f", "k") and not self._is_angle(sentence, reading)

    def _is_angle(self, sentence: Sentence, reading: Reading) -> bool:
        """`inclinata di 20°`, `una rotazione di 65°`: no noun behind, and a word of turning before."""
        before = sentence.words[max(0, reading.first - TURNED) : reading.first]
        turned = any(word.startswith(self._angles) for word in before)
        return turned and self._lexicon.after(sentence.words, reading.last + 1) is None

    def _is_ordinal_word(self, sentence: Sentence, reading: Reading) -> bool:
        """`un terzo attentato`: right before a singular noun the denominator is an ordinal."""
        unit = reading.unit
        if reading.form is not NumberForm.FRACTION or round(1 / reading.value, 6) % 1:
            return False  # `a two-thirds majority`
        if unit is None:
            return self._before_singular(sentence, reading)
        if unit.first != reading.last:
            return False
        if self._ordinal_fractions and unit.kind is Kind.DURATION:  # `for a fifth day`
            return sentence.word(reading.last - 1) in self._ordinal_fractions
        return unit.kind is Kind.COUNT and sentence.word(unit.first)[-1:] not in self._sure_plurals


def _is_bare_range(sentence: Sentence, reading: Reading) -> bool:
    """`2-1`: two ends of whole numbers that nothing bounds and that count nothing."""
    return (
        reading.unit is None
        and reading.high is not None
        and reading.comparator is None
        and not reading.high % 1  # `tra 1,05 e 1,06`
        and reading.scale == 1
        and reading.left == reading.first  # `tra il 31 e il 33`
        and GROUPS.isdisjoint(sentence.word(reading.first))  # `20,000 to 35,000`
    )


def _counts_on(case: Case) -> str | None:
    """`due sono morti, un terzo è ferito`: one more than were counted, and no part."""
    reading = case.reading
    if reading.form is not NumberForm.FRACTION or reading.unit is not None or not case.kept:
        return None
    before = case.kept[-1]
    counts_on = before.kind is Kind.COUNT and math.isclose(reading.value * (before.value + 1), 1)
    return "ordinal" if counts_on else None
