"""Text to pieces of words and back, in batches; and the model's English, word by word the likeliest."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from network import START, WIDTH, Weights, decode, encode
from sentencepiece import SentencePieceProcessor

END, UNKNOWN = 0, 1
STEP = 16  # lengths are rounded up to it, so that few shapes are compiled
MOST_PIECES = 250
_State = tuple[jax.Array, list[jax.Array], jax.Array]  # word before, cells, whether the sentence has ended


class Pieces:
    """The model's vocabulary, the same for both languages."""

    def __init__(self, file: Path) -> None:
        self._processor = SentencePieceProcessor(str(file))

    def of(self, text: str) -> list[int]:
        """Its pieces with the end."""
        return [*self._processor.encode(text)[:MOST_PIECES], END]

    def with_places(self, text: str) -> list[tuple[int, int, int]]:
        """Its pieces, each with where it stands in the text."""
        found = self._processor.encode(text, return_type="proto").pieces
        return [(one.id, one.begin, one.end) for one in found][:MOST_PIECES]

    def batch(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Pieces of each text and 1 where there is one, both (texts, length)."""
        pieces = [self.of(text) for text in texts]
        length = -(-max(map(len, pieces)) // STEP) * STEP
        found = np.zeros((len(texts), length), np.int32)
        mask = np.zeros((len(texts), length), np.float32)
        for row, one in enumerate(pieces):
            found[row, : len(one)] = one
            mask[row, : len(one)] = 1
        return found, mask

    def text(self, pieces: Sequence[int]) -> str:
        """The words of pieces up to the end."""
        some = [int(one) for one in pieces]
        return str(self._processor.decode(some[: some.index(END)] if END in some else some))


def english(weights: Weights, pieces: Pieces, texts: Sequence[str], at_once: int = 48) -> list[str]:
    """English of Portuguese sentences, with the whole vocabulary to choose from."""
    order = sorted(range(len(texts)), key=lambda one: len(texts[one]))
    found = [""] * len(texts)
    for start in range(0, len(order), at_once):
        some = order[start : start + at_once]
        rows = [*some, *[some[-1]] * (at_once - len(some))]
        source, mask = pieces.batch([texts[one] for one in rows])
        answer = np.asarray(_likeliest(weights, source, mask, int(source.shape[1] * 1.5) + 8))
        for row, one in enumerate(some):
            found[one] = pieces.text(answer[row])
    return found


@partial(jax.jit, static_argnums=(3,))
def _likeliest(weights: Weights, source: jax.Array, mask: jax.Array, steps: int) -> jax.Array:
    states = encode(weights, source, mask)
    count = source.shape[0]

    def step(state: _State, at: jax.Array) -> tuple[_State, jax.Array]:
        before, cells, ended = state
        out, cells = decode(weights, before[:, None], states, cells, at)
        scores = out[:, 0] @ weights["Wemb"].T + weights["decoder_ff_logit_out_b"][0]
        word = jnp.where(ended, END, scores.at[:, UNKNOWN].set(-1e9).argmax(-1))
        return (word, cells, ended | (word == END)), word

    nothing = jnp.zeros((count, WIDTH))
    first = (jnp.full((count,), START), [nothing, nothing], jnp.zeros(count, bool))
    return jax.lax.scan(step, first, jnp.arange(steps))[1].T
