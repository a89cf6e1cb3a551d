"""The model's file written back, as `nightwire_marian.weights` reads it."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from nightwire_marian.weights import (
    EMBEDDINGS,
    FLOAT,
    INT8,
    Floats,
    Tensor,
    Weights,
    multiplier,
    read,
    tensors,
)

LARGEST = 127
__all__ = ["INT8", "LARGEST", "Weights", "multiplier", "read", "tensors", "write"]


def write(weights: Mapping[str, Floats], like: Path, path: Path) -> None:
    """A file as `like`, with these weights; what was not changed has the same bytes."""
    content = bytearray(like.read_bytes())
    for one in tensors(bytes(content)):
        if one.is_weight:
            _put(content, one, np.asarray(weights[one.name], np.float32))
    path.write_bytes(bytes(content))


def _put(content: bytearray, one: Tensor, values: Floats) -> None:
    if one.kind == FLOAT:
        content[one.offset : one.offset + 4 * one.size] = values.tobytes()
        return
    most = float(np.abs(values).max())
    times = multiplier(bytes(content), one)
    times = LARGEST / most if most * times > LARGEST + 0.49 else times
    whole = np.clip(np.round(values * np.float32(times)), -LARGEST, LARGEST).astype(np.int8)
    whole = whole if one.name == EMBEDDINGS else np.ascontiguousarray(whole.T)
    content[one.offset : one.offset + one.size] = whole.tobytes()
    content[one.offset + one.size : one.offset + one.size + 4] = np.float32(times).tobytes()
