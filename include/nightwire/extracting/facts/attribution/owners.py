"""Whose a fact is by the name that stands right beside it: tied by a preposition, or before its bracket."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import before_words, ends_clause
from nightwire.extracting.facts.attribution.headed import OTHERS
from nightwire.extracting.facts.attribution.neighbours import ACTORS, actor_before, last_before, named_after
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention, Quantity

OWNERS = frozenset(["PERSON", "ORG"])
OF_COUNTS = OWNERS | {"WORK_OF_ART"}  # `tre puntate di «Zed»`
OWNED = frozenset([Kind.COUNT, Kind.MONEY])
SHARES = frozenset([Kind.PERCENT, Kind.RATIO])
TIE = 5  # words
TITLES = 3  # words between a preposition and the person it ties
PARTY = 6  # words of `da parte del ministro dei Trasporti`
DONE = 8  # words from what is counted to whoever has done it


def owner_of(
    fact: Fact,
    mentions: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
    *,
    places: bool,
) -> Mention | None:
    """The name that a preposition ties to what is counted: `tre difensori del Brighton`."""
    if fact.source is None or fact.source.kind not in OWNED | SHARES:
        return None
    end = fact.source.span.end
    one, span = named_after(mentions, end) or (None, None)
    if one is None or span is None or not span.text[:1].isupper():
        return None
    tie = before_words(text[end : span.start], span.start - end, TIE + 1)
    if fact.source.kind in SHARES:  # `il 24% del repubblicano Bo`, but `ha comprato il 3% della Nova`
        if one.label in OWNERS and len(tie) == 1 and tie[0] in words.away:
            return one  # `detenuto per il 49% dalla Nova`
        owns = one.label == "PERSON"
    else:
        owns = one.label in OF_COUNTS or (places and one.label == "GPE")
    return one if owns and len(tie) <= TIE and _ties(tie, words, articles) else None


def doer_of(fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """Who has done it, right before it: `sono stati chiesti da Bo 300 milioni`."""
    if fact.source is None:
        return None
    before = last_before(mentions, fact.source.span.start)
    if before is None:
        return None
    between = text[before[1].end : fact.source.span.start].split()
    if before[0].label not in OTHERS or not words.others.issuperset(between):
        return None
    *_, done, by = ["", "", *before_words(text, before[1].start, 2)]
    return before[0] if by in words.away and done.endswith(tuple(words.done_endings)) else None


def party_of(fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """On whose part it is done, right before it: `l'invio da parte della Nova di altri 12 camion`."""
    if fact.source is None:
        return None
    start = fact.source.span.start
    before = actor_before(mentions, start)
    if before is None:
        return None
    tie, *rest = [*text[before[1].end : start].split(), ""]
    if tie not in words.owning | words.oblique or not words.others.issuperset(rest[:-1]):
        return None
    found = before_words(text, before[1].start, PARTY)
    starts = [at for at in range(len(found) - 2) if " ".join(found[at : at + 2]) in _parties(words)]
    titles = found[starts[-1] + 3 :] if starts else [","]
    return before[0] if all(word.rstrip("'").isalpha() for word in titles) else None


def _parties(words: AttributionWords) -> frozenset[str]:
    """`da parte`, without the preposition behind it, which may have an article."""
    return frozenset(one.rpartition(" ")[0] for one in words.parties)


def agent_of(fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """Who has done it, behind a participle: `due film prodotti dalla Nova`, `i 30 giorni chiesti da Bo`."""
    if fact.source is None:
        return None
    end = fact.source.span.end
    one = next((one for one in mentions if one.span is not None and one.span.start > end), None)
    if one is None or one.span is None or one.label not in ACTORS:
        return None
    found = before_words(text[end : one.span.start], one.span.start - end, DONE + 1)
    by = next((at for at, word in enumerate(found) if word in words.away), 0)
    if not 0 < by < len(found) <= DONE or not found[by - 1].endswith(tuple(words.done_endings)):
        return None
    if not _is_doing(fact.source, found[:by], words):
        return None
    small = words.oblique | words.clause | words.finite
    plain = all(word.rstrip("'").isalpha() and not words.is_verb(word) for word in found)
    return one if plain and small.isdisjoint(found[by + 1 :]) and len(found) - by - 1 <= TITLES else None


def _is_doing(one: Quantity, found: Sequence[str], words: AttributionWords) -> bool:
    """Whether a participle says what is done to a figure: not `due navi partite da`, `12 casi stimati da`.

    `la strage di 12 ufficiali ordinata da` is about one thing, and not about them.
    """
    if not words.moved.isdisjoint(found) or found[-1] in words.passive | words.participles:
        return False
    many = one.kind is Kind.COUNT and one.value > 1
    return not many or found[-1].endswith(tuple(words.many_endings))


def possessor_of(
    fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords
) -> Mention | None:
    """Whose it is by a possessive: `la nave Zed con i suoi 400 marinai`."""
    if fact.source is None:
        return None
    start = fact.source.span.start
    if words.possessive.isdisjoint(before_words(text, start, 1)):
        return None
    before = last_before([one for one in mentions if one.label in ACTORS], start)
    return before[0] if before is not None and not ends_clause(text[before[1].end : start]) else None


def _ties(tie: list[str], words: AttributionWords, articles: frozenset[str]) -> bool:
    """Whether one preposition, with a noun's adjectives before it, ties a name to what is counted."""
    small = words.oblique | articles
    while len(tie) > 1 and (tie[0] == "-" or tie[0].isalpha()) and tie[0] not in small:
        tie = tie[1:]  # `sei partite amichevoli dei Lakers`
    if not tie or tie[0] not in words.owning:
        return False
    titles, ends = tie[1:], (words.oblique - words.owning) | words.clause | words.finite
    return all(one.isalpha() and one not in ends for one in titles)
