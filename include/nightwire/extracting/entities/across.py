"""Who the people of a night's articles are, against everybody whom the lake knows by then.

`deciding.py` has joined the names of each article; what is left is decided here over all of them. Each
decision has its reason:

- `same_letters`, `middle_name`, `suffix`: two long names of one person (`Floyd Mayweather Jr.`), where no
  third name makes it doubtful (`George W. Bush`, `George H. W. Bush`);
- `same_story`: of those whose name ends so, the one whom another article of the same story names;
- `only_name`: the only one whose name ends so;
- `most_frequent`: five times the articles of all others together;
- `itself`: nobody else is meant, or nobody knows who;
- `several`: more than one whose name ends so, none of them far more frequent.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nightwire.extracting.entities.deciding import parts_of
from nightwire.extracting.entities.gazetteer.person_names import is_first_name
from nightwire.extracting.entities.long_names import Person, long_name_groups, tail_of
from nightwire.fingerprint import of_packages

FAR_MORE = 5  # times the articles of all others together
SCORES = {
    "itself": 1.0, "several": 0.5, "same_letters": 0.95, "middle_name": 0.9, "suffix": 0.85,
    "same_story": 0.85, "most_frequent": 0.7, "only_name": 0.7,
    "legal_form": 0.9, "acronym": 0.85, "initials": 0.6,
}  # fmt: skip

Apart = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Taken:
    """Whom a person of one article is taken for.

    Attributes:
        entity_id: who it is.
        reason: why.
        article_count: articles that name who it is, as far as is known by then.
        other_article_count: articles that name the others that it could be.
    """

    entity_id: str
    reason: str
    article_count: int
    other_article_count: int = 0

    @property
    def score(self) -> float:
        """How sure that is, 0 to 1."""
        return SCORES[self.reason]


def take(
    articles: Mapping[str, Collection[str]],
    people: Sequence[Person],
    stories: Mapping[str, str],
    apart: Apart = lambda _left, _right: False,
) -> dict[tuple[str, str], Taken]:
    """Returns whom each person of each article is taken for, by article and entity id.

    The order of articles and people plays no part, and work grows as they do.

    Args:
        articles: the entity ids of the people of each article of the night.
        people: everybody of the night and of the nights before that shares a last word with one of them.
        stories: the story of each article.
        apart: whether the user says that two names, as folded words, are two people.
    """
    known = _Known(people, apart)
    told = _told(articles, stories, known)
    found = {}
    for article, names in articles.items():
        parts = known.parts(names)
        for one in names:
            found[article, one] = known.taken(one, parts, told[stories.get(article, article)])
    return found


def _told(
    articles: Mapping[str, Collection[str]], stories: Mapping[str, str], known: "_Known"
) -> dict[str, frozenset[str]]:
    """Who is named in each story, by who they are."""
    found: dict[str, set[str]] = defaultdict(set)
    for article, names in articles.items():
        found[stories.get(article, article)] |= {known.whole(one) for one in names}
    return {story: frozenset(names) for story, names in found.items()}


class _Known:
    def __init__(self, people: Sequence[Person], apart: Apart) -> None:
        self._by_id = {one.entity_id: one for one in people}
        self._apart = apart
        self._whole = long_name_groups(people, apart)
        self._counts: dict[str, int] = defaultdict(int)
        self._ends: dict[str, dict[str, str]] = defaultdict(dict)
        for one in people:
            whole = self.whole(one.entity_id)
            self._counts[whole] += one.article_count
            for tail in _tails(one.key):
                self._ends[tail][whole] = min(one.key, self._ends[tail].get(whole, one.key))

    def whole(self, entity_id: str) -> str:
        """Who a long name stands for."""
        return self._whole[entity_id][0] if entity_id in self._whole else entity_id

    def parts(self, entity_ids: Iterable[str]) -> frozenset[str]:
        """What the people of an article may be called for short."""
        return frozenset(part for one in entity_ids for part in parts_of(self._by_id[one].key))

    def taken(self, entity_id: str, parts: Collection[str], told: Collection[str]) -> Taken:
        """Whom a person is taken for in an article of these short names, of a story with those people.

        Where the article has several longer names itself, it stays who it is: one alone was taken there.
        """
        own = self._counts[self.whole(entity_id)]
        if entity_id in self._whole:
            return Taken(*self._whole[entity_id], own)
        key = self._by_id[entity_id].key
        fits = {who: name for who, name in self._ends[key].items() if not self._apart(key, name)}
        if not fits or _is_only_first(key) or key in parts:
            return Taken(entity_id, "several" if len(fits) > 1 else "itself", own, self._sum(fits))
        return self._chosen(entity_id, sorted(fits), told)

    def _chosen(self, entity_id: str, fits: Sequence[str], told: Collection[str]) -> Taken:
        whole = self._sum(fits)
        near = [one for one in fits if one in told]
        if len(near) == 1:
            return self._as(near[0], "same_story", whole)
        if len(fits) == 1:
            return self._as(fits[0], "only_name", whole)
        most = max(fits, key=lambda one: (self._counts[one], one))
        if self._counts[most] >= FAR_MORE * (whole - self._counts[most]):
            return self._as(most, "most_frequent", whole)
        return Taken(entity_id, "several", self._counts[entity_id], whole)

    def _as(self, who: str, reason: str, whole: int) -> Taken:
        return Taken(who, reason, self._counts[who], whole - self._counts[who])

    def _sum(self, ids: Iterable[str]) -> int:
        return sum(self._counts[one] for one in ids)


def version() -> str:
    """Fingerprint of the rules and of what they read."""
    names = (
        "across",
        "long_names",
        "deciding",
        "words",
        "gazetteer.person_names",
        "gazetteer:first_names.csv",
    )
    return of_packages(*(f"nightwire.extracting.entities.{name}" for name in names))


def _tails(key: str) -> Iterator[str]:
    """The last words of a name, also without `Jr.`: what news call somebody for short."""
    for name in dict.fromkeys((key, tail_of(key))):
        words = name.split()
        yield from (" ".join(words[cut:]) for cut in range(1, len(words)))


def _is_only_first(key: str) -> bool:
    """Whether a name is a first name alone: `Francesco` may be a pope or a boxer's brother."""
    return " " not in key and is_first_name(key)
