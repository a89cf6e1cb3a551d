"""Nouns of two meanings: which one, by the words that stand in the same sentence."""

from functools import cache

from nightwire.extracting.facts.sentence import Sentence, Unit
from nightwire.extracting.facts.tables.typed import Senses, read
from nightwire.model import Kind


class SenseRules:
    """The words of `senses.toml`, each with the stems beside which it means something else."""

    def __init__(self, language: str) -> None:
        self._senses: dict[str, list[tuple[str, Kind, tuple[str, ...]]]] = {}
        for entry in read(Senses, language).sense:
            sense = (entry.english, entry.kind, entry.near)
            for word in entry.words:
                self._senses.setdefault(word, []).append(sense)

    def of(self, sentence: Sentence, unit: Unit) -> Unit:
        """The unit in the sense that its sentence gives it."""
        for english, kind, near in self._senses.get(sentence.word(unit.first), ()):
            if unit.last == unit.first + 1 and any(word.startswith(near) for word in sentence.words):
                return unit._replace(name=english, kind=kind)
        return unit


@cache
def sense_rules(language: str) -> SenseRules:
    """The senses of a language."""
    return SenseRules(language)
