"""Who speaks at a place of a sentence: by its own cues, else by a quotation that goes on."""

import re
from collections.abc import Sequence
from functools import cached_property

from nightwire.extracting.facts.attribution.marks import inside, opens_within
from nightwire.extracting.facts.attribution.quotes import Quote, quotes
from nightwire.extracting.facts.attribution.tables import words_of

WORD = re.compile(r"\w+['’]?")


class Speakers:
    """Who speaks in one sentence; what holds for all of its places is read once."""

    def __init__(self, text: str, language: str, earlier: Sequence[str]) -> None:
        self._text, self._language, self._earlier = text, language, earlier
        self._quotes = quotes(text, language)

    def at(self, position: int) -> Quote | None:
        """Who is quoted for what stands at a character, None where nobody is."""
        bearing = [
            one
            for one in self._quotes
            if one.start <= position < (one.end or len(self._text)) and not one.at <= position < one.silent
        ]
        if bearing:
            nearest = min(bearing, key=lambda one: (one.speaker is None, abs(one.at - position)))
            if nearest.speaker is not None or self._last is None:
                return nearest
            return Quote(self._last.speaker, nearest.cue, own=nearest.own)
        return self._last if not self._quotes and self._goes_on(position) else None

    @cached_property
    def _last(self) -> Quote | None:
        return last_speaker(self._earlier, self._language)

    def _goes_on(self, position: int) -> bool:
        """Whether the place is in a quotation, or told by hearsay right after somebody was quoted."""
        return self._is_hearsay or any(start <= position < end for start, end in self._quoted)

    @cached_property
    def _quoted(self) -> list[tuple[int, int]]:
        return inside(self._text, opens_within(self._earlier))[0]

    @cached_property
    def _is_hearsay(self) -> bool:
        words = words_of(self._language)
        if words is None or not self._earlier or words.hearsay.isdisjoint(WORD.findall(self._text.lower())):
            return False
        return any(one.speaker for one in quotes(self._earlier[-1], self._language))


def last_speaker(earlier: Sequence[str], language: str) -> Quote | None:
    """Whoever was quoted last before this sentence."""
    for text in reversed(earlier):
        for one in reversed(quotes(text, language)):
            if one.speaker is not None:
                return one
    return None
