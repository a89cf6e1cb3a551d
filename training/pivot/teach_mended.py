"""Teach the Portuguese-English model by its own English, mended: what was changed, and nothing else.

    python teach_mended.py --pairs MENDED.json --model MODEL_FOLDER --epochs 1.5 --out taught.bin

`MENDED.json` has `[Portuguese, English of the chain, the same mended]` of each sentence. A piece that was
changed (and the one behind a gap) is taught where the published model thinks it possible; everywhere else the
taught model is held to the odds of the published one. The file keeps 8 bits a weight, so the sentence is read
with rounded weights while it is taught: rounded at the end, 2% of the bytes changed and most was lost.
"""

import argparse
import difflib
import json
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import jax
import jax.numpy as jnp
import marian
import numpy as np
import optax
from network import START, Weights, decode, encode
from pieces import END, Pieces
from teach import FIXED, LENGTHS, batches

BATCH_PIECES = 1440  # the whole vocabulary is scored
BOOST = 2.0  # of changed pieces
POSSIBLE = -5.0  # log odds of a changed piece under the published model
TOKEN = re.compile(r"\w+|[^\w\s]")
Mended = tuple[list[int], list[int], list[int]]
Batch = tuple[np.ndarray, ...]
Rounded = Callable[[Weights], Weights]


def changed_spans(old: str, new: str) -> list[tuple[int, int]]:
    """Where `new` has other words than `old`, with the word behind each place."""
    was, words = TOKEN.findall(old), list(TOKEN.finditer(new))
    same = difflib.SequenceMatcher(None, was, [word[0] for word in words], autojunk=False)
    places = [(start, end) for kind, _, _, start, end in same.get_opcodes() if kind != "equal"]
    return [
        (word.start(), word.end())
        for start, end in places
        for word in words[start : min(end + 1, len(words))]
    ]


def mended(pieces: Pieces, portuguese: str, old: str, new: str) -> Mended:
    """Pieces of both sides, and for each of the English 1 where it was changed."""
    spans = changed_spans(old, new)
    found = pieces.with_places(new)
    marks = [int(any(start < e and end > s for s, e in spans)) for _, start, end in found]
    return pieces.of(portuguese), [*(piece for piece, _, _ in found), END], [*marks, 0]


def arrays(length: int, pairs: Sequence[Mended]) -> Batch:
    """Source and mask, target and mask, and which of the target was changed."""
    shape = (BATCH_PIECES // length, length)
    source, target = np.zeros(shape, np.int32), np.zeros(shape, np.int32)
    source_mask, target_mask, changed = (np.zeros(shape, np.float32) for _ in range(3))
    source_mask[:, 0] = 1
    for row, (portuguese, english, marks) in enumerate(pairs):
        source[row, : len(portuguese)], source_mask[row, : len(portuguese)] = portuguese, 1
        target[row, : len(english)], target_mask[row, : len(english)] = english, 1
        changed[row, : len(marks)] = marks
    return source, source_mask, target, target_mask, changed


def rounding(like: Path) -> Rounded:
    """The weights as the file will have them; slopes pass as if they were not rounded."""
    content = like.read_bytes()
    times = {
        one.name: marian.multiplier(content, one)
        for one in marian.tensors(content)
        if one.kind == marian.INT8
    }

    def rounded(weights: Weights) -> Weights:
        return {
            name: _to_step(value, times[name]) if name in times else value for name, value in weights.items()
        }

    return rounded


def _to_step(value: jax.Array, times: float) -> jax.Array:
    step = jnp.clip(jnp.round(value * times), -marian.LARGEST, marian.LARGEST) / times
    return value + jax.lax.stop_gradient(step - value)


def loss(
    taught: Weights, fixed: Weights, first: Weights, batch: Sequence[jax.Array], rounded: Rounded
) -> jax.Array:
    """Of changed pieces the negative log likelihood, of others the distance from the published odds."""
    source, source_mask, target, target_mask, changed = batch
    before = jnp.concatenate([jnp.full((target.shape[0], 1), START), target[:, :-1]], 1)

    def states(weights: Weights) -> jax.Array:
        return decode(weights, before, encode(weights, source, source_mask))[0]

    def row(one: Sequence[jax.Array]) -> jax.Array:
        ours, theirs, pieces, mask, marks = one
        new, old = (
            jax.nn.log_softmax(some @ fixed["Wemb"].T + fixed[FIXED[1]][0]) for some in (ours, theirs)
        )
        likely, was = (jnp.take_along_axis(odds, pieces[..., None], -1)[..., 0] for odds in (new, old))
        distance = (jnp.exp(old) * (old - new)).sum(-1)
        return (mask * jnp.where(marks > 0, -BOOST * likely * (was > POSSIBLE), distance)).sum()

    published = jax.lax.stop_gradient(states({**fixed, **first}))
    rows = (states({**fixed, **rounded(taught)}), published, target, target_mask, changed)
    return jax.lax.map(jax.checkpoint(row), rows).sum() / target_mask.sum()


def main() -> None:
    """Teach, and write the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder of the model as it is published")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=1.5)
    parser.add_argument("--rate", type=float, default=6e-5, help="of Adam, at first")
    options = parser.parse_args()
    like, pieces = next(options.model.glob("model.*.bin")), Pieces(next(options.model.glob("vocab.*.spm")))
    read = [mended(pieces, *row) for row in json.loads(options.pairs.read_text("utf-8"))]
    pairs = [pair for pair in read if max(map(len, pair)) <= LENGTHS[-1]]
    marian.write(_taught(like, pairs, options.epochs, options.rate), like, options.out)


def _taught(like: Path, pairs: Sequence[Mended], epochs: float, rate: float) -> marian.Weights:
    draw, weights, rounded = random.Random(0), marian.read(like), rounding(like)
    fixed = {name: jnp.asarray(value) for name, value in weights.items() if name in FIXED}
    first = {name: jnp.asarray(value) for name, value in weights.items() if name not in FIXED}
    adam = optax.chain(optax.clip_by_global_norm(1.0), optax.scale_by_adam(b2=0.98))

    @jax.jit
    def stepped(
        taught: Weights, state: optax.OptState, batch: Batch, now: float
    ) -> tuple[Weights, optax.OptState]:
        change, state = adam.update(jax.grad(loss)(taught, fixed, first, batch, rounded), state, taught)
        return {name: value - now * change[name] for name, value in taught.items()}, state

    rounds = [batch for _ in range(int(epochs + 1)) for batch in batches(pairs, draw, BATCH_PIECES)]
    taught, state, steps = dict(first), adam.init(first), int(len(rounds) * epochs / int(epochs + 1))
    for step, (length, some) in enumerate(rounds[:steps], 1):
        now = rate * min(1.0, step / 30) * (0.03 + 0.485 * (1 + np.cos(np.pi * step / steps)))
        taught, state = stepped(taught, state, arrays(length, some), now)
        print(f"step {step} of {steps}", end="\r", flush=True)
    return {name: np.asarray(value) for name, value in {**fixed, **taught}.items()}


if __name__ == "__main__":
    main()
