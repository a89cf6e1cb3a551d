"""Who follows a prefix that quotes: `secondo Kim`, `stando a quanto riferito ieri dall'Ansa`."""

from nightwire.extracting.facts.attribution.antecedents import antecedent, relative_of
from nightwire.extracting.facts.attribution.speaker import author, named_after, opens_clause
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.numbers.tokens import Tokens

UNSAID = frozenset(":)")  # before what is no source: `Lavoro: per Crescere`, `(12 euro) per i residenti`
PREPOSED = 6  # tokens from `secondo quanto` to the name


class Prefixed:
    """Who follows a prefix of one language; `verbs` are those of saying."""

    def __init__(self, grammar: Grammar, words: AttributionWords, verbs: PhraseTable) -> None:
        self.grammar, self.words, self._verbs = grammar, words, verbs
        self._links = frozenset(grammar.normal.values()) | grammar.articles

    def named(self, sentence: Sentence, index: int, end: int, *, is_weak: bool) -> str | None:
        """Who follows a prefix, where it is one."""
        after_word = sentence.word(index - 1) in self.words.contrast
        opens = opens_clause(sentence, index) and sentence.word(index - 1) not in UNSAID
        if is_weak and not (opens or after_word):
            return None
        is_name = sentence.capital(index) and not sentence.opens(index)  # `a San Secondo di Pinerolo`
        if is_name or self._is_ordinal(sentence, index):
            return None
        if relative_of(sentence, end, self.words):
            return antecedent(sentence, index, self.words, is_weak=is_weak)
        speaker = self._past_relative(sentence, end)
        if speaker is None and sentence.word(end) not in self.words.relative:
            speaker = named_after(sentence, end, self.words, strict=is_weak)
        if speaker and is_weak and self._is_governed(sentence, end, speaker):
            return None
        return speaker and self._without_actor(sentence, end, speaker)

    def _is_governed(self, sentence: Sentence, start: int, speaker: str) -> bool:
        """`, per Bo a due minuti dalla fine`, `Per Bo è la terza vittoria`: who gets it."""
        last = sentence.tokens.text.index(speaker, sentence.tokens.starts[start]) + len(speaker)
        after = next(iter(Tokens(sentence.tokens.text[last:]).words), "")
        several = after.endswith(tuple(self.words.plural_endings))  # `per la Nova erano 300`
        return after in self.words.oblique or (after in self.words.being and not several)

    def _without_actor(self, sentence: Sentence, start: int, speaker: str) -> str:
        """`secondo gli esperti Bo ha venduto`: the noun alone, where the name behind it acts by itself."""
        first, *rest = speaker.split()
        name = len(rest) - sum(not part[:1].isupper() for part in rest)
        if first[:1].isupper() or not name or len(rest) != name or first in self.words.people:
            return speaker
        last = sentence.tokens.text.index(speaker, sentence.tokens.starts[start]) + len(speaker)
        after = Tokens(sentence.tokens.text[last:]).words[:1]
        return first if after and self.words.is_verb(after[0]) else speaker

    def _is_ordinal(self, sentence: Sentence, index: int) -> bool:
        """`al secondo posto`, `il secondo gol`: an ordinal has an article before it."""
        return index > 0 and (
            sentence.norm(index - 1) in self._links
            or sentence.word(index - 1) in self.words.indefinite | self.words.possessive
        )

    def _past_relative(self, sentence: Sentence, end: int) -> str | None:
        """`secondo quanto riferito ieri da Kim`, `secondo quanto scrive l'Ansa`."""
        if sentence.word(end) not in self.words.relative:
            return None
        for index in range(end + 1, end + PREPOSED):
            verb = self._verbs.after(sentence.norms, index)
            if sentence.norm(index) in self.words.by or verb is not None:
                return named_after(sentence, verb[0] if verb else index + 1, self.words, strict=True)
            if sentence.word(index) in self.words.upon:  # `riportato sul profilo Facebook di Bo`
                medium = index + 1 + sentence.capital(index + 2)
                return author(sentence, medium, self.words)
        return None


def phrase_end(sentence: Sentence, start: int, words: AttributionWords) -> int:
    """`Stando a un sondaggio tra 4.000 adulti, ...`: where what opens it ends, 0 where a clause goes on."""
    for index in range(start, len(sentence.words)):
        word = sentence.words[index]
        if word == ",":
            return sentence.tokens.starts[index]
        if word in words.auxiliaries | words.being and words.that.isdisjoint(sentence.words[start:index]):
            return 0  # `Secondo l'Onu sono 12, cioè il 40%`
    return 0
