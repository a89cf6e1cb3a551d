"""The facts of a sentence with who is quoted for them, whose they are, and where."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nightwire.extracting.facts.attribution.aged import aged
from nightwire.extracting.facts.attribution.apposed import apposed, counting, stated
from nightwire.extracting.facts.attribution.behind import behind
from nightwire.extracting.facts.attribution.beside import counted, figured, shared
from nightwire.extracting.facts.attribution.brackets import bracketed, is_placed
from nightwire.extracting.facts.attribution.clauses import before_words, dateline
from nightwire.extracting.facts.attribution.cleft import cleft
from nightwire.extracting.facts.attribution.dative import befallen
from nightwire.extracting.facts.attribution.described import described
from nightwire.extracting.facts.attribution.favoured import favoured
from nightwire.extracting.facts.attribution.findings import Found, first
from nightwire.extracting.facts.attribution.fronted import fronted, listed
from nightwire.extracting.facts.attribution.inverted import inverted
from nightwire.extracting.facts.attribution.joined import joined
from nightwire.extracting.facts.attribution.left import left_of
from nightwire.extracting.facts.attribution.loading import words_of
from nightwire.extracting.facts.attribution.neighbours import LENGTHS_OF_TIME, first_of, whole_of_chain
from nightwire.extracting.facts.attribution.objects import made_by, objects, sentenced
from nightwire.extracting.facts.attribution.owners import (
    agent_of,
    doer_of,
    owner_of,
    party_of,
    possessor_of,
)
from nightwire.extracting.facts.attribution.passive import passive_of
from nightwire.extracting.facts.attribution.peopled import home_of, whole_of
from nightwire.extracting.facts.attribution.places import near, receiver_of, relative_of
from nightwire.extracting.facts.attribution.quote import Quote, but_for, is_speaker
from nightwire.extracting.facts.attribution.related import in_aside, related
from nightwire.extracting.facts.attribution.said import quotes
from nightwire.extracting.facts.attribution.scenes import scenes_of
from nightwire.extracting.facts.attribution.speakers import Speakers, last_speaker
from nightwire.extracting.facts.attribution.subjects import actors, is_unowned, subject_of
from nightwire.extracting.facts.attribution.summed import summed
from nightwire.extracting.facts.attribution.summed_up import summed_up
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.attribution.taken import not_taken
from nightwire.extracting.facts.attribution.unlisted import unlisted
from nightwire.extracting.facts.attribution.unnamed import full_names, unnamed
from nightwire.extracting.facts.pieces import LONGEST
from nightwire.extracting.facts.tables.grammar import grammar
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
    named = next((one for one in found if one.speaker), None)
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
    later: Sequence[str] = (),
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
        later: the sentences after it, in order: who has said it may be named only there.

    Returns:
        The same facts in order; a field stays None where the text does not tell, and beyond the first
        `LONGEST` characters of what is then no sentence.
    """
    words = words_of(language)
    if words is None or not facts:
        return list(facts)
    before = [one[-LONGEST:] for one in earlier or ([previous] if previous else [])]
    near = [one for one in mentions if one.span is not None and one.span.end <= LONGEST]
    speakers = Speakers(text[:LONGEST], language, before, [one[:LONGEST] for one in later])
    read = _Clauses(text[:LONGEST], language, words, near, before, facts, speakers)
    return joined([read.attribute(one) if _starts(one) < LONGEST else one for one in facts], text, words)


