"""The number words of each language, from `nightwire.languages`."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from nightwire.languages import LANGUAGES, read_toml
from nightwire.numbers.digits import is_digits
from nightwire.numbers.typed import NumberWords

OLDEST = 125  # years: nobody is a `millenne`
LONGEST_WORD = 80  # of a number in one word
FRACTION_SIGNS = frozenset(
    chr(code) for code in (*range(0xBC, 0xBF), *range(0x2150, 0x215F)) if unicodedata.numeric(chr(code), 0)
)


@dataclass(frozen=True, slots=True)
class Atom:
    """What one word can be in a number.

    Attributes:
        value: its value.
        roles: a letter for each part that it can play: `n` number, `s` scale after a number,
            `c` collective (`decina`, `thousands`), `d` denominator, `h` half, `a` article, `y` age.
    """

    value: float
    roles: str


class NumberTable:
    """All number words of one language.

    Attributes:
        atoms: word to what it can be.
        articles: the words for one that are articles as well.
        joiners: words that may stand between the parts of one number (`e`, `and`).
        points: words that stand before decimals that are words (`virgola`), each as one token.
        links: words between two collectives, or before what is counted (`di`, `of`).
        article_ends: whether an article may be the last part of a number (`treinta y un`).
        digits_join: whether any figure and its scale may go on after another (`24 milioni e 97mila`), and
            not only whole ones below a thousand.
        scale_left: whether a small word behind millions is of tenths or thousands (`un milione e quattro`).
        pairs_about: whether a pair is about two (`un paio di settimane`).
        invariant: denominators that are their own plural (`tiers`).
        spans: how far a tens word reaches where that is not 10 (`soixante-dix`).
        morphemes: parts of written-together numbers (`duecentocinquanta`), with values.
        shares: what ends a share behind a number, by the word before it (`per`: `cento`).

    The table's `other_words` are numbers by their spelling only (`ottenne`).
    """

    def __init__(self, data: NumberWords) -> None:
        self.atoms = _atoms(data)
        self.articles = frozenset(data.article)
        self.joiners = data.joiners
        self.links = data.links
        self.points = [[word] for word in data.points]
        self.article_ends = data.article_ends
        self.digits_join = data.digits_join
        self.scale_left = data.scale_left
        self.pairs_about = data.pairs_about
        self.invariant = data.invariant
        self.spans: dict[float, float] = {float(key): value for key, value in data.span.items()}
        self.morphemes: dict[str, float] = data.morpheme
        self.shares = data.shares
        self._others = data.other_words
        self._compound = CompoundReader(self.morphemes, data.age_suffixes)
        # asked for every word of every sentence: caches that answer in C
        self.atom = lru_cache(maxsize=65536)(self._atom)
        self.opens = lru_cache(maxsize=65536)(self._opens)

    def _atom(self, word: str) -> Atom | None:
        """What the word can be in a number, or None."""
        atom = self.atoms.get(word)
        if word in self._others:
            return None
        return self._compound.read(word) if atom is None and self.morphemes else atom

    def _opens(self, word: str) -> bool:
        """Whether a number may start with the token."""
        return is_digits(word) or word in FRACTION_SIGNS or self._atom(word) is not None


class CompoundReader:
    """Reads numbers that a language writes in one word (`centoventitré`, `dreiundzwanzig`)."""

    def __init__(self, morphemes: dict[str, float], age_suffixes: tuple[str, ...] = ()) -> None:
        parts = "|".join(sorted(morphemes, key=len, reverse=True))
        self._values = morphemes
        self._age_suffixes = age_suffixes
        # the rest must be made of parts too: `cent|ottanta`, though `cento` is longer
        self._part = re.compile(f"(?:{parts})(?=(?:{parts})*$)") if morphemes else re.compile(parts)

    def read(self, word: str) -> Atom | None:
        """The number that the word is, or None."""
        if len(word) > LONGEST_WORD:
            return None
        if word.endswith(self._age_suffixes):
            return self._age(word)
        value = self._segment(word)
        return None if value is None else Atom(value, "n")

    def _age(self, word: str) -> Atom | None:
        """`trentaduenne`: the number has lost its last vowel."""
        stem = next(word[: -len(suffix)] for suffix in self._age_suffixes if word.endswith(suffix))
        values = (self._segment(stem + vowel) for vowel in ("", "a", "e", "i", "o"))
        value = next((value for value in values if value is not None), None)
        return None if value is None or value > OLDEST else Atom(value, "ny")

    def _segment(self, word: str) -> float | None:
        position, values = 0, []
        while position < len(word):
            match = self._part.match(word, position)
            if match is None:
                return None
            values.append(self._values[match.group()])
            position = match.end()
        return _compound_value(values) if any(values) else None


def _compound_value(values: list[float]) -> float:
    total = current = 0.0
    for value in values:
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0.0
        elif value == 100:
            current = max(current, 1) * value
        else:
            current += value
    return total + current


ROLES = {"number": "n", "scale": "s", "collective": "c", "denominator": "d", "half": "h", "article": "a"}


@cache
def number_table(language: str) -> NumberTable:
    """The table of a language; an empty one where there is none."""
    base = language.split("-", maxsplit=1)[0].lower()
    if base not in LANGUAGES:
        return NumberTable(NumberWords())
    return NumberTable(NumberWords.model_validate(read_toml(base, "numbers.toml")))


def _atoms(data: NumberWords) -> dict[str, Atom]:
    atoms: dict[str, Atom] = {}
    for section, role in ROLES.items():
        for word, value in getattr(data, section).items():
            known = atoms.get(word)
            roles = role + (known.roles if known and known.value == value else "")
            atoms[word] = Atom(float(value), roles)
    return atoms
