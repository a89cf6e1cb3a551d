"""Evidence from two letters in brackets: a town's province, or somebody's party: `(CO)`, `(PD)`."""

from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.organisations import acronyms
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.view import View


def province_codes(view: View) -> Iterator[Candidate]:
    """Yields the code of a province and the town before it: `Campione d'Italia (CO)`."""
    codes = view.lexicon.words("place", "province_codes")
    for number in view.capitalised:
        word = view.words[number]
        if not number or word.folded not in codes:
            continue
        is_code = word.text.isupper()
        in_brackets = (view.gap(number), view.text[word.end : word.end + 1]) == (" (", ")")
        if is_code and in_brackets and view.words[number - 1].is_capitalised:
            if _is_member(view, number):
                yield from _party_member(view, number)
                continue
            yield Candidate(number, number + 1, "GPE", 6.0)
            yield Candidate(view.run_start.get(number - 1, number - 1), number, "GPE", 2.0)


def _is_member(view: View, number: int) -> bool:
    """Returns whether letters in brackets are somebody's party rather than a town's province: `Fini (AN)`."""
    start = view.run_start.get(number - 1, number - 1)
    is_town = any(view.key(first, number) in cities() for first in range(start, number))
    return view.key(number, number + 1) in acronyms(view.lexicon.language) and not is_town


def _party_member(view: View, number: int) -> Iterator[Candidate]:
    """Yields who stands before a party in brackets, without the title: `Deputato Miccoli (PD)`."""
    start = view.run_start.get(number - 1, number - 1)
    start += number - start > 1 and view.is_listed(start, "person", "titles")
    yield Candidate(start, number, "PERSON", 3.0)
