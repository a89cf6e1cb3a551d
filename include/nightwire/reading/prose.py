"""Whether a text is an article at all: made of words, not of figures or marks."""

import re

from nightwire.errors import UnreadableFileError

MIN_LETTER_SHARE = 0.45
MAX_MARK_SHARE = 0.12
JUDGED_FROM = 40  # characters; less is too little to judge by
SAMPLE = 50_000
_MARK = re.compile(r"[{}<>\[\];=\\|_#@/$%^*+~]")
# Letters and figures without a space, as in base64; addresses have marks between. No word is as long.
_LUMP = re.compile(r"[A-Za-z0-9+/=]{50,}")
MAX_LUMP_SHARE = 0.5
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def check(text: str) -> None:
    """Let a text pass that is made of words.

    Raises:
        UnreadableFileError: it is empty, or mostly figures, code or marks.
    """
    seen = "".join(text[:SAMPLE].split())
    if not seen:
        raise UnreadableFileError("empty", "the file is empty or holds only white space")
    letters = sum(map(str.isalpha, seen))
    if not letters:
        raise UnreadableFileError("no_words", "there is no word in it, only figures or marks")
    if len(seen) < JUDGED_FROM:
        return
    if letters < MIN_LETTER_SHARE * len(seen):
        raise UnreadableFileError("no_words", "it is made of figures or marks, not of words")
    lumps = sum(map(len, _LUMP.findall(text[:SAMPLE])))
    if lumps > MAX_LUMP_SHARE * len(seen):
        raise UnreadableFileError("no_words", "it is made of encoded data, not of words")
    marks = len(_MARK.findall(seen)) + sum(map(len, _TAG.findall(text[:SAMPLE])))
    if marks > MAX_MARK_SHARE * len(seen):
        raise UnreadableFileError("markup", "it is made of markup or code, not of sentences")
