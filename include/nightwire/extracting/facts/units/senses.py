"""Nouns of two meanings: which one, by the words that stand in the same sentence."""

from functools import cache

from nightwire.extracting.facts.sentence import Sentence, Unit
from nightwire.extracting.facts.tables.lexicon import lexicon
from nightwire.extracting.facts.tables.typed import Senses, read
from nightwire.model import Kind


class SenseRules:
    """The words of `senses.toml`, each with the stems beside which it means something else."""

    def __init__(self, language: str) -> None:
        self._lexicon = lexicon(language)
        self._senses: dict[str, list[tuple[str, Kind, tuple[str, ...]]]] = {}
        for entry in read(Senses, language).sense:
            sense = (entry.english, entry.kind, entry.near)
            for word in entry.words:
                self._senses.setdefault(word, []).append(sense)

    def of(self, sentence: Sentence, unit: Unit) -> Unit:
        """The unit in the sense that its sentence gives it."""
        for english, kind, near in self._senses.get(sentence.word(unit.first), ()):
            name = self._name(sentence, unit, english)
            if name and any(word.startswith(near) for word in sentence.words):
                return unit._replace(name=name, kind=kind)
        return unit

    def _name(self, sentence: Sentence, unit: Unit, english: str) -> str:
        """What the unit is called in the sense, with its modifiers (`142 incontri internazionali`)."""
        if unit.last == unit.first + 1:
            return english
        found = self._lexicon.after(sentence.words, unit.first)
        head = found[1].english if found is not None and found[0] == unit.first + 1 else ""
        return unit.name.removesuffix(head) + english if head and unit.name.endswith(f" {head}") else ""


@cache
def sense_rules(language: str) -> SenseRules:
    """The senses of a language."""
    return SenseRules(language)
