"""Italian prepositions that are written as one with the article behind them: `della` is `di` and `la`."""

from functools import lru_cache

from nightwire_pivot.stream.units import CACHED

ARTICLES = {"l": "il", "llo": "lo", "lla": "la", "ll'": "l'", "i": "i", "gli": "gli", "lle": "le"}
MELTED = {
    f"{start}{end}": f"{preposition} {article}"
    for start, preposition in (("de", "di"), ("a", "a"), ("da", "da"), ("ne", "in"), ("su", "su"))
    for end, article in ARTICLES.items()
}
MELTED |= {"ad": "a", "ed": "e"}  # as they stand before a vowel


@lru_cache(maxsize=CACHED)
def phrase_key(phrase: str) -> tuple[str, ...]:
    """`Dell'accaduto` -> `("di", "il", "accaduto")`: the words as Apertium parts them."""
    words = phrase.lower().replace("'", "' ").split()
    return tuple(part for word in words for part in MELTED.get(word, word).split())


def article_of(surface: str) -> str | None:
    """`la` of `della`; None for words that hold no article."""
    parts = MELTED.get(surface.lower(), "").split()
    return parts[1] if parts[1:] else None
