"""Whom a relative pronoun behind a prefix means: `il Comune, secondo cui`, `la sindaca Bo, per la quale`."""

from nightwire.extracting.facts.attribution.marks import EITHER, OPENING
from nightwire.extracting.facts.attribution.speaker import (
    author,
    named_before,
    named_in_aside,
    past_aside,
    phrase_before,
)
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

TO_PAPER = 8  # tokens from a paper to the comma behind whoever has written it


def relative_of(sentence: Sentence, end: int, words: AttributionWords) -> int:
    """The token of the pronoun behind a prefix, past its article; 0 where there is none."""
    past = end + 1 if sentence.word(end) in sentence.grammar.articles else end
    return past if sentence.word(past) in words.relatives else 0


def antecedent(sentence: Sentence, prefix: int, words: AttributionWords, *, is_weak: bool) -> str | None:
    """Who stands before the comma of such a clause; of a paper whoever has written it.

    A prefix that means more than saying (`per il quale`) credits only where words are spoken of or quoted.
    """
    comma = prefix - 1
    if sentence.word(comma) != "," or (is_weak and not _is_said(sentence, prefix, words)):
        return None
    for paper in range(max(0, comma - TO_PAPER), comma):
        named = author(sentence, paper, words) if sentence.word(paper) in words.papers else None
        if named is not None:
            return named
    return _before(sentence, comma, words)


def _is_said(sentence: Sentence, prefix: int, words: AttributionWords) -> bool:
    quoted = any(word in OPENING or word == EITHER for word in (sentence.word(0), *sentence.words[prefix:]))
    return quoted or not words.utterances.isdisjoint(sentence.words[:prefix])


def _before(sentence: Sentence, comma: int, words: AttributionWords) -> str | None:
    """The name before a comma, past what is said of it: `resta Bo, della Nova, secondo il quale`."""
    found = []
    while comma > 0:
        named = named_in_aside(sentence, past_aside(sentence, comma + 1), words)
        named = named or phrase_before(sentence, comma, words, anywhere=True)
        named = named or named_before(sentence, comma, words)
        start = max((at for at in range(comma) if sentence.word(at) == ","), default=-1)
        if named is not None and (start < 0 or sentence.word(start + 1) not in words.oblique):
            found.append(named)
        comma = start
    with_name = [one for one in found if any(word[:1].isupper() for word in one.split())]
    return _person_of(with_name, words) or next(iter(with_name or found), None)


def _person_of(found: list[str], words: AttributionWords) -> str | None:
    """`Bo, capo della Nova, secondo cui`: the person, where the nearest name is in what they are."""
    if len(found) < 2:
        return None
    return found[1] if found[0].split()[0] in words.people and found[1][:1].isupper() else None
