"""Evidence from where a capitalised run stands: what is before it, after it and in it."""

import re
from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.name_words import name_words
from nightwire.extracting.entities.gazetteer.person_names import first_names, surnames
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.lexicon import is_dictionary_word
from nightwire.extracting.entities.source.people import is_numeral
from nightwire.extracting.entities.source.person_runs import LONGEST_NAME
from nightwire.extracting.entities.source.view import View

# The end of an address, which is called like who has it: `Laitspa.it`.
_LONGEST_FIELD = 4  # words
_LARGE_POPULATION = 100_000
_MOST_JOINTS = 2
_ADDRESS = re.compile(r"\.(?:it|com|org|net|eu|info|tv|gov|edu)$", re.IGNORECASE)


def runs(view: View) -> Iterator[Candidate]:
    """Yields each capitalised run under each label that its surroundings speak for."""
    for start, end in view.person_runs:
        single = end == start + 1
        if end - start > LONGEST_NAME or (
            single and (len(view.words[start].text) == 1 or view.is_listed(start, "names", "directions"))
        ):
            continue
        if _is_portfolio(view, start, end) or (single and is_numeral(view.words[start].text)):
            continue
        begin = _begin(view, start, end)
        if _is_thing(view, begin, end):
            yield Candidate(begin, end, "EVENT", 2.0 + 0.4 * (end - begin))
        yield from _by_address(view, begin, end) or _by_context(view, begin, end)
        if _is_located(view, end):
            yield Candidate(begin, end, "GPE", 2.0)
        if _has_members(view, start, end):
            yield Candidate(start, end, "ORG", 2.2)
        yield from _by_words(view, begin, end)
        if begin + 1 == end:
            yield from _acronym(view, begin)


def _is_thing(view: View, start: int, end: int) -> bool:
    """Returns whether a run begins like the name of an event or a law: `Coppa Davis`, `Gran Premio`."""
    if view.is_listed(start, "names", "before_things") and start + 1 < end:
        return view.is_listed(start + 1, "names", "things")
    return view.is_listed(start, "names", "things")


def _is_located(view: View, end: int) -> bool:
    """Returns whether words say where something lies: `Nuvuk è situata`, `Altino si trova`."""
    if not view.after(end) or not view.after(end + 1):
        return False
    return view.is_listed(end + 1, "place", "located") and view.is_listed(end, "place", "before_located")


def _begin(view: View, start: int, end: int) -> int:
    """Returns where a run begins without a plain word that only opens the sentence."""
    plain = view.opens(start) and view.is_common(start) and end > start + 1
    return start + 1 if plain and not view.is_listed(start + 1, "organisation", "legal_forms") else start


def _is_portfolio(view: View, start: int, end: int) -> bool:
    """Returns whether a word only says what a minister is minister of: `ministro della Difesa`."""
    if end > start + 1 or not _is_behind_minister(view, start):
        return False
    fields = name_words(view.lexicon.language, "field")
    longest = range(min(start + _LONGEST_FIELD, len(view.words)), start, -1)
    return view.is_listed(start, "organisation", "complements") or any(
        view.key(start, stop) in fields for stop in longest
    )


def _is_behind_minister(view: View, number: int) -> bool:
    """Returns whether a minister stands before a word: `ministro irlandese per l'Oltremare`."""
    if not view.follows(number, "names", "connectors") and not view.follows(number, "names", "articles"):
        return False
    for _ in range(_MOST_JOINTS):
        if view.follows(number, "names", "connectors") or view.follows(number, "names", "articles"):
            number -= 1
    if view.before(number) in demonyms(view.lexicon.language):
        number -= 1
    return view.follows(number, "person", "portfolio_titles")


def expects_place(view: View, start: int) -> bool:
    """Returns whether a place is likely at a word: after `a` and `in`, after `stazione di`."""
    if view.follows(start, "place", "prepositions") or view.follows(start, "place", "introductions"):
        return True
    if view.follows(start, "names", "connectors") and view.follows(start - 1, "place", "before_waters"):
        return True
    noun = start - 2 if view.follows(start, "names", "articles") else start - 1
    joined = view.follows(noun + 1, "names", "of") if noun >= 0 else False
    return joined and (view.follows(noun, "place", "introductions") or view.follows(noun, "place", "offices"))


