"""A text as tokens: words, digit groups, codes with digits in them, single signs."""

import re

# Words come first since they are most; a word that runs into digits is a code and one token, so that
# the digits of `CO2` and `SJ182` are never read, unless it is a currency's (`EUR50`). Digit groups may be
# parted by a space of any width or an apostrophe, in threes only. Possessive, so time stays linear.
TOKEN = re.compile(
    r"[^\W\d_]++(?!\d)(?:['’](?=\w))?"
    r"|(?:EUR|USD|GBP|CHF|JPY|CNY|INR|AUD|CAD|RM|Rs)(?=\d)"
    r"|[^\W\d_]++\d\w*+"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d++(?:[.,]\d++)*+"
    r"|(?<![\w.,])\.\d++(?![\w.,:]\d)"
    r"|[^\w\s]|_"
)


class Tokens:
    """The tokens of one text, as parallel lists.

    Attributes:
        text: the text itself.
        words: the tokens in lower case, with a straight apostrophe.
        starts: where each token starts, in characters.
        ends: where each ends, exclusive.
    """

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in TOKEN.finditer(text)]
        lower = text.lower().replace("’", "'")
        if len(lower) != len(text):  # a capital such as `İ` has a lower case of two characters
            lower = "".join(char.lower()[0] for char in text).replace("’", "'")
        self.text = text
        self.words = [lower[start:end] for start, end in spans]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def glued(self, index: int) -> bool:
        """Whether the token touches the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def raw(self, index: int) -> str:
        """The token as the text has it."""
        return self.text[self.starts[index] : self.ends[index]]
