"""Which names of people are one person: decided over all names of an article against who is well known.

Each decision has its reason, which is the mention's `method`:

- `alias`: the table of other names says so (`Benedetto XVI`, `Joseph Ratzinger`);
- `same_letters`: nothing but spaces is different (`Pierluigi Bersani`, `Pier Luigi Bersani`);
- `middle_name`: first and last name agree, one has more between (`George W. Bush`);
- `near_spelling`: first and last name are nearly spelt alike, in one article (`Zelensky`, `Zelenskyy`);
- `part_of_name`: the one longer name of the article that begins or ends so;
- `well_known`: news call one person so, and the article has nobody else of that name.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

_LEAST_SIMILARITY = 88.0
# Letters; shorter names are near too many.
_SHORTEST_NEAR = 5
# Names to each side that a long name is compared with, among those that begin alike.
_MOST_COMPARED = 10
SCORES = {
    "alias": 1.0,
    "same_letters": 0.95,
    "middle_name": 0.9,
    "near_spelling": 0.8,
    "part_of_name": 0.9,
    "well_known": 0.8,
}


@dataclass(frozen=True, slots=True)
class Known:
    """People known beforehand, by folded words joined with spaces.

    Attributes:
        aliases: other names, each with the name that it stands for.
        short: what news call somebody for short, each with the full name.
    """

    aliases: Mapping[str, str]
    short: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Decision:
    """That one name stands for another, and why."""

    name: str
    stands_for: str
    reason: str


def decide(
    people: Collection[str], known: Known, apart: Callable[[str, str], bool] = lambda _left, _right: False
) -> dict[str, Decision]:
    """Returns for each name that stands for another one what that is; the order of names plays no part.

    Args:
        people: the names of an article, as folded words joined with spaces.
        known: who is known beforehand.
        apart: whether the user says that two names are two people.
    """
    full = {name: one for name in sorted(people) if (one := _of_table(name, known))}
    longs = sorted({name for name in people if " " in name} | {one.stands_for for one in full.values()})
    likely = _likely(longs)
    for left in longs:
        reasons = ((other, _reason(left, other)) for other in likely[left] if not apart(left, other))
        found = next(((other, reason) for other, reason in reasons if reason), None)
        if found and left in people and left not in full:
            full[left] = Decision(left, *found)
    longer = _by_part(people)
    for name in sorted(set(people) - set(full)):
        others = [other for other in longer[name] if not apart(name, other)]
        if decision := _as_part(name, others, full) or _as_known(name, others, known, apart):
            full[name] = decision
    return full


def _likely(longs: Collection[str]) -> dict[str, list[str]]:
    """Returns for each long name those that it may be a spelling of: few, so that time is linear."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in longs:
        words = name.split()
        for group in (("letters", name.replace(" ", "")), ("ends", words[0], words[-1])):
            groups[group].append(name)
        groups["near", words[0][:2], words[-1][:2]].append(name)
    found: dict[str, list[str]] = {name: [] for name in longs}
    for members in groups.values():
        for number, name in enumerate(members):
            near = members[max(0, number - _MOST_COMPARED) : number + _MOST_COMPARED]
            found[name] += [other for other in near if other != name]
    return found


def _by_part(people: Collection[str]) -> dict[str, list[str]]:
    longer: dict[str, list[str]] = defaultdict(list)
    for other in sorted(people):
        for part in set(parts_of(other)):
            longer[part].append(other)
    return longer


def _of_table(name: str, known: Known) -> Decision | None:
    """Returns whom the table knows by this name, or by its first and last word alone."""
    words = name.split()
    is_long = len(words) > 2 and min(map(len, words)) > 1  # `George H. W. Bush` is not `George Bush`
    likely = (name, f"{words[0]} {words[-1]}") if is_long else (name,)
    found = next((known.aliases[one] for one in likely if one in known.aliases), None)
    return Decision(name, found, "alias") if found and found != name else None


def _reason(left: str, right: str) -> str | None:
    """Returns why a name may stand for another, which is the longer or the later one of the two."""
    if left.replace(" ", "") == right.replace(" ", ""):
        return "same_letters" if len(left) < len(right) else None
    ours, theirs = left.split(), right.split()
    if len(ours) < len(theirs) and (ours[0], ours[-1]) == (theirs[0], theirs[-1]) and len(ours) > 1:
        return "middle_name"
    is_near = len(ours) == len(theirs) > 1 and all(map(_is_near, ours, theirs))
    return "near_spelling" if is_near and left < right else None


def _is_near(left: str, right: str) -> bool:
    if left == right:
        return True
    return min(len(left), len(right)) >= _SHORTEST_NEAR and fuzz.ratio(left, right) >= _LEAST_SIMILARITY


def _as_part(name: str, longer: Collection[str], full: Mapping[str, Decision]) -> Decision | None:
    """Returns the one person of the article whose name ends or begins so; surnames go before."""
    surnamed = [other for other in longer if other.endswith(f" {name}")]
    for group in (surnamed, longer):
        whole = {_end(other, full) for other in group}
        if len(whole) == 1:
            return Decision(name, whole.pop(), "part_of_name")
    return None


def _as_known(
    name: str, longer: Collection[str], known: Known, apart: Callable[[str, str], bool]
) -> Decision | None:
    """Returns whom news call so, where the article has nobody else of that name."""
    person = known.short.get(name)
    if person is None or longer or apart(name, person):
        return None
    return Decision(name, known.aliases.get(person, person), "well_known")


def _end(name: str, full: Mapping[str, Decision]) -> str:
    """Returns what a name stands for in the end; each step leads to a longer or a later name."""
    seen = {name}
    while name in full and full[name].stands_for not in seen:
        name = full[name].stands_for
        seen.add(name)
    return name


def parts_of(name: str) -> Iterator[str]:
    """Yields the first and the last words of a name: what somebody may be called for short."""
    words = name.split()
    for cut in range(1, len(words)):
        yield " ".join(words[:cut])
        yield " ".join(words[cut:])


def ends(decisions: Mapping[str, Decision]) -> dict[str, tuple[str, str]]:
    """Returns for each name that was decided about whom it stands for in the end, and the first reason."""
    return {name: (_end(name, decisions), decision.reason) for name, decision in decisions.items()}
