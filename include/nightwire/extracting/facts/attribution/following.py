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
    number = NUMBER.match(text, span.end)  # `il volo Nova 5191, che`
    end = number.end() if number is not None else span.end
    after = [word.lower() for word in WORD.findall(text[end : end + RELATIVE])]
    if after[:1] and after[0] in words.that and words.away.issuperset(before_words(text, span.start, 1)):
        after.insert(0, ",")  # `seguito da Bo che ne ha 132`
    if not after or after[0] not in RELATES or len(after) < 3 or after[1] not in words.that:
        return False
    if not words.upon.isdisjoint(before_words(text, span.start, 1)):
        return False  # `sanzioni contro Mosca, che colpisce`
    if after[2] in words.oblique:  # `i caschi blu dell'Unifil, che in Libano sono diecimila`
        return any(words.is_verb(word) for word in after[3:])
    return words.ends_finite(after[2]) or after[2] in words.verb


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
