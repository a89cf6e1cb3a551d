"""The model's network in JAX: six encoder layers, two decoder layers with simple recurrent units (SSRU).

Marian's `transformer` with post-normalisation, 8 heads, width 256, tied embeddings; sinusoidal positions.
With the weights of `marian.read` it gives the English of the engines that the product uses.
"""

from collections.abc import Mapping

import jax
import jax.numpy as jnp
import numpy as np

WIDTH, HEADS, LONGEST = 256, 8, 300
ENCODERS, DECODERS = range(1, 7), (1, 2)
START = -1  # before the first word: no embedding
Weights = Mapping[str, jax.Array]
LAYER = (
    *(f"self_{part}" for part in ("Wq", "bq", "Wk", "bk", "Wv", "bv", "Wo", "bo")),
    *("self_Wo_ln_scale", "self_Wo_ln_bias", "ffn_W1", "ffn_b1", "ffn_W2", "ffn_b2"),
    *("ffn_ffn_ln_scale", "ffn_ffn_ln_bias"),
)


def _positions() -> jax.Array:
    half = WIDTH // 2
    rates = np.exp(np.arange(half) * -np.log(10_000) / (half - 1))
    angles = np.arange(LONGEST)[:, None] * rates[None]
    return jnp.asarray(np.concatenate([np.sin(angles), np.cos(angles)], 1), jnp.float32)


POSITIONS = _positions()


def encode(weights: Weights, source: jax.Array, mask: jax.Array) -> tuple[jax.Array, jax.Array]:
    """States of each source piece (batch, length, width), and what is added to hide the padding."""
    hidden = ((1 - mask) * -1e9)[:, None, None, :]
    states = weights["Wemb"][source] * WIDTH**0.5 + POSITIONS[: source.shape[1]]
    stacked = {name: jnp.stack([weights[f"encoder_l{n}_{name}"] for n in ENCODERS]) for name in LAYER}

    def layer(states: jax.Array, one: Weights) -> tuple[jax.Array, None]:
        states = _normal(states + _attend(one, "self", states, states, hidden), one, "self_Wo")
        return _normal(states + _feed(one, "ffn", states), one, "ffn_ffn"), None

    return jax.lax.scan(layer, states, stacked)[0], hidden


def decode(
    weights: Weights,
    before: jax.Array,
    source: tuple[jax.Array, jax.Array],
    cells: list[jax.Array] | None = None,
    at: int | jax.Array = 0,
) -> tuple[jax.Array, list[jax.Array]]:
    """States for the word behind each of `before` (batch, length), and the cells after the last."""
    embedded = weights["Wemb"][jnp.maximum(before, 0)] * WIDTH**0.5
    places = jax.lax.dynamic_slice_in_dim(POSITIONS, at, before.shape[1])
    states, after = jnp.where((before == START)[..., None], 0.0, embedded) + places, []
    for number in DECODERS:
        name = f"decoder_l{number}"
        cell = jnp.zeros((before.shape[0], WIDTH)) if cells is None else cells[number - 1]
        out, cell = _recur(weights, f"{name}_rnn", states, cell)
        after.append(cell)
        states = _normal(states + out, weights, f"{name}_rnn_ffn")
        states = _normal(
            states + _attend(weights, f"{name}_context", states, *source), weights, f"{name}_context_Wo"
        )
        states = _normal(states + _feed(weights, f"{name}_ffn", states), weights, f"{name}_ffn_ffn")
    return states, after


def _normal(states: jax.Array, weights: Weights, name: str) -> jax.Array:
    mean = states.mean(-1, keepdims=True)
    spread = jnp.sqrt(((states - mean) ** 2).mean(-1, keepdims=True) + 1e-9)
    return weights[f"{name}_ln_scale"] * (states - mean) / spread + weights[f"{name}_ln_bias"]


def _feed(weights: Weights, name: str, states: jax.Array) -> jax.Array:
    inner = jax.nn.relu(states @ weights[f"{name}_W1"] + weights[f"{name}_b1"])
    return inner @ weights[f"{name}_W2"] + weights[f"{name}_b2"]


def _attend(weights: Weights, name: str, states: jax.Array, to: jax.Array, hidden: jax.Array) -> jax.Array:
    def heads(letter: str, of: jax.Array) -> jax.Array:
        projected = of @ weights[f"{name}_W{letter}"] + weights[f"{name}_b{letter}"]
        return projected.reshape(*of.shape[:2], HEADS, WIDTH // HEADS).transpose(0, 2, 1, 3)

    query, key, value = heads("q", states), heads("k", to), heads("v", to)
    scores = query @ key.transpose(0, 1, 3, 2) / (WIDTH / HEADS) ** 0.5 + hidden
    mixed = (jax.nn.softmax(scores, -1) @ value).transpose(0, 2, 1, 3).reshape(states.shape)
    return mixed @ weights[f"{name}_Wo"] + weights[f"{name}_bo"]


def _recur(weights: Weights, name: str, states: jax.Array, cell: jax.Array) -> tuple[jax.Array, jax.Array]:
    keep = jax.nn.sigmoid(states @ weights[f"{name}_Wf"] + weights[f"{name}_bf"])
    new = (1 - keep) * (states @ weights[f"{name}_W"])

    def step(cell: jax.Array, one: tuple[jax.Array, jax.Array]) -> tuple[jax.Array, jax.Array]:
        cell = one[0] * cell + one[1]
        return cell, cell

    last, cells = jax.lax.scan(step, cell, (keep.transpose(1, 0, 2), new.transpose(1, 0, 2)))
    return jax.nn.relu(cells).transpose(1, 0, 2), last
