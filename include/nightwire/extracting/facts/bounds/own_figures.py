"""Figures beside a change that are somebody's or something's own: `sale grazie a Bo, autore di 12 gol`."""

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind

LONGEST_ARTICLE = 3  # letters


class OwnRules:
    """Says whether a number belongs to the noun before it, and is nothing that a change came to."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["trend"]
        self._of_word = trend_words(grammar.language).of
        self._with, self._sums = frozenset(rules["with"]), frozenset(rules["sums"])
        self._giving = frozenset(rules["giving"])
        self._starts = frozenset(rules["start_prepositions"])
        self._levels = frozenset(rules["bound_prepositions"])
        self._adverbs = frozenset(rules["adverbs"]) | grammar.skipped
        self._local = frozenset((*rules["under"], *rules["above"]))
        self._authors = frozenset(rules["authors"])
        self._priced = frozenset(rules["priced"])

    def are(self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading]) -> bool:
        """Whether it is, for a number whose phrase starts at a token."""
        if self._measures_level(sentence, reading, earlier):
            return True
        linked = sentence.norm(start - 1) in sentence.grammar.links
        if linked and (self._from_noun(sentence, start - 2) or self._of_noun(sentence, reading, start - 2)):
            return True
        return self._with_other(sentence, start, linked=linked) or self._is_given(sentence, reading, start)

    def _measures_level(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`precipita allo 0,7%, ben al di sotto del 2%`: what a level is set against."""
        comma = reading.left - 1 - (sentence.word(reading.left - 1) in sentence.grammar.skipped)
        while sentence.word(comma) in self._adverbs:
            comma -= 1
        apart = bool(earlier) and sentence.word(comma) == "," and earlier[-1].end == comma
        return apart and not self._local.isdisjoint(sentence.words[comma : reading.first])

    def _of_noun(self, sentence: Sentence, reading: Reading, noun: int) -> bool:
        """`perde Bo, autore di 22 punti`, `sale il prezzo di due ville`: what somebody made, what costs."""
        near = sentence.words[max(0, noun - 2) : noun + 1]
        if not self._authors.isdisjoint(near) and "," not in near:
            return True
        things = reading.kind is Kind.COUNT and reading.unit is not None
        return things and sentence.word(noun) in self._priced

    def _with_other(self, sentence: Sentence, start: int, *, linked: bool) -> bool:
        """`cala del 12%, con un risparmio di 40 euro`, `con i dazi al 20%`: a sum of its own."""
        noun = sentence.word(start - 2)
        level = sentence.norm(start - 1) in self._levels
        own = level or (linked and noun not in self._sums)
        introduced = sentence.word(start - 4) in self._with
        introduced = introduced and not (level and sentence.word(start - 5) == ",")
        short = len(sentence.word(start - 3)) <= LONGEST_ARTICLE
        return own and introduced and short and noun.isalpha() and self._of_word(noun) is None

    def _from_noun(self, sentence: Sentence, noun: int) -> bool:
        """`scende da un'altezza di 9.000 metri`, `dal valore di 3 euro`: where a change starts."""
        article = noun - 1 - (len(sentence.word(noun - 1)) <= LONGEST_ARTICLE)
        return sentence.norm(noun - 1) in self._starts or sentence.norm(article) in self._starts

    def _is_given(self, sentence: Sentence, reading: Reading, start: int) -> bool:
        """`ha ceduto il 51% della società`: a share that went to somebody; `ha ceduto il 4%` fell."""
        given = sentence.word(start - 1) in self._giving and reading.kind is Kind.PERCENT
        return given and sentence.norm(reading.end) in sentence.grammar.links
