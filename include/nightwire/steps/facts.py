"""The facts of an article: both languages reconciled, with who is quoted and what they are about."""

from collections.abc import Iterator, Mapping, Sequence

from nightwire.extracting import facts as extractor
from nightwire.model import Fact, Mention, NonFact, Quantity
from nightwire.rows import FactRow, NonFactRow, SentenceRow
from nightwire.rows.facts import Shown

Names = Sequence[Mention]
NumberRow = FactRow | NonFactRow
QUOTED_OVER = 8  # sentences over which a quotation may go on
NAMED_AFTER = 4  # sentences after one in which whoever has said it may be named


def facts_of_article(
    sentences: Sequence[SentenceRow],
    mentions: Sequence[Names],
    standing: Mapping[int, Sequence[NumberRow]] | None = None,
) -> Iterator[NumberRow]:
    """Rows of `facts`, and of `non_facts` for the other numbers.

    A sentence's follow from itself, the `QUOTED_OVER` sentences before it, each with its names, and the text
    of the `NAMED_AFTER` after it, and from nothing else of the article: `standing.py` builds upon that.

    Args:
        sentences: the article's rows of `sentences`, in order.
        mentions: the names of each of them, in the same order.
        standing: rows that are known already, by the place of their sentence in `sentences`.
    """
    version = extractor.version() if sentences else ""
    texts = [sentence.text for sentence in sentences]
    for position, (sentence, found) in enumerate(zip(sentences, mentions, strict=True)):
        if standing and position in standing:
            yield from standing[position]
            continue
        earlier = texts[max(0, position - QUOTED_OVER) : position]
        later = texts[position + 1 : position + 1 + NAMED_AFTER]
        facts, others, unstated = _numbers(sentence, earlier, later, found)
        near = _near(mentions, position) if facts else []
        yield from (FactRow.of(sentence, fact, _shown(sentence, fact, near), version) for fact in facts)
        yield from (NonFactRow.of(sentence, one, version) for one in others)
        yield from (NonFactRow.unstated(sentence, one, version) for one in unstated)


def _near(mentions: Sequence[Names], position: int) -> list[Mention]:
    """The names of a sentence, then those of the sentences before it, the nearest first."""
    start = max(0, position - QUOTED_OVER)
    return [one for found in reversed(mentions[start : position + 1]) for one in found]


def _numbers(
    sentence: SentenceRow, earlier: Sequence[str], later: Sequence[str], found: Names
) -> tuple[list[Fact], list[NonFact], list[Quantity]]:
    """The facts, the source's numbers that are none, and what the English alone says.

    English is read once: where the sentence is English already, it is both sides.
    """
    language = sentence.language
    source, others = extractor.find_numbers(sentence.text, language)
    source = extractor.in_context(source, earlier, language)
    english = source
    if language != "en":
        english = extractor.find_quantities(sentence.text_en, "en") if sentence.text_en else []
    facts = extractor.reconcile(source, english, language, text=sentence.text)
    paired = {id(fact.english) for fact in facts}
    unstated = [one for one in english if id(one) not in paired]
    if facts:
        previous = earlier[-1] if earlier else None
        facts = extractor.attribute(
            facts, sentence.text, language, previous, found, earlier=earlier, later=later
        )
    return facts, others, unstated


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
