"""Letters and signs that the neural model lacks, kept from it: it drops them, or puts others for them.

A name reaches the model without its marks (`Dvorak`), since it knows many so, and gets them back in the
English. What has no plain form, a name in another script or one that the model changed all the same, is a
made-up word meanwhile.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

LETTERS = "bcdfghjklm"
_OTHER = r"[^\W\d_A-Za-zªº\u00c0-\u02ff\u1e00-\u1eff]"  # a letter of another script than Latin
_OTHER_SCRIPT = re.compile(
    rf"{_OTHER}(?:[^\x00-\u02ff\u1e00-\u1eff\u2000-\u20cf]|[ .'’·-]{{1,2}}(?={_OTHER}))*"
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_MARKED_NAME = re.compile(r"\b[A-ZÁÂÃÉÊÍÓÔÕÚÇ]\w*[áâãêíóôõúç]\w*|\b[ÁÂÃÉÊÍÓÔÕÚÇ]\w+")
_SCALE = r"(?:\s(?:mil|milhão|milhões|bilhão|bilhões|trilhão|trilhões)\b)*"
_FIGURE = rf"\d(?:[\d.,]*\d)?{_SCALE}"


@dataclass(frozen=True, slots=True)
class Shielded:
    """A Portuguese sentence as the model can read it.

    Attributes:
        text: what the model gets.
        plain: word without its marks -> the word.
        hidden: made-up word -> what it stands for.
        opened: whether its first letter has lost its capital, which the model does not know.
    """

    text: str
    plain: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    opened: bool = False

    def show(self, english: str) -> str:
        """The model's English with all letters back."""
        for word, original in self.plain.items():
            english = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", original, english)
        for word, original in self.hidden.items():
            english = english.replace(word, original)
        return english[:1].upper() + english[1:] if self.opened else english

    def lost(self, english: str, known: Iterable[str] = ()) -> list[str]:
        """Names that the model changed: those with other letters, and known ones such as `Napolitano`."""
        shown = self.show(english)
        marked = [word for word in self.plain.values() if word[0].isupper() and word not in shown]
        small = shown.lower()
        return [*marked, *(name for name in known if name in self.text and name.lower() not in small)]


def shield(text: str, names: Iterable[str] = ()) -> Shielded:
    """Take out of a Portuguese sentence what the model lacks.

    Args:
        text: the sentence.
        names: words that are to be made-up ones at once.
    """
    if text.isascii() and not names:
        return Shielded(text)
    plain: dict[str, str] = {}
    hidden: dict[str, str] = {}

    def made_up(match: re.Match[str]) -> str:
        word = f"Xk{''.join(LETTERS[int(digit)] for digit in str(len(hidden)))}z"
        hidden[word] = match[0]
        return word

    text = unicodedata.normalize("NFC", text)
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", made_up, text)
    text = _OTHER_SCRIPT.sub(made_up, _signs(text))
    opened = text[0] not in _letters() and text[0].lower() in _letters() and text[1:2].islower()
    text = text[0].lower() + text[1:] if opened else text
    return Shielded(_WORD.sub(_without_marks(plain, made_up), text), plain, hidden, opened)


def read_as_words(names: Iterable[str]) -> list[str]:
    """Those of the source's names that are Portuguese words: `Como`, `Podemos`."""
    return [name for name in names if name.lower() in _words()]


def marks_back(source: str, english: str) -> str:
    """`Málaga` for `Malaga` where the Italian has it so: its own words bear no such marks."""
    for match in _MARKED_NAME.finditer(source):
        plain = "".join(_base(char) for char in match[0])
        if match[0] not in english:
            english = re.sub(rf"(?<!\w){re.escape(plain)}(?!\w)", match[0], english)
    return english


def _without_marks(
    plain: dict[str, str], made_up: Callable[[re.Match[str]], str]
) -> Callable[[re.Match[str]], str]:
    """Words that have letters the model lacks without their marks; `plain` notes them."""

    def spell(match: re.Match[str]) -> str:
        word = match[0]
        if all(char in _letters() for char in word):
            return word
        spelled = "".join(char if char in _letters() else _base(char) for char in word)
        if not all(char in _letters() for char in spelled):
            return made_up(match)
        plain[spelled] = _data()["left"].get(word, word)
        return spelled

    return spell


def _signs(text: str) -> str:
    """Signs as the model reads them; `€57` and `57 €` as `57 euros`."""
    for sign, word in _data()["signs"].items():
        text = text.replace(sign, word)
    for sign, word in _data()["money"].items():
        if sign in text:
            text = re.sub(rf"{sign}\s?({_FIGURE})", rf"\1 {word}", text)
            text = re.sub(rf"({_FIGURE})\s?{sign}", rf"\1 {word}", text).replace(sign, f" {word} ")
    return text


def _base(char: str) -> str:
    """The letter without its marks."""
    letters = unicodedata.normalize("NFKD", _data()["plain"].get(char, char))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _letters() -> frozenset[str]:
    """All that a word may have."""
    plain = "abcdefghijklmnopqrstuvwxyz"
    return frozenset(plain + plain.upper() + "'-" + _data()["letters"])


@cache
def _words() -> frozenset[str]:
    return frozenset(_data()["words"].split())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("shield.toml").read_text(encoding="utf-8"))
