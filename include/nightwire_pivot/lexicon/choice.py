"""Word choice: our own Portuguese in place of what Apertium's dictionaries say or lack.

A unit that has got our Portuguese carries it behind a mark in its lemma, with tags of its own. No
dictionary knows such a lemma, so the programs pass it on while their rules still see its tags.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nightwire_pivot.forms.portuguese import guess_gender, target_tags
from nightwire_pivot.forms.respelling import respell
from nightwire_pivot.lexicon.lookups import MAX_PHRASE_WORDS, Lexicon
from nightwire_pivot.lexicon.spans import clings, is_done, run, with_se, with_si
from nightwire_pivot.lexicon.supply import parted, supply
from nightwire_pivot.naming.acronyms import acronyms
from nightwire_pivot.naming.named import as_names, named
from nightwire_pivot.naming.people import to_be_kept
from nightwire_pivot.rules.pruning import prune
from nightwire_pivot.rules.readings import Corrections
from nightwire_pivot.rules.window import MARK, moved, past_adverbs
from nightwire_pivot.stream.handover import pretransfer
from nightwire_pivot.stream.melted import phrase_key
from nightwire_pivot.stream.units import Unit, lemma, tagged, tags
from nightwire_pivot.text.persons import Persons

# Italian nouns whose dictionary form is a man and which may be women, and their Portuguese.
MEN = ("o", "tore", "sore", "iere", "ese", "ante", "nipote")
REFLEXIVE = ("aresi", "eresi", "iresi", "rresi")  # ends of verbs that the rules made so
MEN_TO = ("o", "or", "ês", "ão", "eiro")


@dataclass(slots=True)
class Trace:
    """What is noted of one sentence on its way.

    Attributes:
        origins: Catalan lemma -> the Italian word that it came from.
        unknown_words: words that neither Apertium nor the lexicon knew.
        women: Portuguese lemmas that are women here: `ragazza` is a form of `ragazzo`.
        persons: what the sentence tells of those spoken of.
        names: names of people, which the model shall leave as they are.
        kept: words that are names here, whatever rows the glossary has for them.
        words: words with a capital that a dictionary has.
    """

    origins: dict[str, str] = field(default_factory=dict)
    unknown_words: list[str] = field(default_factory=list)
    women: set[str] = field(default_factory=set)
    persons: Persons = field(default_factory=Persons)
    names: list[str] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)


class WordChoice:
    """Edits of the units between Apertium's programs.

    Args:
        lexicon: words and phrases with their Portuguese.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._corrections = Corrections(lexicon.reflexives)
        self._begun = frozenset(words[0] for words in lexicon.phrases)

    def analysed(self, units: list[Unit], trace: Trace) -> list[Unit]:
        """Before the tagger: readings supplied, and those struck out that cannot be."""
        trace.persons.name(units)
        known = parted(units)
        supplied = supply(self._lexicon, known)
        trace.words = {unit.readings[0] for unit in supplied if unit.known and unit.body[:1].isupper()}
        places = named([self._with_row(unit) for unit in supplied]) | acronyms(known)
        trace.kept = {supplied[place].readings[0] for place in places}
        return prune(as_names(supplied, places))

    def _with_row(self, unit: Unit) -> Unit:
        """A capital that only a row of ours knows, as a word: `Claudio Cecchini`."""
        if unit.known or not unit.body[:1].isupper():
            return unit
        surface = unit.readings[0]
        target = self._lexicon.phrases.get((surface.lower(),), "")
        return unit.with_body(f"{surface}/{surface.lower()}<n><mf><sp>") if target[:1].islower() else unit

    def read(self, units: list[Unit], trace: Trace) -> list[Unit]:
        """Behind the tagger: parted, corrected, with our Portuguese."""
        parted = pretransfer(units)
        trace.persons.read(parted)
        corrected = self.correct(parted)
        trace.persons.hear(corrected)
        chosen = self.choose(corrected, trace)
        names = to_be_kept(chosen, trace.words)
        trace.names = [*names, *sorted(trace.kept.difference(names))]
        return chosen

    def correct(self, units: Sequence[Unit]) -> list[Unit]:
        """The analysis as Portuguese needs it; see `readings.py`."""
        return self._corrections.apply(units)

    def choose(self, units: Sequence[Unit], trace: Trace) -> list[Unit]:
        """After the analysis: mark phrases and words that we have Portuguese for."""
        chosen: list[Unit] = []
        position = 0
        while position < len(units):
            kept = units[position].word in trace.kept
            length, unit = self._phrase_at(units, position, 2 if kept else 1)
            if unit is None and (group := self._verb_group(units, position, trace)):
                length, new = group
                chosen.extend(new)
            else:
                chosen.extend(_parted(unit or self._word(units[position], trace)))
            position += length
        return [new for place in range(len(chosen)) for new in with_se(chosen, place)]

    def retag(self, units: Sequence[Unit], trace: Trace) -> list[Unit]:
        """After the first look-up: give marked units the tags of their Portuguese."""
        for unit in units:
            if unit.body and unit.known:
                source, target = unit.readings[0], unit.readings[-1]
                trace.origins[lemma(target).lower()] = lemma(source)
        return [self._retagged(unit, trace) if MARK in unit.body else unit for unit in units]

    def settle(self, units: Sequence[Unit], trace: Trace) -> list[Unit]:
        """After the second look-up: take the marks off; respell what no dictionary knew."""
        return [_settled(unit, trace.origins) for unit in units]

    def _phrase_at(self, units: Sequence[Unit], start: int, shortest: int) -> tuple[int, Unit | None]:
        """How many units are replaced, and by what; (1, None) where no phrase of so many begins."""
        first = phrase_key(units[start].word)[:1]
        if first and self._begun.isdisjoint(first):
            return 1, None
        window = run(units, start, MAX_PHRASE_WORDS)
        for length in range(len(window), shortest - 1, -1):
            words = tuple(word for unit in window[:length] for word in phrase_key(unit.word))
            target = self._lexicon.phrases.get(words)
            done = target is not None and self._is_noun(target) and is_done(units, start)
            if target is None or done or self._crossed(window, length):
                continue
            if length > 1 or not self._is_verb(units[start]):
                return length, _marked(units[start], target, self._phrase_tags(window[:length], target))
        return 1, None

    def _crossed(self, window: Sequence[Unit], length: int) -> bool:
        """Whether its last word begins a name that goes beyond it: `di Forza Italia` is no `di forza`."""
        last = window[length - 1]
        if length == 1 or not last.word.istitle() or window[0].word.istitle():
            return False
        begun = phrase_key(last.word)
        for unit in window[length:]:
            begun += phrase_key(unit.word)
            if begun in self._lexicon.phrases:
                return True
        return False

    def _is_verb(self, unit: Unit) -> bool:
        """Whether it is a form of a verb of ours, which goes by its tags; a fixed form loses the past."""
        return (lemma(unit.body).lower(), "vblex") in self._lexicon.lemmas and tags(unit.body)[:1] == (
            "vblex",
        )

    def _phrase_tags(self, units: Sequence[Unit], target: str) -> tuple[str, ...]:
        """Tags of the word that leads a phrase: its noun's where it begins like one, else an adverb's."""
        names = tags(units[0].body)
        if len(units) == 1 and names:
            return names
        described = names[:1] == ("adj",) and tags(units[-1].body)[:1] == ("n",) and self._is_noun(target)
        if names and names[0] != "n" and not described:  # `grandi magazzini` is a noun too
            return ("adv",)
        gender = self._gender(target)
        many = target.split(" ", 1)[0].endswith(("as", "os", "es", "ns", "is"))
        fixed = target[:1].isupper()  # a name has the number that it is written in
        plural = many if fixed or not names else "pl" in names
        return ("n", gender, "pl" if plural else "sg")

    def _gender(self, target: str) -> str:
        """Of a Portuguese noun, of several words its first: `lei orçamentária`."""
        known, small = self._lexicon.genders, target.lower()
        return known.get(small) or known.get(small.partition(" ")[0]) or guess_gender(target)

    def _is_noun(self, target: str) -> bool:
        """Whether Portuguese of several words begins with a noun of ours: `loja de departamentos`."""
        return target.lower().partition(" ")[0] in self._lexicon.genders

    def _verb_group(self, units: Sequence[Unit], start: int, trace: Trace) -> tuple[int, list[Unit]] | None:
        """A verb with words that go with it, as our verb with ours: `scesi in piazza`, `spacciarsi per`."""
        verb, behind = with_si(units, start)
        names = tags(units[verb].body)
        if not names or not names[0].startswith("vb"):
            return None
        first, *tail = lemma(units[verb].body).lower().split("# ")
        if behind > start + 1:
            first = first if first.endswith("si") else f"{first}si"
        clitic = list(units[behind : behind + 1]) if clings(units, behind) else []
        behind += len(clitic)
        window = [units[verb], *(run(units, behind, MAX_PHRASE_WORDS - 1) if behind < len(units) else ())]
        apart = past_adverbs(window, 1) if len(window) > 1 else 1  # `tratti poi in salvo`
        for begin in dict.fromkeys((1, apart)):
            for length in range(len(window), begin - (begin == 1), -1):
                words = [*tail, *(unit.word for unit in window[begin:length])]
                target = self._lexicon.verb_phrases.get((first, *phrase_key(" ".join(words))))
                if target is not None:
                    whole = moved(units[verb], units[start])
                    between = [self._word(unit, trace) for unit in (*clitic, *window[1:begin])]
                    return behind - start + length - 1, _verb_and_rest(whole, target, between)
        return None

    def _word(self, unit: Unit, trace: Trace) -> Unit:
        if not unit.body:
            return unit
        if not unit.known:
            return self._unknown(unit, trace)
        reading = unit.body
        names = tags(reading)
        term = names and self._lexicon.lemmas.get((lemma(reading).lower(), names[0]))
        if not term:
            return self._without_si(unit)
        if (
            not unit.word.endswith("o")
            and _is_woman(lemma(reading), names, term.target)
            and not (
                "pl" in names and unit.word.endswith("a")  # `le braccia`
            )
        ):
            trace.women.add(term.target.lower())
        reflexive = lemma(reading).endswith("si") and "pp" not in names
        return _marked(unit, term.target.removesuffix("-se") if reflexive else term.target, names)

    def _without_si(self, unit: Unit) -> Unit:
        """A verb made reflexive for words that did not come: `si è dichiarato contento`."""
        verb, names = lemma(unit.body).lower(), tags(unit.body)
        if not verb.endswith(REFLEXIVE) or names[:1] != ("vblex",):
            return unit
        term = self._lexicon.lemmas.get((verb.removesuffix("si"), "vblex"))
        if term is None:
            return unit.with_body(tagged(verb.removesuffix("si"), names))
        return _marked(unit, term.target.removesuffix("-se") + "-se", names)

    def _unknown(self, unit: Unit, trace: Trace) -> Unit:
        word = unit.word
        if word[:1].islower():
            trace.unknown_words.append(word)
            return unit.with_body(f"*{respell(word)}")
        return unit

    def _retagged(self, unit: Unit, trace: Trace) -> Unit:
        source = unit.readings[0]
        target = lemma(source).removeprefix(MARK)
        gender = self._gender(target)
        if "f" in tags(source) and target.lower() in trace.women:
            gender = "f"
        return unit.with_body(f"{source}/{tagged(lemma(source), target_tags(tags(source), target, gender))}")