def _expects_organisation(view: View, start: int) -> bool:
    """Returns whether `agenzia` and the like are before a word, with or without a nationality between."""
    if view.before(start) in demonyms(view.lexicon.language) and start > 1:
        return view.follows(start - 1, "organisation", "introductions")
    return view.follows(start, "organisation", "introductions")


def _by_address(view: View, start: int, end: int) -> list[Candidate]:
    """Returns an address as the name of who has it."""
    is_address = end == start + 1 and _ADDRESS.search(view.words[start].text)
    return [Candidate(start, end, "ORG", 1.2)] if is_address else []


def _by_context(view: View, start: int, end: int) -> Iterator[Candidate]:
    before, lexicon = view.before(start), view.lexicon
    shape = _shape(view, start, end)
    is_place = expects_place(view, start)
    if is_place and _is_rather_a_person(view, start, end):
        yield Candidate(start, end, "PERSON", 0.9 + shape)
    elif is_place:
        if not _is_plain_english(view, start, end):
            yield Candidate(start, end, "GPE", 1.0 + shape)
    elif _expects_organisation(view, start):
        yield Candidate(start, end, "ORG", 1.5 + shape)
    elif before in lexicon.words("place", "within"):
        yield Candidate(start, end, "GPE", 0.6 + shape)
        yield Candidate(start, end, "ORG", 0.4 + shape)
    elif before in lexicon.words("names", "articles"):
        yield Candidate(start, end, "ORG", 0.7 + shape - 0.5 * (end == start + 1 and view.is_common(start)))
    else:
        yield from _by_length(view, start, end, shape)
    yield from _by_verb(view, start, end, shape)


def _by_verb(view: View, start: int, end: int, shape: float) -> Iterator[Candidate]:
    """Yields what does something, also an unknown word that opens a sentence: `Chiumarulo era fuggito`."""
    if end == len(view.words) or view.after(end) not in view.lexicon.words("person", "verbs"):
        return
    if shape > 0:
        yield Candidate(start, end, "PERSON", 0.4)
    elif end == start + 1 and _is_unknown_word(view, start):
        yield Candidate(start, end, "PERSON", 1.1 - max(0.0, 0.5 + shape))


def _is_unknown_word(view: View, number: int) -> bool:
    """Returns whether no dictionary has a word, nor is it one of clubs and papers."""
    text = view.words[number].text
    if view.is_listed(number, "organisation", "foreign_words"):
        return False
    return text.isalpha() and not (view.is_common(number) or is_dictionary_word(text.lower(), "en"))


def _is_known_person(view: View, number: int) -> bool:
    folded = view.words[number].folded
    return (folded in first_names() or folded in surnames()) and (folded,) not in cities()


def _is_rather_a_person(view: View, start: int, end: int) -> bool:
    """Returns whether two words behind `a` are somebody's: `succede a Cadel Evans`."""
    first, last = view.words[start].folded, view.words[end - 1].folded
    if end > start + 1 and first in first_names() and last in surnames():
        return view.key(start, end) not in cities()
    if end == start + 1 and view.follows(start - 1, "person", "told"):
        return not view.is_listed(start, "place", "exonyms") and (
            last in surnames() or not _is_great_city(view, start)
        )
    addressed = view.follows(start - 1, "person", "addressing")
    if end > start + 1 and addressed and not view.is_listed(start, "place", "heads"):
        return view.key(start, end) not in cities()
    if end == start + 1 and addressed:
        return (last in surnames() and not view.is_listed(start, "place", "exonyms")) or (
            last,
        ) not in cities()
    known = last in (surnames() if end > start + 1 else first_names())
    return known and (last,) not in cities() and not view.is_common(end - 1)


def _is_great_city(view: View, number: int) -> bool:
    """Returns whether a city is called so that news speak of: a large one, or one at home."""
    same = cities().get(view.key(number, number + 1), ())
    home = view.lexicon.language.upper()
    return any(city.country == home or city.population >= _LARGE_POPULATION for city in same)


def _is_agent(view: View, start: int) -> bool:
    """Returns whether a name does what a participle says: `scritto da Rossi`, not `partito da Roma`."""
    if start < 2 or not view.follows(start, "person", "agents") or view.is_listed(start, "place", "exonyms"):
        return False
    folded = view.before(start - 1)
    participle = folded.endswith(tuple(view.lexicon.words("person", "participle_endings")))
    return participle and folded not in view.lexicon.words("person", "motions")


