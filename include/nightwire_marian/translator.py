"""Sentences to English by the model of a folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nightwire_marian.search import Network, english
from nightwire_marian.shortlist import Shortlist
from nightwire_marian.vocabulary import Vocabulary
from nightwire_marian.weights import read

AT_ONCE = 48  # sentences: more gain little, and hold more memory


@dataclass(frozen=True, slots=True)
class English:
    """English of one sentence.

    Attributes:
        text: the English; empty for an empty sentence.
        confidence: how sure the model was of its pieces on average, 0 to 1.
    """

    text: str
    confidence: float


class Translator:
    """A model in memory. One thread at a time.

    Args:
        folder: has `model.*.bin`, `vocab.*.spm` and `lex.*.bin`.

    Raises:
        FileNotFoundError: one of them is missing.
        ValueError: one is not what it should be.
    """

    def __init__(self, folder: Path) -> None:
        self._vocabulary = Vocabulary(_only(folder, "vocab.*.spm"))
        self._network = Network(read(_only(folder, "model.*.bin")), Shortlist(_only(folder, "lex.*.bin")))

    def translate(self, sentences: Sequence[str]) -> list[English]:
        """English of each sentence, by itself."""
        sources = [self._vocabulary.pieces(sentence) for sentence in sentences]
        order = sorted(
            (row for row, source in enumerate(sources) if len(source) > 1), key=lambda row: len(sources[row])
        )
        done = [English("", 0.0)] * len(sentences)
        for start in range(0, len(order), AT_ONCE):
            rows = order[start : start + AT_ONCE]
            for row, found in zip(rows, english(self._network, [sources[row] for row in rows]), strict=True):
                done[row] = English(self._vocabulary.text(found.pieces), found.confidence)
        return done


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(f"{folder} has no {pattern}")
    return found[0]
