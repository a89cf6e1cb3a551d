"""The model's file: Marian's binary with 8-bit weights, read into floats.

A file is a version and a number of tensors (two 64-bit words), for each four 64-bit words (length of its
name, type, dimensions, bytes), all names, all shapes, padding, and the tensors. A matrix of type `INT8` lies
transposed, but for the embeddings, and is followed by the number that its floats were multiplied with. What
the activations are multiplied with (`*_QuantMultA`) is not used here: activations stay floats.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FLOAT, INT8 = 0x404, 0x4101
EMBEDDINGS = "Wemb"

Floats = NDArray[np.float32]
Weights = dict[str, Floats]


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where a tensor lies in the file."""

    name: str
    kind: int
    shape: tuple[int, ...]
    offset: int

    @property
    def size(self) -> int:
        """Number of its values."""
        return int(np.prod(self.shape))

    @property
    def is_weight(self) -> bool:
        """Whether it is no scale of activations nor the model's description."""
        return not self.name.startswith("special") and "QuantMultA" not in self.name


def read(path: Path) -> Weights:
    """All weights as floats, by name.

    Raises:
        ValueError: the file is no model of this kind, or broken off.
    """
    content = path.read_bytes()
    try:
        return {one.name: _floats(content, one) for one in tensors(content) if one.is_weight}
    except (struct.error, UnicodeDecodeError, ValueError) as error:
        raise ValueError(f"{path} is no model that Marian wrote with 8-bit weights: {error}") from error


def tensors(content: bytes) -> Iterator[Tensor]:
    """What the file has, in its order."""
    _, count = struct.unpack_from("<QQ", content, 0)
    offset = 16
    heads = [struct.unpack_from("<QQQQ", content, offset + 32 * number) for number in range(count)]
    offset += 32 * count
    names = []
    for length, *_ in heads:
        names.append(content[offset : offset + length - 1].decode())
        offset += length
    shapes = []
    for _, _, dimensions, _ in heads:
        shapes.append(struct.unpack_from(f"<{dimensions}i", content, offset))
        offset += 4 * dimensions
    (padding,) = struct.unpack_from("<Q", content, offset)
    offset += 8 + padding
    for (_, kind, _, size), name, shape in zip(heads, names, shapes, strict=True):
        yield Tensor(name, kind, shape, offset)
        offset += size


def multiplier(content: bytes, one: Tensor) -> float:
    """What the floats of a matrix of type `INT8` were multiplied with."""
    return float(np.frombuffer(content, np.float32, 1, one.offset + one.size)[0])


def _floats(content: bytes, one: Tensor) -> Floats:
    if one.kind == FLOAT:
        return np.frombuffer(content, np.float32, one.size, one.offset).reshape(one.shape).copy()
    whole = np.frombuffer(content, np.int8, one.size, one.offset).astype(np.float32)
    values = whole / np.float32(multiplier(content, one))
    return values.reshape(one.shape) if one.name == EMBEDDINGS else values.reshape(one.shape[::-1]).T.copy()