class _Clauses:
    """One sentence with the names in it, as its facts are asked for in turn."""

    def __init__(
        self,
        text: str,
        language: str,
        words: AttributionWords,
        mentions: Sequence[Mention],
        earlier: Sequence[str],
        facts: Sequence[Fact],
        speakers: Speakers,
    ) -> None:
        self._text, self._words, self._mentions, self._facts = text, words, mentions, facts
        self._articles = articles = grammar(language).articles
        own, free = [], []
        if not grammar(language).rules["capital_nouns"]:
            free = unlisted(text, mentions, words, articles)
            own = [
                one for one in unnamed(text, mentions, words, articles, earlier) if not _counts(one, facts)
            ]
        known = sorted([*mentions, *free], key=_place)
        self._scenes = scenes_of(known, facts, text, words, articles)
        self._free = [one for one in self._scenes if not in_aside(one, mentions, text, words)]
        written = dateline(text)
        named = (one for one in (*mentions, *own) if _place(one) >= written and _may_own(one, words))
        self._names = sorted(named, key=_place)
        acting = actors(self._names, self._scenes, text, words, articles)
        self._actors = [one for one in acting if not in_aside(one, self._names, text, words)]
        self._objects = objects(self._names, self._scenes, text, words, articles)
        self._closed = [one for one in quotes(text, language) if one.closed]
        self._sentenced = sentenced(self._objects, text, words)
        self._speakers = speakers

    def attribute(self, fact: Fact) -> Fact:
        """The fact with what the sentence says of it."""
        quoted = self._speakers.at(_starts(fact)) or Quote()
        if fact.source is not None and fact.source.kind is Kind.AGE:
            people = full_names(self._text, self._mentions, self._words, self._articles)
            subject = Found("subject.aged", aged(fact, people, self._text, self._words))
            if subject.name is not None and is_speaker(subject.name, quoted):
                quoted = Quote()  # `ha detto Rossi, 47 anni`
        else:
            subject = first(self._subjects(fact, quoted))
        place = first(self._scenes_of(fact))
        if place.name is subject.name and place.rule == "place.relative" and subject.rule == "subject.object":
            subject = Found()  # `la provincia è Bo, in cui ha votato il 38%`
        if place.name is subject.name:
            place = Found()  # who acts is not where: `Bo, che ha speso 3 milioni`
        return _with(fact, quoted, subject, place)

    def _bracketed(self, fact: Fact) -> Mention | None:
        return bracketed(fact, self._facts, self._names, self._text)

    def _is_placed(self, name: Mention) -> bool:
        return is_placed(name, self._text, self._words)

    def _has_spoken(self, name: Mention, fact: Fact) -> bool:
        """`«...», attacca Bo, per il quale sono 12`: a verb of speech has no object behind a comma."""
        between = self._text[name.span.end if name.span is not None else 0 : _starts(fact)]
        return "," in between and any(is_speaker(name, one) for one in self._closed)

    def _is_nowhere(self, fact: Fact) -> bool:
        """How long, how old, and in `distante 30 km` how far."""
        if fact.source is None or fact.source.kind in LENGTHS_OF_TIME:
            return True
        return not self._words.distant.isdisjoint(before_words(self._text, _starts(fact), 2))

    def _scenes_of(self, fact: Fact) -> Iterator[Found]:
        """The places that a fact may have, the likeliest first."""
        before = self._bracketed(fact)
        yield Found("place.bracketed", before if before is not None and self._is_placed(before) else None)
        if self._is_nowhere(fact):
            return
        yield Found("place.receiver", receiver_of(fact, self._mentions, self._text, self._words))
        yield Found("place.relative", relative_of(fact, self._mentions, self._text, self._words))
        scenes = not_taken(fact, self._scenes, self._facts, self._text, self._words)
        yield Found("place.near", near(fact, scenes, self._mentions, self._text, self._words, self._articles))
        yield Found("place.summed", summed(fact, self._scenes, self._facts, self._text, self._words))
        yield Found("place.left", left_of(fact, self._mentions, self._text, self._words))
        yield Found("place.home", home_of(fact, self._mentions, self._text, self._words))

    def _subjects(self, fact: Fact, quoted: Quote) -> Iterator[Found]:
        """Whose it may be, the likeliest first; not of an age, which is a person's."""
        before = self._bracketed(fact)
        unowned = fact.source is not None and is_unowned(fact.source, self._text, self._words)
        if unowned or (before is not None and self._is_placed(before)):
            return
        yield Found("subject.bracketed", before)
        yield Found("subject.counting", counting(fact, self._free, self._text, self._words))
        yield Found("subject.counted", counted(fact, self._names, self._text, self._words))
        yield Found("subject.figured", figured(fact, self._names, self._text, self._words))
        yield Found("subject.listed", listed(fact, self._names, self._text))
        yield Found("subject.sentenced", subject_of(fact, self._sentenced, self._text, self._words))
        of, others = (
            but_for(self._names, quoted),
            self._actors if quoted.own else but_for(self._actors, quoted),
        )
        yield from self._acting(fact, of, others)
        yield from self._said_of(fact)
        yield from self._apart(fact, quoted, of, others)

    def _acting(self, fact: Fact, of: Sequence[Mention], others: Sequence[Mention]) -> Iterator[Found]:
        """Who does it, has it or meets with it, in the fact's own clause."""
        yield Found("subject.cleft", cleft(fact, of, self._text, self._words))
        yield Found("subject.made_by", made_by(fact, others, self._text, self._words, self._articles))
        yield Found("subject.agent", agent_of(fact, self._mentions, self._text, self._words))
        yield Found("subject.party", party_of(fact, self._mentions, self._text, self._words))
        yield Found("subject.doer", doer_of(fact, self._mentions, self._text, self._words))
        yield Found("subject.owner", self._owner(fact))
        yield Found("subject.befallen", befallen(fact, self._names, self._text, self._words))
        yield Found("subject.related", related(fact, of, self._text, self._words, self._articles))
        yield Found("subject.stated", stated(fact, self._names, self._text, self._words))
        yield Found("subject.actor", self._actor(fact, others))
        goes_to = favoured(fact, self._mentions, self._text, self._words, self._articles)
        yield Found("subject.favoured", goes_to)

    def _said_of(self, fact: Fact) -> Iterator[Found]:
        """Of whom it is said in an apposition, or whose it is by a possessive."""
        said = apposed(fact, self._names, self._scenes, self._text, self._words, self._articles)
        yield Found("subject.apposed", said)
        called = described(fact, self._names, self._text, self._words, self._articles)
        yield Found("subject.described", called)
        no_scenes = [one for one in self._names if one not in self._scenes]
        yield Found("subject.possessor", possessor_of(fact, no_scenes, self._text, self._words))

    def _apart(
        self, fact: Fact, quoted: Quote, of: Sequence[Mention], others: Sequence[Mention]
    ) -> Iterator[Found]:
        """Whom another clause, or what stands around the fact's own, names."""
        given = subject_of(fact, but_for(self._objects, quoted), self._text, self._words, self._articles)
        yield Found("subject.object", None if given is not None and self._has_spoken(given, fact) else given)
        part = whole_of(fact, self._mentions, self._text, self._words)
        yield Found("subject.whole", shared(part, self._text, self._words))
        yield Found("subject.passive", passive_of(fact, self._names, self._text, self._words))
        after = behind(fact, self._names, self._text, self._words, self._articles)
        yield Found("subject.behind", after)
        ahead = summed_up(fact, of, self._scenes, self._text, self._words, self._articles)
        yield Found("subject.summed_up", ahead)
        then = inverted(fact, of, self._scenes, self._text, self._words, self._articles)
        yield Found("subject.inverted", then)
        yield Found("subject.fronted", fronted(fact, others, self._names, self._text, self._words))

    def _owner(self, fact: Fact) -> Mention | None:
        """Whose it is by a preposition; a place owns money alone."""
        money = fact.source is not None and fact.source.kind is Kind.MONEY
        owner = owner_of(fact, self._mentions, self._text, self._words, self._articles, places=money)
        return owner if money or owner not in self._scenes else None

    def _actor(self, fact: Fact, actors: Sequence[Mention]) -> Mention | None:
        """The first of those who act in its clause, as a whole."""
        acts = subject_of(fact, actors, self._text, self._words, self._articles)
        head = first_of(acts, actors, self._text, self._words) if acts is not None else None
        return whole_of_chain(head, self._names, self._text, self._words) if head is not None else None


