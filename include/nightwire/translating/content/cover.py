"""Which words of a sentence have a counterpart in its English.

For frequent Italian words the table says which English words the offline chain makes of them; where none
of these is there, nor a word that begins alike, the word has gone, or has become something unusual. One such
word says little. Several in a row are a clause that the neural step has dropped.
"""

import re
from dataclasses import dataclass

from nightwire.translating.content.words import content_lemmas, is_word, known_words

RUN = 3  # words in a row without a counterpart: what a human translator does in one sentence of ten
RUN_AT_END = 2  # the model drops ends most
RUN_OF_OTHERS = 6  # of an engine that the table was not made from
LONG = 8  # words looked for: of shorter sentences the end is too much of the whole
PREFIX = 4  # letters
SHORT = (
    0.66  # letters of English to letters of a long sentence: in 5,512 two were shorter, and had lost a clause
)
LONG_LETTERS = 100
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-Ý][\w]{3,}")


@dataclass(frozen=True, slots=True)
class Cover:
    """The words of a sentence that were looked for.

    Attributes:
        found: for each of them in order whether the English has it.
        familiarity: mean of the logarithms of how often the table's text has its content words.
    """

    found: tuple[bool, ...]
    familiarity: float

    @property
    def missing_share(self) -> float:
        """Share of words without a counterpart; 0 where none could be looked for."""
        return self.found.count(False) / len(self.found) if self.found else 0.0


def cover(sentence: str, english: str, language: str) -> Cover | None:
    """What the English has of the sentence's words; None for languages without a table."""
    table = known_words(language)
    if not table:
        return None
    there = english.lower()
    targets = frozenset(content_lemmas(english, "en"))
    found: list[bool] = []
    familiar = 0.0
    lemmas = content_lemmas(sentence, language)
    for lemma in lemmas:
        if known := table.get(lemma):
            familiar += known.weight
            if known.english:
                found.append(not targets.isdisjoint(known.english) or lemma[:PREFIX] in there)
    return Cover(tuple(found), familiar / len(lemmas) if lemmas else 0.0)


def is_dropped(sentence: str, english: str, language: str, *, literal: bool) -> bool:
    """Whether words in a row, or a name of several, have no counterpart, or the whole is too short for it.

    Args:
        sentence: the source.
        english: its English.
        language: ISO 639-1 code of the source.
        literal: whether the English comes from the chain that the table was made from.
    """
    found = cover(sentence, english, language)
    if found is None:
        return False
    longest, last = _runs(found.found)
    last = last if len(found.found) > LONG else 0
    if not literal:
        return longest >= RUN_OF_OTHERS
    runs = longest >= RUN or last >= RUN_AT_END
    return runs or _is_short(sentence, english) or _name_lost(sentence, english)


def _runs(found: tuple[bool, ...]) -> tuple[int, int]:
    """The longest run of missing words, and the one that ends the sentence."""
    longest = run = 0
    for one in found:
        run = 0 if one else run + 1
        longest = max(longest, run)
    return longest, run


def _is_short(sentence: str, english: str) -> bool:
    return len(sentence) > LONG_LETTERS and len(english) < SHORT * len(sentence)


def _name_lost(sentence: str, english: str) -> bool:
    """A name of two words that no dictionary has, of which the English has neither."""
    there = english.lower()
    last: re.Match[str] | None = None
    for match in _NAME.finditer(sentence):
        gone = match[0][:PREFIX].lower() not in there and not is_word(match[0].lower(), "it")
        if gone and last is not None and match.start() == last.end() + 1 and sentence[last.end()] == " ":
            return True
        last = match if gone else None
    return False
