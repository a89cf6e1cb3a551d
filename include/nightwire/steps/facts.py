"""The facts of an article: both languages reconciled, with who is quoted and what they are about."""

from collections.abc import Sequence

from nightwire.extracting import facts as extractor
from nightwire.model import Fact, Mention
from nightwire.rows import FactRow, SentenceRow
from nightwire.rows.facts import Shown

Names = Sequence[Mention]
QUOTED_OVER = 8  # sentences over which a quotation may go on


def facts_of_article(sentences: Sequence[SentenceRow], mentions: Sequence[Names]) -> list[FactRow]:
    """Rows of `facts`.

    Args:
        sentences: the article's rows of `sentences`, in order.
        mentions: the names of each of them, in the same order.
    """
    version = extractor.version() if sentences else ""
    texts = [sentence.text for sentence in sentences]
    return [
        FactRow.of(sentence, fact, _shown(sentence, fact, _near(mentions, position)), version)
        for position, (sentence, found) in enumerate(zip(sentences, mentions, strict=True))
        for fact in _facts(sentence, texts[max(0, position - QUOTED_OVER) : position], found)
    ]


def _near(mentions: Sequence[Names], position: int) -> list[Mention]:
    """The names of a sentence, then those of the sentences before it, the nearest first."""
    start = max(0, position - QUOTED_OVER)
    return [one for found in reversed(mentions[start : position + 1]) for one in found]


def _facts(sentence: SentenceRow, earlier: Sequence[str], found: Names) -> list[Fact]:
    """English is read once: where the sentence is English already, it is both sides."""
    language = sentence.language
    source = extractor.find_quantities(sentence.text, language)
    english = source
    if language != "en":
        english = extractor.find_quantities(sentence.text_en, "en") if sentence.text_en else []
    facts = extractor.reconcile(source, english, language, text=sentence.text)
    if not facts:
        return []
    previous = earlier[-1] if earlier else None
    return extractor.attribute(facts, sentence.text, language, previous, found, earlier=earlier)


def _shown(sentence: SentenceRow, fact: Fact, names: Names) -> Shown:
    """How it is shown, and which entities its speaker, subject and place are, where they were recognised."""
    return Shown(
        extractor.display(fact, sentence.language),
        extractor.display_en(fact, sentence.language),
        _speaker_id(fact.speaker, names),
        fact.subject_entity_id or None,
        fact.place_entity_id or None,
    )


def _speaker_id(speaker: str | None, mentions: Names) -> str | None:
    """The longest name among the words that name the speaker, those of the fact's own sentence first."""
    named = [one for one in mentions if speaker and one.span and one.span.text in speaker]
    longest = max(named, key=lambda one: len(one.span.text) if one.span else 0, default=None)
    return longest.entity_id if longest else None
