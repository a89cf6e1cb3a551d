"""The encoder: six layers over the pieces of all sentences, one behind the other: nothing is padded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from nightwire_marian.layers import (
    DEPTH,
    HEADS,
    FeedForward,
    Linear,
    Normal,
    feed_forward,
    linear,
    normal,
    softmax,
)
from nightwire_marian.weights import Floats, Weights

LAYERS = 6


@dataclass(frozen=True, slots=True)
class EncoderLayer:
    """Each piece looks at all pieces of its sentence."""

    inner: Linear  # queries, keys and values side by side
    outer: Linear
    normal: Normal
    feed: FeedForward

    def __call__(self, states: Floats, lengths: Sequence[int]) -> Floats:
        """New states of all pieces, shape (pieces, width); a sentence has so many of them."""
        inner, mixed = self.inner(states), np.empty_like(states)
        for start, end in spans(lengths):
            query, key, value = inner[start:end].reshape(end - start, 3, HEADS, DEPTH).transpose(1, 2, 0, 3)
            shares = softmax(query @ key.transpose(0, 2, 1))
            mixed[start:end].reshape(end - start, HEADS, DEPTH).transpose(1, 0, 2)[...] = shares @ value
        return self.feed(self.normal(states, self.outer(mixed)))


def encoder(weights: Weights) -> list[EncoderLayer]:
    """The layers of a model."""
    return [_layer(weights, f"encoder_l{number}") for number in range(1, LAYERS + 1)]


def _layer(weights: Weights, name: str) -> EncoderLayer:
    return EncoderLayer(
        linear(weights, f"{name}_self", "q", "k", "v"),
        linear(weights, f"{name}_self", "o"),
        normal(weights, f"{name}_self_Wo"),
        feed_forward(weights, f"{name}_ffn"),
    )


def spans(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where each sentence lies."""
    end = 0
    for length in lengths:
        start, end = end, end + length
        yield start, end
