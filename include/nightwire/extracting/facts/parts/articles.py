"""`un`, `uno`, `one`: an article or a pronoun mostly, a number where the sentence makes it count."""

from nightwire.extracting.facts.findings import Case
from nightwire.extracting.facts.parts.pronouns import PronounRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Comparator, Kind
from nightwire.numbers.scan import NumberForm

BOUNDS = (Comparator.GREATER, Comparator.AT_LEAST, Comparator.LESS, Comparator.AT_MOST)
TIMES = "time"
NEAR = 5  # tokens from a noun to the number that says how large it is
MEASURED = (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)

FEMININE = "a'"  # last letters of the article
CLAUSE = 8  # tokens from `ne` or `di cui` to a part of what it stands for


class ArticleRules:
    """Decides about the numbers that are words with another use: articles, and halves."""

    def __init__(self, grammar: Grammar, nouns: NounRules, units: UnitRules) -> None:
        self._nouns, self._units = nouns, units
        self.pronouns = PronounRules(grammar, nouns)
        self._measured = bool(grammar.rules["measured_article"])
        self._rate_links = frozenset(grammar.rules["trend"]["bound_prepositions"])
        self._times = frozenset(grammar.rules["trend"]["times"])
        self._only_least = bool(grammar.rules["adjective_first"])
        self._solo = frozenset(grammar.rules["solo"])
        self._apiece = frozenset(grammar.rules["apiece"])
        self._links = grammar.links
        self._articles = grammar.articles
        self._counted = frozenset(grammar.rules.get("counted", ()))
        self._half_links = frozenset(grammar.rules["half_links"])
        self._plural_letters = frozenset(grammar.rules["noun"]["plural_letters"])
        self._half_at = frozenset(grammar.rules["half_at"])
        self._of_which = frozenset(
            (*grammar.rules["ellipsis"]["clitics"], *grammar.rules["ellipsis"]["whom"])
        )
        self._half_of = frozenset((*grammar.rules["half_of"], *grammar.rules["calendar"]["months"]))
        self._negations = frozenset(grammar.rules["negation"]["words"])
        self._halved = frozenset(grammar.rules["halved"])
        self._feminine = tuple(grammar.rules["noun"]["feminine_endings"]) or (" ",)
        self._others = frozenset(grammar.rules["others"])
        self._joints = frozenset((",", *grammar.rules["noun"]["and"]))
        self._local = frozenset(grammar.rules["comparator"]["local"])
        verbs = grammar.rules["comparator"]["verbs"].values()
        self._bounding = tuple(stem for stems in verbs for stem in stems) or (" ",)
        self._lasting = frozenset(grammar.rules["lasting"]["before"])
        self._lasted = frozenset(grammar.rules["lasting"]["after"])
        self._lasting_at = grammar.rules["lasting"]["at"]
        self._later = grammar.rules["lasting"]["later"]
        self._limbs = frozenset(grammar.rules["limbs"])
        self._no_lengths = frozenset(grammar.rules["lasting"]["never"])
        self._inside = frozenset(grammar.rules["lasting"]["places"])
        self._served = frozenset(grammar.rules["lasting"]["served"])
        self._filled = frozenset(grammar.rules["lasting"]["of"])
        self._casualties = frozenset(grammar.rules["casualties"])
        self._is, self._there = frozenset(grammar.rules["is"]), frozenset(grammar.rules["there"])

    def late(self, case: Case) -> str:
        """`article` where the word does not count; else empty."""
        sentence, reading, following, kept = case.sentence, case.reading, case.following, case.kept
        if reading.form is NumberForm.HALF:
            return "half" if self._is_place(sentence, reading) else self._half(sentence, reading)
        if reading.form is not NumberForm.ARTICLE or reading.kind is Kind.RATIO:
            return ""
        if reading.unit is None:
            counts = self.pronouns.counts(case) or self._alone(sentence, reading)
            return "" if counts else "article"
        if sentence.word(reading.last) in self._solo or self.pronouns.sole_thing(sentence, reading.unit):
            return ""
        rate = bool(kept) and kept[-1].end == reading.first  # `euros a tonne`
        beyond = reading.unit.last - (reading.unit.kind is Kind.DURATION)  # `in un mese ottocento multe`
        price = following is not None and beyond >= following.first  # `a £1,000 payment`
        return "article" if rate or price or not self._counts(sentence, reading, following, kept) else ""

    def _alone(self, sentence: Sentence, reading: Reading) -> bool:
        """`dei cinque, soltanto uno è sopravvissuto`: a pronoun, said to be no more."""
        said = self._only(sentence, reading) and sentence.word(reading.last) in self._is
        return said and sentence.word(reading.left - 1) == ","

    def _counts(
        self, sentence: Sentence, reading: Reading, following: Reading | None, kept: list[Reading]
    ) -> bool:
        """Whether the sentence makes the article count."""
        if following is not None and self._before_others(sentence, reading, following):
            return True
        if self._bounded(sentence, reading) or self._measures(sentence, reading):
            return True
        if reading.unit is not None and sentence.word(reading.unit.last) in self._apiece:
            return True  # `un premio ciascuno`
        if self._lasts(sentence, reading) or self._lone_person(sentence, reading):
            return True
        return sentence.word(reading.first) in self._counted or self._listed(
            sentence, reading, following, kept
        )

    def _measures(self, sentence: Sentence, reading: Reading) -> bool:
        """`un chilo`, `un euro`; not `un piede`, nor `non ha trovato un grammo`, which is nothing at all."""
        if not self._measured or reading.kind not in MEASURED or reading.unit is None:
            return False
        if sentence.word(reading.unit.first) in self._limbs:
            return False
        for word in reversed(sentence.words[max(0, reading.left - NEAR) : reading.left]):
            if not word.isalpha():  # another clause
                return True
            if word in self._negations:
                return reading.kind is Kind.PERCENT
        return True

    def _lasts(self, sentence: Sentence, reading: Reading) -> bool:
        """`dopo un anno`, `un mese fa`: a length of time; `un giorno` alone is some day."""
        unit = reading.unit
        if unit is not None and unit.name == TIMES:
            return self._only(sentence, reading) or self._is_rate(sentence, unit)
        if unit is None or unit.kind is not Kind.DURATION or self._denied(sentence, reading):
            return False
        if self._is_filled(sentence, unit) or unit.name == "hour":
            return True
        never = sentence.word(unit.first) in self._no_lengths
        return not never and (self._only(sentence, reading) or self._is_placed(sentence, reading, unit))

    def _is_rate(self, sentence: Sentence, unit: Unit) -> bool:
        """`una volta l'anno`, `una volta al giorno`; not `una volta, l'anno scorso`."""
        at = sentence.norm(unit.last) in self._rate_links or sentence.word(unit.last).endswith("'")
        time = self._units.after(sentence, unit.last + 1) if at else None
        dated = time is not None and sentence.word(time.last) in self._times
        return time is not None and time.kind is Kind.DURATION and not dated

    def _is_filled(self, sentence: Sentence, unit: Unit) -> bool:
        """`un minuto di silenzio`; `un anno di carcere`, `una giornata di lutto`."""
        if sentence.norm(unit.last) not in self._links:
            return False
        return sentence.word(unit.first) in self._filled or sentence.word(unit.last + 1) in self._served

    def _is_placed(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """`un anno più tardi`, `dopo un anno`, `un mese fa`, `a un anno da`."""
        before, after = sentence.norm(reading.left - 1), sentence.norm(unit.last)
        if sentence.word(unit.last + 1) in self._later.get(after, ()):
            return True
        return before in self._lasting or after in self._lasted or after in self._lasting_at.get(before, ())

    def _lone_person(self, sentence: Sentence, reading: Reading) -> bool:
        """`solo una persona è stata salvata`; `solo un problema` is no count."""
        person = reading.unit is not None and reading.unit.person
        return person and self._only(sentence, reading) and not self._is_said(sentence, reading)

    def _is_said(self, sentence: Sentence, reading: Reading) -> bool:
        """`era solo un operaio`: what somebody is; `c'era solo un operaio` counts."""
        verb = reading.left - 1
        return sentence.word(verb) in self._is and sentence.word(verb - 1) not in self._there

    def _only(self, sentence: Sentence, reading: Reading) -> bool:
        """`solo una volta`, `appena un anno`: said to be no more."""
        return (
            reading.comparator is Comparator.EQUAL
            and reading.left < reading.first
            and not self._denied(sentence, reading)
        )

    def _denied(self, sentence: Sentence, reading: Reading) -> bool:
        """`non solo un ricercatore deve pagare`."""
        return sentence.word(reading.left - 1) in self._negations

    def _bounded(self, sentence: Sentence, reading: Reading) -> bool:
        """`at least a book`, `about an hour`; `about a family` is about one, `sotto un albero` is a place."""
        said = sentence.norms[reading.left : reading.first]  # with `non` where it turns them round
        if reading.kind is Kind.COUNT and not self._local.isdisjoint(said):
            return False
        if reading.kind is Kind.COUNT and any(word.startswith(self._bounding) for word in said):
            return False  # `scavalcava un cancello`
        if reading.comparator in BOUNDS:  # `at least a book`; `smaller than a grain` compares two things
            return not self._only_least or reading.kind is not Kind.COUNT or reading.comparator is BOUNDS[1]
        return reading.comparator is Comparator.ABOUT and reading.kind is not Kind.COUNT

    def is_verb_of_half(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """`metà dorme in tenda`; not `metà delle scorie`, `metà prezzo`."""
        unknown = reading.form is NumberForm.HALF and not unit.name and unit.first == reading.last
        return unknown and sentence.word(unit.first) not in self._halved

    def _half(self, sentence: Sentence, reading: Reading) -> str:
        """`metà dei comuni` and `mezz'ora` count; `metà giugno`, `a metà` do not."""
        bounded = reading.comparator is not None
        before = reading.first - 1  # `calato di oltre la metà`, `ne hanno aperte meno della metà`
        articled = sentence.word(before) in self._articles or sentence.word(before) != sentence.norm(before)
        alone = sentence.word(before) in self._articles and reading.unit is None
        alone = alone and not self._of_which.isdisjoint(sentence.words[max(0, before - CLAUSE) : before])
        told = bounded and reading.unit is None and sentence.word(reading.left - 1) == ","
        whole = (
            (bounded and articled) or alone or told
        )  # `ne verserà la metà`, `dei soci, quasi metà abita qui`
        if whole or (sentence.norm(reading.last) in self._links and reading.unit is None):
            return "" if bounded or reading.value == 0.5 else "half"
        if reading.unit is None:
            return "half"
        midway = sentence.word(before) in self._rate_links and sentence.word(reading.last) in self._half_of
        if midway or reading.unit.kind is not Kind.COUNT:  # `a metà stagione`
            return "half" if midway or sentence.word(reading.first - 1) in self._half_at else ""
        if sentence.word(reading.unit.first) in self._halved:  # `mezzo punto`
            return ""
        after = sentence.norm(reading.last)
        if reading.last - reading.first > 1 or reading.unit.first > reading.last:  # `half a point`
            return ""
        linked = after in self._links or after in self._articles
        return "" if linked or self._is_part(sentence, reading, reading.unit) else "half"

    def _is_part(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """`a metà schede scrutinate`: of many, not `a metà strada`."""
        many = sentence.word(unit.first)[-1:] in self._plural_letters and bool(unit.name)
        return many and sentence.word(reading.first) not in self._half_links

    def _is_place(self, sentence: Sentence, reading: Reading) -> bool:
        """`un mezzo di trasporto`, `a metà del secolo`: the middle, or a thing."""
        if sentence.norm(reading.last) not in self._links:
            return False
        return sentence.word(reading.last - 1) in self._half_links or (
            sentence.word(reading.last + 1) in self._half_of
        )

    def _listed(
        self, sentence: Sentence, reading: Reading, following: Reading | None, kept: list[Reading]
    ) -> bool:
        """`un morto e tre feriti`: one casualty among numbers counts; a rifle with two pistols does not."""
        unit = reading.unit
        if unit is not None and unit.kind is Kind.DURATION:
            return following is not None and self._lasts_on(sentence, unit, following)
        if unit is None or unit.name not in self._casualties:
            return False
        after = following is not None and following.first - unit.last <= 3
        after = after or self._with_others(sentence, unit)
        before = bool(kept) and reading.first - kept[-1].end <= 2
        return after or before

    def _with_others(self, sentence: Sentence, unit: Unit) -> bool:
        """`un morto e diversi feriti`."""
        if sentence.word(unit.last) not in self._joints:
            return False
        other = self._nouns.knows(sentence, unit.last + 2)
        return other is not None and other.english in self._casualties

    def _lasts_on(self, sentence: Sentence, unit: Unit, following: Reading) -> bool:
        """`un giorno e due notti`."""
        after = self._units.after(sentence, following.last)
        joined = following.first == unit.last + 1 and sentence.word(unit.last) in self._joints
        return joined and after is not None and after.kind is Kind.DURATION

    def _before_others(self, sentence: Sentence, reading: Reading, following: Reading) -> bool:
        """`un soldato è morto e altri due sono feriti`: the others are counted on from it."""
        if sentence.word(following.first - 1) not in self._others or reading.kind is not Kind.COUNT:
            return False
        if following.scale >= 1e6 or sentence.norm(reading.left - 1) in self._inside:
            return False
        feminine = sentence.word(following.first - 1).endswith(self._feminine)
        if feminine and sentence.word(reading.first)[-1:] not in FEMININE:
            return False  # `un distributore che ne vorrebbe altre trecento`
        return reading.unit is not None and self._nouns.after(sentence, following) is None
