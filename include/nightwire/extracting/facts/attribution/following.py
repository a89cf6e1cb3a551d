"""What follows a name that acts: its verb, a relative clause, or the comma that parts the two."""

import re

from nightwire.extracting.facts.attribution.clauses import WORD, before_words
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Span

RELATIVE = 50  # characters after a name
RELATES = frozenset(",(")  # what a relative clause of its own opens with
BEFORE = 4  # words from a verb to whom it accuses
BRACKET = re.compile(r" ?\([^()]{1,60}\)")
NUMBER = re.compile(r" \d{1,4}(?=[ ,])")  # that belongs to a name
ASIDE = re.compile(r",(?! [A-ZÀ-ÖØ-Þ])[^,;:()«»\"]{2,50}(?=,)")
ASIDES = 2  # `Bo, 61 anni, sindaco di Asti, che`
ADVERBS = 2  # words between a relative and its verb: `che poi anche`


def verb_after(span: Span, text: str, words: AttributionWords) -> bool:
    """Whether a finite verb, or what stands between a subject and it, follows right after, or its bracket."""
    after = WORD.search(text, past_bracket(text, span.end))
    while after is not None and after[0] in words.times:  # `Kim ieri ha detto`
        after = WORD.search(text, after.end())
    if after is None or not after[0].islower():
        return False
    if after[0] in words.oblique:
        return _verb_past_place(after.end(), text, words)
    if after[0] in words.existential:  # `tra Bo e Kim ci sono 12 punti`, but `Bo ci ha messo`
        verb = WORD.search(text, after.end())
        return verb is not None and (verb[0] in words.auxiliaries or verb[0] not in words.finite)
    return after[0] in words.verb or words.ends_finite(after[0])


def _verb_past_place(end: int, text: str, words: AttributionWords) -> bool:
    """`gli Usa su Tripoli hanno sganciato`: a name behind a preposition, then an auxiliary."""
    found = WORD.findall(text[end : end + RELATIVE])[:2]
    return len(found) > 1 and found[0][:1].isupper() and found[1] in words.auxiliaries


def past_bracket(text: str, end: int) -> int:
    """Past the bracket behind a name: `Bo (Nova) ha vinto`."""
    own = BRACKET.match(text, end)
    return own.end() if own is not None else end


def does_in_relative(span: Span, text: str, words: AttributionWords) -> bool:
    """`la Procura di Roma, che ha iscritto`, `in Macedonia, che registra`: whatever is before the name."""
    end = past_aside(text, span.end, words)
    after = [word.lower() for word in WORD.findall(text[end : end + RELATIVE])]
    if after[:1] and after[0] in words.that and words.away.issuperset(before_words(text, span.start, 1)):
        after.insert(0, ",")  # `seguito da Bo che ne ha 132`
    after[2:] = past_adverbs(after[2:], words)
    if not after or after[0] not in RELATES or len(after) < 3 or after[1] not in words.that:
        return False
    if not words.upon.isdisjoint(before_words(text, span.start, 1)):
        return False  # `sanzioni contro Mosca, che colpisce`
    if after[2] in words.oblique:  # `i caschi blu dell'Unifil, che in Libano sono diecimila`
        return any(words.is_verb(word) or word in words.perfects for word in after[3:])
    return words.ends_finite(after[2]) or after[2] in words.verb


def past_aside(text: str, end: int, words: AttributionWords) -> int:
    """Past what parts a name from its relative clause: `il volo Nova 5191, che`, `Bo, 61 anni, che`."""
    number = NUMBER.match(text, end)
    end = number.end() if number is not None else end
    past = past_bracket(text, end)
    after = past
    for _ in range(ASIDES):
        aside = ASIDE.match(text, after)
        if aside is None or is_relative(aside[0], words):
            break
        after = aside.end()
        if _relates(text, after, words):
            return after
    return past if _relates(text, past, words) else end


def _relates(text: str, end: int, words: AttributionWords) -> bool:
    """Whether a comma with `che` follows."""
    comma, *then = WORD.findall(text[end : end + RELATIVE])[:2] or [""]
    return comma == "," and then != [] and then[0] in words.that


def is_relative(aside: str, words: AttributionWords) -> bool:
    """Whether a word that opens a clause is among those of an aside."""
    return not (words.that | words.relatives | words.coordinating).isdisjoint(aside.lower().split())


def past_adverbs(found: list[str], words: AttributionWords) -> list[str]:
    """Words without the adverbs that open them: `già per tre giorni`."""
    small = words.between | words.times
    count = next((at for at, word in enumerate(found[:ADVERBS]) if word not in small), ADVERBS)
    return found[count:]


def is_apposed(span: Span, text: str, words: AttributionWords) -> bool:
    """`il candidato della Nova, Ugo Bo, ha vinto`: a name that a comma parts from the verb after it."""
    closed = WORD.findall(text[span.end : span.end + RELATIVE])[:2]
    return closed[:1] == [","] and len(closed) > 1 and words.is_verb(closed[1])


def is_accused(span: Span, text: str, words: AttributionWords) -> bool:
    """`Beirut accusa Israele di aver violato la tregua`: what is said is what Israel has done."""
    after = WORD.findall(text[span.end : span.end + RELATIVE])
    if after[:1] == [] or after[0] not in words.infinitive:
        return False
    before = before_words(text, span.start, BEFORE)
    return any(" ".join(before[-count:]) in words.accusing for count in (1, 2))
