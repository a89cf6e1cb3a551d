"""The facts of an article: both languages reconciled, with who is quoted and what they are about."""

from collections.abc import Iterator, Sequence
from typing import Any

from nightwire.extracting import facts as extractor
from nightwire.model import Fact, Mention
from nightwire.steps import rows

Row = dict[str, Any]


def facts_of_article(sentences: Sequence[Row], mentions: Sequence[Sequence[Mention]]) -> list[Row]:
    """Rows of `facts`.

    Args:
        sentences: the article's rows of `sentences`, in order.
        mentions: the names of each of them, in the same order.
    """
    return [
        rows.fact_row(sentence, fact) | _entity_ids(fact, found, earlier)
        for sentence, previous, found, earlier in _with_previous(sentences, mentions)
        for fact in _facts(sentence, previous, found)
    ]


def _with_previous(
    sentences: Sequence[Row], mentions: Sequence[Sequence[Mention]]
) -> Iterator[tuple[Row, Row | None, Sequence[Mention], Sequence[Mention]]]:
    """Each sentence and its names, with those of the sentence before it."""
    before = zip([None, *sentences[:-1]], [(), *mentions[:-1]], strict=True)
    for sentence, found, (previous, earlier) in zip(sentences, mentions, before, strict=True):
        yield sentence, previous, found, earlier


def _facts(sentence: Row, previous: Row | None, found: Sequence[Mention]) -> list[Fact]:
    language = sentence["language"]
    source = extractor.find_quantities(sentence["text"], language)
    english = extractor.find_quantities(sentence["text_en"], "en") if sentence["text_en"] else []
    facts = extractor.reconcile(source, english, language)
    before = previous["text"] if previous else None
    return extractor.attribute(facts, sentence["text"], language, before, found) if facts else []


def _entity_ids(fact: Fact, found: Sequence[Mention], earlier: Sequence[Mention]) -> Row:
    """Which entities the fact's speaker, subject and place are, where they were recognised."""
    return {
        "speaker_entity_id": _speaker_id(fact.speaker, [*found, *earlier]),
        "subject_entity_id": _named_id(fact.subject, found),
        "place_entity_id": _named_id(fact.place, found),
    }


def _named_id(name: str | None, mentions: Sequence[Mention]) -> str | None:
    return next((one.entity_id for one in mentions if one.name == name), None)


def _speaker_id(speaker: str | None, mentions: Sequence[Mention]) -> str | None:
    """The longest name among the words that name the speaker, those of the fact's own sentence first."""
    named = [one for one in mentions if speaker and one.span and one.span.text in speaker]
    longest = max(named, key=lambda one: len(one.span.text) if one.span else 0, default=None)
    return longest.entity_id if longest else None
