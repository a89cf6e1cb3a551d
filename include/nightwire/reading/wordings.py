"""How much of one text stands in another, by MinHash (`datasketch`) of its wordings, without the texts."""

import hashlib
import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

PERMUTATIONS = 128
SCHEME = "affine32"  # its numbers have 4 bytes
BANDS, ROWS = 42, 3  # two texts with half of their wordings in common are found with 99.6%
WORDS_IN_WORDING = 3
_WORD = re.compile(r"[^\W\d_]+|\d[\d.,:]*")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_SPACELESS = re.compile("[\u2e80-\uffdc\u0e00-\u0eff]")
_BYTES = "<u4"


@dataclass(frozen=True, slots=True)
class Wordings:
    """A text in short.

    Attributes:
        digest: the same for texts of the same words, whatever their case, marks and spaces.
        figures: the figures in it; updated figures alone make no other story, but no copy either.
        count: how many wordings it has.
        signature: their MinHash, as bytes.
    """

    digest: str
    figures: frozenset[str]
    count: int
    signature: bytes


def wordings_of(text: str) -> Wordings:
    """A text in short. In scripts without spaces between words each character is a word."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = list(_words(plain))
    masked = ["0" if word[0].isdigit() else word for word in words]
    last = max(1, len(masked) - WORDS_IN_WORDING + 1)
    found = {" ".join(masked[start : start + WORDS_IN_WORDING]) for start in range(last)}
    return Wordings(
        hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest(),
        frozenset(_FIGURE.findall(plain)), len(found), _signature(found),
    )  # fmt: skip


def _words(text: str) -> Iterator[str]:
    words = (word.rstrip(".,:") for word in _WORD.findall(text))
    if not _SPACELESS.search(text):
        yield from words
        return
    for word in words:
        yield from word if _SPACELESS.search(word) else (word,)


def _signature(wordings: Iterable[str]) -> bytes:
    import numpy as np

    made = _empty().copy()  # its permutations are the same for all, and are drawn once
    made.update_batch([wording.encode("utf-8", "surrogatepass") for wording in wordings])
    return bytes(made.hashvalues.astype(np.dtype(_BYTES)).tobytes())


class Index:
    """Texts that others are looked up among: those are found that share wordings with one."""

    def __init__(self, texts: Mapping[str, Wordings]) -> None:
        from datasketch import MinHashLSH

        self.texts = texts
        self._lsh = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
        with self._lsh.insertion_session() as session:
            for key, text in texts.items():
                session.insert(key, _minhash(text.signature))

    def like(self, text: Wordings) -> Iterator[tuple[str, float]]:
        """The keys of texts that may be like it, each with how like they are."""
        for key in self._lsh.query(_minhash(text.signature)):
            yield str(key), similarity(text, self.texts[str(key)])


def similarity(one: Wordings, other: Wordings) -> float:
    """About which share of the shorter one's wordings stands in both, 0 to 1.

    MinHash tells which share of all wordings of the two is in both (J); the shorter one's share follows
    from the two counts. It is off by 0.05 or so.
    """
    if one.digest == other.digest:
        return 1.0
    import numpy as np

    same = np.frombuffer(one.signature, _BYTES) == np.frombuffer(other.signature, _BYTES)
    jaccard = float(same.mean())
    common = jaccard * (one.count + other.count) / (1 + jaccard)
    return round(min(1.0, common / max(1, min(one.count, other.count))), 4)


def _minhash(signature: bytes) -> Any:
    import numpy as np

    made = _empty().copy()
    made.hashvalues = np.frombuffer(signature, _BYTES).copy()
    return made


@cache
def _empty() -> Any:
    from datasketch import MinHash

    return MinHash(PERMUTATIONS, hashfunc=zlib.crc32, scheme=SCHEME)
