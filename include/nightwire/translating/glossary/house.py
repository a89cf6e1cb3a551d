"""House style: terms whose English is laid down, for every engine.

A term is put out of the engine's reach as a made-up word and comes back as its English. Where an engine
loses the word, the sentence is done again without it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from nightwire.fingerprint import of_packages
from nightwire.translating.glossary.terms import Term, digest

DIGITS = 8
WORD = re.compile(r"\w+")
LETTERS = "bcdfghjklm"


@dataclass(frozen=True, slots=True)
class Protected:
    """A sentence with made-up words in it.

    Attributes:
        text: what the engine gets.
        words: made-up word -> English.
    """

    text: str
    words: dict[str, str] = field(default_factory=dict)

    def restore(self, english: str | None) -> str | None:
        """The engine's answer with the terms in place; None where it lost one."""
        if english is None or any(english.count(word) != 1 for word in self.words):
            return None
        for word, target in self.words.items():
            opens = english.startswith(word)
            english = english.replace(word, target[:1].upper() + target[1:] if opens else target)
        return english


class HouseStyle:
    """The terms of one language.

    Args:
        terms: those of the pair with English.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        self._targets = {
            term.source if term.exact_case else term.source.lower(): term.target for term in terms
        }
        self.version = digest(terms) if terms else ""  # of all terms
        ordered = sorted(terms, key=lambda term: -len(term.source))
        parts = [re.escape(t.source) if t.exact_case else f"(?i:{re.escape(t.source)})" for t in ordered]
        self._first_words = {word for t in terms for word in WORD.findall(t.source.lower())[:1]}
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if parts else None

    def hits(self, sentence: str) -> dict[str, str]:
        """Each term of the sentence with its English."""
        return {term: self._target(term) for term in self._found(sentence)}

    def version_of(self, sentence: str) -> str:
        """Digest of the terms that the sentence has, and of how they are put in; empty where it has none."""
        found = self._found(sentence)
        if not found:
            return ""
        key = f"{of_packages(__name__)}\0{[(term, self._target(term)) for term in found]}"
        return sha256(key.encode()).hexdigest()[:DIGITS]

    def protect(self, sentence: str) -> Protected:
        """Hide each term of the sentence."""
        if self._pattern is None:
            return Protected(sentence)
        words: dict[str, str] = {}

        def hide(match: re.Match[str]) -> str:
            digits = str(len(words) + 10)
            word = f"Xv{''.join(LETTERS[int(digit)] for digit in digits)}z"
            words[word] = self._target(match[0])
            return word

        return Protected(self._pattern.sub(hide, sentence), words)

    def _found(self, sentence: str) -> list[str]:
        """The terms as they stand there; the pattern is slow, so most sentences are passed over by words."""
        if self._pattern is None or self._first_words.isdisjoint(WORD.findall(sentence.lower())):
            return []
        found: list[str] = self._pattern.findall(sentence)
        return found

    def _target(self, term: str) -> str:
        return self._targets.get(term) or self._targets[term.lower()]
