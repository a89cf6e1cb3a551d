"""Which earlier fact of the sentence a number without a unit may share the unit of."""

from nightwire.extracting.facts.sentence import PERCENT, Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

MOST_PERCENT = 100
FAR = 1000  # times as large: not of the same things
CLITIC = 4  # tokens from a clitic to its number
PART = 8  # tokens from `ne` or `di cui` to a part of what it stands for
EARLIER = 4  # facts back to which a number may look for its unit
MOST_TIMES = 100  # a length of time is not followed by one a hundred times as long
PARTS = (NumberForm.FRACTION, NumberForm.HALF)
TIMES = "time"  # `three times` is nothing that another number counts
FRACTIONAL = ("point",)  # counts that have decimals


class SharingRules:
    """Looks back for a unit; `repeats` is for languages that name percent and money anew each time."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["ellipsis"]
        self._share_articles = frozenset(rules["share_articles"])
        self._counts = bool(rules["counts_on"])
        self._repeats = bool(rules["money_repeats"])
        self._more = frozenset(grammar.rules["trend"]["more"])
        self._unshared = frozenset(rules["unshared"])
        self._inside = frozenset(rules["inside"])
        self._clitics, self._whom = frozenset(rules["clitics"]), frozenset(rules["whom"])
        lasting = grammar.rules["lasting"]
        self._adverbial, self._dating = frozenset(lasting["adverbial"]), frozenset(lasting["after"])
        self._verbs = frozenset(rules["auxiliaries"])
        self._rest, self._done = frozenset(rules["rest"]), tuple(rules["people_acted_many"]) or (" ",)
        self._quantifiers = frozenset((*rules["quantifiers"], *rules["former"], *rules["latter"]))
        self._levels, self._them = frozenset(rules["levels"]), frozenset(rules["them"])
        self._joints = frozenset((",", *grammar.rules["conjunctions"]))
        noun = grammar.rules["noun"]
        self._masculine, self._feminine = (
            frozenset(noun["masculine"]),
            tuple(noun["feminine_endings"]) or (" ",),
        )
        self._obliques = self._adverbial.union(rules["prepositions"], grammar.rules["noun"]["own"])

    def last(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], *, partitive: bool
    ) -> Reading | None:
        """The last fact whose unit this number can share: no age, and no percent for thousands."""
        if not partitive and self.articled(sentence, reading):
            shares = [one for one in earlier[-EARLIER:] if one.kind is Kind.PERCENT and one.unit is not None]
            if shares:  # `risale al 6,3%, due punti in più; l'altro balza al 20`: no point has an article
                return max(
                    reversed(shares), key=lambda one: one.unit is not None and one.unit.name == PERCENT
                )
        if (held := self._held(sentence, reading, earlier, partitive=partitive)) is not None:
            return held
        for one in self._nearest(sentence, reading, earlier[-EARLIER:], partitive=partitive):
            if not self._goes_on(sentence, reading, one, partitive=partitive):
                continue
            small = self._out_of_size(reading, one) and not (partitive and one.kind is Kind.COUNT)
            if not small and (partitive or not self._apart(sentence, reading, one)):
                return one
        return None

    def is_part_of_it(self, sentence: Sentence, reading: Reading) -> bool:
        """`doveva 4 milioni, ne ha reso la metà`, `6.000 euro, di cui la banca ha pagato un terzo`."""
        near = sentence.words[max(0, reading.left - PART) : reading.left]
        return reading.kind is Kind.RATIO and not (self._clitics | self._whom).isdisjoint(near)

    def noun_of_share(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], nouns: NounRules
    ) -> Unit | None:
        """`il 44% delle donne, in città quasi due su tre`: the noun that the share before is of."""
        if reading.kind is not Kind.RATIO or not earlier or earlier[-1].kind is not Kind.PERCENT:
            return None
        link = earlier[-1].end
        articled = sentence.norm(link) in sentence.grammar.links and sentence.word(link) != sentence.norm(
            link
        )
        known = articled and nouns.knows(sentence, link + 1) is not None
        return nouns.at(sentence, link + 1) if known else None

    def _nearest(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], *, partitive: bool
    ) -> list[Reading]:
        """The facts that may be meant, the likeliest first; asides are for parts of them alone."""
        asides = [] if partitive else self._asides(sentence, earlier)
        asides = asides or self._bracketed(sentence, reading, earlier)
        asides = asides or self._owners(sentence, reading, earlier)
        found = [one for one in reversed(earlier) if one not in asides]
        if partitive:
            return sorted(found, key=lambda one: self._is_unlikely(sentence, reading, one))
        clitic = not self._clitics.isdisjoint(sentence.words[max(0, reading.left - CLITIC) : reading.left])
        if not clitic and sentence.word(reading.last) not in self._more:  # `150 shops in 22 states, 40 more`
            return found
        # `2.500 osservatori da 19 Stati; l'Italia ne invierà 150`: of what the sentence is about
        return sorted(found, key=lambda one: self._before(sentence, one) in self._obliques)

    def _held(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], *, partitive: bool
    ) -> Reading | None:
        """`14 operai (due gravi)`, `una trentina, metà dei quali`: what stands right before."""
        one = earlier[-1] if earlier else None
        if one is None or one.kind not in (Kind.COUNT, Kind.RATIO):
            return None
        if partitive and one.unit is None:
            return one
        bracketed = sentence.word(reading.left - 1) == "(" and _ends_at(one, reading.left - 1)
        return one if bracketed and one.unit is not None and one.value > reading.value else None

    def _is_unlikely(self, sentence: Sentence, reading: Reading, one: Reading) -> bool:
        """`su sei anni, un terzo dei quali`, `210 letti; 90 di loro`: not so long, and not so many things."""
        people = sentence.word(reading.last + 1) in self._them
        thing = people and one.unit is not None and not one.unit.person
        return thing or self._disagrees(sentence, reading, one) or self._is_adverbial(sentence, reading, one)

    def _disagrees(self, sentence: Sentence, reading: Reading, one: Reading) -> bool:
        """`12 operai in sei province, due dei quali`: a masculine is no part of what ends like a feminine."""
        before = sentence.before_articles(reading.left) - 2  # `dei quali due`
        of = (sentence.word(reading.last), sentence.word(before))
        feminine = one.unit is not None and sentence.word(one.unit.first).endswith(self._feminine)
        return feminine and not self._masculine.isdisjoint(of)

    def _owners(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> list[Reading]:
        """`quattro operai di tre aziende, due dei quali` and `uno di Bari`: two workers, not two firms."""
        if len(earlier) < 2 or earlier[-1].kind is not Kind.COUNT or earlier[-2].kind is not Kind.COUNT:
            return []
        one, owned = earlier[-1], earlier[-2]
        tied = self._before(sentence, one) in sentence.grammar.links and _ends_at(owned, one.left - 1)
        return [one] if tied and reading.value <= owned.value else []

    def _asides(self, sentence: Sentence, earlier: list[Reading]) -> list[Reading]:
        """`compresi i quattro kamikaze`, `tra cui 12 donne e 5 bambini`: each of them."""
        found: list[Reading] = []
        for one, before in zip(earlier, [None, *earlier], strict=False):
            word = self._before(sentence, one)
            goes_on = found and found[-1] is before and word in self._joints
            if word in self._inside or (goes_on and _ends_at(before, sentence.before_articles(one.left) - 1)):
                found.append(one)
        return found

    def _bracketed(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> list[Reading]:
        """`un milione di rupie (circa 11.500 dollari) e 200.000`: what a closed bracket says on the side."""
        closed = (one for one in earlier if ")" in sentence.words[one.last : reading.left])
        aside = [one for one in closed if sentence.word(one.left - 1) == "("]
        return aside if len(aside) < len(earlier) else []

    def is_apart(self, sentence: Sentence, reading: Reading, subject: Unit, before: Reading | None) -> bool:
        """`il vettore ne ha chiesti 15`, `12 case, ridotte dal sindaco a 9`: nothing that is counted."""
        if not self._clitics.isdisjoint(sentence.words[subject.last : reading.left]):
            return True
        if before is None or before.unit is None:
            return False
        return sentence.word(before.end) == "," and sentence.word(before.end + 1).endswith(self._done)

    def _before(self, sentence: Sentence, one: Reading) -> str:
        return sentence.word(sentence.before_articles(one.left) - 1)

    def _goes_on(self, sentence: Sentence, reading: Reading, one: Reading, *, partitive: bool) -> bool:
        """Whether what a fact counts may be counted on at all."""
        if one.unit is None or one.kind is Kind.AGE or one.unit.name == TIMES:
            return False
        if one.kind is Kind.PERCENT and self._is_rest(sentence, reading):
            return False
        if one.kind in (Kind.MEASURE, Kind.DURATION) and self._acts(sentence, reading):
            return False
        if one.kind is Kind.RATIO is not reading.kind and not self._counts_on(reading, one):
            return False
        return partitive or not self._is_adverbial(sentence, reading, one)

    def _is_adverbial(self, sentence: Sentence, reading: Reading, one: Reading) -> bool:
        """`1.045 casi in un anno: erano 43`: how long it took is nothing that goes on being counted."""
        opener = sentence.before_articles(one.left) - 1
        few = sentence.word(opener) in self._quantifiers  # `a poche decine di km`, `nei primi tre mesi`
        preposition = sentence.norm(opener - few)
        clitic = not self._clitics.isdisjoint(sentence.words[max(0, reading.left - CLITIC) : reading.left])
        if one.kind is Kind.MEASURE and clitic:  # `a 40 chilometri da Bo; ne furono uccisi 30`
            return preposition in self._obliques
        if one.kind is not Kind.DURATION:
            return False
        if clitic:  # `in 4 anni ne sono state create tre`; `dovrà scontare 9 anni, lei ne ha avuti due`
            return self._is_dated(sentence, one) or preposition in self._obliques | sentence.grammar.links
        if preposition not in self._adverbial:
            return False
        return sentence.norm(sentence.before_articles(reading.left) - 1) != preposition

    def _is_dated(self, sentence: Sentence, one: Reading) -> bool:
        """`tre anni fa ne aveva due`: when it was, not how long."""
        return one.unit is not None and sentence.word(one.unit.last) in self._dating

    def _is_rest(self, sentence: Sentence, reading: Reading) -> bool:
        """`58 votano il taglio del 2%, gli altri sei no`: those that are left, in words, are no share."""
        articled = sentence.word(reading.left - 2) in sentence.grammar.articles
        others = articled and sentence.word(reading.left - 1) in self._rest
        return others and reading.form is NumberForm.WORDS and not reading.value % 1

    def _acts(self, sentence: Sentence, reading: Reading) -> bool:
        """`a dieci chilometri dal porto; due sono affondate`: no length does what a clause is opened with."""
        opens = reading.left == 0 or sentence.word(reading.left - 1) in (",", ";", ".", ":")
        return opens and reading.form is NumberForm.WORDS and sentence.word(reading.last) in self._verbs

    def articled(self, sentence: Sentence, reading: Reading) -> bool:
        """`meno di sette ore; tra le ragazze si sale al 38`: shares have an article, other measures none."""
        word = sentence.word(reading.first - 1)
        small = reading.value <= MOST_PERCENT and reading.form is NumberForm.DIGITS
        return small and word in self._share_articles

    def _counts_on(self, reading: Reading, one: Reading) -> bool:
        """`188 eurodeputati su 720, i Verdi ne perdono diciotto`."""
        whole = reading.kind is Kind.COUNT and reading.value % 1 == 0 and reading.scale == 1
        return self._counts and whole and one.form is NumberForm.DIGITS and bool(one.unit and one.unit.name)

    def _out_of_size(self, reading: Reading, one: Reading) -> bool:
        if one.kind is Kind.DURATION and reading.value > MOST_TIMES * one.value:
            return True
        if reading.scale >= 1e6 and one.scale == 1:
            return one.kind in (Kind.COUNT, Kind.DURATION) or one.value < 1000
        if reading.scale >= 1e6 and one.kind is Kind.COUNT and reading.value > FAR * one.value:
            return True
        return one.kind is Kind.PERCENT and (reading.scale > 1 or reading.value > 1000)

    def _apart(self, sentence: Sentence, reading: Reading, one: Reading) -> bool:
        """`$5 ... and 99 cars`, `up 3% to 45.3`, `a 12-cylinder car ... 99`: the unit is not shared."""
        if not self._repeats or one.unit is None:
            return False
        signed = one.kind is Kind.MONEY and one.unit.last <= one.first
        if signed or reading.kind is Kind.RATIO:  # `$5 ...`, `for 16 weeks ... by a quarter`
            return True
        alone = reading.left == reading.first and one.kind is not Kind.DURATION  # `12 years; he asked for 7`
        if alone and sentence.word(reading.left - 1) in self._unshared:
            return sentence.word(reading.last) not in self._more
        prepositions = (sentence.word(reading.left - 1), sentence.word(reading.first - 1))
        level = one.kind is Kind.PERCENT and not self._levels.isdisjoint(prepositions)
        if level or (sentence.word(one.last) == "-" and one.unit.first > one.last):
            return True
        whole = one.kind is Kind.COUNT and one.unit.name not in FRACTIONAL and one.value % 1 == 0
        return whole and reading.scale == 1 and reading.value % 1 > 0


def _ends_at(one: Reading | None, index: int) -> bool:
    """Whether a number with its unit ends before a token."""
    return one is not None and max(one.last, one.unit.last if one.unit else 0) == index
