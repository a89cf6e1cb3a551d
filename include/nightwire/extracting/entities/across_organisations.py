"""Which organisations of different articles are one, by their names and what articles call them for short.

Each decision has its reason:

- `legal_form`: nothing but a legal form, or the noun of a house, is different (`Apple Inc.`, `Banca Carige`);
- `acronym`: the only one that an article introduced by this acronym (`Sindacato Autonomo di Polizia (SAP)`);
- `initials`: the only one whose words begin with the letters of an acronym in capitals;
- `same_story`: of those whose name begins or ends so, or who are called so for short, the one whom another
  article of the same story names;
- `most_frequent`: five times the articles of all others together;
- `itself`: nobody else is meant, or nobody knows who;
- `several`: more than one may be meant, none of them for sure.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from nightwire.extracting.entities.across import FAR_MORE, Apart, Taken
from nightwire.extracting.entities.deciding import parts_of
from nightwire.extracting.entities.short_names import INITIALS, Organisation, common_nouns
from nightwire.fingerprint import of_packages

_LEAST_INITIALS = 3  # letters


def take_organisations(
    articles: Mapping[str, Collection[str]],
    organisations: Sequence[Organisation],
    stories: Mapping[str, str],
    apart: Apart = lambda _left, _right: False,
    ownerless: Collection[str] = (),
) -> dict[tuple[str, str], Taken]:
    """Returns what each organisation of each article is taken for, by article and entity id.

    The order of articles and organisations plays no part, and work grows as they do.

    Args:
        articles: the entity ids of the organisations of each article of the night.
        organisations: all of the night, and those of the nights before that share a core or an acronym.
        stories: the story of each article.
        apart: whether the user says that two names, as folded words, are two organisations.
        ownerless: ids of institutions of nobody known (`Procura`): other articles of the story may say whose.
    """
    known = _Known(organisations, apart, ownerless)
    told: dict[str, set[str]] = defaultdict(set)
    for article, names in articles.items():
        told[stories.get(article, article)].update(known.whole(one) for one in names)
    by_part = {story: _by_part(known, ids) for story, ids in told.items()}
    return {
        (article, one): known.taken(one, told[story], by_part[story])
        for article, names in articles.items()
        for story in [stories.get(article, article)]
        for one in names
    }


def _by_part(known: "_Known", ids: Iterable[str]) -> dict[str, set[str]]:
    """What longer names of one story begin and end with."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in ids:
        for part in parts_of(known.key(one)):
            found[part].add(one)
    return found


class _Known:
    def __init__(
        self, organisations: Sequence[Organisation], apart: Apart, ownerless: Collection[str]
    ) -> None:
        self._by_id = {one.entity_id: one for one in organisations}
        self._apart, self._ownerless = apart, frozenset(ownerless)
        self._whole: dict[str, str] = {}
        self._counts: dict[str, int] = defaultdict(int)
        self._called: dict[str, set[str]] = defaultdict(set)
        for group in self._cores():
            first, *others = group
            self._whole |= {one.entity_id: first.entity_id for one in others if not apart(first.key, one.key)}
        for one in organisations:
            self._counts[self.whole(one.entity_id)] += one.article_count
            for short in _short_names(one):
                self._called[short].add(self.whole(one.entity_id))

    def _cores(self) -> Iterator[list[Organisation]]:
        """Yields names with one core, the first that came before the others."""
        cores: dict[str, list[Organisation]] = defaultdict(list)
        for one in self._by_id.values():
            if one.entity_id not in self._ownerless and one.core not in common_nouns() and not one.is_short:
                cores[one.core].append(one)
        for _, group in sorted(cores.items()):
            if len(group) > 1:
                yield sorted(
                    group, key=lambda one: (one.first_date, -one.article_count, one.key, one.entity_id)
                )

    def key(self, entity_id: str) -> str:
        """The folded words of a name."""
        return self._by_id[entity_id].key

    def whole(self, entity_id: str) -> str:
        """What a name stands for whatever the article."""
        return self._whole.get(entity_id, entity_id)

    def taken(self, one: str, told: Collection[str], by_part: Mapping[str, Collection[str]]) -> Taken:
        """What an organisation is taken for in an article of a story that names those."""
        own = self._counts[self.whole(one)]
        if one in self._whole:
            return Taken(self._whole[one], "legal_form", own)
        if longer := self._free(one, by_part.get(self.key(one), ())):
            return self._chosen(one, longer, longer if len(longer) == 1 else (), "several")
        if not self._by_id[one].is_short:
            return Taken(one, "itself", own)
        fits, reason = self._meant(one)
        return self._chosen(one, fits, fits & set(told), reason) if fits else Taken(one, "itself", own)

    def _meant(self, one: str) -> tuple[set[str], str]:
        """Returns what a short name may stand for, and why."""
        core = self._by_id[one].core
        houses = self._free(one, self._called[f"={core}"])
        introduced = self._free(one, self._called[core])
        if houses or introduced:
            return houses | introduced, "acronym" if introduced else "legal_form"
        is_long_enough = len(core) >= _LEAST_INITIALS
        return (self._free(one, self._called[INITIALS + core]) if is_long_enough else set()), "initials"

    def _free(self, one: str, others: Iterable[str]) -> set[str]:
        key = self.key(one)
        return {other for other in others if other != one and not self._apart(key, self.key(other))}

    def _chosen(self, one: str, fits: Collection[str], near: Collection[str], reason: str) -> Taken:
        whole = sum(self._counts[fit] for fit in fits)
        if len(near) == 1:
            return self._as(next(iter(near)), "same_story", whole)
        if len(fits) == 1:
            return self._as(next(iter(fits)), reason, whole)
        most = max(fits, key=lambda fit: (self._counts[fit], fit))
        if reason != "several" and self._counts[most] >= FAR_MORE * (whole - self._counts[most]):
            return self._as(most, "most_frequent", whole)
        return Taken(one, "several", self._counts[one], whole)

    def _as(self, who: str, reason: str, whole: int) -> Taken:
        return Taken(who, reason, self._counts[who], whole - self._counts[who])


def _short_names(one: Organisation) -> Iterator[str]:
    """Yields what an organisation is called for short: `=` and its core where it has more than that."""
    if one.is_short:
        return
    if one.acronym:
        yield one.acronym
    if " " not in one.core:
        yield f"={one.core}"


def version() -> str:
    """Fingerprint of the rules and of what they read."""
    names = ("across_organisations", "short_names", "deciding", "words", "gazetteer:heads.csv")
    return of_packages(*(f"nightwire.extracting.entities.{name}" for name in names))
