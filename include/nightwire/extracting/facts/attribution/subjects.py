"""Whose a fact is: the name that acts, holds or owns, by where it stands in its clause."""

import re
from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import ends_clause, is_aside
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention, Span

WORD = re.compile(r"[^\W\d_]+['’]?|\S")
ACTORS = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC"])
SUBJECTLESS = frozenset([Kind.DURATION, Kind.AGE])
OWNERS = frozenset(["PERSON", "ORG", "NORP"])
OWNED = frozenset([Kind.COUNT, Kind.MONEY])
TIE = 5  # words
TITLE = 4  # words of a title between an article and its name
OPENING = 6  # words of a subject before the name in it
RELATIVE = 30  # characters after a name
NEAREST = 3  # words from a verb to what is measured
ARTICLE = 3  # letters
FAR = 180  # characters


def before_words(text: str, end: int, count: int) -> list[str]:
    """The last words before a character, in lower case."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text[max(0, end - 80) : end])[-count:]]


def acts(mention: Mention, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """Whether a name stands where a subject does.

    No preposition is before it, and a verb is after it or the start of a clause before.
    """
    if mention.label not in ACTORS or mention.span is None:
        return False
    if mention.span.text.islower() and mention.label != "ORG":  # `l'esercito israeliano` may act
        return False
    if _is_accused(mention.span, text, words):
        return True
    if _adverbial(mention.span, text, words):
        return verb_after(mention.span, text, words)
    return does_in_relative(mention.span, text, words) or _heads_clause(
        mention, mention.span, text, words, articles
    )


def _heads_clause(
    mention: Mention, span: Span, text: str, words: AttributionWords, articles: frozenset[str]
) -> bool:
    before = before_words(text, span.start, TITLE + 1)
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        if word in words.oblique:
            return word in words.owning and _heads_subject(mention, text, words, articles)
        if word in articles:
            if index and before[index - 1] in words.oblique and _titled(before[index + 1 :], words):
                return False  # `con il presidente Kim hanno votato`
            before = before[:index]
            break
        if not word.rstrip("'").isalpha() or word in words.clause:
            break
    return _opens(before, words) or verb_after(span, text, words)


def _titled(nouns: Sequence[str], words: AttributionWords) -> bool:
    return not (words.heads | words.people).isdisjoint(nouns)


def does_in_relative(span: Span, text: str, words: AttributionWords) -> bool:
    """`la Procura di Roma, che ha iscritto`, `in Macedonia, che registra`: whatever is before the name."""
    after = [word.lower() for word in WORD.findall(text[span.end : span.end + RELATIVE])]
    if after[:1] != [","] or len(after) < 3 or after[1] not in words.that:
        return False
    if not words.upon.isdisjoint(before_words(text, span.start, 1)):
        return False  # `sanzioni contro Mosca, che colpisce`
    if after[2] in words.oblique:  # `i caschi blu dell'Unifil, che in Libano sono diecimila`
        return any(words.is_verb(word) for word in after[3:6])
    return words.ends_finite(after[2]) or after[2] in words.verb


def _is_accused(span: Span, text: str, words: AttributionWords) -> bool:
    """`Beirut accusa Israele di aver violato la tregua`: what is said is what Israel has done."""
    after = WORD.findall(text[span.end : span.end + RELATIVE])
    if after[:1] == [] or after[0] not in words.infinitive:
        return False
    before = before_words(text, span.start, TITLE)
    return any(" ".join(before[-count:]) in words.accusing for count in (1, 2))


def _adverbial(span: Span, text: str, words: AttributionWords) -> bool:
    """`In cambio Israele scarcererà`, `da mesi Kiev chiede`: the noun is governed, the name is not."""
    before = before_words(text, span.start, 3)
    if len(before) < 2 or before[-2] not in words.oblique or not before[-1].isalpha():
        return False
    clear = len(before) < 3 or not before[0].isalpha() or before[0] in words.clause
    titled = before[-1] in words.heads | words.people | words.place_nouns | words.areas | words.oblique
    return clear and not titled and before[-2] not in words.owning


def _opens(before: Sequence[str], words: AttributionWords) -> bool:
    """Whether a clause opens after these words; a figure before a name opens none."""
    if not before or before[-1] in words.clause:
        return True
    return not before[-1].rstrip("'").isalnum()


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
    return [
        one
        for one in acting
        if not is_coordinated(one, scenes, text, words, articles)
        and (
            not is_coordinated(one, idle, text, words, articles)
            or (one.span is not None and verb_after(one.span, text, words))
        )
    ]


def is_coordinated(
    mention: Mention, others: Sequence[Mention], text: str, words: AttributionWords, articles: frozenset[str]
) -> bool:
    """Whether only `e` or a comma ties a name to one of the others: `a Tolosa e Montauban`."""
    if mention.span is None:
        return False
    ends = [one.span.end for one in others if one.span is not None and one.span.end < mention.span.start]
    if not ends:
        return False
    between = before_words(text[max(ends) : mention.span.start], mention.span.start - max(ends), TITLE)
    joints = [word for word in between if word not in articles]
    return len(joints) == 1 and joints[0] in {",", *words.coordinating}


def _heads_subject(mention: Mention, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """`La squadra di Furyk ha bisogno`: the name behind a noun that opens the clause, before its verb."""
    if mention.span is None or not verb_after(mention.span, text, words):
        return False
    before = before_words(text, mention.span.start, OPENING)
    if mention.label == "PERSON" and words.heads.isdisjoint(before):  # `il caso di Rossi ha`
        return False
    for index in range(len(before) - 2, -1, -1):
        if before[index] in articles:
            if not words.people.isdisjoint(before[index + 1 :]):  # `il proprietario della Roma ha acquistato`
                return False
            return _opens(before[:index], words)
        if before[index] in words.oblique and index < len(before) - 2 - TITLE:
            return False
    return False


def verb_after(span: Span, text: str, words: AttributionWords) -> bool:
    """Whether a finite verb, or what stands between a subject and it, follows right after."""
    after = WORD.search(text, span.end)
    while after is not None and after[0] in words.times:  # `Kim ieri ha detto`
        after = WORD.search(text, after.end())
    if after is None or not after[0].islower() or after[0] in words.oblique:
        return False
    return after[0] in words.verb or words.ends_finite(after[0])


def subject_of(fact: Fact, actors: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The last name before the fact that acts in its clause."""
    if fact.source is None or fact.source.kind in SUBJECTLESS:
        return None
    start = fact.source.span.start
    before = [one for one in actors if one.span is not None and one.span.end <= start]
    if not before or before[-1].span is None:
        return None
    between = text[before[-1].span.end : start]
    if is_aside(text[: before[-1].span.start], between, words) or _of_another(between, words):
        return None
    if fact.source.kind is Kind.MEASURE and not _right_before(between, words):
        return None
    return before[-1] if not ends_clause(between) and len(between) <= FAR else None


