"""Whether `quality` ranks sentences as references do, on 1,005 pairs of real news (`ntrex_dev`).

`python -m tests.eval.translation_quality` fits the weights of `quality.toml` on the first half and prints
them; the figure is Spearman's rank correlation with each sentence's chrF2 on the other half.
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

ITALIAN, ENGLISH = shared("news/ntrex_dev.it"), shared("news/ntrex_dev.en")
HALF = 502
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
    ours = _ranks(np.array([one.quality for one in translated()[HALF:]]))
    theirs = _ranks(chrf()[HALF:])
    return {"translation quality rank correlation": 100 * float(np.corrcoef(ours, theirs)[0, 1])}


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


def fitted() -> dict[str, float]:
    """Weights by ridge regression on the first half, for features as they are."""
    sources = ITALIAN.read_text(encoding="utf-8").splitlines()[:HALF]
    pairs = zip(sources, translated()[:HALF], strict=True)
    seen = [features(source, one.text or "", "it", one.unknown_words) for source, one in pairs]
    table = np.array([list(one.values()) for one in seen])
    middle, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    scaled = (table - middle) / spread
    wanted = chrf()[:HALF] / 100
    penalty = STEADY * np.eye(table.shape[1])
    weights = np.linalg.solve(scaled.T @ scaled + penalty, scaled.T @ (wanted - wanted.mean())) / spread
    named = dict(zip(seen[0], map(float, weights), strict=True))
    usual = float(np.mean([one["familiarity"] for one in seen]))
    return {"base": float(wanted.mean() - middle @ weights), **named, "usual_familiarity": usual}


def _ranks(values: Numbers) -> Numbers:
    """Ranks, ties with their mean."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return ((ends - (counts - 1) / 2) - 1)[inverse]


if __name__ == "__main__":
    for name, weight in fitted().items():
        print(f"{name} = {weight:.3f}")
    print("#", figures())
