"""Evidence for places that begin with a common noun: `provincia di Cuneo`, `via Roma`."""

from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.organisations import organisations
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.institutions import is_field_of
from nightwire.extracting.entities.source.joints import is_place, joint_width
from nightwire.extracting.entities.source.view import View

_LONGEST_NAME = 9
_GREAT_POPULATION = 100_000


def places(view: View) -> Iterator[Candidate]:
    """Yields places: a head noun with the name that follows it, `provincia di Cuneo`."""
    for start in sorted({*view.listed("place", "bare_heads"), *view.listed("place", "heads")}):
        name = _name_after_head(view, start) if _may_be_head(view, start) else None
        if name is None or name >= len(view.words) or not view.has_name_capital(name):
            continue
        if name > start + 1 and _is_part_of_city(view, start, name):
            continue
        for end in _ends(view, view.run_end.get(name, name + 1)):
            if end - start > _LONGEST_NAME:
                break
            yield Candidate(start, end, "LOC", 3.4 + 0.4 * (end - start))


def roads(view: View) -> Iterator[Candidate]:
    """Yields roads that have a number for a name: `la Statale 16`, `U.S. Route 24`."""
    for number in view.listed("place", "numbered"):
        end = number + 2
        if view.words[number].is_capitalised and view.after(number + 1)[:1].isdecimal():
            yield Candidate(view.run_start.get(number, number), end, "LOC", 4.0)


def _is_part_of_city(view: View, start: int, name: int) -> bool:
    """Returns whether a small head only says where in a city something is: `un quartiere di Aleppo`."""
    if view.words[start].is_capitalised or not view.is_listed(start, "place", "district_heads"):
        return False
    same = cities().get(view.key(name, name + 1), ())
    return bool(same) and same[0].population >= _GREAT_POPULATION


def _may_be_head(view: View, start: int) -> bool:
    """Returns whether a noun is a head: no plain word in small letters, and no way over: `via WhatsApp`."""
    if view.is_listed(start, "place", "idioms") and _is_way(view, start):
        return False
    if is_field_of(view, start):
        return False  # `l'assessore alla Scuola Bianca Neri`
    return view.words[start].is_capitalised or not view.is_listed(start, "place", "capital_heads")


def _is_way(view: View, start: int) -> bool:
    """Returns whether a word says by what means something was done: `ha scritto via WhatsApp`."""
    before = view.before(start)
    by_means = bool(before) and not view.is_function(start - 1) and not view.words[start - 1].is_capitalised
    known = view.key(start + 1, start + 2) in organisations(view.lexicon.language)
    return by_means and known and not view.words[start].is_capitalised


def _name_after_head(view: View, start: int) -> int | None:
    if view.is_listed(start, "place", "bare_heads") and _is_capitalised_after(view, start):
        return start + 1
    joint = joint_width(view, start + 1)
    if joint and view.is_listed(start, "place", "heads") and _may_join(view, start):
        return start + 1 + joint
    return _name_after_adjective(view, start)


def _name_after_adjective(view: View, start: int) -> int | None:
    """Returns where a name begins behind a head and its adjective: `museo archeologico di Aquileia`."""
    if not view.is_listed(start, "place", "described_heads") or not view.after(start + 1):
        return None
    if not view.is_listed(start + 1, "organisation", "adjectives"):
        return None
    joint = joint_width(view, start + 2)
    return start + 2 + joint if joint or _is_capitalised_after(view, start + 1) else None


def _is_idiom(view: View, start: int) -> bool:
    """Returns whether a head is part of a saying: `in via di sviluppo`, `al largo di`."""
    small = not view.words[start].is_capitalised and view.is_listed(start, "place", "idioms")
    return small and view.follows(start, "place", "before_idioms")


def _is_capitalised_after(view: View, start: int) -> bool:
    return bool(view.after(start + 1)) and view.words[start + 1].is_capitalised


def _may_join(view: View, start: int) -> bool:
    """Returns whether a head takes `di`: `Palazzo di Giustizia` is a name, `il palazzo di Rossi` none."""
    if _is_idiom(view, start):
        return False
    loose = view.is_listed(start, "place", "loose_heads")
    return not loose or (view.words[start].is_capitalised and not view.is_listed(start, "names", "common"))


def _ends(view: View, end: int) -> Iterator[int]:
    yield end
    while (joint := joint_width(view, end)) and _goes_on(view, end + joint):
        end += joint + 1
        yield end


def _goes_on(view: View, number: int) -> bool:
    """Returns whether a name goes on behind a joint: `Santa Maria degli Angeli`, not `via Roma di Pisa`."""
    return view.has_name_capital(number) and (not is_place(view, number) or view.is_common(number))
