"""Evidence from where a report was filed: `LIVORNO, 3 maggio (Ansa) - …`, `CARRARA. Due cave …`."""

import re
from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.areas import areas, divisions
from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.view import View

_LONGEST_PLACE = 5
# More than letters in capitals count as an acronym, and more than an agency makes of who is before it.
_WEIGHT = 9.0
# A town in capitals, what more is said of where and when, an agency, and a dash before the report.
_FILED = re.compile(
    r"(?P<town>[^\W\d_a-zß-ÿ][^\Wa-zß-ÿ]+(?:(?: |['’]|-)[^\Wa-zß-ÿ]+){0,4})"
    r"(?P<more>(?:, [^-–—(:]{1,40}?)?)(?P<agency>(?: ?\([^)]{1,30}\))?)\.?\s*[-–—] "
)
_OPENS = re.compile(r"(?P<town>[^\W\d_a-zß-ÿ][^\Wa-zß-ÿ]+(?:(?: |['’])[^\Wa-zß-ÿ]+){0,4})(?P<more>)\.(?: |$)")


def datelines(view: View) -> Iterator[Candidate]:
    """Yields the town in capitals that a report opens with, and the region or country behind it."""
    if not view.text[1:2].isupper():
        return
    found = _FILED.match(view.text) or _OPENS.match(view.text)
    town = _width(view, 0, found.end("town")) if found else 0
    if (
        found is None
        or not town
        or not (view.key(0, town) in cities() or _is_unknown_town(view, town, found))
    ):
        return
    yield Candidate(0, town, "GPE", _WEIGHT + 0.4 * town)
    region = _width(view, town, found.end("more"))
    if region and _is_region(view, town, town + region):
        yield Candidate(town, town + region, "GPE", _WEIGHT)


def _width(view: View, start: int, end: int) -> int:
    """Returns how many words of the text end before an offset, from a word on."""
    words = view.words[start : start + _LONGEST_PLACE]
    return sum(word.end <= end for word in words)


def _is_unknown_town(view: View, width: int, found: re.Match[str]) -> bool:
    """Returns whether words in capitals are a town that no table has: a region or an agency follows."""
    is_filed = found.re is _FILED and bool(found["more"] or found["agency"])
    return is_filed and not any(view.is_common(number) for number in range(width))


def _is_region(view: View, start: int, end: int) -> bool:
    key, language = view.key(start, end), view.lexicon.language
    return key in divisions(language) or key in areas(language) or key in country_names(language)
