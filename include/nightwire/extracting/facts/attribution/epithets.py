"""Who a speaker is that only a noun stands for: `il portiere`, after a sentence that names one person."""

import re
from collections.abc import Iterator, Sequence

from nightwire.extracting.facts.attribution.quote import NOBODY
from nightwire.extracting.facts.attribution.said import quotes
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.numbers.tokens import Tokens

NAME = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’-]+"
RUN = re.compile(rf"(?<![\w'’]){NAME}(?: {NAME}){{1,2}}(?! [A-ZÀ-Þ])(?![\w'’])")
LONGEST = 2  # words of an epithet: `prima cittadina`
BACK = 3  # sentences before it that may name the person


def person_of(title: str, text: str, earlier: Sequence[str], language: str, words: AttributionWords) -> str:
    """The only person of the nearest sentence before an epithet that names any; "" where there is no such.

    Args:
        title: who is quoted, by a noun alone.
        text: the sentence.
        earlier: those before it, in order.
        language: of all of them.
        words: of the language.
    """
    if not _is_epithet(title, words):
        return ""
    told = [text, *reversed(earlier)]
    at = next((index for index, one in enumerate(told) if _is_definite(title, one, language, words)), None)
    for one in told[at + 1 : at + 1 + BACK] if at is not None else ():
        another = title not in words.heads - words.generic
        found = set(_people(one, language, words, another=another))
        acting = found - {NOBODY}
        if found:
            return acting.pop() if len(acting) == 1 else NOBODY
    return ""


def body_of(title: str, told: Sequence[str], language: str, words: AttributionWords) -> str:
    """The body that was quoted last before an epithet of one: `l'istituto`, after `secondo la Nova`; else "".

    Args:
        title: who is quoted, by a noun alone.
        told: the sentences before it and its own, in order.
        language: of all of them.
        words: of the language.
    """
    if title not in words.bodies or not _is_definite(title, told[-1], language, words):
        return ""
    found = (one.speaker for text in reversed(told) for one in reversed(quotes(text, language)))
    named = [one for one in found if one and one != title]
    bodies = [one for one in named if _is_body(one, words)]
    last = named[:1] if title not in words.papers else bodies  # people may have spoken since a survey
    return last[0] if last[:1] == bodies[:1] and last else ""


def _is_body(speaker: str, words: AttributionWords) -> bool:
    """Whether a name is not a person's: `Nova`, `Camera di commercio di Bo`."""
    person = RUN.fullmatch(speaker) or not words.people.isdisjoint(speaker.lower().split())
    return speaker != speaker.lower() and not person


def _is_epithet(title: str, words: AttributionWords) -> bool:
    """`portiere`, `prima cittadina`, but not `polizia`: a noun of a person, or one that no list has."""
    parts = title.split()
    if not 0 < len(parts) <= LONGEST or title != title.lower():
        return False
    return all(one.isalpha() and (one not in words.heads or one in words.people) for one in parts)


def _is_definite(title: str, text: str, language: str, words: AttributionWords) -> bool:
    """Whether the article of one who is known stands before a noun of a sentence."""
    found = Tokens(text).words
    parts = title.split()
    one = (grammar(language).articles & words.singular) - words.indefinite
    places = range(1, len(found) - len(parts) + 1)
    return any(found[at : at + len(parts)] == parts and found[at - 1] in one for at in places)


def _people(text: str, language: str, words: AttributionWords, *, another: bool) -> Iterator[str]:
    """Who is named by first name and surname, with `another` office or without, or quoted by a surname."""
    for run in RUN.finditer(text):
        before = Tokens(text[: run.start()]).words[-1:]
        if run[0].split()[0].lower() in _common(words):
            continue
        sure = _acts(before, language, words) and (another or words.heads.isdisjoint(before))
        yield run[0].split()[-1] if sure else NOBODY
    for one in quotes(text, language):
        name = one.speaker or ""
        if name[:1].isupper() and name.isalpha() and name.lower() not in words.heads | words.place_nouns:
            yield name


def _acts(before: list[str], language: str, words: AttributionWords) -> bool:
    """Whether no article and no preposition stands before two capitals, but who has done it: `da Ugo Bo`."""
    return (grammar(language).articles | words.oblique - words.by).isdisjoint(before)


def _common(words: AttributionWords) -> frozenset[str]:
    """What opens no name of a person: `Corte Suprema`, `Inoltre Bo`."""
    return words.heads | words.nouns | words.place_nouns | words.openers | words.areas | words.sites