def _of_another(between: str, words: AttributionWords) -> bool:
    """Whether somebody else acts between a name and a fact."""
    if not words.contrast.isdisjoint(between.lower().split()) or _in_relative(between, words):
        return True
    return any(rule(between, words) for rule in (_of_other, _is_member, _of_next))


def _is_member(between: str, words: AttributionWords) -> bool:
    """`Kim, uno dei nove leader, ha detto`: the nine are not Kim's."""
    found = [word.lower() for word in WORD.findall(between)][-2:]
    return len(found) > 1 and found[0] in words.indefinite and found[1] in words.owning


def _of_next(between: str, words: AttributionWords) -> bool:
    """`il governo ritira la legge e gli italiani risparmiano`: a noun with a verb of its own after `e`."""
    found = [word.lower() for word in WORD.findall(between)]
    four = zip(found, found[1:], found[2:], found[3:], strict=False)
    return any(
        joint in words.coordinating
        and article.rstrip("'").isalpha()
        and article not in words.oblique | words.auxiliaries
        and len(article) <= ARTICLE
        and noun.isalpha()
        and words.is_verb(verb)
        for joint, article, noun, verb in four
    )


def _of_other(between: str, words: AttributionWords) -> bool:
    """`Kim ha chiesto dieci carri, ciascuno dei quali costa 3 milioni`: a relative with its own subject."""
    found = [word.lower() for word in WORD.findall(between)]
    four = zip(found, found[1:], found[2:], found[3:], strict=False)
    return any(
        part.isalpha() and of in words.owning and one in words.relatives and words.is_verb(after)
        for part, of, one, after in four
    )


def _in_relative(between: str, words: AttributionWords) -> bool:
    """`Bo è morta in un attentato che ha ucciso 27 persone`: what does it is the noun before `che`."""
    found = [word.lower() for word in WORD.findall(between)]
    for index in range(1, len(found) - 1):
        before, after = found[index - 1], found[index + 1]
        spoken = before in words.verb | words.participles or before in words.finite or before in words.that
        if found[index] in words.that and before.isalpha() and not spoken:
            return words.ends_finite(after) and after not in words.existential
    return False


def _right_before(between: str, words: AttributionWords) -> bool:
    """`Rosa porterà fino a 25 cm`: nothing but a verb and what it governs stands between."""
    found = between.lower().split()
    return 0 < len(found) <= NEAREST and "," not in between and words.ends_finite(found[0])


def owner_of(
    fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords, *, places: bool
) -> Mention | None:
    """The name that a preposition ties to what is counted: `tre difensori del Brighton`."""
    if fact.source is None or fact.source.kind not in OWNED:
        return None
    end = fact.source.span.end
    for one in mentions:
        if one.span is not None and one.span.start > end:
            tie = before_words(text[end : one.span.start], one.span.start - end, TIE + 1)
            if len(tie) > TIE:
                return None
            while len(tie) > 1 and (tie[0] == "-" or tie[0].isalpha()) and words.oblique.isdisjoint(tie[:1]):
                tie.pop(0)  # `sei partite amichevoli dei Lakers`
            named = one.span.text[:1].isupper()
            owns = (named and one.label in OWNERS) or (places and one.label == "GPE")
            return one if owns and len(tie) == 1 and tie[0] in words.owning else None
    return None
