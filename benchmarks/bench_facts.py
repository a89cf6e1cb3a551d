"""Sentences a CPU-second of the fact extractor, beside quantulum3 and Recognizers-Text in the same run.

    python benchmarks/bench_facts.py [--repeat N]

The others are no dependencies: where one is not installed (`quantulum3`, `recognizers-text-suite`), its
line says so. Read the ratios; the figures themselves are the machine's.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from nightwire.extracting.facts import find_quantities

SET = Path(__file__).parents[1] / "tests/eval/data/dev_it.jsonl"


def main() -> None:
    """Print one line an extractor."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    rows = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]
    italian, english = [row["text"] for row in rows], [row["translation"] for row in rows]
    ours = speed(lambda text: find_quantities(text, "it"), italian, repeat)
    print(f"{'nightwire, Italian':<28}{ours:>10.0f} sentences a CPU-second")
    in_english = speed(lambda text: find_quantities(text, "en"), english, repeat)
    print(f"{'nightwire, English':<28}{in_english:>10.0f}")
    for name, build in (("quantulum3, English", quantulum), ("recognizers-text, English", recognizers)):
        try:
            extract = build()
        except ImportError as error:
            print(f"{name:<28}not installed ({error.name})")
            continue
        other = speed(extract, english, 1)
        print(f"{name:<28}{other:>10.1f}   1 : {in_english / other:.0f}")


def speed(extract: Callable[[str], object], texts: list[str], repeat: int) -> float:
    """Sentences a CPU-second, the best of some rounds after one to warm up."""
    extract(texts[0])
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        for text in texts:
            extract(text)
        best = min(best, time.process_time() - start)
    return len(texts) / best


def quantulum() -> Callable[[str], object]:
    """quantulum3's parser, without its classifier."""
    from quantulum3 import parser

    return parser.parse


def recognizers() -> Callable[[str], object]:
    """Recognizers-Text with the models that cover our kinds."""
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    models = (recognize_age, recognize_currency, recognize_dimension, recognize_temperature)
    return lambda text: [model(text, "en-us") for model in models]


if __name__ == "__main__":
    main()
