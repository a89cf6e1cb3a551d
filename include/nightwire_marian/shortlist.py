"""Which English pieces may stand in a sentence's translation: Marian's binary shortlist.

The file has six 64-bit words (magic, checksum, how many of the most frequent pieces always count, how many of
each piece, two lengths), then for each piece where its list begins, then the lists.
"""

import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MAGIC = 0xF11A48D5013417F5
HEAD = "<6Q"


class Shortlist:
    """The pieces that were seen in translations of each piece.

    Args:
        path: `lex.50.50.*.bin` beside the model.

    Raises:
        ValueError: the file is no such list.
    """

    def __init__(self, path: Path) -> None:
        content = path.read_bytes()
        magic, _, self._always, _, words, length = struct.unpack_from(HEAD, content)
        if magic != MAGIC:
            raise ValueError(f"{path} is no shortlist that Marian wrote")
        start = struct.calcsize(HEAD)
        self._starts = np.frombuffer(content, np.uint64, words, start).astype(np.int64)
        self._pieces = np.frombuffer(content, np.uint32, length, start + 8 * words)

    def of(self, pieces: Sequence[int], vocabulary: int) -> NDArray[np.bool_]:
        """For each piece of the vocabulary, shape (vocabulary,), whether it may stand in the translation."""
        may = np.zeros(vocabulary, bool)
        may[: self._always] = True
        may[list(pieces)] = True  # names and figures are copied
        for piece in set(pieces):
            may[self._pieces[self._starts[piece] : self._starts[piece + 1]]] = True
        return may
