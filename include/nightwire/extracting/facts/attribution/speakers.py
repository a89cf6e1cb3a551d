"""Who speaks at a place of a sentence: by its own cues, else by a quotation that goes on."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from nightwire.extracting.facts.attribution.ahead import closing
from nightwire.extracting.facts.attribution.marks import EITHER, OPENING, inside, opens_within
from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.quotes import OPENS
from nightwire.extracting.facts.attribution.said import acting, announcing, quotes

WORD = re.compile(r"\w+['’]?")
PARTS = ";"
QUOTED_WORDS = 4  # of a quotation that is no title: `«La leggenda di Zorro»`


class Speakers:
    """Who speaks in one sentence; what holds for all of its places is read once."""

    def __init__(
        self, text: str, language: str, earlier: Sequence[str] = (), later: Sequence[str] = ()
    ) -> None:
        self._text, self._language, self._earlier, self._later = text, language, earlier, later
        self._quotes = quotes(text, language)
        if self._held:
            self._quotes = tuple(one for one in self._quotes if not self._is_within(one))

    def at(self, position: int) -> Quote | None:
        """Who is quoted for what stands at a character, None where nobody is."""
        bearing = [one for one in self._quotes if self._bears(one, position)]
        if bearing:
            nearest = min(bearing, key=lambda one: self._rank(one, position))
            before = self._last or (self._actor if nearest.closed else None)
            if nearest.speaker is not None or before is None:
                return nearest
            return Quote(before.speaker, nearest.cue, own=nearest.own, rule="speaker.subjectless")
        if self._quotes:
            return None
        ahead = self._closing if self._is_quoted(position) else None
        return self._announced or ahead or self._marked(position) or self._goes_on(position)

    @cached_property
    def _closing(self) -> Quote | None:
        """Who is named where the quotation closes that is open at this sentence's end."""
        mark = inside(self._text, self._held)[1]
        return _by("speaker.closing", closing(self._later, self._language, mark) if mark else None)

    def _bears(self, one: Quote, position: int) -> bool:
        if not one.start <= position < (one.end or len(self._text)) or one.at <= position < one.silent:
            return False
        ended = one.closed and position > one.at
        # `I resti, stima la Nova, sono 12; ieri sono morte 3 persone`
        ended |= one.start < one.at < position and PARTS in self._text[one.at : position]
        return not ended or self._is_quoted(position)

    def _is_within(self, one: Quote) -> bool:
        """`Gli esperti dicono che sono 12`, in a quotation that began before: whose that is says it."""
        named = any(word[:1].isupper() for word in (one.speaker or "").split())
        return not named and self._is_quoted(one.at)

    def _rank(self, one: Quote, position: int) -> tuple[bool, bool, int]:
        """Who is named comes first, of a quotation whom the words behind it name, then the nearest."""
        behind = one.closed or not self._is_quoted(position) or self._is_quoted(one.at)
        return one.speaker is None, not behind, abs(one.at - position)

    def _goes_on(self, position: int) -> Quote | None:
        """Of a place in a quotation, or in the same sentence past a semicolon."""
        if self._is_quoted(position):
            said = self._last or (self._actor if self._held else None)
            return _by("speaker.goes_on", said)
        return _by("speaker.semicolon", self._parted)

    @cached_property
    def _parted(self) -> Quote | None:
        """`Secondo la Nova sono 12 qui;` and then `a Bo invece 30`: whose what stands before it was."""
        before = self._earlier[-1].rstrip() if self._earlier else ""
        if not before.endswith(PARTS) or not self._text[:1].islower():
            return None
        said = quotes(before, self._language)
        goes_on = len(said) == 1 and said[0].at == 0 and said[0].start == 0 and said[0].end is None
        return said[0] if goes_on and said[0].speaker else None

    @cached_property
    def _announced(self) -> Quote | None:
        """`Bo ha dichiarato:` before it, or `Il medico:` and a quotation here."""
        before = self._earlier[-1].rstrip() if self._earlier else ""
        opens = self._text[:1] in OPENING or self._text[:1] == EITHER
        said = quotes(before, self._language)
        if opens and not said:
            named = announcing(before, self._language)
            return Quote(named, before[-1:], rule="speaker.announcer") if named else None
        if not before.endswith(OPENS) or not said or not said[-1].speaker or said[-1].end is not None:
            return None
        return _by("speaker.announced", said[-1]) if opens or said[-1].cue != OPENS else None

    def _marked(self, position: int) -> Quote | None:
        """`Il medico si compiace dei «combattenti che da 7 anni resistono»`: marks are a cue themselves."""
        for start, end in self._quoted:
            if 0 < start <= position < end and len(WORD.findall(self._text[start:end])) >= QUOTED_WORDS:
                named = acting(self._text[:start], self._language)
                return Quote(named, self._text[start], rule="speaker.marked") if named is not None else None
        return None

    @cached_property
    def _last(self) -> Quote | None:
        return last_speaker(self._earlier, self._language)

    @cached_property
    def _actor(self) -> Quote | None:
        """Who acts in the sentences before, where nobody is quoted in any: `Bo ha cambiato versione`."""
        for text in reversed(self._earlier):
            named = acting(text, self._language)
            if named is not None:
                return Quote(named)
        return None

    @cached_property
    def _held(self) -> str:
        return opens_within(self._earlier)

    def _is_quoted(self, position: int) -> bool:
        return any(start <= position < end for start, end in self._quoted)

    @cached_property
    def _quoted(self) -> list[tuple[int, int]]:
        return inside(self._text, self._held)[0]


def _by(rule: str, said: Quote | None) -> Quote | None:
    """What was said in a sentence before, by the rule that takes it over."""
    return replace(said, rule=rule) if said is not None else None


def last_speaker(earlier: Sequence[str], language: str) -> Quote | None:
    """Whoever was quoted last before this sentence."""
    for at in range(len(earlier) - 1, -1, -1):
        said = quotes(earlier[at], language)
        for one in reversed(said):
            if one.speaker:
                return one
        told = earlier[at - 1] if at and said else earlier[at]
        heading = told.rstrip().endswith(OPENS)  # `Dalla relazione di Ada Bo:`
        named = announcing(told, language) if said or heading else None
        if named is not None:  # `Presente anche Ugo Bo, ministro:`, `«...», ha dichiarato`
            return Quote(named)
    return None
