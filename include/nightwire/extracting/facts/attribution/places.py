"""Where what is counted is, goes or happened: by the names of places around it and the words before them."""

import re
from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import (
    WORD,
    before_words,
    ends_clause,
    is_aside,
    opens_other,
)
from nightwire.extracting.facts.attribution.motion import (
    is_aimed_at,
    is_bound_for,
    is_home,
    is_left,
    is_reached,
)
from nightwire.extracting.facts.attribution.neighbours import last_before
from nightwire.extracting.facts.attribution.subjects import is_coordinated
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.attribution.unnamed import acts_past_aside
from nightwire.model import Fact, Kind, Mention, Span

PLACES = frozenset(["GPE", "LOC", "FAC"])
SHARES = frozenset([Kind.PERCENT, Kind.RATIO])
Scene = tuple[Span, Mention]
PLACELESS = frozenset([Kind.AGE, Kind.DURATION])
ASIDES = frozenset("()")
EXPLAINED = re.compile(r" \([^()\d]*\)")
CHAIN = 5  # words between a place and the larger one it is in
NEAR = 40  # characters: what is further behind a bracket is another matter
APPOSED = 4  # words of an apposition before its figure
HEADLINE = 40  # characters: a place that opens a headline stands among them


def is_scene(mention: Mention, facts: Sequence[Fact], text: str, words: AttributionWords) -> bool:
    """Whether a place is named as the scene: `a Kharkiv`, `dell'isola di Sulawesi`."""
    if mention.span is None:
        return False
    placed = mention.label in PLACES
    if placed and is_reached(mention.span, facts, text, words):
        return True
    if placed and (is_left(mention.span, text, words) or is_home(mention.span, text, words)):
        return False
    return _is_introduced(mention, mention.span, text, words)


def _is_introduced(mention: Mention, span: Span, text: str, words: AttributionWords) -> bool:
    """Whether the words before a name say that it is a place where something happens."""
    before = before_words(text, span.start, 4)
    if _heads_report(span, before, text, words):
        return True
    if mention.label not in PLACES:
        return span.text[:1].isupper() and (
            _is_named_by(before[-2:], words.place_nouns, words)  # `il carcere di Long Lartin`
            or _is_named_by(before, words.sites, words)  # `la centrale nucleare di Marzo`
        )
    nouns = words.place_nouns | words.areas | words.events
    if _is_named_by(before, nouns, words) or _opens_headline(mention, text, words):
        return True
    while before and before[-1] in words.whole | words.indefinite:  # `in tutta la Scozia`, `in una chiesa di`
        before.pop()
    if not before or (before[-1] in words.dative and mention.country):
        return False  # it is given something: see `receiver_of`
    return _leads_to_place(before, words)


def _leads_to_place(before: Sequence[str], words: AttributionWords) -> bool:
    """Whether the last of some words is a preposition of place; `terzo dietro a Bo` has none."""
    *_, earlier, last = ["", *before]
    if last in words.amid:  # `in un'area tra Parma e Modena`
        return earlier in words.areas | words.place_nouns | words.stretches
    return earlier not in words.aside and (last in words.place or last in words.place_nouns)


def _heads_report(span: Span, before: Sequence[str], text: str, words: AttributionWords) -> bool:
    """`Rapina di Castel Bo: due arresti`: a headline's event, whatever its place was taken for."""
    if text[span.end : span.end + 1] != ":" or not span.text[:1].isupper():
        return False
    noun = before[0] if before[1:] and not before[2:] else ""
    return noun in words.events and before[1] in words.joints | words.place


def _is_named_by(before: Sequence[str], nouns: frozenset[str], words: AttributionWords) -> bool:
    """`isola di`, `palazzetto dello sport di`: a noun for a place, and what ties its name to it."""
    if not before or before[-1] not in words.joints:
        return False
    of_kind = before[-4:-3] if before[-3:-2] and before[-3] in words.joints else []
    return not nouns.isdisjoint([*of_kind, *before[-3:-1]])


def receiver_of(
    fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords
) -> Mention | None:
    """The country that is given what is counted, right beside it: `fornire al Ruanda 35 milioni`."""
    if fact.source is None:
        return None
    for one in mentions:
        if one.span is None or not one.country or one.label not in PLACES:
            continue
        given = words.dative.issuperset(before_words(text, one.span.start, 1)) and one.span.start > 0
        if given and _is_beside(one.span, fact.source.span, text):
            return one
    return None


