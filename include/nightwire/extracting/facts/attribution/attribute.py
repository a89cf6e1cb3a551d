"""The facts of a sentence with who is quoted for them, whose they are, and where."""

from collections.abc import Sequence
from dataclasses import replace

from nightwire.extracting.facts.attribution.places import is_scene, place_of, with_coordinated
from nightwire.extracting.facts.attribution.quotes import Quote, quotes
from nightwire.extracting.facts.attribution.speakers import last_speaker, speaker_at
from nightwire.extracting.facts.attribution.subjects import acts, aged, is_coordinated, owner_of, subject_of
from nightwire.extracting.facts.attribution.tables import words_of
from nightwire.extracting.facts.language import grammar
from nightwire.model import Fact, Kind, Mention


def attribution(text: str, language: str, previous: str | None = None) -> Quote:
    """Who is quoted in a sentence.

    Args:
        text: the sentence.
        language: ISO 639-1 code; one outside of `LANGUAGES` gives nothing.
        previous: the sentence before it, to which a cue without a name refers (`Ha detto anche che ...`).

    Returns:
        The first cue that names somebody, else the first cue alone, else an empty one.
    """
    found = quotes(text, language)
    named = next((one for one in found if one.speaker is not None), None)
    if named is not None or not found:
        return named or Quote()
    before = last_speaker([previous], language) if previous is not None else None
    return Quote(before.speaker if before else None, found[0].cue)


def attribute(
    facts: Sequence[Fact],
    text: str,
    language: str,
    previous: str | None = None,
    mentions: Sequence[Mention] = (),
    *,
    earlier: Sequence[str] = (),
) -> list[Fact]:
    """The facts of a sentence with speaker, cue, subject and place.

    Args:
        facts: what `reconcile` gave for the sentence.
        text: the source sentence.
        language: its language.
        previous: the sentence before it, if any.
        mentions: the names in the sentence; only those with a span in the source are used.
        earlier: more of the sentences before it, in order, `previous` the last; a quotation may go on
            over several.

    Returns:
        The same facts in order; a field stays None where the text does not tell.
    """
    words = words_of(language)
    if words is None or not facts:
        return list(facts)
    before = list(earlier) or ([previous] if previous else [])
    articles = grammar(language).articles
    scenes = with_coordinated(
        [one for one in mentions if is_scene(one, text, words)], mentions, text, articles
    )
    acting = [one for one in mentions if one not in scenes and acts(one, text, words, articles)]
    actors = [one for one in acting if not is_coordinated(one, scenes, text, articles)]
    done = []
    for fact in facts:
        at = fact.source.span.start if fact.source is not None else 0
        quoted = speaker_at(at, text, language, before) or Quote()
        others = [one for one in actors if quoted.own or not _is_speaker(one, quoted)]
        whole = fact.source is not None and fact.source.kind is Kind.MONEY
        if fact.source is not None and fact.source.kind is Kind.AGE:
            subject = aged(fact, mentions, text)
            if subject is not None and _is_speaker(subject, quoted):
                quoted = Quote()  # `ha detto Rossi, 47 anni`
        else:
            subject = subject_of(fact, others, text) or owner_of(fact, mentions, text, words, places=whole)
        done.append(_with(fact, quoted, subject, place_of(fact, scenes, text, words)))
    return done


def _with(fact: Fact, quoted: Quote, subject: Mention | None, place: Mention | None) -> Fact:
    return replace(
        fact,
        speaker=quoted.speaker,
        cue=quoted.cue if quoted.speaker else None,
        subject=subject.span.text if subject is not None and subject.span is not None else None,
        place=place.span.text if place is not None and place.span is not None else None,
        subject_entity_id=subject.entity_id if subject is not None else "",
        place_entity_id=place.entity_id if place is not None else "",
    )


def _is_speaker(mention: Mention, quoted: Quote) -> bool:
    return mention.span is not None and mention.span.text in (quoted.speaker or "")
