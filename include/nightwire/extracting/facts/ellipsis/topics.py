"""What a number counts that is named first: `di bufale ne mungeva 70`, `battesimi 46, nozze nove`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import lexicon
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.tables import number_table

BREAKS = frozenset(".;:()«»“”!?")
OPENERS, CLOSERS = frozenset(".;:"), frozenset(",;.:")
FAR = 7  # tokens from a clitic to its number
FRONT = 18  # tokens from what opens the clause to the clitic that stands for it
MILLION = 1e6
LABEL = 4  # words of a noun phrase right before its number


class TopicRules:
    """Finds the noun that is put before its clause."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules, noun = grammar.rules["ellipsis"], grammar.rules["noun"]
        self._nouns, self._links, self._units = nouns, grammar.links, UnitRules(grammar)
        self._lexicon = lexicon(grammar.language)
        self._clitics = frozenset(rules["clitics"])
        self._topics = PhraseTable((phrase, True) for phrase in rules["topics"])
        self._articles = grammar.articles
        self._starts = frozenset((",", *rules["clause_starts"]))
        self._plurals = tuple(noun["plural_letters"]) or (" ",)
        self._verbs = frozenset(rules["auxiliaries"])
        self._behind = frozenset((*rules["set_off"], *grammar.normal.values())) - grammar.links
        self._opens_number = number_table(grammar.language).opens
        self._prepositions = frozenset(grammar.normal.values())
        self._labels = bool(rules["labels"])

    def named(self, sentence: Sentence, reading: Reading) -> tuple[str, Unit] | None:
        """The rule that tells and the noun; None where no rule does."""
        if (noun := self.fronted(sentence, reading)) is not None:
            return "ellipsis.topic", noun
        noun = self.label(sentence, reading)
        return None if noun is None else ("ellipsis.label", noun)

    def fronted(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`di bufale il casaro ne mungeva 70`, `quanto a gol, il centravanti ne ha segnati nove`."""
        clitic = next(
            (
                at
                for at in range(reading.left - 1, max(0, reading.left - FAR), -1)
                if sentence.words[at] in self._clitics
            ),
            0,
        )
        for start in range(clitic - 2, max(-1, clitic - FRONT), -1):
            if sentence.words[start] in BREAKS:
                return None
            opened = sentence.opens(start) or sentence.word(start - 1) in self._starts
            if opened and (noun := self._topic(sentence, start)) is not None:
                return noun
        return None

    def _topic(self, sentence: Sentence, start: int) -> Unit | None:
        """The noun that a preposition puts in front, `di scuole`, `delle scuole`, `quanto alle scuole`."""
        named = self._topics.after(sentence.words, start)
        if named is None and sentence.norms[start] not in self._links:
            return None
        noun = start + 1 if named is None else named[0]
        noun += sentence.word(noun) in self._articles
        plural = named is not None or sentence.word(noun).endswith(self._plurals)
        known = plural and not sentence.capital(noun) and self._nouns.knows(sentence, noun) is not None
        unit = self._nouns.at(sentence, noun, plural=False) if known else None
        return unit if unit is not None and unit.name and not self._units.after(sentence, noun) else None

    def label(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`battesimi 46, nozze nove`, `incidenti mortali, dodici; feriti gravi, venti`."""
        whole = reading.kind is Kind.COUNT and reading.value >= 2 and not reading.value % 1
        if not self._labels or not whole or reading.scale >= MILLION:
            return None
        last = reading.left - 1
        apart = sentence.word(last) == ","
        closed = sentence.word(reading.last) in CLOSERS or (
            apart and sentence.norm(reading.last) in self._behind
        )
        told = closed and (
            apart or reading.left == reading.first
        )  # not `destra al 36%, liberali sotto il 10`
        return self._labelled(sentence, last - apart, apart=apart) if told else None

    def _labelled(self, sentence: Sentence, last: int, *, apart: bool) -> Unit | None:
        for first in range(last, max(-1, last - LABEL), -1):
            word = sentence.word(first)
            tied = not apart and sentence.norm(first) in self._prepositions  # `fermi al 24`
            if (
                tied
                or not word.isalpha()
                or word in self._verbs
                or (first < last and sentence.capital(first + 1))
            ):
                return None
            opened = first == 0 or sentence.word(first - 1) in OPENERS
            listed = sentence.word(first - 1) == "," and self._opens_number(sentence.word(first - 2) or ",")
            if opened or (listed and not apart):
                return self._named(sentence, first) if word.endswith(self._plurals) else None
        return None

    def _named(self, sentence: Sentence, first: int) -> Unit | None:
        """The noun of the lexicon at a token, which may have the capital of its sentence."""
        found = self._lexicon.after(sentence.words, first)
        if found is None:
            return None
        last, noun = found
        return Unit(noun.english, Kind.COUNT, first, last, noun.person)
