"""What speaks against words that are spelt like a city being one: people, things and nouns of the name."""

from math import log10

from nightwire.extracting.entities.gazetteer.cities import MIN_POPULATION, cities, has_own_name
from nightwire.extracting.entities.gazetteer.person_names import (
    first_names,
    single_names,
    surnames,
    well_known,
)
from nightwire.extracting.entities.source.runs import expects_place
from nightwire.extracting.entities.source.view import View

# A city that is meant more often than a person or a thing of its name.
_GREAT_POPULATION = 500_000
# Where all nouns have capitals, a smaller city that is spelt like one is hardly meant.
_LARGE_POPULATION = 100_000


def city_score(view: View, start: int, end: int, population: int) -> float:
    """Returns how sure it is that words which are spelt like a city mean one."""
    score = 1.0 + 0.6 * max(log10(population / MIN_POPULATION), -1.0)
    if end == start + 1:
        score -= _doubt(view, start, is_great=population >= _GREAT_POPULATION)
        doubtful = population < _LARGE_POPULATION or view.is_listed(start, "place", "also_nouns")
        score -= 1.5 * (doubtful and _is_rather_a_noun(view, start))
    elif view.before(start) in view.lexicon.words("place", "weak_prepositions"):
        score += 0.5
    return score


def is_surname_rather(view: View, number: int) -> bool:
    """Returns whether a city is called so in some other language only, and people are as well: `Parisi`."""
    folded = view.words[number].folded
    if not view.lexicon.words("place", "exonyms") or view.is_listed(number, "place", "exonyms"):
        return False
    is_somebody = folded in surnames() or (folded,) in well_known() or folded in single_names()
    return is_somebody and not has_own_name((folded,))


def is_first_name_rather(view: View, number: int) -> bool:
    """Returns whether a first name is a far city's too, and nothing says that it is a place: `Franca`."""
    if not view.lexicon.words("place", "exonyms") or view.is_listed(number, "place", "exonyms"):
        return False
    largest = cities()[view.key(number, number + 1)][0]
    is_far = largest.population < _GREAT_POPULATION and largest.country != view.lexicon.language.upper()
    return is_far and view.words[number].folded in first_names() and not expects_place(view, number)


def _is_rather_a_noun(view: View, number: int) -> bool:
    return view.is_plain_noun(number) and not expects_place(view, number)


def _doubt(view: View, number: int, *, is_great: bool) -> float:
    """Returns what speaks against a city of one word that may be a person or a thing as well."""
    folded, common = view.words[number].folded, view.is_common(number)
    person = 0.6 * (folded in surnames()) + 0.6 * (folded in first_names())
    exonyms = view.lexicon.words("place", "exonyms")
    is_sure = is_great and (not exonyms or folded in exonyms)  # `Sale la tensione` is not about Salé
    opening = (0.8 if is_sure else 2.0) * (view.opens(number) and common)
    return 0.5 * common + (0.5 if is_great else 1.0) * person + opening
