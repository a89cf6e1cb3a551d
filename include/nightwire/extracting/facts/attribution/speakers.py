"""Who speaks at a place of a sentence: by its own cues, else by a quotation that goes on."""

import re
from collections.abc import Sequence

from nightwire.extracting.facts.attribution.marks import inside, opens_within
from nightwire.extracting.facts.attribution.quotes import Quote, quotes
from nightwire.extracting.facts.attribution.tables import words_of

WORD = re.compile(r"\w+['’]?")


def speaker_at(position: int, text: str, language: str, earlier: Sequence[str]) -> Quote | None:
    """Who is quoted for what stands at a character, None where nobody is."""
    of_text = quotes(text, language)
    bearing = [one for one in of_text if one.start <= position and not one.at <= position < one.silent]
    if bearing:
        nearest = min(bearing, key=lambda one: (one.speaker is None, abs(one.at - position)))
        if nearest.speaker is not None:
            return nearest
        found = last_speaker(earlier, language)
        return Quote(found.speaker, nearest.cue, own=nearest.own) if found else nearest
    if not of_text and goes_on(position, text, language, earlier):
        return last_speaker(earlier, language)
    return None


def goes_on(position: int, text: str, language: str, earlier: Sequence[str]) -> bool:
    """Whether the place is in a quotation, or told by hearsay right after somebody was quoted."""
    spans, _ = inside(text, opens_within(earlier))
    if any(start <= position < end for start, end in spans):
        return True
    words = words_of(language)
    hearsay = words is not None and not words.hearsay.isdisjoint(WORD.findall(text.lower()))
    return hearsay and any(one.speaker for one in quotes(earlier[-1], language)) if earlier else False


def last_speaker(earlier: Sequence[str], language: str) -> Quote | None:
    """Whoever was quoted last before this sentence."""
    for text in reversed(earlier):
        for one in reversed(quotes(text, language)):
            if one.speaker is not None:
                return one
    return None
