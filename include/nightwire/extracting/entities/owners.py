"""The place in a longer name: Cuneo in `provincia di Cuneo`, Germany in `governo tedesco`."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.person_names import first_names, surnames
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.referents import Referent, population, refer
from nightwire.extracting.entities.words import folded_words, split_words

_LONGEST_PLACE = 4
# A smaller city inside a name is as likely a person's or a thing's.
_SURE_POPULATION, _GREAT_POPULATION = 50_000, 500_000


@lru_cache(maxsize=16384)
def owner_of(text: str, language: str) -> Referent | None:
    """Returns the one country, area or city that some words of a name say, or None.

    Args:
        text: a name of several words.
        language: ISO 639-1 code of the text that it stands in.
    """
    words = split_words(text)
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST_PLACE), start, -1):
            if end - start == len(words):
                continue
            found = _place(text[words[start].start : words[end - 1].end], language)
            if found is not None and found.country:
                return found
    return None


def _place(text: str, language: str) -> Referent | None:
    if people := refer(text, language, EntityType.OTHER):
        return people
    place = refer(text, language, EntityType.PLACE) if text[:1].isupper() else None
    return place if place is not None and _is_sure(place, folded_words(text)) else None


def _is_sure(place: Referent, words: tuple[str, ...]) -> bool:
    if not place.key.startswith("city:"):
        return True
    is_person = len(words) == 1 and (words[0] in first_names() or words[0] in surnames())
    return population(place) >= (_GREAT_POPULATION if is_person else _SURE_POPULATION)
