"""Text to sentence spans: paragraphs by line, sentences by Wikimedia's `sentencex`."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from nightwire.model import Span

WRAPPED_LINE_MAX = 100
ENDS_SENTENCE = re.compile(r"[.!?:;…”»\"')\]]\s*$")
CUT = re.compile(r"(?<![\w.])(?:\d[\d.,]*-)?([\w%°'’]+)[.]\s+(?=([A-ZÀ-Ý][\w]*'?))")
INITIAL = re.compile(r"(?:^|[^\w°])[A-ZÀ-Ý]\.$")


def split_sentences(text: str, language: str) -> list[Span]:
    """Return the sentences of `text` in order, without the white space around them.

    `text[span.start:span.end] == span.text`, spans do not overlap, and every character that
    is not white space is in one of them.
    """
    return [
        _strip(text, start, end)
        for begin, stop in _paragraphs(text)
        for start, end in _sentences_of(text[begin:stop], begin, language)
    ]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between line ends, or between blank lines where the lines are hard-wrapped."""
    separator = r"\n\s*\n" if _is_hard_wrapped(text) else r"\n"
    begin = 0
    for match in [*re.finditer(separator, text), None]:
        stop = match.start() if match else len(text)
        if text[begin:stop].strip():
            yield begin, stop
        begin = match.end() if match else stop


def _is_hard_wrapped(text: str) -> bool:
    """Whether lines break in the middle of sentences, as in mail and old agency copy."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) > WRAPPED_LINE_MAX:
        return False
    unfinished = sum(1 for line in lines if not ENDS_SENTENCE.search(line))
    return unfinished > len(lines) / 2


def _sentences_of(paragraph: str, offset: int, language: str) -> Iterator[tuple[int, int]]:
    """Sentence bounds, cut and joined where the splitter was wrong about an abbreviation."""
    import sentencex  # loaded when the first text is read

    begin = end = 0
    for piece in sentencex.segment(language, paragraph):
        *parts, last = _cut(piece, language)
        for part in parts:
            end += len(part)
            yield offset + begin, offset + end
            begin = end
        end += len(last)
        if last.strip() and not _ends_in_abbreviation(paragraph[begin:end].rstrip(), language):
            yield offset + begin, offset + end
            begin = end
    if paragraph[begin:].strip():
        yield offset + begin, offset + len(paragraph)


def _cut(piece: str, language: str) -> Iterator[str]:
    """The piece in parts: before words whose capital says that a sentence opens."""
    start = 0
    for match in CUT.finditer(piece):
        word, opener = match[1], match[2].lower()
        opens = opener in _openers(language) or opener.partition("'")[0] + "'" in _openers(language)
        listed = not piece[start : match.start()].strip()  # `1. Il`
        if opens and not listed and _may_end(word, language) and _closed(piece[start : match.start()]):
            yield piece[start : match.start(2)]
            start = match.start(2)
    yield piece[start:]


def _may_end(word: str, language: str) -> bool:
    """No abbreviation of ours and no initial, but a unit (`m`) or figure."""
    known = f"{word.lower()}." in _abbreviations().get(language, ())
    return not known and not (len(word) == 1 and word.isupper())


def _closed(text: str) -> bool:
    """Whether no quotation or bracket is open there."""
    pairs = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
    return text.count('"') % 2 == 0 and all(text.count(a) <= text.count(b) for a, b in pairs)


def _ends_in_abbreviation(piece: str, language: str) -> bool:
    if not piece.endswith("."):
        return False
    word = re.split(r"[\s(«“\"'’]", piece)[-1].lower()
    return bool(INITIAL.search(piece)) or word in _abbreviations().get(language, ())


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    """Words whose full stop does not end a sentence, by language, where sentencex misses them."""
    table = tomllib.loads(Path(__file__).with_name("abbreviations.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in table.items()}


@cache
def _openers(language: str) -> frozenset[str]:
    """Words that are written with a capital only at the start of a sentence."""
    table = tomllib.loads(Path(__file__).with_name("openers.toml").read_text(encoding="utf-8"))
    return frozenset(table.get(language, "").split())


def _strip(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    return Span(start, start + len(stripped), stripped)
