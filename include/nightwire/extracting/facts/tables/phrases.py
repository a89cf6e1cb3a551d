"""Phrase tables: the longest phrase of a table that stands at a place among tokens."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nightwire.numbers.tokens import Tokens

Node = dict[str, Any]
PAYLOAD = ""  # no token is empty, so this key is free for what a phrase means


class PhraseTable:
    """A trie of phrases over tokens; looking up costs one dictionary access a token."""

    __slots__ = ("_backward", "root")

    def __init__(self, phrases: Iterable[tuple[str, Any]], *, backward: bool = False) -> None:
        self.root: Node = {}
        self._backward = backward
        for phrase, payload in phrases:
            self.add(self.words(phrase), payload)

    @staticmethod
    def words(phrase: str) -> list[str]:
        """A phrase as the tokens that a sentence would have for it."""
        return Tokens(phrase).words

    def add(self, words: Sequence[str], payload: Any) -> None:
        """Add one phrase, already in tokens; the first meaning of a phrase stays."""
        node = self.root
        for word in reversed(words) if self._backward else words:
            node = node.setdefault(word, {})
        node.setdefault(PAYLOAD, payload)

    def after(self, words: Sequence[str], start: int) -> tuple[int, Any] | None:
        """The longest phrase that starts at a token: its end (exclusive) and its payload."""
        size = len(words)
        if start >= size or words[start] not in self.root:  # as most are: no more to do
            return None
        node, position, found = self.root, start, None
        while position < size and (deeper := node.get(words[position])) is not None:
            node, position = deeper, position + 1
            if PAYLOAD in node:
                found = (position, node[PAYLOAD])
        return found

    def before(self, words: Sequence[str], end: int) -> tuple[int, Any] | None:
        """The longest phrase that ends before a token: its start and its payload."""
        node, position, found = self.root, end, None
        while position > 0 and (deeper := node.get(words[position - 1])) is not None:
            node, position = deeper, position - 1
            if PAYLOAD in node:
                found = (position, node[PAYLOAD])
        return found


def by_payload(groups: Mapping[str, Iterable[str]]) -> Iterable[tuple[str, str]]:
    """`{">": ["più di", ...]}` as pairs of phrase and payload."""
    return ((phrase, payload) for payload, phrases in groups.items() for phrase in phrases)
