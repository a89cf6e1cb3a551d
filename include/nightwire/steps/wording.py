"""Figures in words, for logs and reports."""

from nightwire.steps.workspace import Counts

IRREGULAR = {"entity": "entities", "batch": "batches"}


def counted(count: int, noun: str) -> str:
    """`1 file`, `3 entities`."""
    return f"{count} {noun if count == 1 else IRREGULAR.get(noun, noun + 's')}"


def in_words(counts: Counts) -> str:
    """`1 file, 1 article, 17 sentences, 17 by pivot`."""
    return ", ".join(
        counted(n, name.removesuffix("_count")) if name.endswith("_count") else f"{n} {name}"
        for name, n in counts.items()
    )
