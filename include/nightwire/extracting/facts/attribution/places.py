"""Where what is counted is, goes or happened: by the names of places around it and the words before them."""

from collections.abc import Sequence
from itertools import pairwise

from nightwire.extracting.facts.attribution.apart import is_known
from nightwire.extracting.facts.attribution.clauses import (
    WORD,
    before_words,
    ends_clause,
    is_aside,
)
from nightwire.extracting.facts.attribution.following import verb_after
from nightwire.extracting.facts.attribution.motion import is_away, is_bound_for
from nightwire.extracting.facts.attribution.neighbours import last_before
from nightwire.extracting.facts.attribution.scenes import PLACES
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.attribution.within import NEAR, goes_on, is_of_other
from nightwire.model import Fact, Kind, Mention, Span

Scene = tuple[Span, Mention]
FAR = 120  # characters from the word that opens a relative clause to its figure
FRONT = 4  # words before a place that opens its sentence: `All’interno dell’ospedale di`
CHAIN = 5  # words between a place and the larger one it is in
MARKET = 3  # words from the noun of a market to its place
APPOSED = 4  # words of an apposition before its figure


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


def relative_of(
    fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords
) -> Mention | None:
    """The place in whose relative clause or apposition a fact is: `Bo, dove`, `Bo, paese di 12 abitanti`."""
    if fact.source is None:
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
    return inner if _opens_where(found, words) and not ends_clause(" ".join(found)) else None


def _opens_where(found: Sequence[str], words: AttributionWords) -> bool:
    """`dove`, `in cui`, `nella quale`: whether a clause about a place opens; none in `nelle cui reti`."""
    first, second, third = [*found, "", "", ""][:3]
    inside = first in words.place - words.dative - words.towns and second in words.relatives
    return first in words.where or (inside and third not in words.nouns)


