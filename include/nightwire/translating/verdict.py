"""What the gate says of one engine's English of one sentence."""

from dataclasses import dataclass

from nightwire.translating.content import is_dropped
from nightwire.translating.engines import Rendering
from nightwire.translating.gate import figures_differ, number_flags, repair, text_flags

UNUSABLE = "unusable"
CONTENT_MISSING = "content_missing"
NUMBER_FLAGS = frozenset({"number_missing", "number_added"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer with what is wrong with it.

    Attributes:
        english: the English with its numbers repaired; empty where there was no answer.
        flags: reason codes of the number checks.
        refused: why it cannot stand as it is: `failed`, `echo`, `too_short` …; empty where it can.
        unknown_words: words of the source that the engine did not know.
        figures_wrong: whether a number in digits is missing or one too many.
        confidence: of the engine's model in its words; None where it cannot tell.
    """

    english: str
    flags: tuple[str, ...] = ()
    refused: str = ""
    unknown_words: tuple[str, ...] = ()
    figures_wrong: bool = False
    confidence: float | None = None

    @property
    def clean(self) -> bool:
        """Whether no check found anything."""
        return not self.refused and not self.flags

    @property
    def numbers_wrong(self) -> bool:
        """Whether a number is missing or one too many."""
        return not NUMBER_FLAGS.isdisjoint(self.flags)

    def better_than(self, other: "Verdict") -> bool:
        """Whether less is wrong with it."""
        return self._faults() < other._faults()

    @property
    def marks(self) -> tuple[str, ...]:
        """The flags that its row carries: also why it cannot stand, and that nobody should rely on it."""
        if self.refused or self.figures_wrong:
            return (*self.flags, *filter(None, [self.refused]), UNUSABLE)
        return self.flags

    def _faults(self) -> tuple[bool, bool, int]:
        return not self.english, bool(self.refused), len(self.flags)


def judge(sentence: str, answer: Rendering | None, language: str, *, literal: bool = False) -> Verdict:
    """The answer with its numbers repaired, its flags, and why it cannot be kept, if so.

    Args:
        sentence: the source.
        answer: the engine's English.
        language: ISO 639-1 code of the source.
        literal: whether the engine goes word by word through dictionaries.
    """
    if answer is None:
        return Verdict("", refused="failed")
    refused = text_flags(sentence, answer.text)
    english = answer.text if refused else repair(sentence, answer.text, language)
    flags = number_flags(sentence, english, language)
    wrong = not NUMBER_FLAGS.isdisjoint(flags) and figures_differ(sentence, english, language)
    if not refused and is_dropped(sentence, english, language, literal=literal):
        flags = (*flags, CONTENT_MISSING)
    return Verdict(
        english, flags, refused[0] if refused else "", answer.unknown_words, wrong, answer.confidence
    )
