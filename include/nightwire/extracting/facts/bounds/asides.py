"""What may stand between a verb of change and its object: when, and where."""

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Kind

LONGEST_NAME = 2  # tokens of a place
LONGEST = 9  # tokens between two commas


class AsideRules:
    """Finds such a phrase before a number: `ha perso in mattinata il 6%`, `cede a Milano il 2%`."""

    def __init__(self, grammar: Grammar) -> None:
        self._times = PhraseTable(
            ((phrase, True) for phrase in grammar.rules["trend"]["asides"]), backward=True
        )
        self._of_word = trend_words(grammar.language).of
        self._deducted = frozenset(grammar.rules["trend"]["deducted"])
        self._reflexive = frozenset(grammar.rules["trend"]["reflexive"])
        self._places = frozenset(grammar.rules["trend"]["aside_prepositions"])
        self._adverbs = frozenset(grammar.rules["trend"]["adverbs"]) | grammar.skipped

    def timed(self, sentence: Sentence, earlier: list[Reading], end: int) -> int:
        """`ha perso in dieci anni 130 mila abitanti`: where a length of time before a token starts."""
        before = earlier[-1] if earlier else None
        if before is None or before.kind is not Kind.DURATION or before.end != end:
            return end
        preposition = sentence.before_articles(before.left) - 1
        return preposition if sentence.word(preposition) in self._places else end

    def start(self, sentence: Sentence, end: int) -> int:
        """The token at which the phrases that stand before a token start; that token where none does."""
        while sentence.word(end - 1) in self._adverbs:
            end -= 1
        if sentence.word(end - 1) == ",":
            return self._between_commas(sentence, end)
        found = self._times.before(sentence.words, end)
        if found is not None:
            return found[0]
        if self._is_dative(sentence, end - 2):
            return end - 2
        name = end
        while end - name < LONGEST_NAME and sentence.capital(name - 1):
            name -= 1
        return name - 1 if name < end and sentence.word(name - 1) in self._places else end

    def _is_dative(self, sentence: Sentence, preposition: int) -> bool:
        """`toglie ai campani due punti`: from whom, right behind the verb."""
        word = sentence.word(preposition)
        articled = word != sentence.norm(preposition) and sentence.norm(preposition) in self._places
        return articled and sentence.word(preposition - 1) in self._deducted

    def _between_commas(self, sentence: Sentence, end: int) -> int:
        """`hanno perso, tra morti e feriti, almeno 200 uomini`: where the aside before a token starts."""
        for comma in range(end - 2, max(-1, end - 2 - LONGEST), -1):
            word = sentence.words[comma]
            if word == ",":
                lost = self._reflexive.isdisjoint(
                    sentence.words[max(0, comma - 3) : comma]
                )  # `si sono persi`
                return comma if lost and self._of_word(sentence.word(comma - 1)) else end
            if not word.rstrip("'").isalpha():
                return end
        return end
