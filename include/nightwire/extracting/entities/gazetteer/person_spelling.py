"""How English spells people whose names a language writes otherwise: kings, popes, and Russians."""

import re
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import fold

_NUMERAL = re.compile(r"[IVX]+")
# Scholars' letters as English news write them, in this order; what an end does otherwise stands first.
_LETTERS = (
    (re.compile(r"(?<=[ktds])[iy]j$"), "y"), (re.compile(r"[iy]j$"), "y"), (re.compile("aja$"), "aya"),
    (re.compile(r"([ae])ev(a?)$"), r"\1yev\2"), (re.compile("šč"), "shch"), (re.compile("č"), "ch"),
    (re.compile("š"), "sh"), (re.compile("ž"), "zh"), (re.compile(r"\bCh"), "Kh"), (re.compile("x"), "kh"),
    (re.compile(r"(?<![st])c(?!h)"), "ts"), (re.compile("Č"), "Ch"), (re.compile("Š"), "Sh"),
    (re.compile("Ž"), "Zh"), (re.compile("J"), "Y"), (re.compile("j"), "y"), (re.compile("ë"), "e"),
    (re.compile("['’]"), ""),
)  # fmt: skip
_RUSSIAN_SURNAME = re.compile(r"(?:[oeë]v|in|yn|[sc]kij|[sc]kyj|skaja|enko|čuk|juk|[oe]va)$")
_OTHER_LETTERS = set("áéíóúýćęąłńśźżěřůđőűäöüçñàèìòù")


@lru_cache(maxsize=4096)
def regnal_name(text: str) -> str | None:
    """Returns the English of a sovereign's or a pope's name: `Giorgio VI` is `George VI`; None for others."""
    given, _, numeral = text.rpartition(" ")
    said = _regnal_names().get(fold(given))
    return f"{said} {numeral}" if said and _NUMERAL.fullmatch(numeral) else None


@lru_cache(maxsize=4096)
def russian_name(text: str) -> str | None:
    """Returns how English news spell a Russian or a Ukrainian: `Vjačeslav Volodin`, `Vyacheslav Volodin`.

    Only what stands behind a first name of theirs is respelt: `Đoković` and `Babiš` keep their letters.
    """
    first, _, rest = text.partition(" ")
    known = _russian_names().get(first)
    if known is None or not rest or not _OTHER_LETTERS.isdisjoint(rest.lower()):
        return None
    english, is_sure = known
    if not is_sure and not _RUSSIAN_SURNAME.search(rest):
        return None
    said = f"{english} {' '.join(map(_respelt, rest.split()))}"
    return said if said != text else None


def _respelt(word: str) -> str:
    if word in _russian_names():
        return _russian_names()[word][0]
    for letters, english in _LETTERS:
        word = letters.sub(english, word)
    return word


@lru_cache(maxsize=1)
def _regnal_names() -> dict[str, str]:
    return {fold(row["it"]): row["en"] for row in read_table("regnal_names.csv")}


@lru_cache(maxsize=1)
def _russian_names() -> dict[str, tuple[str, bool]]:
    return {row["name"]: (row["en"], bool(row["sure"])) for row in read_table("russian_names.csv")}
