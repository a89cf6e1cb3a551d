"""Whose a fact is: the name that acts, holds or owns, by where it stands in its clause."""

import re
from collections.abc import Callable, Sequence

from nightwire.extracting.facts.attribution.apart import stands_apart
from nightwire.extracting.facts.attribution.between import is_of_another
from nightwire.extracting.facts.attribution.clauses import WORD, before_words, ends_clause, is_aside
from nightwire.extracting.facts.attribution.cleft import is_cleft
from nightwire.extracting.facts.attribution.following import (
    RELATIVE,
    does_in_relative,
    is_accused,
    is_apposed,
    verb_after,
)
from nightwire.extracting.facts.attribution.headed import OPENING, OTHERS, PERSON, TITLE, heads_subject
from nightwire.extracting.facts.attribution.neighbours import ACTORS, last_before
from nightwire.extracting.facts.attribution.openings import is_adverbial, is_spoken, opens_clause
from nightwire.extracting.facts.attribution.resumed import resumption
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention, Quantity, Span

THINGS = frozenset(["PRODUCT", "EVENT"])  # that act only before a verb
ONE = frozenset(["PERSON", "LOC", "FAC"])  # that are rarely several
AMID = 4  # words from `tra` to `e`
FAR = 180  # characters
FIGURE = re.compile(r"\d")


