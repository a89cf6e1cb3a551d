"""Text to pieces of words and back: the model's vocabulary, the same for both languages."""

from collections.abc import Sequence
from pathlib import Path

from sentencepiece import SentencePieceProcessor

END, UNKNOWN = 0, 1
MOST_PIECES = 500


class Vocabulary:
    """A SentencePiece model, `vocab.*.spm` beside the network's weights."""

    def __init__(self, path: Path) -> None:
        self._processor = SentencePieceProcessor(model_file=str(path))

    def pieces(self, text: str) -> list[int]:
        """Its pieces with the end; what is beyond 500 is cut off."""
        return [*self._processor.encode(text)[:MOST_PIECES], END]

    def text(self, pieces: Sequence[int]) -> str:
        """The words of pieces."""
        return str(self._processor.decode(list(pieces)))
