"""Readings that a few words alone ask to be struck out, by what is behind: `«Vivo qui»`, `fino in Libia`."""

from collections.abc import Callable, Iterator

from nightwire_pivot.rules.left import Left, listed
from nightwire_pivot.stream.units import tags

Keep = Callable[[str], bool]


def by_few(small: str, left: Left, behind: str) -> Iterator[Keep]:
    """What the word behind it asks of a few, most of them at the start."""
    if small == "fino" and behind.partition(" ")[0] in listed("far_as"):
        yield lambda one: tags(one)[:1] != ("adj",)  # `dal Sudan fino in Libia`: nothing fine
    if small == "sale" and left.word == "più" and behind in listed("articles"):
        yield _verb  # `più sale la tensione`
    if not left.word and small in listed("i_do") and behind in listed("where_i_do"):
        yield lambda one: tags(one)[:1] not in (("np",), ("adj",))  # `«Vivo qui da anni»`
    if not left.word and small in listed("done_at_last") and behind == "le":
        yield lambda one: "pp" in tags(one)  # `Chiuse le urne, è iniziato lo spoglio`


def _verb(reading: str) -> bool:
    return tags(reading)[:1] == ("vblex",)
