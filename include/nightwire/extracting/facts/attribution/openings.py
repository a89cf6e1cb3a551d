"""What stands before a name in its clause: a phrase that opens it, or a verb."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import before_words
from nightwire.extracting.facts.attribution.tables import AttributionWords

PHRASE = 9  # words of a phrase that opens a clause


def is_adverbial(start: int, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """`In cambio Israele scarcererà`, `Nella notte di sabato Kiev ha`: the noun is governed, not the name."""
    before = before_words(text, start, PHRASE)
    opens = next((at for at in range(len(before) - 1, -1, -1) if _parts(before[at], words)), -1)
    phrase = before[opens + 1 :]
    if phrase[1:] and phrase[-1] in articles and phrase[-2] in words.oblique:
        return False  # `Con la Nova vinse`
    if len(phrase) < 2 or (opens < 0 and len(before) == PHRASE):
        return False
    nouns = words.heads | words.people | words.place_nouns | words.areas | words.oblique
    while phrase[1:] and phrase[0] in words.between | words.openers - words.oblique - articles:
        phrase = phrase[1:]  # `Già nel primo tempo Bo aveva`
    if phrase[0] not in words.oblique - words.owning | words.times or phrase[-1] in nouns:
        return False
    if phrase[-2] in words.oblique and phrase[-1].endswith(tuple(words.infinitive_endings)):
        return False  # `per battere Bo servono`
    small = words.pronouns | articles
    return phrase[-1][-1:].isalpha() and not any(words.is_verb(one) for one in phrase if one not in small)


def opens_clause(before: Sequence[str], words: AttributionWords) -> bool:
    """Whether a clause opens after these words; a figure before a name opens none."""
    if not before or before[-1] in words.clause:
        return True
    return not before[-1].rstrip("'").isalnum()


def _parts(word: str, words: AttributionWords) -> bool:
    """Whether a word parts a clause from what stands before it."""
    return word in words.clause - words.times or not (word.rstrip("'").isalpha() or word.isdecimal())


def is_spoken(before: Sequence[str], index: int, words: AttributionWords) -> bool:
    """Whether one of some words is a verb that says what is done: finite, a gerund, or a participle."""
    word = before[index]
    if (
        words.is_verb(word)
        and word not in words.pronouns | words.between | words.impersonal | words.negations
    ):
        return True
    if word.endswith(tuple(words.gerund_endings)):
        return True
    near = before[max(0, index - 2) : index]
    return word.endswith(tuple(words.done_endings)) and not words.finite.isdisjoint(near)
