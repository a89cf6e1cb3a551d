"""Numbers that are no facts: dates, times, ordinals, codes, names, addresses, idioms."""

from nightwire.extracting.facts.calendar import CalendarRules
from nightwire.extracting.facts.language import Grammar
from nightwire.extracting.facts.phrases import PhraseTable
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import number_table

ORDINAL_SIGNS = frozenset(["°", "º", "ª"])
SECONDS = frozenset("\"'″”")
HYPHENS = frozenset("-‑–")
CODE_LETTERS = frozenset(tuple("gdxkseipqztnjhr"))  # `5g` are grams, `5G` a network
ARTICLES = frozenset(["un", "una", "uno", "un'"])
VERB_VOWELS = frozenset("ae")
SHORTEST_PHONE = 6  # digits with no group sign
QUOTES = frozenset('"″”')
MOST_GOALS = 15
LONGEST_STREET = 5  # tokens of a street's name before its number


class ExclusionRules:
    """Says why a number is no fact, in one word, or nothing.

    `early` needs the number alone; `late` is asked when its unit has been looked for.
    """

    def __init__(self, grammar: Grammar) -> None:
        names = grammar.rules["names"]
        self._calendar = CalendarRules(grammar)
        self._opens_number = number_table(grammar.language).opens
        self._codes = frozenset(names["code"])
        self._weak_code_of = bool(names.get("weak_code_of", False))
        self._weak_codes = frozenset(names["not_before_unit"])
        self._indices = frozenset(names["index"])
        self._verbs = frozenset(names["verbs"])
        self._number_verb = str(names["number_verb"])
        self._plurals = frozenset(grammar.rules["noun"].get("plurals", ()))
        self._determiners = frozenset(names["determiners"])
        self._streets = frozenset(names["street"])
        self._decimal_comma = bool(grammar.rules.get("decimal_comma"))
        self._joints = frozenset((",", *grammar.rules["conjunctions"]))
        self._no_address = frozenset(names["no_address"])
        self._latin = frozenset(names["latin"])
        self._tied = frozenset(names["tied"])
        self._votes = frozenset(names["votes"])
        self._idioms = PhraseTable((idiom, "idiom") for idiom in names["idioms"])
        self._not_before = {word: frozenset(words) for word, words in names["not_numbers_before"].items()}
        self._not_after = {word: frozenset(words) for word, words in names["not_numbers_after"].items()}
        self._plural_letters = frozenset(grammar.rules["noun"]["plural_letters"])
        self._prefixes = frozenset(names["prefixes"])
        self._score = frozenset(grammar.rules["score"])
        self._openings = frozenset(grammar.rules["range"]["opening"]) | frozenset(["da", "from"])
        self._ordinal_words = frozenset(names["ordinal_words"])
        self._ordinal_fractions = frozenset(names.get("ordinal_fractions", ()))
        self._ordinals = frozenset(names.get("ordinal_suffixes", ()))

    def early(self, sentence: Sentence, reading: Reading) -> str:
        """The reason why a number can be no fact whatever its unit; empty where there is none."""
        if self._idioms.after(sentence.words, reading.first) is not None:
            return "idiom"
        if reading.form is NumberForm.ARTICLE:  # one, or nothing: little of what follows
            return "name" if self._is_capital_word(sentence, reading) else ""
        if self._is_ordinal(sentence, reading):
            return "ordinal"
        if self._is_code(sentence, reading):
            return "code"
        if _is_team_score(sentence, reading) or self._is_score(sentence, reading):
            return "score"
        return self._calendar.early(sentence, reading) or self._named(sentence, reading)

    def late(self, sentence: Sentence, reading: Reading, kept: list[Reading]) -> str:
        """The reason why a number with the unit found, or without, is no fact."""
        unit = reading.unit
        if (
            unit is None
            and reading.high is not None
            and reading.comparator is None
            and not reading.high % 1  # `tra 1,05 e 1,06`
            and reading.scale == 1
            and reading.left == reading.first  # `tra il 31 e il 33`
        ):
            return "score"
        versioned = unit is None and self._decimal_comma and _is_version(sentence, reading)
        if versioned or self._coded(sentence, reading) or self._runs_on(sentence, reading):
            return "code"
        if unit is not None and unit.kind is Kind.COUNT and self._is_variant(sentence, reading):
            return "code"
        if self._is_ordinal_word(sentence, reading):
            return "ordinal"
        if self._is_name(sentence, reading):
            return "name"
        return self._calendar.late(sentence, reading, kept)

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

    def is_other_word(self, sentence: Sentence, reading: Reading) -> bool:
        """A word that is a number only by its spelling (`sei` of `essere`)."""
        word = sentence.word(reading.first)
        if reading.form is NumberForm.DIGITS or reading.last != reading.first + 1:
            return False
        before, after = sentence.word(reading.first - 1), sentence.word(reading.last)
        whole = sentence.word(reading.last + 1 + (sentence.word(reading.last + 1) == "every"))
        if after == "in" and self._opens_number(whole or " "):  # `one in five`
            return False
        return before in self._not_before.get(word, ()) or after in self._not_after.get(word, ())

    def _is_ordinal(self, sentence: Sentence, reading: Reading) -> bool:
        follower = sentence.word(reading.last)
        if follower in self._ordinals and sentence.tokens.glued(reading.last):
            return True
        if (
            sentence.word(reading.last + (follower == "-")) in self._ordinal_words
            and reading.form is NumberForm.WORDS
        ):
            return True
        if follower not in ORDINAL_SIGNS or not sentence.tokens.glued(reading.last):
            return False
        return sentence.word(reading.last + 1) not in ("c", "f", "k")

    def _is_score(self, sentence: Sentence, reading: Reading) -> bool:
        """`a 9-2 lead`, `3 a 1`: two numbers that are no range."""
        tokens, dash = sentence.tokens, reading.last
        dashed = sentence.word(dash) in HYPHENS and sentence.word(dash + 1)[:1].isdecimal()
        if dashed and tokens.glued(dash) and tokens.glued(dash + 1):
            return True
        if sentence.word(dash) in self._score:
            goals = self._are_goals(sentence, reading.first, dash + 1)
            return goals or self._is_vote(sentence, reading)
        if sentence.word(reading.first - 1) in self._score:
            goals = self._are_goals(sentence, reading.first - 2, reading.first)
            return goals or self._is_vote(sentence, reading)
        return False

    def _is_vote(self, sentence: Sentence, reading: Reading) -> bool:
        """`a vote of 217 to 213`, `voted 9 to 2`: a score with numbers of any size."""
        second = sentence.word(reading.first - 1) in self._score
        other = sentence.word(reading.first - 2 if second else reading.last + 1)
        if not other.isdecimal():
            return False
        first = reading.first - (2 if second else 0)
        return not self._votes.isdisjoint(sentence.words[max(0, first - 3) : first])

    def _are_goals(self, sentence: Sentence, first: int, second: int) -> bool:
        """`finisce 3 a 1`, not `da 3 a 5`."""
        if sentence.norm(first - 1) in self._openings:
            return False
        return self._score_part(sentence, first) and self._score_part(sentence, second)

    def _score_part(self, sentence: Sentence, position: int) -> bool:
        word = sentence.word(position)
        return word.isdecimal() and len(word) <= 2 and int(word) <= MOST_GOALS

    def _is_ordinal_word(self, sentence: Sentence, reading: Reading) -> bool:
        """`un terzo attentato`: right before a singular noun the denominator is an ordinal."""
        unit = reading.unit
        if reading.form is not NumberForm.FRACTION or unit is None or unit.first != reading.last:
            return False
        if self._ordinal_fractions and unit.kind is Kind.DURATION:  # `for a fifth day`
            return sentence.word(reading.last - 1) in self._ordinal_fractions
        return unit.kind is Kind.COUNT and sentence.word(unit.first)[-1:] not in self._plural_letters

    def _is_code(self, sentence: Sentence, reading: Reading) -> bool:
        """`F-16`, `Covid-19`, `2-1-4`: a hyphen or a sign ties the number to letters or digits."""
        first, tokens = reading.first, sentence.tokens
        if sentence.word(reading.last) in self._latin or _is_sign(sentence, reading):
            return True
        if sentence.word(reading.last) in HYPHENS and sentence.word(reading.last + 1) in self._tied:
            return tokens.glued(reading.last + 1)
        if reading.sign or not tokens.glued(first):
            return False
        before = sentence.word(first - 1)
        if before in ("#", "/", "_", "@", "."):
            return True
        if before in HYPHENS and tokens.glued(first - 1):
            return sentence.word(first - 2)[-1:].isalnum() and sentence.word(first - 2) not in self._prefixes
        return False

    def _named(self, sentence: Sentence, reading: Reading) -> str:
        """A capital right after the number, or at it, makes both a name: `5 Stelle`, `Cinque Terre`."""
        if reading.form is NumberForm.WORDS and _inner_capital(sentence, reading):
            return "name"
        if self._in_address(sentence, reading):
            return "address"
        return ""

    def _is_capital_word(self, sentence: Sentence, reading: Reading) -> bool:
        """`Kim Jong One`, not a headline in capitals."""
        return _inner_capital(sentence, reading) and not sentence.tokens.raw(reading.first).isupper()

    def _in_address(self, sentence: Sentence, reading: Reading) -> bool:
        position = reading.first - 1 - (sentence.word(reading.first - 1) == ",")
        if sentence.word(reading.last) in self._no_address:
            return False
        if self._streets.isdisjoint(sentence.words[max(0, position - LONGEST_STREET) : position]):
            return False
        for back in range(position, max(-1, position - LONGEST_STREET), -1):
            if sentence.word(back) in self._streets:
                return back < position and sentence.capital(back + 1)
            if not sentence.capital(back) and len(sentence.word(back)) > 3:
                return False
        return False

    def _coded(self, sentence: Sentence, reading: Reading) -> bool:
        """`articolo 18`, `linea 64`; a word that may be a unit's too only where no unit follows."""
        position = reading.first - 1
        if sentence.word(position) in (".", "°", "º", ":") and position:
            position -= 1
        word = sentence.word(position)
        if word in self._indices:
            return reading.unit is None or reading.unit.kind is Kind.COUNT
        if word not in self._codes or (word == self._number_verb and self._after_plural(sentence, position)):
            return False
        if (
            self._weak_code_of
            and word in self._weak_codes
            and sentence.word(reading.last) in sentence.grammar.links
        ):
            return True  # `day 5 of the trial`
        return reading.unit is None or not reading.unit.name or word not in self._weak_codes

    def _runs_on(self, sentence: Sentence, reading: Reading) -> bool:
        """`the 49ers`: letters that are neither a unit nor a noun go on right after the digits."""
        unit = reading.unit
        if (
            unit is None
            or unit.kind is not Kind.COUNT
            or unit.first != reading.last
            or unit.last != unit.first + 1
        ):
            return False
        if reading.form is not NumberForm.DIGITS or not sentence.tokens.glued(unit.first):
            return False
        return sentence.word(unit.first).endswith("ers")

    def _after_plural(self, sentence: Sentence, position: int) -> bool:
        """`the injured number 35`: a verb, since what is counted stands before it."""
        before = sentence.word(position - 1)
        return before in self._plurals or (before.endswith("s") and not before.endswith("ss"))

    def _is_variant(self, sentence: Sentence, reading: Reading) -> bool:
        """`the 2.0 TDI`: a version or an engine, with a capital after it."""
        if "." not in sentence.word(reading.first)[1:] or reading.form is not NumberForm.DIGITS:
            return False
        article = sentence.word(reading.first - 1) in sentence.grammar.articles
        return article and sentence.capital(reading.last) and reading.unit is not None

    def _opens_with_name(self, sentence: Sentence, reading: Reading) -> bool:
        """`Chrome 120 corregge una falla`: what no list has and an article follows is a verb."""
        unit = reading.unit
        if unit is None or unit.name or unit.kind is not Kind.COUNT or reading.form is not NumberForm.DIGITS:
            return False
        after = sentence.word(unit.last)
        opened = after in sentence.grammar.articles or after in ARTICLES
        return sentence.word(unit.first)[-1:] in VERB_VOWELS and opened and unit.first == reading.last

    def _is_verb(self, sentence: Sentence, position: int) -> bool:
        """`the Mi 9 costs 449 euros`: no plural, since an object follows it."""
        after = sentence.word(position + 1)
        opened = after in self._determiners or after[:1].isdecimal() or after in sentence.grammar.skipped
        return sentence.word(position) in self._verbs and (opened or sentence.capital(position - 2))

    def _article_before(self, sentence: Sentence, position: int) -> bool:
        """`the Apollo 11 astronauts`, `a Boeing 737 jet`: the capitals before the number open the phrase."""
        while sentence.capital(position):
            position -= 1
        return sentence.word(position) in self._determiners and position >= 0

    def _names_thing(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """`the Mi 9 costs 449 euros`, `the Apollo 11 astronauts`."""
        if unit.first == reading.last and self._is_verb(sentence, unit.last - 1):
            return True
        return unit.kind is Kind.COUNT and self._article_before(sentence, reading.first - 1)

    def _is_name(self, sentence: Sentence, reading: Reading) -> bool:
        """`Boeing 737`, `Voyager 1 probe`: a capital word right before a number that counts nothing known."""
        position = reading.first - 1
        if position < 0 or not sentence.capital(position) or not sentence.word(position).isalpha():
            return False
        unit = reading.unit
        if position == 0 and self._opens_with_name(sentence, reading):
            return True
        if reading.scale > 1 and len(sentence.word(reading.last - 1)) > 2:  # no name has `340 milioni`
            return False
        if unit is not None and self._names_thing(sentence, reading, unit):
            return reading.form is NumberForm.DIGITS
        if unit is None:
            return position > 0 or reading.comparator is None
        counts = unit.kind is Kind.COUNT and reading.form is NumberForm.DIGITS and position > 0
        unknown = not unit.name and sentence.word(unit.first)[-1:] != "i"
        return counts and (reading.value == 1 or unknown)


def _inner_capital(sentence: Sentence, reading: Reading) -> bool:
    return sentence.capital(reading.first) and not sentence.opens(reading.first)


def _is_version(sentence: Sentence, reading: Reading) -> bool:
    """`industria 4.0`: a point that neither groups nor, in this language, parts decimals."""
    whole, point, rest = sentence.word(reading.first).partition(".")
    return bool(point) and whole.isdecimal() and rest.isdecimal() and len(rest) != 3


def _is_sign(sentence: Sentence, reading: Reading) -> bool:
    """Whether the digits are no figure by what is in or at them."""
    return _is_phone(sentence, reading) or _is_split(sentence, reading) or _lettered(sentence, reading)


def _is_phone(sentence: Sentence, reading: Reading) -> bool:
    """`0800 123 456`, `02.6767`: no quantity starts with a zero and another digit; `333 1234567`."""
    before, word = sentence.word(reading.first - 1), sentence.word(reading.first)
    for one in (word, before):
        if one[:1] == "0" and len(one) > 2 and one[1].isdecimal():
            return True
    if not word.isdecimal():
        return False
    after = sentence.word(reading.first + 1)
    return (len(word) >= SHORTEST_PHONE and before.isdecimal()) or (
        len(after) >= SHORTEST_PHONE and after.isdecimal()
    )


def _is_team_score(sentence: Sentence, reading: Reading) -> bool:
    """`Chelsea 2 Spurs 1`: a capital, a number, capitals, and another number."""
    if reading.value > MOST_GOALS or not (
        sentence.capital(reading.first - 1) and sentence.capital(reading.last)
    ):
        return False
    position = reading.last
    while sentence.capital(position) and position - reading.last < LONGEST_STREET:
        position += 1
    word = sentence.word(position)
    return word.isdecimal() and int(word) <= MOST_GOALS


def _lettered(sentence: Sentence, reading: Reading) -> bool:
    """`5G`, `3D`, `2X`: digits with one capital letter that is no unit."""
    last = reading.last - 1
    if reading.form is NumberForm.MIXED and sentence.word(last) in ("b", "m", "k"):  # `Pad 39B`
        return sentence.tokens.raw(last).isupper() and sentence.capital(reading.first - 1)
    if sentence.word(reading.last) not in CODE_LETTERS or reading.form is not NumberForm.DIGITS:
        return False
    return sentence.tokens.glued(reading.last) and sentence.tokens.raw(reading.last).isupper()


def _is_split(sentence: Sentence, reading: Reading) -> bool:
    """`9"81`, `al 63'`: a time in sport, its sign of minutes or seconds tied to the figures."""
    minute = sentence.word(reading.last) == "'" and sentence.grammar.rules["names"]["prime_is_minute"]
    if minute and sentence.tokens.glued(reading.last):
        return reading.form is NumberForm.DIGITS
    if sentence.word(reading.first - 1) not in SECONDS and sentence.word(reading.last) not in SECONDS:
        return False  # as most
    return any(
        sentence.word(sign) in (SECONDS if sentence.grammar.rules["names"]["prime_is_minute"] else QUOTES)
        and sentence.tokens.glued(sign)
        and sentence.word(sign - 1)[-1:].isdecimal()
        and sentence.word(sign + 1)[:1].isdecimal()
        and sentence.tokens.glued(sign + 1)
        for sign in (reading.first - 1, reading.last)
    )
