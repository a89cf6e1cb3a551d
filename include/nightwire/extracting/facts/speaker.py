"""The words that name whoever is quoted, beside a cue."""

from nightwire.extracting.facts.sentence import Sentence

LONGEST = 8  # tokens of a name or title
JOINING = frozenset(
    [
        "di",
        "d'",
        "de",
        "del",
        "della",
        "dell'",
        "dei",
        "degli",
        "of",
        "the",
        "for",
        "von",
        "da",
        "du",
        "des",
        "y",
        "e",
    ]
)
ENDS = frozenset(',.;:!?()«»“”"')


def named_after(sentence: Sentence, start: int, *, names_only: bool) -> str | None:
    """The phrase after a cue: `secondo il ministero della Difesa`, `ha detto Kim`.

    With `names_only` it must start with a capital, past its article.
    """
    first = start
    while sentence.word(first) in sentence.grammar.articles:
        first += 1
    if not sentence.word(first) or sentence.word(first) in ENDS or sentence.word(first)[0].isdecimal():
        return None
    if names_only and not sentence.capital(first):
        return None
    last = first + 1
    while last - first < LONGEST and _goes_on(sentence, last):
        last += 1
    while last - 1 > first and sentence.word(last - 1) in JOINING:
        last -= 1
    return sentence.text(first, last)


def named_before(sentence: Sentence, verb: int) -> str | None:
    """The name right before a verb: `Kim Jong Un ha affermato`, `il sindaco Rossi ha detto`."""
    first = verb
    while first > 0 and verb - first < LONGEST and _names(sentence, first - 1):
        first -= 1
    while first < verb and not sentence.capital(first):
        first += 1
    return sentence.text(first, verb) if first < verb and sentence.word(verb - 1) not in JOINING else None


def _goes_on(sentence: Sentence, index: int) -> bool:
    word = sentence.word(index)
    return sentence.capital(index) or word in JOINING or word in ("'", "-")


def _names(sentence: Sentence, index: int) -> bool:
    if sentence.capital(index) or sentence.word(index) in JOINING or sentence.word(index) == "-":
        return True
    return sentence.word(index - 1) == "-" and sentence.tokens.glued(index)  # `Won-sik`
