"""Evidence for organisations that begin with a common noun: `ministero degli Esteri`."""

from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.name_words import adjective_forms, name_words
from nightwire.extracting.entities.gazetteer.organisations import acronyms, organisations
from nightwire.extracting.entities.gazetteer.person_names import is_first_name
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.joints import is_place, joint_width
from nightwire.extracting.entities.source.view import View

_LONGEST_NAME = 9
_LONGEST_FIELD = 3


def _continues(view: View, start: int) -> bool:
    """Returns whether a word seems to go on with a capitalised name: `Consiglio della Magistratura`."""
    joined = view.before(start) in view.lexicon.words("names", "connectors") and start > 1
    return joined and view.has_name_capital(start - 2)


def institutions(view: View) -> Iterator[Candidate]:
    """Yields organisations: a head noun with the adjectives and complements that name it."""
    for start in view.listed("organisation", "heads"):
        if _may_begin(view, start):
            yield from _grow(view, start)
    for start in view.listed("organisation", "bare"):
        if view.before(start) and not _is_kind(view, start):
            yield Candidate(start, start + 1, "ORG", 0.6 if view.opens(start) else 1.1)
    for start in view.listed("organisation", "capital_bare"):
        behind_minister = start > 1 and view.follows(start - 1, "person", "portfolio_titles")
        capital = view.words[start].is_capitalised and view.follows(start, "names", "articles")
        if capital and not behind_minister:
            yield Candidate(start, start + 1, "ORG", 1.2)
    for start in view.listed("organisation", "staffs"):
        yield from _staff(view, start)


def _staff(view: View, start: int) -> Iterator[Candidate]:
    """Yields the general staff of an army, with the people whose it is: `lo Stato maggiore ucraino`."""
    is_staff = view.after(start + 1) in view.lexicon.words("organisation", "of_staff")
    if is_staff and not view.follows(start, "names", "connectors"):
        owned = view.after(start + 2) in demonyms(view.lexicon.language)
        yield Candidate(start, start + 2 + owned, "ORG", 3.0 + owned)


def _is_kind(view: View, number: int) -> bool:
    """Returns whether a small word only says of what kind something is: `incarico di governo`."""
    if view.follows(number, "organisation", "not_bare"):
        return True
    return view.follows(number, "names", "of") and not view.words[number].is_capitalised


def chairs(view: View) -> Iterator[Candidate]:
    """Yields whose chair somebody holds: `Presidente della Repubblica`, `capo dello Stato`."""
    for number in view.listed("organisation", "chaired"):
        joined = number > 1 and view.follows(number, "names", "connectors")
        is_staff = view.after(number + 1) in view.lexicon.words("organisation", "of_staff")
        if (
            joined
            and not is_staff
            and view.words[number].is_capitalised
            and view.follows(number - 1, "organisation", "chairs")
        ):
            yield Candidate(number, number + 1, "ORG", 2.2)


def _may_begin(view: View, start: int) -> bool:
    """Returns whether a head may be a name's: `la nazionale russa`, not that of `forze dell'ordine`."""
    if view.follows(start, "names", "connectors") and view.follows(start - 1, "organisation", "keepers"):
        return not view.is_listed(start, "organisation", "kept")
    if view.words[start].is_capitalised:
        return not is_field_of(view, start)
    if view.is_listed(start, "organisation", "article_heads"):
        return view.before(start) in view.lexicon.words("names", "articles")
    return not view.is_listed(start, "organisation", "capital_heads")


def is_field_of(view: View, number: int) -> bool:
    """Returns whether a word says what somebody is in charge of: `l'assessora alla Scuola`."""
    of = view.follows(number, "names", "articles") and not view.follows(number, "names", "connectors")
    if view.is_listed(number, "organisation", "breaking_heads"):
        return False  # `sottosegretario al Ministero della Giustizia`
    return of and view.follows(number - 1, "person", "portfolio_titles")