def _inner(last: Mention, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention:
    """Of a place and the larger one that it is in, the first: `a Bo, in Italia, dove`."""
    before = last_before([one for one in mentions if one.label in PLACES], _start(last))
    if before is None or last.label not in PLACES:
        return last
    return before[0] if _says_where(before[0], text[before[1].end : _start(last)], words) else last


def _is_beside(name: Span, counted: Span, text: str) -> bool:
    """Right before what is counted, or after it with one word between."""
    if name.end <= counted.start:
        return not text[name.end : counted.start].strip()
    return len(text[counted.end : name.start].split()) == 1


def _start(mention: Mention) -> int:
    return mention.span.start if mention.span is not None else 0


def _says_where(first: Mention, between: str, words: AttributionWords) -> bool:
    """`nella città di Balcilar, nel sud della Turchia`: the second only says where the first is."""
    found = between.lower().replace("'", "' ").split()
    small = words.place | words.joints | words.place_nouns | words.areas
    if first.label == "GPE" and found[-1:] and found[-1] in words.towns:
        return False  # `in Pakistan, a Peshawar`, not `in via Bo, a Roma`
    found = [word.strip(",(") for word in found]
    plain = [  # an adjective behind its noun says no more: `nello stato americano del`
        word
        for before, word in zip(["", *found], found, strict=False)
        if word and word not in small and before not in words.place_nouns | words.areas
    ]
    return 0 < len(found) <= CHAIN and not plain


def near(
    fact: Fact,
    scenes: Sequence[Mention],
    mentions: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> Mention | None:
    """`place_of`; where that only says in what a scene lies, the scene: `in una scuola di Bo, in Italia,`."""
    found = place_of(fact, scenes, text, words, articles)
    if found is None or fact.source is None or _is_somebodys(found, fact.source.span, mentions, text):
        return None
    inner = _inner(found, mentions, text, words)
    comma, *tie = WORD.findall(text[_end(inner) : _start(found)].lower()) or [""]
    if comma == "," and len(tie) == 1:
        return inner if inner in scenes else None
    return _town_of(found, mentions, text, words)


def _is_somebodys(place: Mention, counted: Span, mentions: Sequence[Mention], text: str) -> bool:
    """`ha perso a Bo, ma Kim ha vinto 12 gare`: somebody is named between a place and what is counted."""
    span = place.span
    if span is None or _is_fronted(span, text):
        return False
    between = [one.span for one in mentions if one.label == "PERSON" and one.span is not None]
    return any(span.end <= one.start and one.end <= counted.start for one in between)


def _town_of(found: Mention, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention:
    """The town right behind its country: `in Pakistan, a Peshawar`; a street is nearer than its town."""
    if found.label != "GPE":
        return found
    after = next((one for one in mentions if one.label == "GPE" and _start(one) > _start(found)), None)
    if after is None:
        return found
    comma, *tie = WORD.findall(text[_end(found) : _start(after)].lower()) or [""]
    return after if comma == "," and len(tie) == 1 and tie[0] in words.towns else found


def _end(mention: Mention) -> int:
    return mention.span.end if mention.span is not None else 0


def place_of(
    fact: Fact, scenes: Sequence[Mention], text: str, words: AttributionWords, articles: frozenset[str]
) -> Mention | None:
    """The scene in the fact's own words, else the first after it, else the last before it in its clause.

    Money is somewhere only where its clause goes on to a place (`ha speso 3 milioni a Bo`, but not past a
    comma) or comes from one.
    """
    if fact.source is None:
        return None
    spanned = [
        (one.span, one) for one in scenes if one.span is not None and not _is_court(one.span, text, words)
    ]
    counted = fact.source.span
    ahead = _ahead(counted, spanned, text, words)
    money = fact.source.kind is Kind.MONEY
    if ahead is not None and money and "," in text[counted.end : _start(ahead)]:
        return None
    if (
        ahead is not None
        and fact.source.kind is Kind.MEASURE
        and is_away(counted, _start(ahead), text, words)
    ):
        ahead = _behind(counted, spanned, text, words) or ahead
    if ahead is not None:
        return ahead
    if money:
        spanned = [one for one in spanned if _holds_money(one[0], counted, text, words)]
    deep = not words.depths.isdisjoint(WORD.findall(text[counted.end : counted.end + NEAR])[:2])
    if deep or is_known(fact.source, text, words, articles):  # `a 10 km di profondità`, `ai due agenti`
        return None
    return _behind(counted, spanned, text, words)


def _holds_money(name: Span, counted: Span, text: str, words: AttributionWords) -> bool:
    """In a market, or where a place opens the sentence: `Nel Montana pagano 900 dollari`.

    What is worth a sum is no more there than its price: `A Bo si discute un piano da 14 milioni`, `il saldo
    di 12 mila euro`; nor what another noun's clause tells: `A Bo è fermo un cantiere, che costa 3 milioni`.
    """
    by = words.away | words.owning | words.lasting
    priced = not by.isdisjoint(before_words(text, counted.start, 1))
    told = not words.that.isdisjoint(WORD.findall(text[name.end : name.end + NEAR])[:2])
    between = text[name.end : counted.start].lower()
    inner = "," in between and not (words.that | words.relatives | words.where).isdisjoint(between.split())
    # not in `Le vendite a Bo, che superano i 15 milioni`
    fronted = _is_fronted(name, text) and not told and not inner
    return _is_market(name, text, words) or (fronted and not priced)


def _is_court(name: Span, text: str, words: AttributionWords) -> bool:
    """`il tribunale di Bo ha assolto 12 imputati`: a court acts, and nothing is where it sits."""
    *_, noun, tie = ["", "", *before_words(text, name.start, 2)]
    return noun in words.courts and tie in words.owning and verb_after(name, text, words)


def _is_market(name: Span, text: str, words: AttributionWords) -> bool:
    """`al mercato nero di Bo è salito a 3 euro`, `sulla piazza di Bo`: where prices are."""
    noun = text[name.start : name.end].split(maxsplit=1)[0].lower()
    return not words.markets.isdisjoint([noun, *before_words(text, name.start, MARKET)])


def _is_fronted(name: Span, text: str) -> bool:
    return name.start <= NEAR and len(WORD.findall(text[: name.start])) <= FRONT


def _turns(name: Span, between: str, text: str, words: AttributionWords) -> bool:
    """`12 a Bo, mentre sono 30 in tutto`, `nato a Bo e ha vinto 3 gare`: what is said no longer is there.

    A place that opens its sentence holds beyond an `e`.
    """
    found = [word.lower() for word in WORD.findall(between)]
    if not (words.contrast - words.where).isdisjoint(found):
        return True
    joined = any(one in words.coordinating and words.is_verb(then) for one, then in pairwise(found))
    return joined and not _is_fronted(name, text)


def _is_closed(start: int, between: str, text: str, words: AttributionWords) -> bool:
    """`il virus, che ha ucciso 12 persone, è arrivato a Bo`: a place behind the figure's relative clause."""
    if "," not in between:
        return False
    opened = WORD.findall(text[max(0, start - FAR) : start].lower().rpartition(",")[2])[:1]
    return not (words.that | words.relatives).isdisjoint(opened)


def _ahead(counted: Span, scenes: Sequence[Scene], text: str, words: AttributionWords) -> Mention | None:
    """Where something is bound for, else the first scene that its clause comes to."""
    for span, scene in scenes:
        between = text[counted.end : span.start]
        apart = ends_clause(between) or _is_closed(counted.start, between, text, words)
        if counted.start <= span.start and not apart and is_bound_for(span, text, words):
            return scene
    for span, scene in scenes:
        if counted.start <= span.start < counted.end:
            return scene
        if span.start >= counted.end:  # what stands beyond the first is of something else
            closed = _is_closed(counted.start, text[counted.end : span.start], text, words)
            return scene if not closed and goes_on(span, counted.end, text, words) else None
    return None


def _behind(counted: Span, scenes: Sequence[Scene], text: str, words: AttributionWords) -> Mention | None:
    """The last scene before; of a place and the larger one that it is in, the first."""
    before = [
        (span, scene)
        for span, scene in scenes
        if span.end <= counted.start
        and not is_bound_for(span, text, words)
        and not is_aside(text[: span.start], text[span.end : counted.start], words)
    ]
    if not before:
        return None
    last = before[-1][0]
    between = text[last.end : counted.start]
    marks = between.replace(":", " ")  # `a Roma: 27 i feriti`
    if _is_fronted(last, text):  # `A Roma sono arrivati 12 profughi; tra loro 3 bambini`
        marks = marks.replace(";", " ", 1)
    if ends_clause(marks):
        return None
    if _turns(last, between, text, words) or is_of_other(between, words):
        return None
    while len(before) > 1 and _says_where(
        before[-2][1], text[before[-2][0].end : before[-1][0].start], words
    ):
        before.pop()
    return before[-1][1]
