"""`uno` and `una` as pronouns that count: `una sola delle parti`; `uno dei quali` does not."""

from nightwire.extracting.facts.findings import Case
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

CLITIC = 5  # tokens from a clitic to the pronoun


class PronounRules:
    """Says where a pronoun counts, and what it stands for."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        self._nouns, self._links = nouns, grammar.links
        self._solo = frozenset(grammar.rules["solo"])
        self._joints = frozenset((",", *grammar.rules["noun"]["and"]))
        self._parts = frozenset(grammar.rules["noun"]["parts"])
        self._verbs = frozenset((*grammar.rules["is"], *grammar.rules["ellipsis"]["auxiliaries"]))
        self._clitics = frozenset(grammar.rules["ellipsis"]["clitics"])
        self._whom = frozenset((*grammar.rules["ellipsis"]["whom"], *grammar.rules["ellipsis"]["them"]))
        self._inside = frozenset(grammar.rules["lasting"]["places"])

    def sole(self, case: Case) -> Unit | None:
        """`una sola delle due linee`, `una sola delle parti`: what a pronoun that counts stands for."""
        sentence, reading = case.sentence, case.reading
        link = reading.last + 1
        sole = reading.form is NumberForm.ARTICLE and sentence.word(reading.last) in self._solo
        if not sole or sentence.norm(link) not in self._links:
            return None
        following = case.following
        counted = following is not None and following.first == link + 1
        return self._nouns.at(sentence, following.last if following and counted else link + 1)

    def sole_thing(self, sentence: Sentence, unit: Unit) -> bool:
        """`una cosa sola: il pane`, where the phrase ends; `un uomo solo` is lonely."""
        after = sentence.word(unit.last + 1)
        thing = unit.kind is Kind.COUNT and not unit.person
        return thing and sentence.word(unit.last) in self._solo and not after[:1].isalnum()

    def counts(self, case: Case) -> bool:
        """Whether a pronoun without a noun beside it counts."""
        sentence, reading = case.sentence, case.reading
        if self._is_sole(case) or self._is_told_apart(case) or self._is_left(case):
            return True
        joined = sentence.word(reading.first - 1) in self._joints
        counted = bool(case.kept) and case.kept[-1].kind is Kind.COUNT
        return joined and counted and self._is_placed(sentence, reading, case.kept[-1])

    def _is_told_apart(self, case: Case) -> bool:
        """`dei quattro alpinisti, uno è morto`: of those with whom the clause begins."""
        sentence, reading = case.sentence, case.reading
        if not case.kept or sentence.word(reading.first - 1) != "," or case.kept[-1].value <= 1:
            return False
        link = case.kept[-1].left - 1
        opens = sentence.word(link) in self._parts and not sentence.word(link - 1).isalpha()
        return opens and sentence.word(reading.last) in self._verbs

    def _is_left(self, case: Case) -> bool:
        """`dei sei ponti ne resta uno`: of more that were counted, where the clause ends."""
        sentence, reading = case.sentence, case.reading
        after = sentence.word(reading.last)
        ends = not after[:1].isalnum() or after in self._joints
        counted = any(one.kind is Kind.COUNT and one.value > 1 for one in case.kept)
        if not (ends and counted):
            return False
        near = sentence.words[max(0, reading.first - CLITIC) : reading.first]
        at = next((index for index in range(len(near) - 1, -1, -1) if near[index] in self._clitics), -1)
        return 0 <= at < len(near) - 1 and all(word.isalpha() for word in near[at:])

    def _is_placed(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`cinque a Gaza, tre a Rafah e uno a Khan Younis`: one more, each with its place."""
        return sentence.norm(reading.last) in self._inside and sentence.norm(before.last) in self._inside

    def _is_sole(self, case: Case) -> bool:
        """`ne ha vinta una sola`, where the clause ends; `quattro sono spariti e uno solo è tornato`."""
        sentence, reading = case.sentence, case.reading
        after = sentence.word(reading.last + 1)
        of_them = (
            sentence.norm(reading.last + 1) in self._links and sentence.word(reading.last + 2) in self._whom
        )
        ends = of_them or not after[:1].isalnum() or (after in self._verbs and bool(case.kept))
        return sentence.word(reading.last) in self._solo and ends