def _grow(view: View, start: int) -> Iterator[Candidate]:
    yield from _with_adjectives_before(view, start)
    head_is_name = view.has_name_capital(start) and not view.opens(start)
    if head_is_name and view.words[start].folded not in view.lexicon.words("names", "common"):
        yield Candidate(start, start + 1, "ORG", 0.3 if _continues(view, start) else 1.6)
    naming, end = float(head_is_name), start + 1
    while end - start < _LONGEST_NAME and (step := _next_part(view, start, end)):
        width, weight = step
        end, naming = end + width, naming + weight
        if naming >= 1:
            yield Candidate(start, end, "ORG", 2.4 + 0.8 * naming + 0.3 * (end - start))
        elif naming and view.is_listed(start, "organisation", "strong_heads"):
            yield Candidate(start, end, "ORG", 1.4)


def _with_adjectives_before(view: View, start: int) -> Iterator[Candidate]:
    """Yields a head with the adjectives that stand before it: `argentinische Regierung`."""
    if "adjectives_first" not in view.lexicon.traits:
        return
    if "-" in view.words[start].text and view.words[start].is_capitalised:
        yield Candidate(start, start + 1, "ORG", 1.6)  # `Ifo-Institut`, `US-Armee`
    first, naming = start, 0.0
    while view.before(first) and (weight := _weight_of_adjective(view, first - 1)):
        first, naming = first - 1, naming + weight
    if naming >= 1:
        yield Candidate(first, start + 1, "ORG", 2.4 + 0.8 * naming + 0.3 * (start + 1 - first))


def _weight_of_adjective(view: View, number: int) -> float:
    """Returns how much of a name an adjective makes a head."""
    if view.words[number].folded in demonyms(view.lexicon.language):
        return 1.0
    is_known = view.words[number].folded in adjective_forms(view.lexicon.language)
    if is_known or view.is_listed(number, "organisation", "adjectives"):
        return 0.5 + 0.5 * (view.words[number].is_capitalised and not view.opens(number))
    return 0.0


def _next_part(view: View, start: int, end: int) -> tuple[int, float] | None:
    """Returns how many words go on with the name, and how much of a name they make it."""
    if not view.after(end):
        return None
    if (width := _second_field(view, start, end)) > 0:
        return width, 0.7
    if joint := joint_width(view, end):
        if view.follows(end + joint, "names", "for") and view.is_listed(end + joint, "names", "articles"):
            return _purpose(view, start, end, end + joint + 1)
        return _complement(view, start, end, end + joint)
    if view.words[end].text.isdecimal() and view.after(end + 1) and view.words[end + 1].is_capitalised:
        return 2, 1.0
    weight = _weight(view, start, end)
    return (1, weight) if weight else None


def _second_field(view: View, start: int, end: int) -> int:
    """Returns how many words add a field: `Ministero delle Infrastrutture e dei Trasporti`."""
    if end == start + 1 or view.after(end) not in view.lexicon.words("names", "list_words"):
        return 0
    joint = joint_width(view, end + 1)
    field = end + 1 + joint
    if view.after(field) and (width := _field_width(view, start, field)):
        return 1 + joint + width
    listed = field < len(view.words) and view.is_listed(field, "organisation", "complements")
    named = listed and view.words[field].is_capitalised and view.words[end - 1].is_capitalised
    return joint + 2 if named and view.after(field) else 0


def _field_width(view: View, start: int, number: int) -> int:
    """Returns how many words name a field of work that a ministry may have: `Affari regionali`."""
    if not (view.words[start].is_capitalised or view.is_listed(start, "organisation", "breaking_heads")):
        return 0
    fields = name_words(view.lexicon.language, "field")
    ends = range(min(number + _LONGEST_FIELD, len(view.words)), number, -1)
    found = (end for end in ends if view.key(number, end) in fields)
    return next((end - number for end in found if all(map(view.after, range(number + 1, end)))), 0)