def _counts(name: Mention, facts: Sequence[Fact]) -> bool:
    """Whether a name is only the number that opens a sentence: `Ventiquattro sono i feriti`."""
    spans = [one.source.span for one in facts if one.source is not None]
    return any(span.start <= _place(name) < span.end for span in spans)


def _may_own(mention: Mention, words: AttributionWords) -> bool:
    """Whether it may own something: not `il Paese`, nor a number that was taken for a name."""
    text = mention.span.text.lower() if mention.span is not None else ""
    return text not in words.wholes and any(letter.isalpha() for letter in text)


def _place(mention: Mention) -> int:
    return mention.span.start if mention.span is not None else 0


def _starts(fact: Fact) -> int:
    return fact.source.span.start if fact.source is not None else 0


def _with(fact: Fact, quoted: Quote, subjects: Found, places: Found) -> Fact:
    subject, place = subjects.name, places.name
    spoken = (quoted.rule if quoted.speaker else "", subjects.said, places.said)
    return replace(
        fact,
        speaker=quoted.speaker or None,
        cue=quoted.cue if quoted.speaker else None,
        subject=subject.span.text if subject is not None and subject.span is not None else None,
        place=place.span.text if place is not None and place.span is not None else None,
        subject_entity_id=subject.entity_id if subject is not None else "",
        place_entity_id=place.entity_id if place is not None else "",
        attributed_by=tuple(rule for rule in spoken if rule),
    )
