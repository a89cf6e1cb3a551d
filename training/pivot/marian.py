"""The model's file: Marian's binary with 8-bit weights, read into floats and written back.

A file is a version and a number of tensors (two 64-bit words), for each four 64-bit words (length of its
name, type, dimensions, bytes), all names, all shapes, padding, and the tensors. A matrix of type `INT8` lies
transposed, but for the embeddings, and is followed by the number that its floats were multiplied with. What
the activations are multiplied with (`*_QuantMultA`) stays as it is.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FLOAT, INT8 = 0x404, 0x4101
EMBEDDINGS = "Wemb"
LARGEST = 127

Weights = dict[str, NDArray[np.float32]]


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
    def taught(self) -> bool:
        """Whether it is a weight, not a scale of activations nor the model's description."""
        return not self.name.startswith("special") and "QuantMultA" not in self.name


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


def read(path: Path) -> Weights:
    """All weights as floats, by name."""
    content = path.read_bytes()
    return {one.name: _floats(content, one) for one in tensors(content) if one.taught}


def write(weights: Mapping[str, NDArray[np.float32]], like: Path, path: Path) -> None:
    """A file as `like`, with these weights; what was not changed has the same bytes."""
    content = bytearray(like.read_bytes())
    for one in tensors(bytes(content)):
        if one.taught:
            _put(content, one, np.asarray(weights[one.name], np.float32))
    path.write_bytes(bytes(content))


def _floats(content: bytes, one: Tensor) -> NDArray[np.float32]:
    if one.kind == FLOAT:
        return np.frombuffer(content, np.float32, one.size, one.offset).reshape(one.shape).copy()
    whole = np.frombuffer(content, np.int8, one.size, one.offset).astype(np.float32)
    values = whole / multiplier(content, one)
    return values.reshape(one.shape) if one.name == EMBEDDINGS else values.reshape(one.shape[::-1]).T.copy()


def multiplier(content: bytes, one: Tensor) -> float:
    """What the floats of a matrix of type `INT8` were multiplied with."""
    return float(np.frombuffer(content, np.float32, 1, one.offset + one.size)[0])


def _put(content: bytearray, one: Tensor, values: NDArray[np.float32]) -> None:
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
