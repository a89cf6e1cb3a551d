"""Which files a model has: on Mozilla's server, and in a folder."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ARCHITECTURES = ("tiny", "base", "base-memory")  # the last is the best

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a pair on the server.

    Attributes:
        name: its name in the model folder.
        location: its path under the server's attachments.
        size: bytes to fetch.
        packed_sha256: digest of what is fetched (zstd).
        sha256: digest of what is in it.
    """

    name: str
    location: str
    size: int
    packed_sha256: str
    sha256: str


def model_files(records: str, language: str) -> list[ModelFile]:
    """Files of the newest model of a pair, of the best architecture; empty where there is none."""
    ours = [
        record
        for record in json.loads(records)["data"]
        if (record["sourceLanguage"], record["targetLanguage"]) == (language, "en") and _number(record)
    ]
    best = max(map(_rank, ours), default=None)
    return [
        ModelFile(
            name=Path(record["name"]).name,
            location=record["attachment"]["location"],
            size=int(record["attachment"]["size"]),
            packed_sha256=record["attachment"]["hash"],
            sha256=record["decompressedHash"],
        )
        for record in ours
        if _rank(record) == best
    ]


def _rank(record: Record) -> tuple[tuple[int, ...], int]:
    name = record.get("architecture")
    return _number(record), ARCHITECTURES.index(name) if name in ARCHITECTURES else -1


def _number(record: Record) -> tuple[int, ...]:
    """`3.0` as (3, 0); a trial version such as `3.1a1` is none."""
    parts = str(record["version"]).split(".")
    return tuple(int(part) for part in parts) if all(part.isdecimal() for part in parts) else ()


def missing_parts(names: Sequence[str]) -> list[str]:
    """What a folder of a pair lacks: a model, a shortlist, a vocabulary or one for each side."""
    kinds = {name.split(".")[0] for name in names}
    has_vocab = "vocab" in kinds or {"srcvocab", "trgvocab"} <= kinds
    return [kind for kind, there in (("model", "model" in kinds), ("vocab", has_vocab)) if not there]
