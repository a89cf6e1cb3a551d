"""Nouns of two meanings: which one, by the words that stand in the same sentence."""

from functools import cache

from nightwire.extracting.facts.sentence import Sentence, Unit
from nightwire.extracting.facts.tables.lexicon import lexicon
from nightwire.extracting.facts.tables.typed import Sense, Senses, read
from nightwire.model import Kind


class SenseRules:
    """The words of `senses.toml`, each with the stems beside which it means something else."""

    def __init__(self, language: str) -> None:
        self._lexicon = lexicon(language)
        self._senses: dict[str, list[Sense]] = {}
        for entry in read(Senses, language).sense:
            for word in entry.words:
                self._senses.setdefault(word, []).append(entry)

    def of(self, sentence: Sentence, unit: Unit) -> Unit:
        """The unit in the sense that its sentence gives it; `punti percentuali` say theirs themselves."""
        if unit.kind is Kind.PERCENT:
            return unit
        for sense in self._senses.get(sentence.word(unit.first), ()):
            name = self._name(sentence, unit, sense.english)
            if name and _is_beside(sentence, sense.near) and not _is_beside(sentence, sense.unless):
                return unit._replace(name=name, kind=sense.kind)
        return unit

    def _name(self, sentence: Sentence, unit: Unit, english: str) -> str:
        """What the unit is called in the sense, with its modifiers (`142 incontri internazionali`)."""
        if unit.last == unit.first + 1:
            return english
        found = self._lexicon.after(sentence.words, unit.first)
        head = found[1].english if found is not None and found[0] == unit.first + 1 else ""
        return unit.name.removesuffix(head) + english if head and unit.name.endswith(f" {head}") else ""


def _is_beside(sentence: Sentence, stems: tuple[str, ...]) -> bool:
    return bool(stems) and any(word.startswith(stems) for word in sentence.words)


@cache
def sense_rules(language: str) -> SenseRules:
    """The senses of a language."""
    return SenseRules(language)
