"""What `ne` stands for by its gender: `700 segnalazioni di lupi, ne ha abbattuti due` are wolves."""

from nightwire.extracting.facts.ellipsis.people import CLOSERS
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules

FAR = 7  # tokens from a clitic to its number
CLAUSE = 25  # tokens from a clitic back to the noun that it stands for


class AgreeingRules:
    """Compares the endings of a participle of many and of nouns before it."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns, self._clitics = nouns, frozenset(rules["clitics"])
        self._done = tuple(rules["people_acted_many"]) or (" ",)
        self._masculine = tuple(grammar.rules["noun"]["sure_plural_letters"])
        self._feminine = tuple(grammar.rules["noun"]["feminine_endings"])
        self._be = frozenset(rules["be"])
        self._letters = frozenset(grammar.rules["noun"]["plural_letters"])
        self._feminine_nouns = tuple(rules["feminine_nouns"])

    def noun(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The last plural before the clause of `ne` that its participle agrees with."""
        clitic, done = self._participle(sentence, reading)
        clause = next((at for at in range(clitic - 1, -1, -1) if sentence.words[at] in CLOSERS), -1)
        if not done:
            return None
        for position in range(clause - 1, max(-1, clitic - CLAUSE), -1):
            named = sentence.capital(position) and not sentence.opens(position)
            done_by = sentence.word(position - 1) in self._be  # `si sono rotte`
            known = not (named or done_by) and self._nouns.knows(sentence, position) is not None
            if known and self._agrees(sentence, position, done):
                return self._nouns.at(sentence, position, plural=False)
        return None

    def differs(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """Whether the participle says that `ne` is not what an earlier fact counts."""
        _, done = self._participle(sentence, reading)
        head = sentence.word(unit.first)
        plural = head.endswith((*self._masculine, *self._feminine)) and bool(self._masculine)
        return bool(done) and plural and not self._agrees(sentence, unit.first, done)

    def _participle(self, sentence: Sentence, reading: Reading) -> tuple[int, str]:
        """Where the clitic stands, and the participle between it and the number, if any."""
        done = ""
        for position in range(reading.left - 1, max(-1, reading.left - 1 - FAR), -1):
            word = sentence.words[position]
            if word in self._clitics:
                return position, done
            if not word.rstrip("'").isalpha():
                break
            if not done and word.endswith(self._done):
                done = word
        return -1, ""

    def _agrees(self, sentence: Sentence, noun: int, done: str) -> bool:
        """`lupi` with `abbattuti`, `scosse` with `contate`; `le rondini` with `contate`, by their article."""
        article, word = sentence.word(noun - 1), sentence.word(noun)
        articled = article in sentence.grammar.articles or article != sentence.norm(noun - 1)
        if articled and article[-1:] not in self._letters:
            return False  # `della luce`: one
        by_article = articled and article.endswith(self._feminine)
        feminine = by_article or word.endswith((*self._feminine, *self._feminine_nouns))
        many = word.endswith((*self._masculine, *self._feminine))
        return many and feminine == done.endswith(self._feminine)
