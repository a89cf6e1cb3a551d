"""Numbers that good translations leave out, write otherwise, or complete from the words beside them."""

import re
from functools import cache

from nightwire.numbers import LANGUAGES, NumberToken
from nightwire.translating.gate.words import before, words

_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|[°º](?!\s?[CF]\b)|ª|esim[oaie]\b", re.IGNORECASE)
_ORDINAL_COMPOUND = re.compile(
    r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\w+th)\b", re.IGNORECASE
)
_DECADE = {"en": re.compile(r"['’]?s\b"), "de": re.compile(r"er\b")}
_SENTENCE_START = re.compile(r"(?:^|[.!?:…]\s*)[\s«»\"“”'’(\[–—-]*$")
_NO_NOUN = re.compile(
    r"\s*(?:$|[.,;:!?)»”\"–—-]|(?:of (?:which|whom|them)|to|and|or|in|on|at|from|by|is|are|was|were|"
    r"dei|delle|degli|di cui|a|al|e|o|ed|in|nel|nella|per|da|entro|sono|dont|à|et|ou|y|de los|und|bis)\b)",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d[-–/]$")
CENTURIES = (1800.0, 1900.0, 2000.0)


def is_optional(text: str, token: NumberToken, language: str) -> bool:
    """Nought and one, ordinals, decades, centuries, number words in names."""
    surface = text[token.start : token.end]
    if token.value in (0, 1):  # `1 morto`, `0 casi`: `one` is an article as well, `no` is no number
        return True
    ordinal = _ORDINAL.match(text, token.end)
    if (ordinal and not _in_date(text, ordinal.end(), language)) or _ORDINAL_COMPOUND.match(text, token.end):
        return True
    if _is_decade(text, token, language) or (token.value % 100 == 0 and _clipped(text, token)):
        return True
    return _in_name(text, token) and language != "de" and not surface[0].isdigit()


def is_elliptic(text: str, end: int) -> bool:
    """Whether no word that is counted follows: `almeno 18 dei quali`, `10 a 20 milioni`."""
    return _NO_NOUN.match(text, end) is not None


def other_years(text: str, token: NumberToken, language: str) -> tuple[float, ...]:
    """`'22`, `anni 70`, `2023/24`: the years that two digits can stand for."""
    if token.value >= 100 or token.value != int(token.value):
        return ()
    if _YEAR_BEFORE.search(before(text, token.start)):
        return (int(text[token.start - 5 : token.start - 3]) * 100.0 + token.value,)
    if _clipped(text, token) or _is_decade(text, token, language):
        return tuple(century + token.value for century in CENTURIES)
    return ()


def _in_date(text: str, end: int, language: str) -> bool:
    """`1° gennaio`."""
    return words(language).month.match(text, end + 1) is not None


@cache
def is_read(language: str) -> bool:
    """Whether number words of the language are known; else only digits can be compared."""
    return language.split("-", maxsplit=1)[0].lower() in LANGUAGES


def _clipped(text: str, token: NumberToken) -> bool:
    """`'22`, `nell'800`."""
    return text[token.start : token.start + 1].isdigit() and text[max(0, token.start - 1) : token.start] in (
        "'",
        "’",
    )


def _is_decade(text: str, token: NumberToken, language: str) -> bool:
    if token.value % 10:
        return False
    said = words(language).decades.search(before(text, token.start))
    return bool(said) or bool(language in _DECADE and _DECADE[language].match(text, token.end))


def _in_name(text: str, token: NumberToken) -> bool:
    """`piazza Cinque Giornate`, `il Novecento`: capitals inside a sentence that is not all capitals."""
    first = text[token.start]
    return (
        first.isupper()
        and not text.isupper()
        and text[token.start + 1 : token.start + 2].islower()
        and not _SENTENCE_START.search(before(text, token.start))
    )
