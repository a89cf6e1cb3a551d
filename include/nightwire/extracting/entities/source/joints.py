"""How a name goes on behind its first words, and whether a place stands there."""

from nightwire.extracting.entities.gazetteer.areas import areas
from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.source.view import View

_WIDEST_JOINT = 2


def joint_width(view: View, number: int) -> int:
    """Returns how many small words stand there that join a name to its complement: `de`, `de la`."""
    connectors, width = view.lexicon.words("names", "connectors"), 0
    while width < _WIDEST_JOINT and view.after(number + width) in connectors:
        width += 1
    return width if view.after(number + width) else 0


def is_place(view: View, number: int, width: int = 1) -> bool:
    """Returns whether so many words from there are a country, a city or an area."""
    key, language = view.key(number, number + width), view.lexicon.language
    return key in country_names(language) or key in cities() or key in areas(language)
