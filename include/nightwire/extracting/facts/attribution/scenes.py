"""Which names of a sentence say where something happens: by the words before them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from nightwire.extracting.facts.attribution.clauses import WORD, before_words
from nightwire.extracting.facts.attribution.motion import is_home, is_left, is_reached
from nightwire.extracting.facts.attribution.subjects import is_coordinated
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.attribution.unnamed import acts_past_aside
from nightwire.model import Fact, Mention, Span

PLACES = frozenset(["GPE", "LOC", "FAC"])
SEATS = frozenset(["ORG", "PRODUCT"])  # that something may happen in
LONGER = re.compile(r" [A-ZÀ-ÖØ-Þ]")
CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ]\w+ \w+['’]? ?$")  # `sul Prato Grande di`: a name of its own
WINDOW = 5  # words before a name that are looked at
CONTEST = 4  # words from what two do to the first: `l'accordo di pace tra`
INSIDE = 2  # words of what something is in: `scavi archeologici`
TOLD = re.compile(r" ([^,;:.()]{3,30})([,:])")
HEADLINE = 40  # characters: a place that opens a headline stands among them


def scenes_of(
    mentions: Sequence[Mention],
    facts: Sequence[Fact],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> list[Mention]:
    """The names of a sentence that are the scene of something, in order."""
    starts = {one.span.start for one in mentions if one.span is not None}
    apart = [one for one, other in pairwise(mentions) if _is_between(one, other, text, words)]
    found = [
        one
        for one in mentions
        if one in apart or (_is_scene(one, facts, text, words) and not _is_part(one.span, starts, text))
    ]
    return _with_coordinated(found, mentions, text, words, articles)


def _is_part(span: Span | None, starts: set[int], text: str) -> bool:
    """`nel Super Rugby`, `dalle Southern Plains`: a place's name that begins a longer one."""
    longer = LONGER.match(text, span.end) if span is not None else None
    return longer is not None and longer.end() - 1 not in starts


def _is_scene(mention: Mention, facts: Sequence[Fact], text: str, words: AttributionWords) -> bool:
    """Whether a place is named as the scene: `a Kharkiv`, `dell'isola di Sulawesi`."""
    if mention.span is None or mention.span.text.lower() in words.wholes:
        return False  # `in Borsa`, `nel Paese`: no name of a place
    placed = mention.label in PLACES
    if placed and is_reached(mention.span, facts, text, words):
        return True
    if placed and (is_left(mention.span, text, words) or is_home(mention.span, text, words)):
        return False
    return _is_introduced(mention, mention.span, text, words)


def _is_introduced(mention: Mention, span: Span, text: str, words: AttributionWords) -> bool:
    """Whether the words before a name say that it is a place where something happens."""
    before = before_words(text, span.start, WINDOW)
    if _heads_report(span, before, text, words):
        return True
    if mention.label not in PLACES:
        return span.text[:1].isupper() and (
            (mention.label in SEATS and _opens_as_scene(span, text, words))
            or _is_named_by(before[-2:], words.place_nouns, words)  # `il carcere di Long Lartin`
            or _is_named_by(before, words.sites, words)  # `la centrale nucleare di Marzo`
            or _is_at(before, words)
            or _is_site(span, before, words)
            or (mention.label == "ORG" and mention.country is None and _is_inside(span, before, words))
        )
    nouns = words.place_nouns | words.areas | words.events
    if _is_named_by(before, nouns, words) or _opens_headline(mention, text, words):
        return True
    if _is_within(before, words) and not CAPITAL.search(text[: span.start]):
        return True
    while before and before[-1] in words.whole | words.indefinite:  # `in tutta la Scozia`, `in una chiesa di`
        before.pop()
    if not before or (mention.country and _is_given(mention.label, before, words)):
        return False  # see `receiver_of`
    return _leads_to_place(before, words)


def _opens_as_scene(span: Span, text: str, words: AttributionWords) -> bool:
    """`Alla Camera è stato osservato`, `ieri in Senato sono`: a house or a ship, where a clause opens."""
    *before, by = ["", *before_words(text, span.start, 3)]
    while before and before[-1] in words.times | words.openers - words.oblique:
        before.pop()
    after = WORD.search(text, span.end)
    if "".join(before) or after is None or not (after[0] == "," or words.is_verb(after[0])):
        return False
    governed = by in words.dative and span.text.split()[0].lower() in words.courts
    return governed or by in (words.place | words.upon) - words.dative - words.towns


def _is_given(label: str, before: Sequence[str], words: AttributionWords) -> bool:
    """`alla Turchia`, to which something is given; `ai Campi Bo` is a place."""
    several = label != "GPE" and before[-1] in words.definite
    return before[-1] in words.dative and not several


