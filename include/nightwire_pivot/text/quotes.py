"""Words right behind a quotation mark or a parenthesis: the model garbles them.

It reads `"traição"` letter by letter (`tration`; `traição` is betrayal), and `(furioso)` as `(furnoy)`.
Such a sentence is asked for twice more, with the words apart from their marks and without the marks. What the
last one says is the measure: a quotation that does not begin with a word of it gives way to one that does.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

CLOSE = re.compile(  # of a quotation with a capital only the short ones, which are no sentences
    r'(?<![\w"])"([a-zà-ÿ][^"]*|[A-ZÀ-Ý][^"\s]*(?: [^"\s]+){0,3})"|(?<!\w)\(([a-zà-ÿ][^()]*)\)'
)
MOST_WORDS = 6  # of a quotation that may lose its marks
_SPAN = re.compile(r'("[^"]*"|\([^()]*\))')
_COMMAS = re.compile(r" ?,\s*(?=[,.;:])| (?=, )")
_OF_MANY = re.compile(r"(?<=s)\"(?= [a-z])")
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = re.compile(  # no word that comes and goes with the rest of the sentence
    r"\b(?!(?:that|this|they|them|with|have|been|were|will|would|should|could|does|there|their|then|than|when|what"
    r"|which|from|into|only|just|very)\b)[^\W\d_]{4,}"
)


@dataclass(frozen=True, slots=True)
class Answers:
    """English of one sentence.

    Attributes:
        plain: of the sentence as it is.
        apart: with a space between marks and words; the spaces are still there.
        bare: without the marks.
    """

    plain: str
    apart: str
    bare: str

    def best(self, portuguese: str) -> str:
        """The plain one, with quotations of the other where those are garbled; the bare one where all are.

        Args:
            portuguese: the sentence.
        """
        words = {word.lower() for word in _WORD.findall(self.bare)}
        spliced = _spliced(self.plain, closed_up(self.apart), words)
        short = all(len(match[0].split()) <= MOST_WORDS for match in CLOSE.finditer(portuguese))
        return self.bare if short and _garbled(spliced, words, portuguese.lower()) else spliced


def apart(portuguese: str) -> str:
    """With a space between the marks and the words of such quotations and parentheses."""
    return CLOSE.sub(lambda match: f'" {match[1]} "' if match[1] else f"( {match[2]} )", portuguese)


def bare(portuguese: str) -> str:
    """Without the marks of such quotations, and with commas for parentheses."""
    without = CLOSE.sub(lambda match: match[1] or f", {match[2]},", portuguese)
    return _COMMAS.sub("", without)


def with_apostrophes(english: str, portuguese: str) -> str:
    """With `shareholders' meeting` where the model wrote `shareholders" meeting` and none was asked for."""
    if english.count('"') % 2 == portuguese.count('"') % 2:
        return english
    if '"' not in portuguese:
        return english.replace('"', "'")
    found = (match.start() for match in _OF_MANY.finditer(english))
    place = next((one for one in found if english.count('"', 0, one) % 2 == 0), None)
    return english if place is None else f"{english[:place]}'{english[place + 1 :]}"


def closed_up(english: str) -> str:
    """With no space inside the marks: each second quotation mark closes."""
    parts = english.split('"')
    closed = '"'.join(part.strip(" ") if place % 2 else part for place, part in enumerate(parts))
    return closed.replace("( ", "(").replace(" )", ")")


def _spliced(plain: str, other: str, words: set[str]) -> str:
    """The plain English with quotations of the other where only those begin with one of the words."""
    ours, theirs = _SPAN.split(plain), _SPAN.split(other)
    even = plain.count('"') % 2 == other.count('"') % 2 == 0
    if not even or [span[0] for span in ours[1::2]] != [span[0] for span in theirs[1::2]]:
        return plain
    for place in range(1, len(ours), 2):
        better = _confirmed(theirs[place], words) and _opens(theirs[place], words)
        if better and not _confirmed(ours[place], words):
            ours[place] = theirs[place]
    return "".join(ours)


def _confirmed(span: str, words: set[str]) -> bool:
    """Whether a quotation's first telling word is one of these."""
    return _first(span) in {"", *words}


def _opens(span: str, words: set[str]) -> bool:
    """Whether it begins with one of them: `sid you don't` has a piece too many."""
    return all(word in words for word in _WORD.findall(span.lower())[:1])


def _first(span: str) -> str:
    match = _TELLING.search(span.lower())
    return match[0] if match else ""


def _garbled(english: str, words: set[str], source: str) -> bool:
    """Whether a quotation begins with a word that neither English has nor the source."""
    first = (_first(span) for span in _SPAN.findall(english) if not _confirmed(span, words))
    return any(word not in source and not _is_english(word) for word in first)


@lru_cache(maxsize=4096)
def _is_english(word: str) -> bool:
    import simplemma  # loads its dictionary when the first word is asked for

    return bool(simplemma.is_known(word, lang="en"))
