"""The facts of an article: both languages reconciled, with who is quoted and what they are about."""

from collections.abc import Iterator, Sequence

from nightwire.extracting import facts as extractor
from nightwire.model import Fact, Mention
from nightwire.rows import FactRow, SentenceRow
from nightwire.rows.facts import Shown

Names = Sequence[Mention]


def facts_of_article(sentences: Sequence[SentenceRow], mentions: Sequence[Names]) -> list[FactRow]:
    """Rows of `facts`.

    Args:
        sentences: the article's rows of `sentences`, in order.
        mentions: the names of each of them, in the same order.
    """
    version = extractor.version() if sentences else ""
    return [
        FactRow.of(sentence, fact, _shown(sentence, fact, found, earlier), version)
        for sentence, previous, found, earlier in _with_previous(sentences, mentions)
        for fact in _facts(sentence, previous, found)
    ]


def _with_previous(
    sentences: Sequence[SentenceRow], mentions: Sequence[Names]
) -> Iterator[tuple[SentenceRow, SentenceRow | None, Names, Names]]:
    """Each sentence and its names, with those of the sentence before it."""
    before = zip([None, *sentences[:-1]], [(), *mentions[:-1]], strict=True) if sentences else ()
    for sentence, found, (previous, earlier) in zip(sentences, mentions, before, strict=True):
        yield sentence, previous, found, earlier


def _facts(sentence: SentenceRow, previous: SentenceRow | None, found: Names) -> list[Fact]:
    """English is read once: where the sentence is English already, it is both sides."""
    language = sentence.language
    source = extractor.find_quantities(sentence.text, language)
    english = source
    if language != "en":
        english = extractor.find_quantities(sentence.text_en, "en") if sentence.text_en else []
    facts = extractor.reconcile(source, english, language)
    before = previous.text if previous else None
    return extractor.attribute(facts, sentence.text, language, before, found) if facts else []


def _shown(sentence: SentenceRow, fact: Fact, found: Names, earlier: Names) -> Shown:
    """How it is shown, and which entities its speaker, subject and place are, where they were recognised."""
    return Shown(
        extractor.display(fact, sentence.language),
        extractor.display_en(fact),
        _speaker_id(fact.speaker, [*found, *earlier]),
        _named_id(fact.subject, found),
        _named_id(fact.place, found),
    )


def _named_id(name: str | None, mentions: Names) -> str | None:
    return next((one.entity_id for one in mentions if one.name == name), None)


def _speaker_id(speaker: str | None, mentions: Names) -> str | None:
    """The longest name among the words that name the speaker, those of the fact's own sentence first."""
    named = [one for one in mentions if speaker and one.span and one.span.text in speaker]
    longest = max(named, key=lambda one: len(one.span.text) if one.span else 0, default=None)
    return longest.entity_id if longest else None
