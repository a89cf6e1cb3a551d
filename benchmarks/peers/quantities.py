"""Sentences a CPU-second of another extractor; run by bench_facts.py in an environment of its own.

Reads one sentence a line and prints one number.
"""

import sys
import time
from collections.abc import Callable


def quantulum() -> Callable[[str], object]:
    """quantulum3's parser, without its classifier."""
    from quantulum3 import parser

    return parser.parse


def recognizers() -> Callable[[str], object]:
    """Recognizers-Text with the models that cover our kinds."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    models = (
        recognize_number,
        recognize_percentage,
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )
    return lambda text: [model(text, "en-us") for model in models]


def main() -> None:
    """Time one pass, after one sentence to warm up."""
    extract = {"quantulum3": quantulum, "recognizers-text": recognizers}[sys.argv[1]]()
    texts = sys.stdin.read().splitlines()
    extract(texts[0])
    start = time.process_time()
    for text in texts:
        extract(text)
    print(len(texts) / (time.process_time() - start))


if __name__ == "__main__":
    main()
