"""Evidence for the wards of Siena, which are animals and plain words elsewhere: `Onda - Tittìa su Guess`."""

from collections.abc import Iterator

from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.view import View

# Wards and words about their race; one alone is an animal, a town or a tower.
_FEWEST_SIGNS = 2
# More than a place with a head has, and than what being part of one costs: `la contrada Onda`.
_WEIGHT = 10.0


def contrade(view: View) -> Iterator[Candidate]:
    """Yields the wards of a sentence about the Palio, each an organisation and no town of that name."""
    named = [number for number in view.listed("siena", "contrade") if view.words[number].is_capitalised]
    signs = {view.words[number].folded for number in view.listed("siena", "signs")}
    if named and len(signs) + len({view.words[number].folded for number in named}) >= _FEWEST_SIGNS:
        for number in named:
            yield Candidate(number, number + 1, "ORG", _WEIGHT)
