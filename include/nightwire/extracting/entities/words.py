"""Words with their places, and the folding under which two spellings count as one."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

# A word keeps inner hyphens and dots (`Shin Won-sik`, `S.p.A.`), and is cut at apostrophes, so that
# the article of `l'Ucraina` is a word of its own.
_WORD = re.compile(r"(?:[^\W_]\.){2,}(?:[^\W_](?![^\W_]))?|[^\W_]+(?:[-–.&/][^\W_]+)*", re.UNICODE)


_SPELT_ALPHABETS = ("CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: `text[start:end]`, and its folded form."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it starts with a capital letter, or has one after an article (`al-Maliki`)."""
        if self.text[0].isupper():
            return True
        article, hyphen, name = self.text.partition("-")
        return bool(hyphen) and len(article) <= 3 and name[:1].isupper()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Returns the text without case, accents and typographic variants of apostrophe and hyphen.

    Alphabets that are spelt out letter by letter come as Latin (`Путин`, `putin`); syllables and
    ideographs stay, for there many names would become one.
    """
    plain = text.replace("’", "'").replace("ʼ", "'").replace("–", "-").replace("‐", "-")
    decomposed = unicodedata.normalize("NFKD", plain.casefold())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return letters if letters.isascii() else "".join(map(_romanise, letters))


def _romanise(letter: str) -> str:
    is_spelt = unicodedata.name(letter, "").startswith(_SPELT_ALPHABETS)
    return anyascii(letter).lower() if is_spelt else letter


@lru_cache(maxsize=2048)
def split_words(text: str) -> tuple[Word, ...]:
    """Returns the words of a text, in order."""
    return tuple(
        Word(found.start(), found.end(), found.group(), fold(found.group())) for found in _WORD.finditer(text)
    )


@lru_cache(maxsize=65536)
def folded_words(text: str) -> tuple[str, ...]:
    """Returns the folded words of a text: the key under which names are compared."""
    return tuple(word.folded for word in split_words(text))
