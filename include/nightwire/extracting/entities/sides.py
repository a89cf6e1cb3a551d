"""A sentence, its English, and where the names of the one stand in the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.once import once
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.projection import Stretch, project
from nightwire.extracting.entities.text import Text


@dataclass(frozen=True)
class Sides:
    """Both texts of a sentence, with what was found in the English one.

    Attributes:
        source: the sentence.
        english: its English, or None where it is untranslated.
        english_names: the names of the English, none where it is untranslated.
    """

    source: Text
    english: Text | None
    english_names: Sequence[Name]

    @staticmethod
    def of(pair: SentencePair, english_names: Sequence[Name]) -> "Sides":
        """Returns the sides of a pair."""
        source = Text(pair.text, pair.language, pair.terms)
        if pair.text_en is None:
            return Sides(source, None, ())
        back = tuple((english, term) for term, english in pair.terms)
        return Sides(source, Text(pair.text_en, "en", back), english_names)

    @once
    def stretches(self) -> list[Stretch | None]:
        """For each English name the words of the source that say it, or None."""
        if self.english is None:
            return []
        return project(self.english_names, self.english, self.source)
