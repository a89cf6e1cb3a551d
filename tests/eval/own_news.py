"""Articles of our own, written for measuring by five hands that saw no rule: facts, names and English.

Thirty articles (`data/own_news.jsonl`, form of the shared news set, with the names of each sentence and
their English): news of agencies, translated papers, amateurs and regional dailies, all invented. One reader
who saw no extractor labelled the facts, another the names; on thirty more articles of the same hands two
readers agree on 99.6% of values, 97.2% of full facts and 99 / 96 / 98% of speakers, subjects and places.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import sacrebleu

from nightwire.model import Mention
from tests.eval import news
from tests.eval.news import Row
from tests.eval.shared import DATA

SET = DATA / "own_news.jsonl"
LABELS = {"PER": {"PERSON"}, "LOC": {"GPE", "LOC", "FAC"}, "ORG": {"ORG"}}


def missing() -> str | None:
    """Never: the set is the project's own."""
    return None


def files() -> dict[str, Path]:
    """The files whose digests the floors are pinned to."""
    return {"own_news": SET}


def figures() -> dict[str, float]:
    """F1 of facts and of exact names; the share of right labels of those found; chrF2 of the English."""
    return news.figures_of("own_news", news.scored_set(SET)) | names_and_english(SET)


def names_and_english(articles: Path) -> dict[str, float]:
    """The figures that the scorer of facts does not have."""
    by_article: dict[str, list[Row]] = defaultdict(list)
    for line in articles.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_article[row["article"]].append(row)
    counts: Counter[str] = Counter()
    english = []
    for rows in by_article.values():
        for row, (other, mentions) in zip(rows, news.read(tuple(row["text"] for row in rows)), strict=True):
            english.append(other)
            counts += names_of(row, mentions)
    references = [row["translation"] for row in chain.from_iterable(by_article.values())]
    return {
        "own_news names": 200 * counts["found"] / (counts["ours"] + counts["gold"]),
        "own_news names label": 100 * counts["label"] / counts["found"],
        "own_news English chrF2": sacrebleu.corpus_chrf(english, [references]).score,
    }


def names_of(row: Row, mentions: Sequence[Mention]) -> Counter[str]:
    """How many names there are, how many are ours, found exactly, and found with the right label."""
    ours = [(_plain(row["text"][one.span.start : one.span.end]), one.label) for one in mentions if one.span]
    counts = Counter(gold=len(row["names"]), ours=len(ours))
    for name in row["names"]:
        label = next((label for text, label in ours if text == _plain(name["text"])), None)
        if label is not None:
            ours.remove((_plain(name["text"]), label))
            counts += Counter(found=1, label=label in LABELS[name["label"]])
    return counts


def _plain(name: str) -> str:
    """In small letters without accents, marks and a first article."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'")).lower()
    words = re.sub(r"[^\w]+", " ", re.sub(r"[\u0300-\u036f]", "", letters)).strip()
    return re.sub(r"^(the|il|lo|la|i|gli|le|l) ", "", words)
