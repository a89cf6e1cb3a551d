"""Names that the recogniser has not: words with a capital that stand right before a verb.

They are subjects as others are, without an entity: whose a fact is does not hang on a list of names.
"""

import re
from collections.abc import Iterator, Sequence

from nightwire.extracting.facts.attribution.clauses import before_words
from nightwire.extracting.facts.attribution.following import does_in_relative, past_bracket, verb_after
from nightwire.extracting.facts.attribution.resumed import resumes
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Mention, Span

WORD = r"[A-ZÀ-ÖØ-Þ][\w&.-]*\w(?:['’]s\b)?"
RUN = re.compile(rf"(?<!\w){WORD}(?: {WORD})*")
OPENING = re.compile(r"(?:^|[.:;!?«»“”\"(–—-])\s*$")
ODD = re.compile(r"['’]s$|\w[A-Z]|[&\d]")  # `Sainsbury's`, `YouGov`: no other word is written so
ADJECTIVE = re.compile(r" ([a-zß-öø-ÿ]+)(?=[ ,])")
ASIDE = re.compile(r",[^,;:.()]{3,60}, (\w+)")
NEXT = re.compile(r" ([a-zß-öø-ÿ]+)\b")
QUOTED = re.compile(r"[«“\"]$")  # `con «Luci spente» ha vinto`: a work, and no person
LABEL = "ORG"  # of whatever acts; it is not told apart


def unnamed(
    text: str,
    mentions: Sequence[Mention],
    words: AttributionWords,
    articles: frozenset[str],
    earlier: Sequence[str],
) -> list[Mention]:
    """The names of a sentence that act and are none of the mentions, in order.

    Args:
        text: the sentence.
        mentions: the names that the recogniser has found in it.
        words: of its language.
        articles: of its language.
        earlier: sentences before it. A single word that opens a sentence is a name only where it has its
            capital elsewhere too.
    """
    taken = [one.span for one in mentions if one.span is not None]
    found = []
    small = words.openers | words.stops | words.indefinite | words.pronouns | words.times | words.clause
    for run in runs(text, small | articles | words.oblique):
        span = _past_taken(run, taken)  # `A Roma Zed ha`
        free = all(span.end <= other.start or other.end <= span.start for other in taken)
        if not free or not _is_name(span, text, words, earlier):
            continue
        whole = _with_adjective(span, text, words)
        acts = verb_after(span, text, words) or _acts_later(span, text, words)
        if whole is not None or acts or _is_bare(span, text, words, articles):
            taken.append(whole or span)
            found.append(Mention(LABEL, whole or span, None, (whole or span).text))
    return found


def full_names(
    text: str, mentions: Sequence[Mention], words: AttributionWords, articles: frozenset[str]
) -> list[Mention]:
    """The names of a sentence and, as persons, the runs of capitals that are none of them, in order."""
    taken = [one.span for one in mentions if one.span is not None]
    small = words.openers | words.stops | words.indefinite | words.pronouns | articles | words.oblique
    several = [one for one in runs(text, small) if " " in one.text and not QUOTED.search(text[: one.start])]
    free = [run for run in several if all(run.end <= one.start or one.end <= run.start for one in taken)]
    found = [*mentions, *(Mention("PERSON", span, None, span.text) for span in free)]
    return sorted(found, key=lambda one: one.span.start if one.span is not None else 0)


def acts_past_aside(span: Span, text: str, words: AttributionWords) -> bool:
    """`la missione Aspides, che dispone`, `il Blocco, filorusso, si è fermato`: a verb after an aside."""
    if does_in_relative(span, text, words):
        return True
    closed = ASIDE.match(text, span.end)
    if closed is None or closed[1] in words.nouns:
        return False
    return words.is_verb(closed[1]) or words.ends_finite(closed[1])


def _acts_later(span: Span, text: str, words: AttributionWords) -> bool:
    """`Marini, cui il tecnico aveva preferito Bo, ha risposto`: a verb behind the asides of a name."""
    return acts_past_aside(span, text, words) or resumes(span.end, text, words)


def _with_adjective(span: Span, text: str, words: AttributionWords) -> Span | None:
    """`il Blocco patriottico ha perso`: a name of two words, the second of them small."""
    match = ADJECTIVE.match(text, span.end)
    if match is None or not text[: span.start].rstrip("L'’")[-1:].isspace() or " " in span.text:
        return None
    word = match[1]
    small = words.times | words.between | words.clause | words.oblique | words.stops | words.openers
    if word in small or words.ends_finite(word) or not word.endswith(tuple(words.other_endings)):
        return None
    whole = Span(span.start, match.end(1), text[span.start : match.end(1)])
    return whole if verb_after(whole, text, words) or acts_past_aside(whole, text, words) else None


def runs(text: str, small: frozenset[str]) -> Iterator[Span]:
    """Words with a capital, without the small words that have theirs because they open a sentence."""
    for match in RUN.finditer(text):
        parts = match[0].split(" ")
        while parts and parts[0].lower() in small:
            parts.pop(0)
        if parts:
            words = " ".join(parts)
            yield Span(match.end() - len(words), match.end(), words)


def _past_taken(run: Span, taken: Sequence[Span]) -> Span:
    """What a run of capitals has left behind a name that it begins with."""
    end = next(
        (one.end for one in taken if one.start == run.start and run.text[len(one.text) :][:1] == " "), None
    )
    return run if end is None else Span(end + 1, run.end, run.text[end + 1 - run.start :])


def _is_name(span: Span, text: str, words: AttributionWords, earlier: Sequence[str]) -> bool:
    parts = span.text.split(" ")
    if words.heads.issuperset(part.lower() for part in parts):  # `il Presidente`
        return False
    if len(parts) > 1 or ODD.search(span.text) or not OPENING.search(text[: span.start]):
        return True
    if _opens_as_name(span, text, words):
        return True
    within = re.compile(rf"[a-zß-öø-ÿ,] {re.escape(span.text)}\b")
    return any(within.search(one) for one in (*earlier, text))


def _is_bare(span: Span, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """`il cargo russo Volna`, `montando Guess`: a capital within a clause that no article makes a noun."""
    before = before_words(text, span.start, 1)
    return bool(before) and before[0].rstrip("'").isalpha() and before[0] not in articles


def _opens_as_name(span: Span, text: str, words: AttributionWords) -> bool:
    """`Manafort nascose`: whatever opens a sentence without an article and is no noun, before its verb."""
    word = span.text.lower()
    if word in words.nouns | words.verb or words.is_verb(word) or word.endswith(tuple(words.adverb_endings)):
        return False
    after = NEXT.match(text, past_bracket(text, span.end))
    if after is None or after[1] in words.nouns | words.pronouns:
        return _acts_later(span, text, words)
    return words.is_verb(after[1]) or (words.ends_finite(after[1]) and not words.ends_finite(word))
