"""Word choice: our own Portuguese in place of what Apertium's dictionaries say or lack.

A unit that has got our Portuguese carries it behind a mark in its lemma, with tags of its own. No
dictionary knows such a lemma, so the programs pass it on while their rules still see its tags.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nightwire.translating.engines.pivot.lexicon import MAX_PHRASE_WORDS, Lexicon
from nightwire.translating.engines.pivot.portuguese import guess_gender, target_tags
from nightwire.translating.engines.pivot.readings import correct
from nightwire.translating.engines.pivot.respelling import respell
from nightwire.translating.engines.pivot.stream import Unit, lemma, tagged, tags
from nightwire.translating.engines.pivot.window import MARK, tags_at


# Italian nouns whose dictionary form is a man and which may be women, and their Portuguese.
MEN = ("o", "tore", "sore", "iere", "ese")
MEN_TO = ("o", "or", "ês", "ão", "eiro")


@dataclass(slots=True)
class Trace:
    """What is noted of one sentence on its way.

    Attributes:
        origins: Catalan lemma -> the Italian word that it came from.
        unknown_words: words that neither Apertium nor the lexicon knew.
        women: Portuguese lemmas that are women here: `ragazza` is a form of `ragazzo`.
    """

    origins: dict[str, str] = field(default_factory=dict)
    unknown_words: list[str] = field(default_factory=list)
    women: set[str] = field(default_factory=set)


class WordChoice:
    """Edits of the units between Apertium's programs.

    Args:
        lexicon: words and phrases with their Portuguese.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def correct(self, units: Sequence[Unit]) -> list[Unit]:
        """The analysis as Portuguese needs it; see `readings.py`."""
        return correct(units, self._lexicon.reflexives)

    def choose(self, units: Sequence[Unit], trace: Trace) -> list[Unit]:
        """After the analysis: mark phrases and words that we have Portuguese for."""
        chosen: list[Unit] = []
        position = 0
        while position < len(units):
            length, unit = self._phrase_at(units, position)
            noun = unit is None and self._noun(units, position)
            chosen.append(noun or unit or self._word(units[position], trace))
            position += length
        return chosen

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

    def _phrase_at(self, units: Sequence[Unit], start: int) -> tuple[int, Unit | None]:
        """How many units are replaced, and by what; (1, None) where no phrase begins."""
        window = [unit for unit in units[start : start + MAX_PHRASE_WORDS] if unit.body]
        for length in range(len(window), 0, -1):
            words = tuple(word for unit in window[:length] for word in unit.word.lower().split())
            target = self._lexicon.phrases.get(words)
            if target is not None:
                return length, _marked(units[start], target, _phrase_tags(window[:length], target))
        return 1, None

    def _noun(self, units: Sequence[Unit], position: int) -> Unit | None:
        """Behind an article no verb stands: `il sospetto`, for Apertium's dictionary only a verb."""
        unit = units[position]
        if not tags(unit.body)[:1] == ("vblex",) or tags_at(units, position - 1)[:1] != ("det",):
            return None
        form = self._lexicon.nominals.get(unit.word.lower()) if "pp" not in tags(unit.body) else None
        return form and _marked(unit, form.term.target, form.tags)

    def _word(self, unit: Unit, trace: Trace) -> Unit:
        if not unit.body:
            return unit
        if not unit.known:
            return self._unknown(unit, trace)
        reading = unit.body
        names = tags(reading)
        term = names and self._lexicon.lemmas.get((lemma(reading).lower(), names[0]))
        if not term:
            return unit
        if not unit.word.endswith("o") and _is_woman(lemma(reading), names, term.target):
            trace.women.add(term.target.lower())
        return _marked(unit, term.target, names)

    def _unknown(self, unit: Unit, trace: Trace) -> Unit:
        word = unit.word
        form = self._lexicon.forms.get(word.lower())
        if form is not None:
            return _marked(unit, form.term.target, form.tags)
        if word[:1].islower():
            trace.unknown_words.append(word)
            return unit.with_body(f"*{respell(word)}")
        return unit

    def _retagged(self, unit: Unit, trace: Trace) -> Unit:
        source = unit.readings[0]
        target = lemma(source).removeprefix(MARK)
        gender = self._lexicon.genders.get(target.lower()) or guess_gender(target)
        if "f" in tags(source) and target.lower() in trace.women:
            gender = "f"
        return unit.with_body(f"{source}/{tagged(lemma(source), target_tags(tags(source), target, gender))}")


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


def _is_woman(italian: str, names: Sequence[str], target: str) -> bool:
    return names[0] == "n" and "f" in names and italian.endswith(MEN) and target.endswith(MEN_TO)


def respelled(word: str, names: Sequence[str]) -> str:
    """Names as they are; other words in Portuguese spelling."""
    return word if names[:1] == ("np",) else respell(word)


def _marked(unit: Unit, target: str, tag_names: Sequence[str]) -> Unit:
    if unit.word[:1].isupper():
        target = target[:1].upper() + target[1:]
    return unit.with_body(tagged(MARK + target, tag_names))


def _phrase_tags(units: Sequence[Unit], target: str) -> tuple[str, ...]:
    """Tags of the word that leads a phrase: its noun's where it begins like one, else an adverb's."""
    names = tags(units[0].body)
    if len(units) == 1 and names:
        return names
    if names and names[0] != "n":
        return ("adv",)
    plural = "pl" in names or (not names and target.endswith("s"))
    return ("n", guess_gender(target), "pl" if plural else "sg")
