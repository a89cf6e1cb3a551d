"""Whose title a speaker without a name is: `il presidente`, after a sentence with `il presidente Bo`."""

from collections.abc import Sequence
from dataclasses import replace

from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.speaker import named_after, named_before
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.numbers.tokens import Tokens

APPOSED = frozenset(",(")


def titled(one: Quote, earlier: Sequence[str], language: Grammar, words: AttributionWords) -> Quote:
    """The same quotation by the name that its speaker's title has in a sentence before, if any."""
    title = one.speaker or ""
    if title.lower() not in words.heads or one.vague:
        return one
    for text in reversed(earlier):
        if title.lower() not in text.lower():
            continue
        sentence = Sentence(Tokens(text), language)
        places = (at for at, word in enumerate(sentence.words) if word == title.lower())
        found = next((name for at in places if (name := _beside(sentence, at, words))), None)
        if found is not None:
            return replace(one, speaker=found)
    return one


def _beside(sentence: Sentence, title: int, words: AttributionWords) -> str | None:
    """The name behind a title, or the one that it explains: `il premier Bo`, `Bo, ministro del Lavoro`."""
    behind = named_after(sentence, title, words, strict=True)
    if behind is not None and _has_name(behind, words):
        return behind
    articles = sentence.grammar.articles | words.indefinite
    mark = title - 2 if sentence.word(title - 1) in articles else title - 1
    before = named_before(sentence, mark, words) if sentence.word(mark) in APPOSED and mark > 0 else None
    return before if before is not None and before[:1].isupper() else None


def _has_name(speaker: str, words: AttributionWords) -> bool:
    """Whether a phrase ends with a name: `presidente venezuelano Bo`, but not `presidente del Governo`."""
    *_, before, last = ("", *speaker.split())
    return last[:1].isupper() and before.lower() not in words.joints and before != ""
