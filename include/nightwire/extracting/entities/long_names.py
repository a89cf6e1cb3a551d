"""Long names of one person in different articles: `Giorgio Forenzo Taveggia`, `Giorgio Taveggia`."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

SUFFIXES = frozenset({"jr", "sr", "junior", "senior", "ii", "iii"})
_MOST_COMPARED = 30  # names of one first and one last word; of more, each is somebody of their own


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as articles name them.

    Attributes:
        entity_id: by the name alone.
        key: the name as folded words.
        article_count: articles that name them so.
        first_date: the night of the first of these (`YYYY-MM-DD`).
    """

    entity_id: str
    key: str
    article_count: int
    first_date: str


def tail_of(key: str) -> str:
    """Returns a name without `Jr.` and the like."""
    words = key.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in SUFFIXES else key


def last_word(key: str) -> str:
    """Returns the word by which a name is looked up."""
    return tail_of(key).rpartition(" ")[2]


def long_name_groups(
    people: Sequence[Person], apart: Callable[[str, str], bool]
) -> dict[str, tuple[str, str]]:
    """Returns for each long name that stands for another who that is, and why.

    Of several names of one person the one that came first stays: ids of earlier nights go on.
    """
    found = {}
    for group in _of_one_first_and_last(people):
        if len(group) > _MOST_COMPARED or not _are_one(group):
            continue
        first, *others = sorted(group, key=lambda one: (one.first_date, -one.article_count, one.key))
        for one in others:
            if not apart(first.key, one.key):
                found[one.entity_id] = (first.entity_id, _reason(first.key, one.key))
    return found


def _of_one_first_and_last(people: Sequence[Person]) -> Iterator[list[Person]]:
    groups: dict[tuple[str, str], dict[str, Person]] = defaultdict(dict)
    for one in people:
        words = tail_of(one.key).split()
        if len(words) > 1:
            groups["ends", f"{words[0]} {words[-1]}"][one.entity_id] = one
            groups["letters", "".join(words)][one.entity_id] = one
    yield from (list(group.values()) for _, group in sorted(groups.items()) if len(group) > 1)


def _are_one(group: Sequence[Person]) -> bool:
    """Whether no two of the names speak against each other."""
    suffixes = {one.key.rpartition(" ")[2] for one in group if tail_of(one.key) != one.key}
    middles = sorted({tuple(tail_of(one.key).split()[1:-1]) for one in group}, key=len)
    return len(suffixes) < 2 and all(map(_is_part, middles, middles[1:]))


def _is_part(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether all words stand in the longer one, in order, or as their first letter (`W`, `Walker`).

    Letters alone must be all of them: `George H. W.` and `George W. Bush` are two.
    """
    if len(shorter) < len(longer) and shorter and all(len(word) == 1 for word in shorter):
        return False
    left = iter(longer)
    return all(any(_agree(word, other) for other in left) for word in shorter)


def _agree(word: str, other: str) -> bool:
    return word == other or (len(min(word, other, key=len)) == 1 and word[0] == other[0])


def _reason(left: str, right: str) -> str:
    if left.replace(" ", "") == right.replace(" ", ""):
        return "same_letters"
    return "suffix" if tail_of(left) == tail_of(right) else "middle_name"