def _parted(unit: Unit) -> list[Unit]:
    """A verb of several words as the verb and the rest, so that irregular verbs get their forms."""
    verb, space, rest = lemma(unit.body).partition(" ")
    names = tags(unit.body)
    if not (space and verb.startswith(MARK) and names[:1] == ("vblex",)):
        return [unit]
    names = ("vbser", *names[1:]) if verb == f"{MARK}ser" else names
    return [unit.with_body(tagged(verb, names)), Unit(" ", tagged(MARK + rest, ("adv",)), rest)]


def _settled(unit: Unit, origins: Mapping[str, str]) -> Unit:
    source, reading = unit.readings[0], unit.readings[-1]
    if not reading.startswith("@"):
        return unit
    word = lemma(source)
    target = (
        word.removeprefix(MARK)
        if word.startswith(MARK)
        else respelled(origins.get(word.lower(), word), tags(source))
    )
    return unit.with_body(f"{source}/{tagged(target, tags(source))}")


def _verb_and_rest(unit: Unit, target: str, between: Sequence[Unit]) -> list[Unit]:
    """Our verb, the adverbs that stood behind the Italian one, and the other words of ours."""
    verb, *rest = target.split(" ", 1)
    names = ("vbser" if verb == "ser" else "vblex", *tags(unit.body)[1:])
    after = [Unit(" ", tagged(MARK + rest[0], ("adv",)), rest[0])] if rest else []
    own = verb == "ser" and lemma(unit.body).lower() == "essere"  # `sono stati in grado` keeps its tense
    return [unit if own else _marked(unit, verb, names), *between, *after]


def _is_woman(italian: str, names: Sequence[str], target: str) -> bool:
    return names[0] == "n" and "f" in names and italian.endswith(MEN) and target.endswith(MEN_TO)


def respelled(word: str, names: Sequence[str]) -> str:
    """Names as they are; other words in Portuguese spelling."""
    return word if names[:1] == ("np",) else respell(word)


def _marked(unit: Unit, target: str, tag_names: Sequence[str]) -> Unit:
    if unit.word[:1].isupper():
        target = target[:1].upper() + target[1:]
    return unit.with_body(tagged(MARK + target, tag_names))