def whole_of(fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The place that a share is of: `il 40% dell'Arizona`, `un terzo della Striscia`."""
    if fact.source is None or fact.source.kind not in SHARES:
        return None
    for one in mentions:
        if one.span is not None and one.label in PLACES and one.span.start > fact.source.span.start:
            tie = text[fact.source.span.end : one.span.start].lower().replace("’", "'").split()
            return one if len(tie) == 1 and tie[0] in words.owning else None
    return None


def relative_of(
    fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords
) -> Mention | None:
    """The place in whose relative clause or apposition a fact is: `Bo, dove`, `Bo, paese di 12 abitanti`."""
    if fact.source is None or fact.source.kind in PLACELESS:
        return None
    start = fact.source.span.start
    before = last_before(mentions, start)
    if before is None or before[0].label == "PERSON":
        return None
    last, span = before
    found = [word.lower() for word in WORD.findall(text[span.end : start])]
    inner = _inner(last, mentions, text, words)
    if last.label not in PLACES and not words.where.intersection(found[1:2]):
        return None  # `il Nord-Est, dove`, whatever it was taken for
    if found[:1] == [","]:
        found.pop(0)
        small = words.finite | words.clause | {","}
        told = fact.source.kind in (Kind.COUNT, Kind.MEASURE) and small.isdisjoint(found)
        apposed = span.start > 0 and not words.nouns.isdisjoint(found[:2])  # no headline, and no verb
        if told and apposed and len(found) <= APPOSED and found[-1] in words.owning:
            return inner
    return inner if words.where.issuperset(found[:1]) and found and not ends_clause(" ".join(found)) else None


def _inner(last: Mention, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention:
    """Of a place and the larger one that it is in, the first: `a Bo, in Italia, dove`."""
    before = last_before([one for one in mentions if one.label in PLACES], _start(last))
    if before is None or last.label not in PLACES:
        return last
    return before[0] if _says_where(text[before[1].end : _start(last)], words) else last


def _is_beside(name: Span, counted: Span, text: str) -> bool:
    """Right before what is counted, or after it with one word between."""
    if name.end <= counted.start:
        return not text[name.end : counted.start].strip()
    return len(text[counted.end : name.start].split()) == 1


def with_coordinated(
    scenes: Sequence[Mention],
    mentions: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> list[Mention]:
    """The scenes with the places that `e` ties to one of them, in the order of the text."""
    found: list[Mention] = []
    for one in mentions:
        tied = one.label in PLACES and is_coordinated(one, found, text, words, articles)
        tied = tied and words.amid.isdisjoint(before_words(text, _start(found[-1]), 1))  # `tra Bo e Zed`
        if one in scenes or tied:
            found.append(one)
    return found


def _start(mention: Mention) -> int:
    return mention.span.start if mention.span is not None else 0


def _opens_headline(mention: Mention, text: str, words: AttributionWords) -> bool:
    """`Turchia, 17 morti`, `Prigione di Long Lartin: sei feriti`: a place, and then what happened there."""
    span = mention.span
    if span is None or span.start > HEADLINE or text[span.end : span.end + 1] not in (",", ":"):
        return False
    if acts_past_aside(span, text, words):  # `Taiwan, con sede a Bo, ha venduto`
        return False
    before = before_words(text, span.start, 2)
    return not before or (text[span.end] == ":" and before[-1] in words.joints)


def _goes_on(name: Span, end: int, text: str, words: AttributionWords) -> bool:
    """Whether a scene after a fact is the fact's; `la forza della bomba lanciata su Hiroshima` is none."""
    between = text[end : name.start]
    if is_aimed_at(name, text, words) and not words.owning.isdisjoint(between.lower().split()):
        return False
    return _same_clause(between, words)


def _same_clause(between: str, words: AttributionWords) -> bool:
    """Whether nothing that opens another clause stands between a fact and a place after it."""
    between = EXPLAINED.sub("", between)
    if (len(between) > NEAR and not ASIDES.isdisjoint(between)) or opens_other(between, words):
        return False
    found = between.lower().split()
    if found[1:2] and found[1] in words.relatives and found[0].strip(",") in words.owning:
        found = found[2:]  # `41 dei quali sulla regione di`
    return not ends_clause(between) and words.relatives.isdisjoint(found)


def _says_where(between: str, words: AttributionWords) -> bool:
    """`nella città di Balcilar, nel sud della Turchia`: the second only says where the first is."""
    found = between.lower().replace("'", "' ").split()
    small = words.place | words.joints | words.place_nouns | words.areas
    if found[-1:] and found[-1] in words.towns:
        return False  # `in Pakistan, a Peshawar`
    found = [word.strip(",(") for word in found]
    plain = [  # an adjective behind its noun says no more: `nello stato americano del`
        word
        for before, word in zip(["", *found], found, strict=False)
        if word and word not in small and before not in words.place_nouns | words.areas
    ]
    return 0 < len(found) <= CHAIN and not plain


def place_of(fact: Fact, scenes: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The scene in the fact's own words, else the first after it, else the last before it in its clause.

    A length of time is somewhere only where it lasted (`è rimasto a Bo per tre giorni`), money only where
    its clause goes on to (`ha speso 3 milioni a Bo`).
    """
    if fact.source is None or fact.source.kind is Kind.AGE:
        return None
    spanned = [(one.span, one) for one in scenes if one.span is not None]
    counted = fact.source.span
    if fact.source.kind is Kind.DURATION and words.lasting.isdisjoint(before_words(text, counted.start, 1)):
        return None
    ahead = _ahead(counted, spanned, text, words)
    if ahead is not None or fact.source.kind is Kind.MONEY:
        return ahead
    deep = not words.depths.isdisjoint(WORD.findall(text[counted.end : counted.end + NEAR])[:2])
    return None if deep else _behind(counted, spanned, text, words)  # `a 10 km di profondità`


def _ahead(counted: Span, scenes: Sequence[Scene], text: str, words: AttributionWords) -> Mention | None:
    """Where something is bound for, else the first scene that its clause comes to."""
    for span, scene in scenes:
        near = counted.start <= span.start and not ends_clause(text[counted.end : span.start])
        if near and is_bound_for(span, text, words):
            return scene
    for span, scene in scenes:
        inside = counted.start <= span.start < counted.end
        if inside or (span.start >= counted.end and _goes_on(span, counted.end, text, words)):
            return scene
    return None


def _behind(counted: Span, scenes: Sequence[Scene], text: str, words: AttributionWords) -> Mention | None:
    """The last scene before; of a place and the larger one that it is in, the first."""
    before = [
        (span, scene)
        for span, scene in scenes
        if span.end <= counted.start
        and not is_aside(text[: span.start], text[span.end : counted.start], words)
    ]
    if not before:
        return None
    if ends_clause(text[before[-1][0].end : counted.start].replace(":", " ")):  # `a Roma: 27 i feriti`
        return None
    while len(before) > 1 and _says_where(text[before[-2][0].end : before[-1][0].start], words):
        before.pop()
    return before[-1][1]
