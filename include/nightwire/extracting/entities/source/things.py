"""Evidence that a name is a ship's, a film's, a storm's, a missile's: what the noun before it says."""

from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.organisations import acronyms, organisations
from nightwire.extracting.entities.gazetteer.person_names import full_names, well_known
from nightwire.extracting.entities.gazetteer.products import longest_product, products
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.person_runs import LONGEST_NAME
from nightwire.extracting.entities.source.tabled import tabled
from nightwire.extracting.entities.source.view import View

_LABELS = {"events": "EVENT", "products": "PRODUCT", "works": "WORK_OF_ART"}
# Words between a noun and what is called so: `nave militare turca`.
_MOST_BETWEEN = 2


def things(view: View) -> Iterator[Candidate]:
    """Yields the run behind `uragano`, `portaerei`, `film`: no town, person or company of that name."""
    for start, end in view.runs:
        if not start or end - start > LONGEST_NAME or _is_owner(view, start, end):
            continue
        if (
            end > start + 1
            and view.is_listed(start, "things", "ship_prefixes")
            and view.words[start].text.isupper()
        ):
            yield Candidate(start, end, "PRODUCT", 4.4 + 0.8 * (end - start))
        if view.touches(start):
            yield from _introduced(view, start, end)
            if _is_people(view, start):
                yield Candidate(start, end, "NORP", 4.0 + 0.8 * (end - start))
        elif view.gap(start) == ", ":
            yield from _in_apposition(view, start, start, end)
        if view.follows(start, "names", "articles") and view.gap(start - 1) == ", ":
            yield from _in_apposition(view, start - 1, start, end)


def known_products(view: View) -> Iterator[Candidate]:
    """Yields weapons and vehicles that need no noun before them: `gli S-400`, `due F-16`."""
    for start, end in tabled(view, products(), longest_product()):
        yield Candidate(start, end, "PRODUCT", 4.2 + 0.8 * (end - start))


def _is_owner(view: View, start: int, end: int) -> bool:
    """Returns whether a country or an organisation stands there, whose the thing is: `missili Usa`."""
    key, language = view.key(start, end), view.lexicon.language
    return key in country_names(language) or key in organisations(language) or key in acronyms(language)


def _introduced(view: View, start: int, end: int) -> Iterator[Candidate]:
    for kind, label in _LABELS.items():
        takes_part = kind == "events" and _is_somebody(view, start, end)
        if view.is_listed(start - 1, "things", kind) and not takes_part:
            yield Candidate(start, end, label, 4.0 + 0.8 * (end - start))
    noun = _noun_before(view, start)
    if noun < start - 1 and view.is_listed(noun, "things", "described_products"):
        yield Candidate(start, end, "PRODUCT", 3.6 + 0.8 * (end - start))
    if noun < start - 1 and view.is_listed(noun, "things", "described_events"):
        yield Candidate(start, end, "EVENT", 3.6 + 0.8 * (end - start))


def _is_somebody(view: View, start: int, end: int) -> bool:
    """Returns whether a person stands there, who takes part: `il vertice Obama - Putin`."""
    return view.key(start, end) in well_known() or view.key(start, end) in full_names()


def _is_people(view: View, start: int) -> bool:
    """Returns whether a people is named: `la tribù dei Kikuyu`, `la popolazione indigena degli Inuit`."""
    if start < 2 or not view.follows(start, "things", "plural_of"):
        return False
    over_adjective = bool(view.before(start - 1)) and view.follows(start - 2, "things", "peoples")
    return view.follows(start - 1, "things", "peoples") or over_adjective


def _in_apposition(view: View, comma: int, start: int, end: int) -> Iterator[Candidate]:
    """Yields what stands between commas behind a ship and the like: `una nave turca, la Mavi Marmara`."""
    noun = _described(view, comma)
    if noun >= 0 and view.is_listed(noun, "things", "vessels"):
        yield Candidate(start, end, "PRODUCT", 3.2 + 0.8 * (end - start))


def _noun_before(view: View, start: int) -> int:
    """Returns the word that a name stands behind, over `denominata` and adjectives."""
    return _described(view, start - view.follows(start, "things", "called"))


def _described(view: View, number: int) -> int:
    """Returns the word before a place, over the adjectives that stand between."""
    peoples, noun = demonyms(view.lexicon.language), number - 1
    for _ in range(_MOST_BETWEEN):
        if noun < 1 or not view.after(noun):
            break
        if view.words[noun].folded not in peoples and not view.is_listed(noun, "things", "adjectives"):
            break
        noun -= 1
    return noun
