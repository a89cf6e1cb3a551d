"""Comparators: words, verbs and signs that bound a value, before the number or after it."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from nightwire.extracting.facts.bounds.denied import DeniedRules
from nightwire.extracting.facts.bounds.located import is_located
from nightwire.extracting.facts.bounds.passed import FEW, PassedRules
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import lexicon
from nightwire.extracting.facts.tables.phrases import PhraseTable, by_payload
from nightwire.model import Comparator, Kind

NEGATED = {
    Comparator.GREATER: Comparator.AT_MOST,
    Comparator.AT_LEAST: Comparator.LESS,
    Comparator.LESS: Comparator.AT_LEAST,
    Comparator.AT_MOST: Comparator.GREATER,
}
ONE_SIDED = (Comparator.GREATER, Comparator.LESS)  # `almeno` is turned round by the words beside it only
SIGNS = {">": ">", "<": "<", "≥": ">=", "≤": "<=", "~": "~", "≈": "~", "±": "~", "∼": "~"}
NOTHING = "-"  # a phrase that looks like a comparator and compares nothing (`oltre a`)
TIME_REACH = 8  # tokens in which `in meno di vent'anni fa` names its time
AMOUNTS = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
PAIR = 2  # of shoes it is exact
LONGEST_GAP = 5  # words between a negation and what it turns round


class ComparatorRules:
    """Finds how a text bounds a number, and widens the reading's span over the words that say so."""

    def __init__(self, grammar: Grammar) -> None:
        rules, normal = grammar.rules["comparator"], grammar.normal
        self._before = PhraseTable((), backward=True)
        phrases = [*by_payload(rules["before"]), *_verb_phrases(rules), *SIGNS.items()]
        for phrase, sign in phrases:
            words = PhraseTable.words(phrase)
            self._before.add([normal.get(word, word) for word in words], sign)
        self._verbs = tuple(stem for stems in rules["verbs"].values() for stem in stems) or (" ",)
        self._after = PhraseTable(by_payload(rules["after"]))
        trend = grammar.rules["trend"]
        self._more = PhraseTable((phrase, True) for phrase in (*trend["more"], *trend["less"]))
        self._others = frozenset(grammar.rules["others"])
        self._bare_more = frozenset((*trend["bare_more"], *trend["bare_less"]))
        self._times = frozenset(trend["times"])
        self._rates = frozenset(grammar.rules["ellipsis"]["rates"])
        self._elder = frozenset(rules["elder"])
        self._lexicon = lexicon(grammar.language)
        self._differences = frozenset(rules["differences"])
        self._around_words = frozenset(rules["around"])
        self._paired = frozenset(rules["paired"])
        self._beside = frozenset(rules["besides"])
        self._rising = frozenset(rules["rising"])
        self._during_words = frozenset(rules["during"])
        self._before_bound = frozenset(rules["bounds_after"])
        negation = grammar.rules["negation"]
        self._negations = frozenset(negation["words"])
        self._between = frozenset(negation["between"])
        self._concord = frozenset(negation["concord"])
        self._infinitives = tuple(negation["infinitives"]) or ("\0",)
        self._no_verbs = frozenset(negation["no_verbs"])
        self._reflexive = frozenset(trend["reflexive"])
        self._places = frozenset(rules["places"])
        self._since = frozenset(negation["since"])
        self._denied, self._passed = DeniedRules(grammar), PassedRules(grammar)
        self._prices = PhraseTable(((phrase, True) for phrase in rules["prices"]), backward=True)

    def before(self, sentence: Sentence, reading: Reading, earliest: int) -> None:
        """Read the comparators left of the number, nearest first.

        `earliest` is the token after the fact before: `il 30% in meno di un anno fa` compares with
        that year, and bounds no number.
        """
        if reading.about and reading.value == PAIR:
            reading.about = self._paired.isdisjoint(sentence.words[reading.last : reading.last + 2])
        self._around(sentence, reading)
        self._from_price(sentence, reading)
        for _ in range(2):  # `circa` may stand before or after another: `almeno circa 30`
            end = self._before_others(sentence, sentence.before_articles(reading.left))
            found = self._before.before(sentence.norms, end)
            if found is None:
                self._read_passed(sentence, reading, earliest)
                return
            if found[1] == NOTHING or self._compares_fact(sentence, earliest, found[0]):
                return
            if self._bounds_nothing(sentence, reading, found[0], end):
                return
            self._take(sentence, reading, found[0], Comparator(found[1]), earliest)

    def _bounds_nothing(self, sentence: Sentence, reading: Reading, start: int, end: int) -> bool:
        """Whether the words of a bound, from `start` to `end`, say something else here."""
        if self._during(sentence, reading, start, end) or self._rises(sentence, start):
            return True
        if self._besides(sentence, reading, start, end) or self._is_elder(sentence, reading, start):
            return True
        if self._leaves_behind(sentence, reading, start, end):
            return True
        if is_located(sentence, reading, start, end, self._places):
            return True
        # `minore del 16,5% rispetto a`: by so much
        return reading.kind is Kind.PERCENT and sentence.word(start) in self._differences

    def _take(
        self, sentence: Sentence, reading: Reading, start: int, comparator: Comparator, earliest: int
    ) -> None:
        """Let the reading have a bound that starts at a token, turned round where it is denied."""
        negation = self._negation(sentence, reading, start)
        if negation is None and comparator in ONE_SIDED:
            negation = self._denied.start(sentence, start, earliest)
        turned = negation is not None and sentence.word(start) not in self._concord
        if turned and negation is not None and comparator in NEGATED:
            comparator, start = NEGATED[comparator], negation
        reading.left, reading.start = start, min(reading.start, start)
        reading.comparator = _stronger(reading.comparator, comparator)

    def _around(self, sentence: Sentence, reading: Reading) -> None:
        """`un uomo sui 50 anni`, `costa sui 30 euro`; `sui 12 indagati` bounds nothing."""
        measured = reading.unit is not None and reading.unit.kind in AMOUNTS
        if measured and reading.comparator is None and sentence.word(reading.left - 1) in self._around_words:
            reading.comparator = Comparator.ABOUT
            reading.left -= 1
            reading.start = min(reading.start, reading.left)

    def _from_price(self, sentence: Sentence, reading: Reading) -> None:
        """`i posti barca partono da 60 euro`: the lowest price."""
        if reading.kind is not Kind.MONEY or reading.comparator is not None:
            return
        found = self._prices.before(sentence.norms, reading.left)
        if found is not None or self._is_had_from(sentence, reading.left - 1):
            reading.comparator, reading.left = Comparator.AT_LEAST, found[0] if found else reading.left - 1
            reading.start = min(reading.start, reading.left)

    def _is_had_from(self, sentence: Sentence, preposition: int) -> bool:
        """`si dorme a Oslo da 60 euro`: an impersonal verb, and no noun that costs so much."""
        if sentence.norm(preposition) not in self._since:
            return False
        verb = preposition - 1
        while sentence.capital(verb) or sentence.norm(verb) in sentence.grammar.normal.values():
            verb -= 1
        return sentence.word(verb - 1) in self._reflexive

    def _read_passed(self, sentence: Sentence, reading: Reading, earliest: int) -> None:
        """A verb that passes an amount over an aside; the span grows where no other fact lies between."""
        found = self._passed.before(sentence, reading) if reading.comparator is None else None
        if found is None:
            return
        reading.comparator = found[1]
        if found[0] >= earliest:
            reading.left, reading.start = found[0], min(reading.start, found[0])

    def _is_elder(self, sentence: Sentence, reading: Reading, start: int) -> bool:
        """`il figlio maggiore di 12 anni`, `un sergente maggiore di 26 anni`: who it is, and no bound."""
        if sentence.word(start) not in self._elder or reading.unit is None or reading.unit.name != "year":
            return False
        found = self._lexicon.after(sentence.words, start - 1)
        return found is not None and found[0] == start and found[1].person

    def _leaves_behind(self, sentence: Sentence, reading: Reading, start: int, end: int) -> bool:
        """`ha superato quattro avversari`: what is passed; `supera i 20 iscritti` bounds."""
        passed = sentence.word(start).startswith(self._verbs) and end == start + 1 == reading.first
        counted = reading.unit is not None and reading.unit.kind is Kind.COUNT
        return passed and counted and reading.value <= FEW

    def _besides(self, sentence: Sentence, reading: Reading, start: int, end: int) -> bool:
        """`2000 profughi, ben oltre i 400 posti`: so many there are, and others are more, or come to them."""
        articled = end < reading.left and sentence.word(end) in sentence.grammar.articles
        apart = sentence.word(start - 1) == "," and sentence.words[end - 1] in self._beside
        return articled and apart and reading.unit is not None and reading.unit.kind is Kind.COUNT

    def _rises(self, sentence: Sentence, start: int) -> bool:
        """`ticked up to 4 percent`: a level that something rose to, and no bound."""
        return sentence.word(start) == "up" and sentence.word(start - 1) in self._rising

    def _during(self, sentence: Sentence, reading: Reading, start: int, end: int) -> bool:
        """`spend $3bn over five years`: how long it takes, and no bound."""
        if end != start + 1 or sentence.norm(start) not in self._during_words:
            return False
        timed = reading.unit is not None and reading.unit.kind is Kind.DURATION
        rated = sentence.word(reading.unit.last) in self._rates if timed and reading.unit else False
        return timed and not rated and sentence.norm(start - 1) not in self._before_bound

    def _before_others(self, sentence: Sentence, end: int) -> int:
        """`almeno altri sette`: the token after the last one that is no `altri`."""
        while end > 0 and sentence.words[end - 1] in self._others:
            end -= 1
        return end

    def _compares_fact(self, sentence: Sentence, earliest: int, start: int) -> bool:
        """Whether the comparator goes with the fact before it, as the end of `in meno di`."""
        more = self._more.after(sentence.words, earliest) if earliest >= 0 else None
        if more is None and earliest == start and sentence.word(start) in self._bare_more:
            more = start + 1, True  # `due lire più di un mese fa`
        if more is None or start >= more[0]:
            return False
        return not self._times.isdisjoint(sentence.words[start : start + TIME_REACH])

    def bounds_at(self, sentence: Sentence, position: int) -> bool:
        """Whether a comparator that stands behind its number starts at a token."""
        return self._after.after(sentence.words, position) is not None

    def after(self, sentence: Sentence, reading: Reading, position: int, next_number: int) -> int:
        """Read a comparator that starts at a token; where it ends, or `position` where none does.

        `next_number` is the token of the sentence's next number, to which a comparator may belong.
        """
        found = self._after.after(sentence.words, position)
        if found is not None and found[0] == position + 1 and sentence.tokens.raw(position).istitle():
            return position  # `a 737 Max`
        if found is not None and sentence.word(position) == "," and sentence.word(found[0])[:1].isalnum():
            return position  # `300 persone, circa il 2%`
        if (
            found is not None
            and sentence.word(found[0]) in sentence.grammar.links
            and next_number == found[0] + 1
        ):
            return position  # `46 premi e più di duecento cittadini`
        if found is None or found[1] == NOTHING or next_number <= found[0]:  # `45 morti e oltre 120 feriti`
            return position
        reading.comparator = _stronger(reading.comparator, Comparator(found[1]))
        return found[0]

    def _negation(self, sentence: Sentence, reading: Reading, start: int) -> int | None:
        if reading.kind is Kind.DURATION and not self._since.isdisjoint(
            sentence.words[start - 1 : start + 1]
        ):
            return None  # `non si votava da più di 25 anni`
        for position in range(start - 1, max(-1, start - 1 - LONGEST_GAP), -1):
            word = sentence.norms[position]
            if word in self._negations:
                return position
            if word not in self._between and not self._may_stand(sentence, position):
                return None
        return None

    def _may_stand(self, sentence: Sentence, position: int) -> bool:
        """`non deve contenere più di 20`, `non conta meno di 200`: an infinitive, or the verb right after."""
        word = sentence.words[position]
        if word.endswith(self._infinitives):
            return True
        right_after = sentence.norms[position - 1] in self._negations if position else False
        return right_after and bool(self._no_verbs) and word.isalpha() and word not in self._no_verbs


def _verb_phrases(rules: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Verbs that bound, in all their forms and with what may follow them: `supererebbe quota`."""
    for sign, stems in rules["verbs"].items():
        for stem, ending, tail in product(stems, rules["endings"], ("", *rules["tails"])):
            verb, _, preposition = stem.partition(" ")  # `avvicin a`: before or behind `quota`
            adverb, quota = (tail[: -len("quota")], "quota") if tail.endswith("quota") else (tail, "")
            yield " ".join(f"{verb}{ending} {adverb} {preposition} {quota}".split()), sign


def _stronger(known: Comparator | None, new: Comparator) -> Comparator:
    """A bound says more than an estimate, and an estimate more than equality."""
    if known is None or known is Comparator.EQUAL:
        return new
    return known if new in (Comparator.EQUAL, Comparator.ABOUT) else new
