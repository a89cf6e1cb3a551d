"""Teach the Portuguese-English model by pairs of the chain's Portuguese and good English.

    python teach.py --pairs PAIRS.json ... --minutes 40 --out taught.bin

A file of pairs is what `pairs.py` writes. The embeddings stay as they are: under Adam those of words that no
pair has wander off. There is no dropout: the model was made without, and answers nonsense with it. The words
of a batch are scored against a sample of the vocabulary, whose scores are raised by how few of them it has;
without that, words that no pair has come up in the English.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import marian
import numpy as np
import optax
from network import START, Weights, decode, encode
from pieces import END, Pieces

FIXED = ("Wemb", "decoder_ff_logit_out_b")
LENGTHS = (24, 40, 56, 96)  # pieces; a longer pair is left out
BATCH_PIECES = 1920
COMMON, SAMPLED, VOCABULARY = 3000, 6144, 32_000
Pair = tuple[list[int], ...]
Batch = tuple[np.ndarray, ...]


def batches(
    pairs: Sequence[Pair], draw: random.Random, pieces: int = BATCH_PIECES
) -> Iterator[tuple[int, list[Pair]]]:
    """All pairs once, in batches of one length and so many pieces, in any order."""
    waiting: dict[int, list[Pair]] = {}
    full: list[tuple[int, list[Pair]]] = []
    for pair in draw.sample(pairs, len(pairs)):
        length = next(length for length in LENGTHS if length >= max(map(len, pair)))
        waiting.setdefault(length, []).append(pair)
        if len(waiting[length]) == pieces // length:
            full.append((length, waiting.pop(length)))
    full += waiting.items()
    draw.shuffle(full)
    yield from full


def arrays(length: int, pairs: Sequence[Pair], common: Sequence[int], draw: random.Random) -> Batch:
    """Source and mask, target and mask, its places among the words to choose from, these, and their odds."""
    shape = (BATCH_PIECES // length, length)
    source, target, places = (np.zeros(shape, np.int32) for _ in range(3))
    source_mask, target_mask = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    source_mask[:, 0] = 1
    own = sorted({END, *common, *(piece for _, english in pairs for piece in english)})
    others = [one for one in draw.sample(range(2, VOCABULARY), SAMPLED) if one not in set(own)]
    words = [*own, *others][:SAMPLED]
    at = {word: place for place, word in enumerate(words)}
    for row, (portuguese, english) in enumerate(pairs):
        source[row, : len(portuguese)], source_mask[row, : len(portuguese)] = portuguese, 1
        target[row, : len(english)], target_mask[row, : len(english)] = english, 1
        places[row, : len(english)] = [at[piece] for piece in english]
    odds = np.zeros(SAMPLED, np.float32)
    odds[len(own) :] = np.log((VOCABULARY - len(own)) / (SAMPLED - len(own)))
    return source, source_mask, target, target_mask, places, np.array(words, np.int32), odds


def loss(taught: Weights, fixed: Weights, batch: Sequence[jax.Array]) -> jax.Array:
    """Mean negative log likelihood of the target's pieces."""
    source, source_mask, target, target_mask, places, words, odds = batch
    weights = {**fixed, **taught}
    before = jnp.concatenate([jnp.full((target.shape[0], 1), START), target[:, :-1]], 1)
    states, _ = decode(weights, before, encode(weights, source, source_mask))
    scores = states @ weights["Wemb"][words].T + weights["decoder_ff_logit_out_b"][0][words] + odds
    likely = jnp.take_along_axis(jax.nn.log_softmax(scores), places[..., None], -1)[..., 0]
    return -(likely * target_mask).sum() / target_mask.sum()


def main() -> None:
    """Teach for so many minutes, and write the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", nargs="+", type=Path, required=True, help="files that pairs.py wrote")
    parser.add_argument("--model", type=Path, required=True, help="folder of the model as it is published")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--rate", type=float, default=1.5e-4, help="of Adam, at first")
    parser.add_argument("--share", type=float, default=1.0, help="of what was learnt that is written")
    options = parser.parse_args()
    like = next(options.model.glob("model.*.bin"))
    pieces = Pieces(next(options.model.glob("vocab.*.spm")))
    first = marian.read(like)
    taught = _taught(first, _pairs(options.pairs, pieces), options.minutes, options.rate)
    mixed = {name: value + options.share * (taught[name] - value) for name, value in first.items()}
    marian.write(mixed, like, options.out)


def _pairs(files: Sequence[Path], pieces: Pieces) -> list[Pair]:
    read = [pair for file in files for pair in json.loads(file.read_text("utf-8"))]
    found = [(pieces.of(portuguese), pieces.of(english)) for portuguese, english in read]
    return [pair for pair in found if max(map(len, pair)) <= LENGTHS[-1]]


def _taught(first: marian.Weights, pairs: Sequence[Pair], minutes: float, rate: float) -> marian.Weights:
    draw = random.Random(0)
    counts = Counter(piece for _, english in pairs for piece in english)
    common = [piece for piece, _ in counts.most_common(COMMON)]
    fixed = {name: jnp.asarray(value) for name, value in first.items() if name in FIXED}
    taught = {name: jnp.asarray(value) for name, value in first.items() if name not in FIXED}
    adam = optax.chain(optax.clip_by_global_norm(1.0), optax.scale_by_adam(b2=0.98))
    state, started, step = adam.init(taught), time.monotonic(), 0
    while (spent := (time.monotonic() - started) / 60 / minutes) < 1:
        for length, some in batches(pairs, draw):
            spent = min(1.0, (time.monotonic() - started) / 60 / minutes)
            now = rate * min(1.0, (step + 1) / 30) * (0.03 + 0.485 * (1 + np.cos(np.pi * spent)))
            batch = arrays(length, some, common, draw)
            taught, state, worst = _stepped(taught, state, fixed, batch, now, adam)
            step += 1
            if step % 20 == 0:
                print(f"step {step}, loss {float(worst):.3f}, {spent:.0%} of the time", flush=True)
            if spent >= 1:
                break
    return {name: np.asarray(value) for name, value in {**fixed, **taught}.items()}


@partial(jax.jit, static_argnums=(5,))
def _stepped(
    taught: Weights,
    state: optax.OptState,
    fixed: Weights,
    batch: Batch,
    rate: float,
    adam: optax.GradientTransformation,
) -> tuple[Weights, optax.OptState, jax.Array]:
    worst, slope = jax.value_and_grad(loss)(taught, fixed, batch)
    change, state = adam.update(slope, state, taught)
    return {name: value - rate * change[name] for name, value in taught.items()}, state, worst


if __name__ == "__main__":
    main()
