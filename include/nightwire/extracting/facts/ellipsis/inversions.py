"""What a number counts where the noun is put at the other end: `sono 30, dice la polizia, i feriti`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

ASIDE = 14  # tokens between two commas
CLAUSE = 20  # tokens from what there is more of to how many
FAR = 7  # tokens from a clitic, over verbs alone, to its number (`ne sono state trovate morte 21`)
FRONT = 13  # tokens of what opens a clause: `dei negozi destinati a sparire, 22 si trovano in Ohio`
REACH = 4  # tokens from a clitic to its number, and from the noun it stands for to the clitic


class InversionRules:
    """Finds a noun behind an aside, or before the clitic that stands for it."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns = nouns
        self._copulas = frozenset(rules["copulas"])
        self._among = frozenset(grammar.rules["noun"]["together"])
        self._done = tuple(rules["people_acted_many"]) or (" ",)
        self._bring = frozenset(rules["bring"])
        self._clitics = frozenset(rules["clitics"])
        self._articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._links = grammar.links
        self._acting = frozenset((*rules["be"], *rules["people_auxiliaries"]))
        self._act = tuple(rules["people_verbs"])  # `delle vittime, quattro versano in gravi condizioni`
        self._reflexive = frozenset(rules["reflexive"])
        self._per = frozenset(grammar.rules["ratio"]["round_per"])
        self._each, self._quantifiers = frozenset(rules["each"]), frozenset(rules["quantifiers"])
        self._joints = frozenset(
            (
                ",",
                *rules["relatives"],
                *grammar.rules["conjunctions"],
                *grammar.rules["trend"]["clause_words"],
            )
        )
        self._be, self._agents = frozenset(rules["be"]), tuple(rules["agents"]) or (" ",)
        self._participles = tuple(grammar.rules["noun"]["participles"])
        prepositions = (*rules["prepositions"], *grammar.normal.values(), *grammar.articles)
        self._closed = frozenset((*prepositions, *grammar.rules["conjunctions"]))

    def of(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The unit, or None."""
        return (
            self._past_aside(sentence, reading)
            or self._past_copula(sentence, reading)
            or self._of_clitic(sentence, reading)
            or self._of_total(sentence, reading)
        )

    def fronted(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`dei feriti, undici sono gravi`: what the number is a part of opens the clause."""
        comma = reading.left - 1
        verb = sentence.word(reading.last + (sentence.word(reading.last) in self._reflexive))
        acts = verb in self._acting or verb.endswith(self._act)
        part = reading.form in (NumberForm.FRACTION, NumberForm.HALF)  # `dei profughi, un terzo è minorenne`
        if sentence.word(comma) != "," or not (acts or part):
            return None
        for link in range(comma - 2, max(-1, comma - 2 - FRONT), -1):
            if not sentence.words[link].rstrip("'").isalpha():
                return None
            articled = sentence.norms[link] in self._links and sentence.words[link] not in self._links
            if articled and sentence.opens(link):
                return self._nouns.at(sentence, link + 1)
            if sentence.norms[link] in self._among and sentence.opens(link):  # `tra i licenziati, 40 hanno`
                return self._nouns.at(sentence, link + 1 + (sentence.word(link + 1) in self._articles))
        return None

    def _of_total(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`portando a 14 il numero delle vittime`."""
        total = reading.last + 1
        article = sentence.word(total - 1) in sentence.grammar.articles
        linked = sentence.word(total) in self._bring and sentence.norm(total + 1) in self._links
        return self._nouns.at(sentence, total + 2) if article and linked else None

    def _past_aside(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`sono 3.400, dice la prefettura, gli sfollati`."""
        first = reading.last
        said = sentence.norm(reading.left - 1) in self._copulas or sentence.opens(reading.left)
        if sentence.word(first) != "," or not said:
            return None
        for comma in range(first + 1, min(first + ASIDE, len(sentence.words))):
            if sentence.words[comma] == "," and sentence.word(comma + 1) in self._articles:
                known = self._nouns.knows(sentence, comma + 2) is not None
                return self._nouns.at(sentence, comma + 2) if known else None
        return None

    def _past_copula(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`35 sono infine i decreti`: the noun comes behind the verb, with its article."""
        opens = sentence.opens(reading.left) or sentence.word(reading.left - 1) == ","
        articled = sentence.word(reading.left - 1) in self._articles  # `i due sono i responsabili`
        if articled or sentence.norm(reading.last) not in self._copulas:
            return None
        for article in range(reading.last + 1, reading.last + 1 + REACH):
            if sentence.word(article) in self._articles:
                return self._nouns.at(sentence, article + 1)  # `otto sono gli esagitati`: listed or not
            if not opens and sentence.norm(article) not in self._copulas:
                return None
        return None

    def predicate(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`tra i candidati, 9 sono donne`: what they are, but not `9 sono arrestati`."""
        noun = self._nouns.knows(sentence, reading.last + 1)
        said = sentence.word(reading.last + 1)
        done = said.endswith(self._participles) and not said.endswith(self._agents)
        is_said = not done and sentence.word(reading.last) in self._be
        if noun is None or not noun.person or not is_said or sentence.capital(reading.last + 1):
            return None
        return self._nouns.at(sentence, reading.last + 1)

    def _of_clitic(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`di scuole ne chiuderanno venti`."""
        for clitic in range(reading.left - 1, max(0, reading.left - 1 - REACH), -1):
            if sentence.words[clitic] in self._clitics:
                return self._before_clitic(sentence, clitic)
        return None

    def is_of_clitic(self, sentence: Sentence, reading: Reading) -> bool:
        """`ogni regione ne elegge tre`: what is counted stands in another sentence."""
        if reading.kind is not Kind.COUNT or reading.form is NumberForm.ARTICLE:
            return False
        for clitic in range(reading.left - 2, max(-1, reading.left - 1 - FAR), -1):
            if sentence.words[clitic] in self._clitics:
                return self._is_governed(sentence, clitic, reading)
        return False

    def _is_governed(self, sentence: Sentence, clitic: int, reading: Reading) -> bool:
        """Whether its verb has the number: nothing but verbs between, or the number ends the phrase."""
        between = sentence.words[clitic + 1 : reading.left]
        if not all(word.rstrip("'").isalpha() for word in between) or between[-1] in self._closed:
            return False
        if not sentence.word(reading.last)[:1].isalnum():  # `ne sono stati tratti in salvo 39`
            return True
        return self._closed.isdisjoint(between) and between == sentence.norms[clitic + 1 : reading.left]

    def _before_clitic(self, sentence: Sentence, clitic: int) -> Unit | None:
        """`di scuole ne chiuderanno`, `che di scuole ne ha`, `per ogni scuola ce ne sono`."""
        for link in range(clitic - 2, max(-1, clitic - 2 - REACH), -1):
            fronted = sentence.word(link - 1) in self._joints or sentence.opens(link)
            if sentence.norms[link] in self._links and fronted:
                return self._nouns.at(sentence, link + 1)
            if sentence.words[link] in self._each and sentence.word(link - 1) in self._per:
                return self._of_each(sentence, link + 1)
        opens = sentence.word(0) in self._links and self._nouns.knows(sentence, 1) is not None
        unit = self._nouns.at(sentence, 1) if opens else None  # `di asili, in tutta la valle, se ne contano`
        return unit if unit is not None and sentence.word(unit.last) == "," else None

    def _of_each(self, sentence: Sentence, position: int) -> Unit | None:
        """The noun behind `ogni`, past `nostro` and `dieci`."""
        known = (self._nouns.at(sentence, index, plural=False) for index in (position, position + 1))
        return next((unit for unit in known if unit is not None and unit.name), None)

    def of_more(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`le città con più scuole sono Bari, che ne ha 41`: what there is more of than elsewhere."""
        start = max(0, reading.left - CLAUSE)
        if self._clitics.isdisjoint(sentence.words[max(0, reading.left - FAR) : reading.left]):
            return None
        for index in range(reading.left - 1, start, -1):
            said = sentence.words[index - 1] in self._acting and sentence.words[index].endswith(self._done)
            many = sentence.words[index - 1] in self._quantifiers and not said  # `ne hanno uccisi 14`
            if many and self._nouns.knows(sentence, index):
                return self._nouns.at(sentence, index)
        return None
