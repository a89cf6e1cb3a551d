"""Which articles tell one story, and which are copies of another."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from nightwire.reading.wordings import Index, Wordings

COPY_FROM = 0.88  # share of a copy's wordings that stand in its original; a changed headline costs some
MIN_WORDINGS = 12  # shorter texts are alike by chance; they must be the same
LONGER = 1.1


@dataclass(frozen=True, slots=True)
class Told:
    """An article's place among those that tell the same.

    Attributes:
        story_id: the first article of the story.
        nearest: the article that it is most like; None for the first of a story.
        similarity: how like.
        duplicate_of: `nearest`, where it adds nothing to it: no wording to speak of and no figure.
    """

    story_id: str
    nearest: str | None = None
    similarity: float | None = None
    duplicate_of: str | None = None


def tell(
    new: Mapping[str, Wordings], known: Callable[[], Iterable[tuple[str, str, Wordings]]], threshold: float
) -> dict[str, Told]:
    """Place new articles beside known ones and beside one another.

    Args:
        new: the new articles by id, the earliest first.
        known: gives id, story and wordings of those that came before; only looked through once.
        threshold: share of the shorter one's wordings that must stand in both.

    Returns:
        The place of each new article; none of those that are among the known ones.
    """
    index = Index(new)
    best: dict[str, Told] = {}
    settled: dict[str, Told] = {}
    for article_id, story_id, wordings in known():
        if article_id in new:
            settled[article_id] = Told(story_id)
        for key, score in index.like(wordings):
            if key != article_id and _is_one_story(new[key], wordings, score, threshold):
                _keep(best, key, new[key], article_id, story_id, wordings, score, in_any_order=True)
    told: dict[str, Told] = {}
    for key, wordings in new.items():
        for other, score in _earlier(index, wordings, told):
            if _is_one_story(wordings, new[other], score, threshold):
                _keep(best, key, wordings, other, told[other].story_id, new[other], score)
        told[key] = settled.get(key) or best.get(key, Told(key))
    return {key: one for key, one in told.items() if key not in settled}


def _earlier(index: Index, wordings: Wordings, told: Mapping[str, Told]) -> Iterator[tuple[str, float]]:
    return ((other, score) for other, score in sorted(index.like(wordings)) if other in told)


def _is_one_story(one: Wordings, other: Wordings, score: float, threshold: float) -> bool:
    if one.digest == other.digest:
        return True
    return score >= threshold and min(one.count, other.count) >= MIN_WORDINGS


def _keep(
    best: dict[str, Told],
    key: str,
    text: Wordings,
    other_id: str,
    story_id: str,
    other: Wordings,
    score: float,
    *,
    in_any_order: bool = False,
) -> None:
    """Note the nearest; a copy's original comes before anything else.

    Of two that are equally near the first stays, or, where they come as files happen to lie, the lesser id.
    """
    copy = other_id if _is_copy(text, other, score) else None
    standing = best.get(key)
    rank = (copy is not None, score)
    before = (standing.duplicate_of is not None, standing.similarity or 0.0) if standing else (False, -1.0)
    is_tie = in_any_order and rank == before
    if rank > before or (is_tie and standing and other_id < (standing.nearest or "")):
        best[key] = Told(story_id, other_id, score, copy)


def _is_copy(text: Wordings, original: Wordings, score: float) -> bool:
    """Whether it says nothing that the original does not say: an updated figure is no copy."""
    if text.digest == original.digest:
        return True
    return score >= COPY_FROM and text.figures <= original.figures and text.count <= LONGER * original.count
