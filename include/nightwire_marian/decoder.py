"""The decoder: two layers with simple recurrent units (SSRU), a word of every sentence at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nightwire_marian.encoder import spans
from nightwire_marian.layers import (
    DEPTH,
    HEADS,
    WIDTH,
    FeedForward,
    Linear,
    Normal,
    feed_forward,
    linear,
    normal,
    softmax,
)
from nightwire_marian.weights import Floats, Weights

LAYERS = 2
HIDDEN = np.float32(-1e9)


@dataclass(slots=True)
class Memory:
    """What a layer knows of the sentences under way.

    Keys and values have the shape (sentences, heads, pieces, depth), `hidden` (sentences, 1, pieces): what is
    added so that no sentence looks beyond its end; `cell` (sentences, width) keeps the words before.
    """

    keys: Floats
    values: Floats
    hidden: Floats
    cell: Floats

    def keep(self, rows: NDArray[np.int64]) -> None:
        """Forget the sentences that have ended."""
        longest = int((self.hidden[rows, 0] == 0).sum(-1).max(initial=0))
        self.keys, self.values = self.keys[rows, :, :longest], self.values[rows, :, :longest]
        self.hidden, self.cell = self.hidden[rows, :, :longest], self.cell[rows]


@dataclass(frozen=True, slots=True)
class DecoderLayer:
    """The words before, by the unit; the source, by attention; then feed-forward."""

    forget: Linear
    update: Floats
    recurrent_normal: Normal
    query: Linear
    source: Linear  # keys and values side by side
    outer: Linear
    context_normal: Normal
    feed: FeedForward

    def __call__(self, states: Floats, memory: Memory) -> Floats:
        """States for the next word of each sentence, shape (sentences, width)."""
        states = self.recurrent_normal(states, self._recurrent(states, memory))
        query = self.query(states).reshape(-1, HEADS, DEPTH, 1)
        scores: Floats = (memory.keys @ query)[..., 0]
        scores += memory.hidden
        mixed = (softmax(scores)[:, :, None, :] @ memory.values).reshape(-1, WIDTH)
        return self.feed(self.context_normal(states, self.outer(mixed)))

    def _recurrent(self, states: Floats, memory: Memory) -> Floats:
        forget = self.forget(states)
        np.negative(forget, out=forget)
        np.exp(forget, out=forget)
        forget += 1
        keep = np.reciprocal(forget, out=forget)
        new: Floats = states @ self.update
        memory.cell = keep * (memory.cell - new) + new
        return np.maximum(memory.cell, 0)

    def memory(self, source: Floats, lengths: Sequence[int]) -> Memory:
        """Before the first word, over the encoder's states of all sentences."""
        shape, both = (len(lengths), HEADS, max(lengths), DEPTH), self.source(source)
        keys, values = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        for number, (start, end) in enumerate(spans(lengths)):
            pair = both[start:end].reshape(end - start, 2, HEADS, DEPTH).transpose(1, 2, 0, 3)
            keys[number, :, : end - start], values[number, :, : end - start] = pair
        beyond = np.arange(max(lengths)) >= np.asarray(lengths)[:, None]
        hidden = np.where(beyond, HIDDEN, np.float32(0))[:, None]
        return Memory(keys, values, hidden, np.zeros((len(lengths), WIDTH), np.float32))


def decoder(weights: Weights) -> list[DecoderLayer]:
    """The layers of a model."""
    return [_layer(weights, f"decoder_l{number}") for number in range(1, LAYERS + 1)]


def _layer(weights: Weights, name: str) -> DecoderLayer:
    return DecoderLayer(
        linear(weights, f"{name}_rnn", "f"),
        weights[f"{name}_rnn_W"],
        normal(weights, f"{name}_rnn_ffn"),
        linear(weights, f"{name}_context", "q"),
        linear(weights, f"{name}_context", "k", "v"),
        linear(weights, f"{name}_context", "o"),
        normal(weights, f"{name}_context_Wo"),
        feed_forward(weights, f"{name}_ffn"),
    )
