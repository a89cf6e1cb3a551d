"""What the network's layers are made of: normalisation, attention, feed-forward, and their weights.

Marian's `transformer` with post-normalisation, 8 heads, width 256 and sinusoidal positions. Arrays have a row
for each piece; weights stand on the right. Names in the file are `encoder_l1_self_Wq` and the like.
"""

from dataclasses import dataclass

import numpy as np

from nightwire_marian.weights import Floats, Weights

WIDTH, HEADS = 256, 8
DEPTH = WIDTH // HEADS
TINY = np.float32(1e-9)


@dataclass(frozen=True, slots=True)
class Linear:
    """A matrix and what is added."""

    weight: Floats
    bias: Floats

    def __call__(self, states: Floats) -> Floats:
        """Shape (rows, inputs) to (rows, outputs)."""
        found: Floats = states @ self.weight
        found += self.bias
        return found


@dataclass(frozen=True, slots=True)
class Normal:
    """The sum of a layer's input and its output, normalised."""

    scale: Floats
    bias: Floats

    def __call__(self, states: Floats, output: Floats) -> Floats:
        """The sum, in place of `output`."""
        output += states
        output -= output.mean(-1, keepdims=True)
        spread = np.einsum("...i,...i->...", output, output)[..., None] / np.float32(WIDTH)
        output /= np.sqrt(spread + TINY)
        output *= self.scale
        output += self.bias
        return output


@dataclass(frozen=True, slots=True)
class FeedForward:
    """Two matrices with a rectifier between them, and the normalisation."""

    inner: Linear
    outer: Linear
    normal: Normal

    def __call__(self, states: Floats) -> Floats:
        """New states, shape (rows, width)."""
        inner = self.inner(states)
        np.maximum(inner, 0, out=inner)
        return self.normal(states, self.outer(inner))


def linear(weights: Weights, name: str, *letters: str) -> Linear:
    """`{name}_W{letter}` of all letters side by side; queries (`q`) are scaled by the depth of a head."""
    scales = [np.float32(DEPTH**-0.5 if letter == "q" else 1) for letter in letters]
    parts = [weights[f"{name}_W{letter}"] * scale for letter, scale in zip(letters, scales, strict=True)]
    biases = [weights[f"{name}_b{letter}"] * scale for letter, scale in zip(letters, scales, strict=True)]
    return Linear(np.ascontiguousarray(np.concatenate(parts, 1)), np.concatenate(biases, 1)[0])


def normal(weights: Weights, name: str) -> Normal:
    """`{name}_ln_scale` and `_ln_bias`."""
    return Normal(weights[f"{name}_ln_scale"][0], weights[f"{name}_ln_bias"][0])


def feed_forward(weights: Weights, name: str) -> FeedForward:
    """`{name}_W1` and `_W2`."""
    return FeedForward(linear(weights, name, "1"), linear(weights, name, "2"), normal(weights, f"{name}_ffn"))


def softmax(scores: Floats) -> Floats:
    """Shares that add up to one along the last axis, in place."""
    scores -= scores.max(-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(-1, keepdims=True)
    return scores


def positions(count: int) -> Floats:
    """What tells a piece where it stands, shape (count, width)."""
    half = WIDTH // 2
    rates = np.exp(np.arange(half) * -np.log(10_000) / (half - 1))
    angles = np.arange(count)[:, None] * rates[None]
    return np.concatenate([np.sin(angles), np.cos(angles)], 1).astype(np.float32)
