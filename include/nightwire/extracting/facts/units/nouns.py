"""What a number counts: the noun phrase after it, where adjectives follow their noun."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import Noun, lexicon, modifiers
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import number_table

LINKED = (NumberForm.COLLECTIVE, NumberForm.FRACTION, NumberForm.HALF)  # `migliaia di`, `un quarto dei`
TIMES = "time"
LONGEST_LIST = 5  # nouns that one number counts
LONGEST_PREFIX = 3  # adjectives between the number and its noun
LONGEST_NAME = 3  # words of a thing's own name
LONGEST_SUFFIX = 2  # modifiers after it that name a type


class NounRules:
    """Finds the counted noun, whole: the head with the modifiers that make it a different thing."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["noun"]
        self._links = grammar.links
        self._skipped = grammar.skipped
        self._plural_articles = frozenset(rules["plural_articles"])
        singular = grammar.articles - frozenset(rules["plural_articles"])
        self._between = self._skipped - singular if rules["plural_articles"] else self._skipped
        self._stops = frozenset(rules["stops"]) | grammar.articles
        self._adjectives = frozenset(rules["adjectives"])
        self._superlatives = tuple(rules.get("superlatives", ()))
        self._conjunctions = frozenset(rules["and"])
        self._plural_vowels = frozenset(rules["plural_letters"])
        self._plural_endings = tuple(rules["plural_endings"])
        self._verb_endings = tuple(rules["verb_endings"])
        self._together = frozenset(rules["together"])
        self._own = frozenset(rules["own"])
        self._opens_number = number_table(grammar.language).opens
        self._wholes = frozenset(rules["wholes"])
        self._parts = frozenset(rules["parts"])
        self._article_between = bool(rules["article_between"])
        self._pronouns = frozenset(rules["pronouns"])
        self._onsets = tuple(rules["onsets"])
        self._participles = tuple(rules["participles"])
        self._masculine = frozenset(rules["masculine"])
        self._feminine_endings = tuple(rules["feminine_endings"])
        self._capital, self._unions = frozenset(rules["capital"]), frozenset(rules["unions"])
        self._bring = frozenset(grammar.rules["ellipsis"]["bring"])
        self._owners = frozenset(rules["owners"])
        self._lexicon = lexicon(grammar.language)
        self._modifiers = modifiers(grammar.language)

    def after(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The noun that the number counts, where it follows."""
        position, linked = self._start(sentence, reading)
        if self._is_pronoun(sentence, reading) or self._is_participle(sentence, reading):
            return None
        pronoun = reading.form is NumberForm.ARTICLE and sentence.word(reading.first) in self._pronouns
        if pronoun and not self._opens(sentence, reading.last):
            return None
        for _ in range(LONGEST_PREFIX):
            adjective = self._is_adjective(sentence.word(position))
            if not (adjective and self.knows(sentence, position + 1)) or self._is_phrase(sentence, position):
                found = self.at(sentence, position, plural=_counts_many(reading, linked=linked))
                beside = self._article_between and position == reading.last
                if found and not linked and (beside or not found.name) and reading.scale >= 1e6:
                    return None  # `14 miliardi promessi`, `70 milioni scoperta ieri`
                if found is not None or not adjective:
                    return found
            position += 1
        return None

    def at(self, sentence: Sentence, position: int, *, plural: bool = True) -> Unit | None:
        """The noun phrase whose head stands at a token, or None."""
        found = self._lexicon.after(sentence.words, position)
        if found is not None and self._tied_on(sentence, found[0]):
            return self._compound(sentence, position, found[0] + 1)
        if found is not None and self._common(sentence, position, found[0]):
            noun: Noun = found[1]
            if noun.english == TIMES:  # `sette volte campione`
                return Unit(TIMES, Kind.COUNT, position, found[0])
            unit = self._widened(sentence, noun.english, noun.person, position, found[0])
            return self._with_others(sentence, unit) if plural else unit
        if not self._plausible(sentence, position, plural=plural):
            return None
        if self._describes(sentence, position):
            return self.at(sentence, position + 1, plural=plural)
        return self._widened(sentence, "", False, position, position + 1)

    def _tied_on(self, sentence: Sentence, hyphen: int) -> bool:
        """Whether a hyphen ties another word to the one before it: `due semi-colonnette`."""
        tied = sentence.word(hyphen) == "-" and sentence.word(hyphen + 1).isalpha()
        return (
            self._article_between
            and tied
            and sentence.tokens.glued(hyphen)
            and sentence.tokens.glued(hyphen + 1)
        )

    def _compound(self, sentence: Sentence, first: int, second: int) -> Unit:
        """`operai-studenti`: of two kinds of people the first; else the second (`semi-cupole`)."""
        head, noun = self.knows(sentence, first), self.knows(sentence, second)
        if noun is not None and head is not None and head.person:
            noun = head
        english, person = (noun.english, noun.person) if noun is not None else ("", False)
        return Unit(english, Kind.COUNT, first, second + 1, person)

    def named(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`vinse due Grammy Awards`: what has a name of its own, counted in a word."""
        before, end = reading.first - 1, reading.last
        while sentence.capital(end) and sentence.word(end).isalpha() and end - reading.last < LONGEST_NAME:
            end += 1
        end, coded = self._past_code(sentence, end)
        long = coded or len(sentence.word(reading.last)) > 2
        named = self._article_between and end > reading.last and long
        if not named or reading.form is not NumberForm.WORDS or reading.left != reading.first:
            return None
        articled = sentence.word(before) in self._skipped or sentence.word(before) != sentence.norm(before)
        named_before = before > 0 and sentence.capital(before)
        if (articled and not coded) or named_before or not sentence.word(before).isalpha():
            return None
        name = sentence.text(reading.last, end)
        return Unit(name[:-1] if name.endswith("s") else name, Kind.COUNT, reading.last, end)

    def _past_code(self, sentence: Sentence, end: int) -> tuple[int, bool]:
        """The end of a name with the figure that a hyphen ties to it (`due F-16`), and whether it has one."""
        tied = sentence.word(end) == "-" and sentence.word(end + 1)[:1].isdecimal()
        coded = tied and sentence.tokens.glued(end) and sentence.tokens.glued(end + 1)
        return (end + 2, True) if coded else (end, False)

    def _describes(self, sentence: Sentence, position: int) -> bool:
        """`due esigui gruppi`: what no list has, before a thing that agrees with it, is an adjective."""
        noun = self.knows(sentence, position + 1)
        if noun is None or noun.person or sentence.capital(position + 1):
            return False
        if self._modifiers.after(sentence.words, position + 1) is not None:
            return False
        return sentence.word(position)[-1:] == sentence.word(position + 1)[-1:] in self._plural_vowels

    def _is_participle(self, sentence: Sentence, reading: Reading) -> bool:
        """`il primo dei cinque previsti`: what no list has and ends like one, after a partitive."""
        before = reading.first - 1
        partitive = sentence.norm(before) in self._links and sentence.word(before) not in self._links
        partitive = partitive and self.knows(sentence, before - 1) is not None
        ends = sentence.word(reading.last).endswith(self._participles)
        return partitive and ends and self.knows(sentence, reading.last) is None

    def is_articled_participle(self, sentence: Sentence, reading: Reading) -> bool:
        """`cinque razzi si aggiungono agli oltre 200 piovuti`: what has been done by what was counted."""
        before = reading.first - 1
        if sentence.norm(before) in self._own and sentence.norm(before) not in self._links:
            before -= 1
        articled = sentence.word(before) in self._plural_articles or (
            sentence.norm(before) != sentence.word(before) and sentence.word(before) not in self._links
        )
        ends = sentence.word(reading.last).endswith(self._participles)
        return articled and ends and self.knows(sentence, reading.last) is None

    def _opens(self, sentence: Sentence, position: int) -> bool:
        """`uno studente`, not `uno sembra`: an article of its own stands before some sounds only."""
        return sentence.word(position).startswith(self._onsets) or sentence.capital(position)

    def _is_pronoun(self, sentence: Sentence, reading: Reading) -> bool:
        """`dei due chiede`: after a masculine article no noun that a list has not ends like a feminine."""
        if sentence.word(reading.first - 1) not in self._masculine:
            return False
        other = sentence.word(reading.last).endswith(self._feminine_endings)
        return other and self.knows(sentence, reading.last) is None

    def _common(self, sentence: Sentence, position: int, end: int) -> bool:
        """A capital makes a noun a name, but for a few that the press writes so (`80 Paesi`)."""
        if not sentence.capital(position):
            return True
        if sentence.capital(end) and sentence.word(end) not in self._unions:
            return False
        return sentence.word(position) in self._capital or self._counts_capital(sentence, position)

    def _counts_capital(self, sentence: Sentence, position: int) -> bool:
        """`ben 3 Mondiali`, `altre 4 Contrade`: a plural right after its number, which opens no name."""
        before = sentence.word(position - 1)
        if sentence.word(position)[-1:] not in self._plural_vowels or sentence.capital(position - 1):
            return False
        return before[:1].isdecimal() or (bool(before) and self._opens_number(before))

    def past_adjectives(self, sentence: Sentence, position: int) -> int:
        """The token after the adjectives that stand at a place: `18 lunghi mesi`, `un solo giorno`."""
        end = position
        while end - position < LONGEST_PREFIX and self._is_adjective(sentence.word(end)):
            end += 1
        return end

    def knows(self, sentence: Sentence, position: int) -> Noun | None:
        """The noun of the lexicon that starts at a token."""
        found = self._lexicon.after(sentence.words, position)
        return found[1] if found else None

    def goes_beyond(self, sentence: Sentence, unit: Unit) -> bool:
        """`franchi tiratori`, `gradi di giudizio`: a listed noun of which the unit is only the first word."""
        found = self._lexicon.after(sentence.words, unit.first)
        return found is not None and found[0] > unit.last

    def subject(self, sentence: Sentence, first: int, last: int) -> Unit | None:
        """The noun phrase from a token to another, inclusive, that stands before its number."""
        return self.at(sentence, first, plural=False)

    def countable(self, sentence: Sentence, unit: Unit) -> bool:
        """Whether the unit's head is a noun of the lexicon."""
        return self.knows(sentence, unit.last - 1) is not None

    def _start(self, sentence: Sentence, reading: Reading) -> tuple[int, bool]:
        """Past `di` after a part, past the article after `sono 17`, past `il bilancio dei`."""
        position, linked = reading.last, False
        if sentence.norm(position) in self._links:
            if (
                reading.form not in LINKED
                and reading.scale < 1e6
                and sentence.word(position) not in self._parts
            ):
                return len(sentence.words), False
            if reading.scale >= 1e6 and sentence.word(position) in self._wholes:
                return len(sentence.words), False
            elided = sentence.word(position)[-1:] == "'" and reading.form not in LINKED and reading.scale == 1
            if elided and self._article_between and reading.value > 1:
                return len(sentence.words), False  # `quattro dell'opposizione`
            position, linked = position + 1, True
        linked = linked or reading.form is NumberForm.HALF
        skipped = self._skipped | self._owners if linked else self._between
        while (linked or self._article_between) and sentence.word(position) in skipped:
            position += 1
        if sentence.norm(position) in self._together and self.knows(sentence, position + 1):
            return position + 1, True
        if sentence.word(position) in self._bring and sentence.norm(position + 1) in self._links:
            return position + 2, True
        return position, linked

    def _is_phrase(self, sentence: Sentence, position: int) -> bool:
        """`grandi elettori`: an adjective that is part of the noun's name."""
        found = self._lexicon.after(sentence.words, position)
        return found is not None and found[0] > position + 1

    def _is_adjective(self, word: str) -> bool:
        return word in self._adjectives or (bool(self._superlatives) and word.endswith(self._superlatives))

    def _plausible(self, sentence: Sentence, position: int, *, plural: bool) -> bool:
        """Whether an unknown word looks like the noun that a number counts."""
        word = sentence.word(position)
        if len(word) < 3 or not word.isalpha() or word in self._stops or self._is_adjective(word):
            return False
        if sentence.capital(position) or word.endswith(self._verb_endings):
            return False
        return (not plural or word.endswith(self._plural_endings)) and not self._opens_number(word)

    def _with_others(self, sentence: Sentence, unit: Unit) -> Unit:
        """One number for several nouns: `case, ospedali, centri commerciali e hotel`."""
        names, last = [unit.name], unit.last
        while sentence.word(last) == "," and len(names) <= LONGEST_LIST:
            found = self._lexicon.after(sentence.words, last + 1)
            if found is None or not self._common(sentence, last + 1, found[0]):
                return self._with_second(sentence, unit)
            names.append(found[1].english)
            last = found[0]
        listed = unit._replace(name=", ".join(names), last=last)
        joined = self._with_second(sentence, listed) if unit.name else listed
        return joined if len(names) == 1 or joined.last > last else unit

    def _with_second(self, sentence: Sentence, unit: Unit) -> Unit:
        """One number for two nouns: `morti e feriti`."""
        if sentence.norm(unit.last) not in self._conjunctions or not unit.name:
            return unit
        found = self._lexicon.after(sentence.words, unit.last + 1)
        second = sentence.word(unit.last + 1)
        foreign = self._article_between and second.endswith(self._plural_endings)  # `giornalisti e cameramen`
        if found is None or not (foreign or second[-1:] in self._plural_vowels):
            return unit
        together = (
            sentence.norm(unit.first - 1) in self._together
        )  # `102 tra passeggeri ed equipaggio a bordo`
        if sentence.word(found[0]) in self._own and not together:  # `500 razzi e munizioni per 275 milioni`
            return unit
        if second.endswith(self._participles) and self._opens_number(sentence.word(found[0]) or ","):
            return unit  # `controllate 215 auto e ritirate 12 patenti`
        return Unit(f"{unit.name} and {found[1].english}", unit.kind, unit.first, found[0], unit.person)

    def _widened(self, sentence: Sentence, english: str, person: bool, first: int, last: int) -> Unit:
        """The phrase with the modifiers after its head that name a type (`missili da crociera`)."""
        for _ in range(LONGEST_SUFFIX):
            found = self._modifiers.after(sentence.words, last)
            if found is None or sentence.capital(last):
                break
            last = found[0]
            english = f"{found[1]} {english}" if english else ""
        return Unit(english, Kind.COUNT, first, last, person)


def _counts_many(reading: Reading, *, linked: bool) -> bool:
    """Whether the noun must be a plural: not of one, nor of a part of one (`metà del raccolto`)."""
    if linked and reading.form in (NumberForm.FRACTION, NumberForm.HALF):
        return False
    return reading.value != 1 or linked
