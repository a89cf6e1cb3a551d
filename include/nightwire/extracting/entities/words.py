"""Words with their places, and the folding under which two spellings count as one."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

# A word keeps inner hyphens and dots (`Shin Won-sik`, `S.p.A.`), and is cut at apostrophes, so that
# the article of `l'Ucraina` is a word of its own. Behind a vowel an apostrophe is a letter: `Mu'ammar`.
_WORD = re.compile(
    r"(?:[^\W_]\.){2,}(?:[^\W_](?![^\W_]))?"
    r"|[^\W_]+(?:(?:[-–.&/]|(?<=[aeiou])['’](?=[a-z]{2}|a\b))[^\W_]+)*",
    re.UNICODE,
)

# A text of such letters and single blanks is its words and their folded form but for case.
_PLAIN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_ARTICLES = frozenset({"the", "il", "lo", "la", "l", "i", "gli", "le"})
_SPELT_ALPHABETS = ("CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")


class Word(NamedTuple):
    """One word of a text.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        text: `text[start:end]`.
        folded: its folded form.
        is_capitalised: whether it starts with a capital letter, or has one after an article (`al-Maliki`).
    """

    start: int
    end: int
    text: str
    folded: str
    is_capitalised: bool


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Returns the text without case, accents and typographic variants of apostrophe and hyphen.

    Alphabets that are spelt out letter by letter come as Latin (`Путин`, `putin`); syllables and
    ideographs stay, for there many names would become one.
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.translate(_TYPOGRAPHY).casefold()).translate(_LETTERS)


class _Letters(dict[int, str | None]):
    """What each decomposed letter folds to, found once: `str.translate` then asks nobody."""

    def __missing__(self, point: int) -> str | None:
        letter = chr(point)
        is_spelt = unicodedata.name(letter, "").startswith(_SPELT_ALPHABETS)
        folded = anyascii(letter).lower() if is_spelt else letter
        self[point] = None if unicodedata.combining(letter) else folded
        return self[point]


_TYPOGRAPHY = str.maketrans("’ʼ–‐", "''--")
_LETTERS = _Letters()


@lru_cache(maxsize=65536)
def _looks(word: str) -> tuple[str, bool]:
    """Returns a word's folded form and whether it counts as capitalised."""
    article, hyphen, name = word.partition("-")
    after_article = bool(hyphen) and len(article) <= 3 and name[:1].isupper()
    return fold(word), word[0].isupper() or after_article


@lru_cache(maxsize=2048)
def split_words(text: str) -> tuple[Word, ...]:
    """Returns the words of a text, in order."""
    # Without the call that a named tuple is made by, and without match objects: most of the time here.
    words, make, end = [], tuple.__new__, 0
    for word in _WORD.findall(text):
        start = text.index(word, end)
        end = start + len(word)
        words.append(make(Word, (start, end, word, *_looks(word))))
    return tuple(words)


@lru_cache(maxsize=65536)
def folded_words(text: str) -> tuple[str, ...]:
    """Returns the folded words of a text: the key under which names are compared."""
    if _PLAIN.fullmatch(text):  # most of a gazetteer's 120,000 names
        return tuple(text.lower().split())
    return tuple(map(fold, _WORD.findall(text)))


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """Returns folded words without a leading article; an article alone stays."""
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def key_words(text: str) -> tuple[str, ...]:
    """Returns the words by which names are compared: `Jong-un` and `Jong Un` are the same."""
    words = without_article(
        tuple(part for word in folded_words(text) for part in fold(word).split("-") if part)
    )
    return words[:-1] if len(words) > 1 and words[-1] == "s" else words