def acts(mention: Mention, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """Whether a name stands where a subject does.

    No preposition is before it, and a verb is after it or the start of a clause before.
    """
    if mention.label not in ACTORS or mention.span is None:
        return False
    if is_accused(mention.span, text, words) or is_cleft(mention.span, text, words) is not None:
        return True
    if _is_amid(mention.span, text, words) or _is_none(mention.label, mention.span, text, words):
        return False
    if is_adverbial(mention.span.start, text, words, articles) and verb_after(mention.span, text, words):
        return True
    if mention.label == PERSON and _is_titled_aside(mention.span, text, words):
        return True
    return does_in_relative(mention.span, text, words) or _heads_clause(
        mention, mention.span, text, words, articles
    )


def _is_amid(span: Span, text: str, words: AttributionWords) -> bool:
    """`la tregua tra ribelli e Damasco ha retto`: one of two that stand together behind `tra`."""
    before = before_words(text, span.start, AMID)
    return before[-1:] != [] and before[-1] in words.coordinating and not words.amid.isdisjoint(before)


def _is_none(label: str, span: Span, text: str, words: AttributionWords) -> bool:
    """Whether a name cannot act where it stands, whatever is before it."""
    if span.text.islower() and words.forces.isdisjoint(span.text.split()):
        return True  # `il governo` is no name; `l'esercito israeliano` acts as one
    if label in THINGS:  # `sei elicotteri, quattro Astra e due navi`; the storm `Rosa ha`, `Rosa, che ha`
        return not (verb_after(span, text, words) or does_in_relative(span, text, words))
    if label == "GPE" and does_in_relative(span, text, words) and not verb_after(span, text, words):
        *_, noun, tie = ["", "", *before_words(text, span.start, 2)]
        if tie in words.owning | words.towns and noun in words.people:
            return True  # `Bo, fornaio di Asti, che ha perso`: where somebody is from
    return label in ONE and _are_many(span, text, words)


def _are_many(span: Span, text: str, words: AttributionWords) -> bool:
    """`aziende vicine a Kim, che avrebbero venduto`: the verb after one person is of several."""
    before = before_words(text, span.start, OPENING)
    tied = next((at for at in range(len(before) - 1, -1, -1) if before[at] in words.coordinating), None)
    if " e " in span.text or (tied is not None and words.oblique.isdisjoint(before[tied:])):
        return False
    after = [
        word for word in WORD.findall(text[span.end : span.end + RELATIVE]) if word not in words.that | {","}
    ]
    return after[:1] != [] and words.is_verb(after[0]) and after[0].endswith(tuple(words.plural_endings))


def _heads_clause(
    mention: Mention, span: Span, text: str, words: AttributionWords, articles: frozenset[str]
) -> bool:
    before = before_words(text, span.start, TITLE + 1)
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        if word in words.offices and index and before[index - 1] in words.heads:
            continue  # `l'assessore alla Cultura Bo ha`
        if word in words.oblique:
            return word in words.owning and heads_subject(mention, text, words, articles)
        if word in articles:
            titles = before[index + 1 :]
            if index and before[index - 1] in words.oblique and (not titles or _titled(titles, words)):
                return False  # `con il presidente Kim hanno votato`, `con la Nova vinse`
            before = before[:index]
            break
        if not word.rstrip("'").isalpha() or word in words.clause:
            break
        if is_spoken(before, index, words):  # `ha condannato Kim`: an object, or a verb of another clause
            return verb_after(span, text, words) and not _is_inner(before[: index + 1], words)
    return opens_clause(before, words) or (verb_after(span, text, words) and not _is_inner(before, words))


def _is_titled_aside(span: Span, text: str, words: AttributionWords) -> bool:
    """`l'ex parroco di Bari, don Ugo Bo, aveva`: a person's name and title between two commas."""
    if not is_apposed(span, text, words):
        return False
    before = before_words(text, span.start, TITLE + 1)
    comma = next((at for at in range(len(before) - 1, -1, -1) if not before[at].rstrip("'").isalpha()), None)
    return comma is not None and words.oblique.isdisjoint(before[comma:])


def _is_inner(before: Sequence[str], words: AttributionWords) -> bool:
    """`il comitato che difende la Nova ha raccolto`: a verb of whom `che` tells of."""
    *_, that, verb = ["", "", *before]
    nouns = (words.people | words.heads | words.oblique) - words.accusing
    return that in words.that and verb not in nouns and words.ends_finite(verb)


def _titled(nouns: Sequence[str], words: AttributionWords) -> bool:
    return not (words.heads | words.people).isdisjoint(nouns)


def actors(
    names: Sequence[Mention],
    scenes: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> list[Mention]:
    """Those of the names that act, and are not tied to one that does not (`per battere Kim e Park`)."""
    acting = [one for one in names if one not in scenes and acts(one, text, words, articles)]
    idle = [one for one in names if one not in acting]
    found = []
    for one in acting:
        heads = any(_has(rule, one, text, words) for rule in (verb_after, is_apposed, does_in_relative))
        if is_coordinated(one, scenes, text, words, articles):  # `a Varsavia, Kim ha incontrato`
            heads = heads and one.label in OTHERS
        else:  # `tra Zed e Bari corre`: a place is what the place before it is
            loose = [other for other in idle if not heads or other.label not in OTHERS]
            marks = "" if heads else ","
            heads = not is_coordinated(one, loose, text, words, articles, marks)
        if heads:
            found.append(one)
    return found


def _has(
    follows: Callable[[Span, str, AttributionWords], bool],
    mention: Mention,
    text: str,
    words: AttributionWords,
) -> bool:
    return mention.span is not None and follows(mention.span, text, words)


def is_coordinated(
    mention: Mention,
    others: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
    marks: str = ",",
) -> bool:
    """Whether only `e`, or one of the marks, ties a name to one of the others: `a Tolosa e Montauban`."""
    if mention.span is None:
        return False
    ends = [one.span.end for one in others if one.span is not None and one.span.end < mention.span.start]
    if not ends:
        return False
    between = before_words(text[max(ends) : mention.span.start], mention.span.start - max(ends), TITLE)
    joints = [word for word in between if word not in articles]
    return len(joints) == 1 and joints[0] in {*marks, *words.coordinating}


def subject_of(
    fact: Fact,
    actors: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str] = frozenset(),
) -> Mention | None:
    """The last name before the fact that acts in its clause."""
    if fact.source is None:
        return None
    start = fact.source.span.start
    before = _last_main(actors, start, text, words)
    if before is None:
        return None
    last, span = before
    main = resumption(span.end, start, text, words)
    between = text[span.end if main is None else main : start]
    if is_of_another(between, words):
        return None
    apart = ends_clause(between) or len(between) > FAR or is_nobodys(fact.source, text, words)
    apart = apart or _is_span(fact.source, last, between, words)
    return None if apart or stands_apart(fact.source, text, words, articles) else last


def _last_main(
    actors: Sequence[Mention], start: int, text: str, words: AttributionWords
) -> tuple[Mention, Span] | None:
    """The last before a character that is in no aside closed by then: Bo in `Bo (Nova) ha perso 12 punti`.

    None where what stands before the aside is tied to a noun, which may be what the aside says more of.
    """
    before = last_before(actors, start)
    if before is None or not is_aside(text[: before[1].start], text[before[1].end : start], words):
        return before
    main = last_before(actors, before[1].start)
    if main is None or is_aside(text[: main[1].start], text[main[1].end : start], words):
        return None
    return main if words.oblique.isdisjoint(before_words(text, main[1].start, 1)) else None


def is_unowned(one: Quantity, text: str, words: AttributionWords) -> bool:
    """Whether it is nobody's by any rule: `tre anni fa`, `a 20 metri di profondità`.

    `Dopo tre anni la Nova ha` says how long that took the Nova.
    """
    if one.kind is Kind.MEASURE:
        return _is_depth(one.span.end, text, words)
    elapsed = not words.elapsed.isdisjoint(before_words(text, one.span.start, 1))
    return one.kind is Kind.DURATION and not elapsed and only_dates(one.span, text, words)


def is_nobodys(one: Quantity, text: str, words: AttributionWords) -> bool:
    """Whether the words beside a figure tie it to a noun, to a time, or to what acts itself."""
    if one.kind is Kind.MEASURE:
        return _sizes(one.span.start, text, words)
    if one.kind is Kind.DURATION:
        return only_dates(one.span, text, words)
    return one.kind is Kind.COUNT and _befalls(one.span.start, text, words)


def _befalls(start: int, text: str, words: AttributionWords) -> bool:
    """`Kim è stato avvelenato da due donne`: what is counted has done it to whoever is named."""
    *_, being, done, by = ["", "", "", *before_words(text, start, 3)]
    if by not in words.away or not done.endswith(tuple(words.done_endings)):
        return False
    passive = being in words.being or being.endswith(tuple(words.done_endings)) or not being.isalpha()
    return done.endswith(tuple(words.many_endings)) or not passive


def _is_depth(end: int, text: str, words: AttributionWords) -> bool:
    """`ha visto il relitto a 20 metri di profondità`: of what lies there."""
    of, noun = [*(word.lower() for word in WORD.findall(text[end:])[:2]), "", ""][:2]
    return of in words.owning and noun in words.depths | words.dimensions


def _sizes(start: int, text: str, words: AttributionWords) -> bool:
    """`un argine lungo 20 km`, `un'onda di 12 metri`: of the noun before it.

    It is not in `avanzati di 6 km`, nor where that names what is measured: `a un'altezza di 400 km`.
    """
    *_, article, noun, tie = ["", "", "", *before_words(text, start, 3)]
    if tie in words.sizes:
        return True
    if tie not in words.owning or noun in words.dimensions or words.is_verb(noun):
        return False
    if noun.endswith(tuple(words.infinitive_endings)) and article not in words.singular:
        return False  # `vuole salire di 12 metri`, but `una torre di 12 metri`
    return not noun.endswith(tuple(words.done_endings))


def _is_span(one: Quantity, name: Mention, between: str, words: AttributionWords) -> bool:
    """`il ghiacciaio ha perso 46 metri in un anno`, `il ponte è rimasto chiuso per 12 ore`: of no doer.

    Who acts has another figure before how long that took, or is a place or a thing. What a state does for
    that long is its own.
    """
    last = before_words(between, len(between), 1)
    taking, lasting = not words.taking.isdisjoint(last), not words.lasting.isdisjoint(last)
    if one.kind is not Kind.DURATION or not (taking or lasting):
        return False
    bodies = OTHERS if taking else OTHERS | {"GPE"}
    return name.label not in bodies or FIGURE.search(between) is not None


def only_dates(span: Span, text: str, words: AttributionWords) -> bool:
    """`tre anni fa`, `sei minuti più tardi`, `dopo tre anni`, `a tre giorni dal voto`: when, and nobody's."""
    after = WORD.search(text, span.end)
    if after is not None and after[0].lower() in words.away and _is_until(span, after.end(), text, words):
        return True
    beside = {*before_words(text, span.start, 1), *([after[0].lower()] if after is not None else [])}
    return not words.dating.isdisjoint(beside)


def _is_until(span: Span, end: int, text: str, words: AttributionWords) -> bool:
    """`a tre giorni dal voto`, but `a due minuti dal vincitore`, `a 9 secondi da Bo`: behind somebody."""
    noun = WORD.search(text, end)
    event = noun is not None and noun[0].islower() and noun[0] not in words.people
    return event and words.towns.issuperset(before_words(text, span.start, 1))
