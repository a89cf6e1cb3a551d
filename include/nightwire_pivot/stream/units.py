r"""Apertium's stream format: `^surface/lemma<tag><tag>$` units with free text between them.

Reserved characters of the free text and of lemmas are escaped with a backslash.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

RESERVED = re.compile(r"[\[\]{}^$/\\@<>]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PIECE = re.compile(r"((?:[^\\^]|\\.)*)(?:\^((?:[^\\$]|\\.)*)\$)?", re.DOTALL)
_SLASH = re.compile(r"(?<!\\)/")
_TAG = re.compile(r"<([^<>]+)>")
_PLUS = re.compile(r"(?<=>)\+")
CACHED = 50_000  # readings; the rules ask for the same ones again and again


@dataclass(frozen=True, slots=True)
class Unit:
    """One lexical unit and the free text before it.

    Attributes:
        blank: free text before the unit, escaped.
        body: what stands between `^` and `$`; empty for free text at the end.
        word: the surface form, of a joined word the part's lemma; known only after the analysis.
    """

    blank: str
    body: str
    word: str = ""

    @property
    def readings(self) -> list[str]:
        """The parts that `/` separates: surface and analyses, or source and translations."""
        return list(_parts(self.body))

    @property
    def known(self) -> bool:
        """Whether the last step had an entry for it."""
        return not _parts(self.body)[-1].startswith(("*", "@"))

    def with_body(self, body: str) -> "Unit":
        """The same place, another unit."""
        return replace(self, body=body)


@lru_cache(maxsize=CACHED)
def _parts(body: str) -> tuple[str, ...]:
    return tuple(_SLASH.split(body))


def escape(text: str) -> str:
    """Plain text as free text of the stream."""
    return RESERVED.sub(r"\\\g<0>", text)


def unescape(text: str) -> str:
    """Free text of the stream as plain text."""
    return _ESCAPED.sub(r"\1", text)


def parse(stream: str) -> list[Unit]:
    """Units in order; the last has an empty body where free text ends the stream."""
    return [Unit(match[1], match[2] or "") for match in _PIECE.finditer(stream) if match[0]]


def render(units: Sequence[Unit]) -> str:
    """The stream of these units."""
    return "".join(f"{unit.blank}^{unit.body}$" if unit.body else unit.blank for unit in units)


@lru_cache(maxsize=CACHED)
def lemma(reading: str) -> str:
    """`casa` of `casa<n><f><sg>`."""
    return reading.partition("<")[0]


@lru_cache(maxsize=CACHED)
def tags(reading: str) -> tuple[str, ...]:
    """`("n", "f", "sg")` of `casa<n><f><sg>`."""
    return tuple(_TAG.findall(reading))


def tagged(word: str, tag_names: Sequence[str]) -> str:
    """`casa<n><f><sg>` of its parts."""
    return word + "".join(f"<{tag}>" for tag in tag_names)


def joined_parts(reading: str) -> list[str]:
    """`di<pr>+il<det>` in parts; `andare# via<vblex>` has its tail moved behind the lemma already."""
    return _PLUS.split(reading)