def _weight(view: View, start: int, number: int) -> float:
    """Returns how much of a name the word right after the head makes it."""
    generic = view.is_listed(start, "organisation", "generic_heads") and not view.has_name_capital(start)
    if (generic and number == start + 1) or _is_known(view, start, number):
        return 0.0
    if weight := _weight_of_adjective(view, number):
        return weight
    if view.is_chair(number):
        return 0.0
    if view.is_listed(start, "organisation", "heads_with_place") and is_place(view, number):
        return float(view.may_stand_alone(number))
    return float(view.may_name(number) and not _begins_person(view, number))


def _complement(view: View, start: int, end: int, number: int) -> tuple[int, float] | None:
    width = number + 1 - end
    if not view.words[start].is_capitalised and view.is_listed(start, "organisation", "unjoined_heads"):
        return None
    field = _field_width(view, start, number)
    if field or view.is_listed(number, "organisation", "complements"):
        return width - 1 + (field or 1), 0.5 + 0.7 * view.words[number].is_capitalised
    wide = _place_width(view, number)
    if not view.has_name_capital(number) or (_begins_person(view, number) and not wide):
        return None
    if _is_head_itself(view, number) or _is_owner(view, start, end, number) or _is_known(view, start, number):
        return None
    if is_place(view, number) and not _takes_place(view, start):
        return None
    return width - 1 + (wide or 1), 1.0


def _purpose(view: View, start: int, end: int, number: int) -> tuple[int, float] | None:
    """Returns how far what it is for goes on with a name: `Centro nazionale per la ricerca scientifica`."""
    may_be = number < len(view.words) and view.is_listed(start, "organisation", "heads_with_purpose")
    field = _field_width(view, start, number) if may_be else 0
    if joint_width(view, number + field):
        return None  # cut short, a field misleads: `per la prevenzione delle calamità`
    return (number - end + field, 0.5 + 0.7 * view.words[number].is_capitalised) if field else None


def _takes_place(view: View, start: int) -> bool:
    """Returns whether the place behind a head is part of its name: `Banca di Roma`, not `Procura di Roma`."""
    alone = "heads_without_place" if view.words[start].is_capitalised else "heads"
    return view.is_listed(start, "organisation", "heads_with_place") or not view.is_listed(
        start, "organisation", alone
    )


def _is_head_itself(view: View, number: int) -> bool:
    """Returns whether another organisation begins behind `della`: `Consiglio d'amministrazione della Rai`."""
    if view.follows(number, "names", "of"):
        return False
    is_short = view.key(number, number + 1) in acronyms(view.lexicon.language)
    return is_short or view.is_listed(number, "organisation", "heads")


def _is_known(view: View, start: int, number: int) -> bool:
    """Returns whether a known organisation stands there, which has a head: `squadra dei Vigili`."""
    if view.words[start].is_capitalised:
        return False
    known, short = organisations(view.lexicon.language), acronyms(view.lexicon.language)
    if view.key(number, number + 1) in short and view.words[number].text[:2].isupper():
        return True
    return any(view.key(number, end) in known for end in range(number + 1, number + 5))


def _is_owner(view: View, start: int, end: int, number: int) -> bool:
    """Returns whether a name only says whose a thing is: `il consiglio di Berlusconi`."""
    if view.words[start].is_capitalised or view.is_listed(start, "organisation", "heads_with_place"):
        return False
    return number == end + 1 and view.follows(number, "names", "of") and not view.is_common(number)


def _begins_person(view: View, number: int) -> bool:
    """Returns whether a first name stands there, and none that is a field as well: `Esteri`."""
    named = is_first_name(view.words[number].folded)
    return named and not view.is_listed(number, "organisation", "complements")


def _place_width(view: View, number: int) -> int:
    """Returns how many words a place of several has, or 0: `Università di San Marino`."""
    return next((width for width in (3, 2) if _is_wide_place(view, number, width)), 0)


def _is_wide_place(view: View, number: int, width: int) -> bool:
    joined = all(view.after(other) for other in range(number + 1, number + width))
    return joined and is_place(view, number, width)
