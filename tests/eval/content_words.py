"""Make the table of content words anew: `python -m tests.eval.content_words > …/content/it.csv`.

It aligns sentences of Italian Wikinews (CC BY 2.5) with what the offline chain makes of them, by IBM's first
model (Brown et al. 1993) over lemmas. Only pairs of words are kept, no text.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence

from nightwire.translating import TranslatorOptions, build_translator
from nightwire.translating.content.words import content_lemmas
from tests.eval.shared import shared

ROUNDS = 8
MIN_SENTENCES, MIN_PAIRS, MIN_CHANCE, MOST_ENGLISH = 3, 2, 0.05, 5
MIN_COVER = 0.8  # of the sentences with a word, how many must have one of its English words
NOTHING = 0.02  # the chance that a word came from none

Pair = tuple[list[str], list[str]]


def main() -> None:
    """Translate, align, print the table."""
    pairs = _pairs(shared("news/wikinews_it.txt").read_text(encoding="utf-8").splitlines())
    chances = _aligned(pairs)
    sentences = Counter(source for sources, _ in pairs for source in set(sources))
    together = Counter((s, t) for sources, targets in pairs for s in set(sources) for t in set(targets))
    english: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for (source, target), chance in chances.items():
        known = sentences[source] >= MIN_SENTENCES and together[source, target] >= MIN_PAIRS
        if known and chance >= MIN_CHANCE:
            english[source].append((chance, target))
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["lemma", "sentences", "english"])
    for source, found in sorted(english.items()):
        best = {target for _, target in sorted(found, reverse=True)[:MOST_ENGLISH]}
        hits = sum(source in sources and not best.isdisjoint(targets) for sources, targets in pairs)
        words = " ".join(sorted(best)) if hits >= MIN_COVER * sentences[source] else ""
        table.writerow([source, sentences[source], words])


def _pairs(sentences: Sequence[str]) -> list[Pair]:
    translator = build_translator(TranslatorOptions(engines=("pivot",)))
    found = zip(sentences, translator.translate(sentences, "it"), strict=True)
    translator.close()
    good = ((sentence, one.text) for sentence, one in found if one.text and not one.flags)
    return [(content_lemmas(sentence, "it"), content_lemmas(text, "en")) for sentence, text in good]


def _aligned(pairs: Sequence[Pair]) -> dict[tuple[str, str], float]:
    """Chance of each target word given the source word."""
    chances = {(s, t): 0.01 for sources, targets in pairs for s in sources for t in targets}
    for _ in range(ROUNDS):
        counts: defaultdict[tuple[str, str], float] = defaultdict(float)
        totals: defaultdict[str, float] = defaultdict(float)
        for sources, targets in pairs:
            for target in targets:
                whole = NOTHING + sum(chances[source, target] for source in sources)
                for source in sources:
                    part = chances[source, target] / whole
                    counts[source, target] += part
                    totals[source] += part
        chances = {pair: count / totals[pair[0]] for pair, count in counts.items()}
    return chances


if __name__ == "__main__":
    main()
