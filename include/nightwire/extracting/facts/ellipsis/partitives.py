"""Numbers that are a part of what was counted before: `12 dei quali bambini`, `di cui 12`."""

from nightwire.extracting.facts.ellipsis.inheritance import InheritanceRules, take
from nightwire.extracting.facts.ellipsis.inversions import InversionRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import Noun, nationals
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind

CLAUSE = 15  # tokens back in which a plural may stand that a part is of


class PartitiveRules:
    """Tells such a number, and gives it a noun of its own or the unit of what it is a part of."""

    def __init__(self, grammar: Grammar, nouns: NounRules, inheritance: InheritanceRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns, self._inheritance = nouns, inheritance
        self._after = PhraseTable((phrase, True) for phrase in rules["partitive"])
        self._before = PhraseTable(((phrase, True) for phrase in rules["partitive"]), backward=True)
        self._nationals = nationals(grammar.language)
        noun, self._whom = grammar.rules["noun"], frozenset(rules["whom"])
        self._plurals = tuple(noun["plural_letters"]) or (" ",)
        self._sure_plurals = tuple(noun["sure_plural_letters"]) or (" ",)
        self._feminine = tuple(noun["feminine_endings"]) or (" ",)
        self._participles = tuple(noun["participles"]) or (" ",)
        self._described = frozenset(rules["described"])
        self._plus = frozenset(rules["plus"])
        self._inversions = InversionRules(grammar, nouns)

    def tells(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether a partitive stands right after the number, or right before it."""
        if self._after.after(sentence.words, reading.last) is not None:
            return True
        start = sentence.before_articles(reading.left)  # `otto navi, di cui le tre maggiori`
        return self._before.before(sentence.words, start) is not None

    def named_before(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`i dirigenti nominati da Bo, sei dei quali parenti`: the nearest plural that nobody has counted."""
        if sentence.word(reading.last + 1) not in self._whom:
            return None
        feminine = sentence.word(reading.last).endswith(self._feminine)
        for position in range(reading.left - 1, max(-1, reading.left - CLAUSE), -1):
            word = sentence.words[position]
            alike = word.endswith(self._sure_plurals) or (feminine and word.endswith(self._plurals))
            known = (
                alike and not sentence.capital(position) and self._nouns.knows(sentence, position) is not None
            )
            if known and self._nouns.knows(sentence, position - 1) is None:  # not `gli infermieri assunti`
                return self._nouns.at(sentence, position, plural=False)
        return None

    def adds(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`40 milioni più 5 di bonus`."""
        return before.kind is Kind.MONEY and sentence.word(reading.left - 1) in self._plus

    def fill(self, sentence: Sentence, reading: Reading, before: Reading) -> str:
        """Give the part its unit; the rule that did."""
        if self._has_noun(sentence, reading, before):
            return "ellipsis.named_part"
        self._inheritance.hand_on(reading, before, partitive=True)
        return "ellipsis.part"

    def _has_noun(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`12 dei quali bambini`: the part has a noun of its own; not `27 Paesi, 12 dei quali africani`."""
        position = self._position(sentence, reading, before)
        noun = self._nouns.knows(sentence, position) if position is not None else None
        if position is None or noun is None or (before.unit is not None and self._is_national(noun)):
            return False
        if sentence.word(position) in self._described:
            return False  # `cinque preti, tre dei quali stranieri`
        if not noun.person and sentence.word(position).endswith(self._participles):
            return False  # `tre dei quali risultati positivi`
        unit = self._nouns.at(sentence, position)
        if unit is None:
            return False
        take(reading, unit)
        reading.end = unit.last
        return True

    def _is_national(self, noun: Noun) -> bool:
        """`27 medici, 12 dei quali russi`: an adjective there."""
        return noun.english[:1].isupper() or noun.english in self._nationals

    def _position(self, sentence: Sentence, reading: Reading, before: Reading) -> int | None:
        """Where a noun of its own may stand: behind the partitive, or behind `di cui 8 erano`."""
        if before.kind not in (Kind.COUNT, Kind.RATIO):  # `3 milioni, due terzi dei quali coperti`
            return None
        found = self._after.after(sentence.words, reading.last)
        if found is not None:
            return found[0]
        said = _may_be_people(before) and self._inversions.predicate(sentence, reading) is not None
        return reading.last + 1 if said else None


def _may_be_people(before: Reading) -> bool:
    """Whether an earlier fact counts people, or nobody knows what."""
    return before.unit is None or before.unit.person or not before.unit.name