def _leads_to_place(before: Sequence[str], words: AttributionWords) -> bool:
    """Whether the last of some words is a preposition of place; `terzo dietro a Bo` has none."""
    *_, earlier, last = ["", *before]
    if last in words.amid:  # `in un'area tra Parma e Modena`
        return earlier in words.areas | words.place_nouns | words.stretches | words.crowds
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


def _is_within(before: Sequence[str], words: AttributionWords) -> bool:
    """`nella lavanderia di Bo`, `negli scavi archeologici di Bo`: any noun that something may be in."""
    *nouns, tie = ["", *before]
    at = next((at for at in range(len(nouns) - 1, -1, -1) if nouns[at] in words.oblique), None)
    if tie not in words.owning or at is None:
        return False
    phrase = nouns[at + 1 :]
    by = words.place - words.towns
    if len(before) == WINDOW or at != 1:  # `Alle primarie di Bo` where the sentence opens
        by -= words.dative
    if nouns[at] not in by or not 0 < len(phrase) <= INSIDE:
        return False
    if len(phrase) == 1 and nouns[at] in words.taking:  # `in pensione di`
        return False
    return (words.people | words.heads | words.crowds | words.papers | words.surveys).isdisjoint(phrase)


def _is_at(before: Sequence[str], words: AttributionWords) -> bool:
    """`al largo di Cala Bo`, `al molo Zed`: the noun of a place and its preposition, whatever the name is."""
    rest = before[:-1] if before and before[-1] in words.joints else before
    *_, by, noun = ["", "", *rest]
    return noun in words.sites | words.areas and by in words.place | words.dative


def _is_site(span: Span, before: Sequence[str], words: AttributionWords) -> bool:
    """`al Policlinico Bo`, `nello Stadio Nova`: a name that a noun for a place opens."""
    first, *rest = span.text.lower().split()
    return (
        bool(rest) and first in words.sites | words.areas and before[-1:] != [] and before[-1] in words.place
    )


def _is_inside(span: Span, before: Sequence[str], words: AttributionWords) -> bool:
    """`sul Vesio`, `lungo il Vesio`: a name that nothing is known of, behind what places stand behind."""
    *_, earlier, by = ["", "", *before]
    common = words.nouns | words.heads | words.courts | words.wholes
    if span.text.isupper() or span.text.split()[0].lower() in common:
        return False
    inside = words.place - words.dative - words.towns - words.definite
    if by in words.singular:
        return earlier in inside  # `lungo il`, but not `il lungo`
    return by in inside and earlier not in words.singular | words.aside


def _is_between(one: Mention, other: Mention, text: str, words: AttributionWords) -> bool:
    """`300 ettari fra Bo e Zed`: two towns of one country; two countries agree, and two teams play."""
    if one.span is None or other.span is None or not one.label == other.label == "GPE":
        return False
    tie = text[one.span.end : other.span.start].split()
    before = before_words(text, one.span.start, CONTEST)
    governed = before[-1:] != [] and before[-1] in words.amid and words.contests.isdisjoint(before)
    same = one.country == other.country and one.country is not None
    return governed and same and len(tie) == 1 and tie[0] in words.coordinating


def _with_coordinated(
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
        last = found[-1].span if tied else None
        if last is not None and not words.amid.isdisjoint(before_words(text, last.start, 1)):
            tied = False  # `tra Bo e Zed`
        if one in scenes or tied:
            found.append(one)
    return found


def _opens_headline(mention: Mention, text: str, words: AttributionWords) -> bool:
    """`Turchia, 17 morti`, `Prigione di Long Lartin: sei feriti`: a place, and then what happened there."""
    span = mention.span
    if span is not None and _is_told_of(span, text, words):
        return True
    if span is None or span.start > HEADLINE or text[span.end : span.end + 1] not in (",", ":"):
        return False
    if acts_past_aside(span, text, words):  # `Taiwan, con sede a Bo, ha venduto`
        return False
    after = WORD.search(text, span.end + 1)
    if after is not None and after[0] in words.people:  # `Bo, madre di tre figli`
        return False
    before = before_words(text, span.start, 2)
    return not before or (text[span.end] == ":" and before[-1] in words.joints)


def _is_told_of(span: Span, text: str, words: AttributionWords) -> bool:
    """`Mumbai sotto assedio: dieci uomini`, `Albania nel caos, 12 in fuga`: how it is there."""
    told = TOLD.match(text, span.end)
    if span.start or told is None:
        return False
    first, *rest = told[1].lower().split()
    if first in words.being:
        return told[2] == ":"
    within = first in words.oblique - words.owning
    return within and not any(words.is_verb(word) for word in rest)