def _has_members(view: View, start: int, end: int) -> bool:
    """Returns whether those before a run are a body's: `attivisti di Momentum`, not `di Amatrice`."""
    if not view.follows(start, "names", "of") or not view.follows(start - 1, "organisation", "members"):
        return False
    if end > start + 1:
        return view.words[start].folded not in first_names() and view.key(start, end) not in cities()
    return not _is_great_city(view, start)


def _by_length(view: View, start: int, end: int, shape: float) -> Iterator[Candidate]:
    before = view.before(start)
    if end > start + 1:
        # Parties and papers are plain words; two unknown words are most often a person.
        plain = all(view.is_common(number) for number in range(start, end))
        if not plain and _is_plain_english(view, start, end):
            return  # `Space Shuttle`, `Fast Food`: things rather than people
        named = 0.5 * (end == start + 2 and view.words[end - 1].folded in surnames())
        yield Candidate(start, end, "ORG" if plain else "PERSON", (1.8 if plain else 0.5 + named) + shape)
    elif view.follows(start, "names", "of"):
        yield Candidate(start, end, "GPE", 0.5 + shape)
        yield Candidate(start, end, "PERSON", 0.3 + shape)
    elif view.follows(start, "person", "cases"):
        yield Candidate(start, end, "PERSON", 1.0 + shape)
    elif _is_agent(view, start):
        yield Candidate(start, end, "PERSON", 0.9 + shape)
    elif before in view.lexicon.words("place", "weak_prepositions") and not _is_known_person(view, start):
        yield Candidate(start, end, "GPE", 0.5 + shape)
    elif view.follows(start, "person", "speaking"):
        yield Candidate(start, end, "PERSON", 0.8 + shape)
    else:
        # A single word right after a noun is most often a brand: `telefoni Nokia`.
        brand = before and before not in view.lexicon.words("names", "conjunctions")
        brand = brand and view.words[start].folded not in first_names()
        somebody = "GPE" if view.is_listed(start, "place", "exonyms") else "PERSON"
        yield Candidate(start, end, "ORG" if brand else somebody, 0.5 + shape)


def _is_plain_english(view: View, start: int, end: int) -> bool:
    """Returns whether all words of a run are words of English, and none is a first name."""
    words = view.words[start:end]
    if words[0].folded in first_names():
        return False
    return all(is_dictionary_word(word.text.lower(), "en") for word in words)


def _shape(view: View, start: int, end: int) -> float:
    """Returns how much the run looks like a name by itself."""
    common = sum(view.is_common(number) for number in range(start, end))
    numbered = any(not word.text.isalpha() and word.text.isalnum() for word in view.words[start:end])
    single = end == start + 1
    return 0.4 * min(end - start, 3) - 0.7 * common - 0.9 * (single and view.opens(start)) - numbered


def _by_words(view: View, start: int, end: int) -> Iterator[Candidate]:
    if end == start + 2 and view.is_listed(start, "person", "cases") and not view.is_common(start + 1):
        yield Candidate(start + 1, end, "PERSON", 3.0)  # `Lodo Alfano`
    foreign = sum(view.is_listed(number, "organisation", "foreign_words") for number in range(start, end))
    legal = view.is_listed(end - 1, "organisation", "legal_forms")
    if any(view.gap(number) == " & " for number in range(start + 1, end)):
        yield Candidate(start, end, "ORG", 2.4 + 0.8 * (end - start))  # `Marks & Spencer`
    if end - start > 1 and view.is_listed(end - 1, "things", "foreign_ends"):
        yield Candidate(start, end, "EVENT", 3.0 + 0.4 * (end - start))
    elif end - start > 1 and view.is_listed(end - 1, "place", "foreign_ends"):
        yield Candidate(start, end, "LOC", 2.4 + 0.4 * (end - start))
    elif (foreign and end - start > 1) or legal:
        yield Candidate(start, end, "ORG", 2.2 + 0.5 * foreign + legal)


def _acronym(view: View, number: int) -> Iterator[Candidate]:
    text = view.words[number].text
    letters = text.replace(".", "")
    if 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha():
        yield Candidate(number, number + 1, "ORG", 1.8)
