"""The subject that a number counts, where it stands before the number and over its verb."""

from itertools import product

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind

LONGEST_PHRASE = 11  # tokens
REACH = 12  # tokens from the number back to its subject
CLAUSE = 20  # tokens of a relative clause


class SubjectRules:
    """Finds the noun of a subject: `i feriti sono 35`."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns, self._units = nouns, UnitRules(grammar)
        self._negations = frozenset(grammar.rules["negation"]["words"])
        self._bring = frozenset(rules["bring"])
        self._prepositions = frozenset(rules["prepositions"])
        self._still = frozenset((*rules["still"], *grammar.links, *grammar.articles))
        self._auxiliaries = frozenset(rules["auxiliaries"])
        self._joints = frozenset((",", ";", ":", "mentre", *grammar.rules["conjunctions"]))
        self._asides = bool(rules["asides"])
        self._plural_letters = tuple(grammar.rules["noun"]["sure_plural_letters"])
        self._plurals = frozenset(grammar.rules["noun"]["plural_letters"])
        self._ordinals = frozenset(rules["ordinals"])
        self._known_subjects = bool(rules["known_subjects"])
        self._copulas = frozenset(rules["copulas"])
        self._bounding = frozenset(rules["bounding"]) | _bounding_verbs(grammar)
        self._articles = grammar.articles
        trend = grammar.rules["trend"]
        self._compare, self._bare_more = frozenset(trend["compare"]), frozenset(trend["bare_more"])
        self._casualties = frozenset(grammar.rules["casualties"])
        self._whom = frozenset(rules["whom"])
        self._governing = frozenset(grammar.normal.values()).union(rules["prepositions"])
        self._relatives, self._many = frozenset(rules["relatives"]), frozenset(rules["be"])
        self._singular_articles = grammar.articles - frozenset(grammar.rules["noun"]["plural_articles"])
        self._among = frozenset(grammar.rules["noun"]["together"])
        self._links = grammar.links
        self._trend_of = trend_words(grammar.language).of

    def of(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The subject before the number, over its verb: `i feriti sono 35`, `i casi salgono a 213`."""
        position = reading.left - 1
        lowest = max(-1, position - REACH)
        while position > lowest and self._passes(sentence, position):
            position -= 1
        bounding = sentence.word(reading.left) in self._bounding  # `los manifestantes superaron los 300`
        if sentence.word(reading.left) in self._negations and reading.left < reading.first:
            bounding = reading.unit is None and self._asides  # `gli iscritti non arrivano a 300`
        crossed = sentence.norms[position + 1 : reading.first if bounding else reading.left]
        if not crossed and self._asides:
            return self._gapped_subject(sentence, position)
        if position <= lowest or self._still.issuperset(crossed):  # `ammontano a 64, e i feriti a 150`
            return self._gapped_subject(sentence, position) if self._asides and position > lowest else None
        if sentence.words[position] == "," and self._asides:
            position = self._past_aside(sentence, position)
        found = self._phrase_ending(sentence, position)
        many = not self._many.isdisjoint(crossed)
        if found is not None and many and self.is_one(sentence, found):
            return self._before_relative(sentence, found.first) or found
        if found is None and many:  # `le scuole che hanno aderito sono 56`
            return self._before_relative(sentence, position + 1)
        return found

    def owns(self, sentence: Sentence, subject: Unit, reading: Reading, before: Reading) -> bool:
        """`ogni regione avrà 5 scuole, le isole 8`: who has as many of the same, with the verb left out."""
        adjacent = subject.last == sentence.before_articles(reading.left) and subject.first < reading.left
        apart = sentence.word(subject.first - 2) == ","
        counted = before.kind is Kind.COUNT and before.unit is not None and before.unit.first >= before.last
        hurt = subject.person or subject.name in self._casualties
        return adjacent and apart and counted and not hurt

    def is_one(self, sentence: Sentence, unit: Unit) -> bool:
        """Whether an article says that there is one of it: no subject of a verb of many."""
        return unit.first > 0 and sentence.word(unit.first - 1) in self._singular_articles

    def are_many(self, sentence: Sentence, subject: Unit) -> bool:
        """`i passeggeri sono 44 milioni`; of `il progetto` and what no list has there are not so many."""
        head = sentence.word(subject.first)
        if subject.person or head in self._bring:
            return True
        articled = subject.first > 0 and sentence.word(subject.first - 1) in self._articles
        return (bool(subject.name) or articled) and not self.is_one(sentence, subject)

    def _before_relative(self, sentence: Sentence, object_first: int) -> Unit | None:
        """`i paesi che hanno firmato il patto sono 10`, `i casi in cui`: before the object's clause."""
        for index in range(object_first - 1, max(0, object_first - CLAUSE), -1):
            governed = sentence.words[index] in self._whom and sentence.norm(index - 1) in self._governing
            if governed or sentence.words[index] in self._relatives:
                last = index - 1 - governed
                return self._phrase_ending(sentence, last - (sentence.words[last] == ","))
            if not sentence.words[index].rstrip("'").isalpha():
                return None
        return None

    def _gapped_subject(self, sentence: Sentence, position: int) -> Unit | None:
        """`i caduti sono 300 e i feriti circa 700`: the verb is left out, the noun right before."""
        article = sentence.word(position - 1)
        many = article in self._articles - self._singular_articles  # `e le province 107`
        if article not in self._articles or not (
            many or sentence.word(position).endswith(self._plural_letters)
        ):
            return None
        if sentence.norm(position - 2) not in self._joints or self._nouns.knows(sentence, position) is None:
            return None
        return self._nouns.at(sentence, position)

    def _past_aside(self, sentence: Sentence, comma: int) -> int:
        """`i feriti, tra cui due donne, sono 19`: the token before what stands between two commas."""
        for position in range(comma - 1, max(0, comma - REACH), -1):
            if sentence.words[position] == ",":
                return position - 1
        return comma

    def _passes(self, sentence: Sentence, position: int) -> bool:
        word = sentence.word(position)
        if word in self._copulas or word in self._articles or sentence.norm(position) in self._copulas:
            return True
        if word in (",", ":") and self._asides:  # `sono cresciuti del 15%, a 230 milioni`
            before = sentence.word(position - 1)
            return before == "%" or self._trend_of(before) is not None
        if word in self._compare and sentence.word(position - 1) in self._bare_more:  # `più che raddoppiati`
            return True
        return word[0].isdecimal() or word == "%" or self._trend_of(word) is not None

    def _past_adjectives(self, sentence: Sentence, first: int) -> int:
        """`i nuovi casi sono 83`, not `i grandi elettori`, nor `le prime stime`."""
        known = sentence.word(first) in self._ordinals or self._nouns.knows(sentence, first) is not None
        one = sentence.word(first - 1) in self._singular_articles  # `il nuovo arresto porta a nove`
        return first if known or one else self._nouns.past_adjectives(sentence, first)

    def _past_bring(self, sentence: Sentence, first: int) -> int:
        """`il numero medio di figli`: the noun that the number is of."""
        if sentence.word(first) in self._bring:
            for link in (first + 1, first + 2):
                if sentence.norm(link) in self._links:
                    return link + 1
        return first

    def ending(self, sentence: Sentence, last: int) -> Unit | None:
        """The noun phrase that ends at a token, where it can be counted."""
        return self._phrase_ending(sentence, last)

    def _phrase_ending(self, sentence: Sentence, last: int) -> Unit | None:
        """The noun phrase that ends at a token, its head right after its article: `i casi di dengue`."""
        for first in range(last, max(-1, last - LONGEST_PHRASE), -1):
            if not (sentence.words[first].rstrip("'").isalpha() or sentence.word(first) in self._articles):
                return None
            opened = first == 0 or sentence.word(first - 1) in self._articles or sentence.opens(first)
            opened = opened or (self._asides and sentence.words[first - 1] == ",")
            linked = sentence.norm(first - 1) in self._links
            if opened and sentence.norm(sentence.before_articles(first) - 1) in self._among:
                continue  # `i morti tra i civili ammontano a 64`
            if opened and sentence.word(sentence.before_articles(first) - 1) in self._prepositions:
                return None
            if opened and not linked:
                if not self._auxiliaries.isdisjoint(sentence.words[first : last + 1]):
                    return None
                head = self._past_bring(sentence, self._past_adjectives(sentence, first))
                timed = self._units.after(sentence, head)
                one = (
                    sentence.word(first - 1) in self._singular_articles
                )  # `200 all'anno: si è arrivati a 340`
                if (
                    timed is not None and timed.kind is Kind.DURATION and not one
                ):  # `i giorni di lutto saranno tre`
                    return timed
                unit = self._nouns.subject(sentence, head, last)
                return unit if unit is not None and self._may_count(sentence, unit) else None
        return None

    def _may_count(self, sentence: Sentence, unit: Unit) -> bool:
        """`the population fell to 80 million`, not `the VIX rose to 30`, nor `la strana coppia è quarta`."""
        head = sentence.word(unit.first)
        if not unit.name and self._plurals and head[-1:] not in self._plurals and head not in self._bring:
            return False
        return not self._known_subjects or self._nouns.countable(sentence, unit)


def _bounding_verbs(grammar: Grammar) -> frozenset[str]:
    """All forms of the verbs that bound: `i soci sfiorano quota 4.000`."""
    rules = grammar.rules["comparator"]
    stems = (stem.split()[0] for stems in rules["verbs"].values() for stem in stems)
    return frozenset(stem + ending for stem, ending in product(stems, rules["endings"]))
