"""Languages that give all nouns a capital: which words are plain nouns, and which are names all the same."""

from typing import TYPE_CHECKING

from nightwire.extracting.entities.gazetteer.person_names import first_names

if TYPE_CHECKING:  # a view asks this module about its words
    from nightwire.extracting.entities.source.view import View


def is_plain_noun(view: "View", number: int) -> bool:
    """Returns whether a dictionary has a word, and nothing beside it says that it is a name."""
    if "capitalises_nouns" not in view.lexicon.traits:
        return False
    text = view.words[number].text
    is_acronym = text.isupper() and len(text) > 1
    if is_acronym or not (view.is_common(number) or view.lexicon.is_compound(text)):
        return False
    return not _is_called(view, number)


def _is_called(view: "View", number: int) -> bool:
    """Returns whether what stands beside a word makes a name of it: `Kanzler Merz`, `Bayer AG`."""
    if view.lexicon.has("organisation", "legal_forms", view.after(number + 1)):
        return True
    if any(view.follows(number, section, "introductions") for section in ("place", "organisation")):
        return True
    if view.follows(number, "person", "titles"):
        return not view.is_listed(number, "person", "titles")
    if view.before(number) in first_names() and view.words[number - 1].is_capitalised:
        return not view.is_function(number - 1)
    return _is_first_name(view, number)


def _is_first_name(view: "View", number: int) -> bool:
    """Returns whether a first name and more of a name stand at a word: `Karl Fischer`, `Ursula von`."""
    after = view.after(number + 1)
    if not after or view.words[number].folded not in first_names() or view.is_function(number):
        return False
    return view.words[number + 1].is_capitalised or view.lexicon.has("person", "particles", after)
