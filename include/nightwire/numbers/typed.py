"""The number words of one language, typed: `numbers.toml` has no key that nothing reads."""

from pydantic import BaseModel, ConfigDict

Values = dict[str, float]


class NumberWords(BaseModel):
    """One `numbers.toml`; what the reader makes of each list says `NumberTable`.

    Attributes:
        other_words: words that are numbers by their spelling only (`ottenne`).
        age_suffixes: endings of ages in one word (`trentenne`).
        shares: words that end a share after such a word, and begin no number (`per`: `cento`).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    joiners: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    article_ends: bool = True
    digits_join: bool = True
    scale_left: bool = False
    pairs_about: bool = False
    invariant: frozenset[str] = frozenset()
    other_words: frozenset[str] = frozenset()
    age_suffixes: tuple[str, ...] = ()
    shares: dict[str, frozenset[str]] = {}
    span: dict[str, float] = {}
    morpheme: Values = {}
    article: Values = {}
    number: Values = {}
    scale: Values = {}
    collective: Values = {}
    half: Values = {}
    denominator: Values = {}
