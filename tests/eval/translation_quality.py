"""Whether `quality` ranks sentences as references do, on 1,005 pairs of real news (`ntrex_dev`).

`python -m tests.eval.translation_quality` fits the weights of `quality.toml` on the first half and prints
them; the figure is Spearman's rank correlation with each sentence's chrF2 on the other half, and over all
sentences where no article is judged by weights that it was fitted on.
"""

from functools import cache

import numpy as np
import numpy.typing as npt
import sacrebleu

from nightwire.model import Translation
from nightwire.translating import TranslatorOptions, build_translator
from nightwire.translating.quality import features
from tests.eval.english import translations
from tests.eval.shared import shared

ITALIAN, ENGLISH, ARTICLES = (shared(f"news/ntrex_dev.{end}") for end in ("it", "en", "docs"))
HALF = 513  # where an article ends
STEADY = 5.0  # ridge, in standard deviations

Numbers = npt.NDArray[np.float64]


def missing() -> str | None:
    """Why it cannot be measured here, or None where it can."""
    if not ITALIAN.is_file():
        return "the shared set of news is not there"
    ready = any(engine.ready for engine in build_translator(TranslatorOptions()).describe("it"))
    return None if ready else "no offline engine for Italian is installed"


def figures() -> dict[str, float]:
    """Rank correlation, in percent, on the half that the weights were not fitted on."""
    ours = np.array([one.quality for one in translated()[HALF:]])
    return {"translation quality rank correlation": 100 * _correlation(ours, chrf()[HALF:])}


def translated() -> list[Translation]:
    """The English of all sentences."""
    return translations(tuple(ITALIAN.read_text(encoding="utf-8").splitlines()), "it", ("pivot",))[0]


@cache
def chrf() -> Numbers:
    """chrF2 of each sentence."""
    metric = sacrebleu.CHRF()
    references = ENGLISH.read_text(encoding="utf-8").splitlines()
    pairs = zip(translated(), references, strict=True)
    return np.array([metric.sentence_score(one.text or "", [right]).score for one, right in pairs])


def fitted() -> dict[str, dict[str, float]]:
    """Weights by ridge regression on the first half, for features as they are, and what is usual there."""
    table = marks()[:HALF]
    middle, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    wanted = chrf()[:HALF] / 100
    weights = _ridge((table - middle) / spread, wanted - wanted.mean()) / spread
    names = list(features("", Translation("", "", "", ""), "it"))
    usual = {"quality": float(wanted.mean()), **dict(zip(names, map(float, middle), strict=True))}
    return {"weights": dict(zip(names, map(float, weights), strict=True)), "usual": usual}


@cache
def marks() -> Numbers:
    """What `features` sees of each pair, a row a sentence."""
    pairs = zip(ITALIAN.read_text(encoding="utf-8").splitlines(), translated(), strict=True)
    seen = [features(source, one, "it") for source, one in pairs]
    return np.array([list(one.values()) for one in seen])


def across_articles(folds: int = 8) -> float:
    """Rank correlation over all sentences, each judged by weights fitted on articles of other folds."""
    articles = ARTICLES.read_text(encoding="utf-8").splitlines()
    order = {name: number % folds for number, name in enumerate(dict.fromkeys(articles))}
    fold = np.array([order[name] for name in articles])
    table, wanted = marks(), chrf() / 100
    expected = np.zeros(len(wanted))
    for number in range(folds):
        rest = fold != number
        middle, spread = table[rest].mean(axis=0), table[rest].std(axis=0) + 1e-9
        weights = _ridge((table[rest] - middle) / spread, wanted[rest] - wanted[rest].mean())
        expected[~rest] = wanted[rest].mean() + (table[~rest] - middle) / spread @ weights
    return _correlation(expected, wanted)


def _ridge(scaled: Numbers, wanted: Numbers) -> Numbers:
    penalty = STEADY * np.eye(scaled.shape[1])
    return np.asarray(np.linalg.solve(scaled.T @ scaled + penalty, scaled.T @ wanted), dtype=np.float64)


def _correlation(ours: Numbers, theirs: Numbers) -> float:
    """Spearman's."""
    return float(np.corrcoef(_ranks(ours), _ranks(theirs))[0, 1])


def _ranks(values: Numbers) -> Numbers:
    """Ranks, ties with their mean."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return ((ends - (counts - 1) / 2) - 1)[inverse]


if __name__ == "__main__":
    for table, values in fitted().items():
        print(f"[{table}]", *(f"{name} = {value:.3f}" for name, value in values.items()), sep="\n")
    print("#", figures(), f"across articles {across_articles():.3f}")
