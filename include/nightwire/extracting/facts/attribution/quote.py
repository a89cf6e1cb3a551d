"""Who is quoted by one cue of a sentence, and the stretch that it bears on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nightwire.model import Mention


@dataclass(frozen=True, slots=True)
class Quote:
    """One cue of a sentence.

    Attributes:
        speaker: who is quoted, as the text names them; None where the cue leaves it to an earlier sentence.
        cue: the words that say so.
        start: the first character that it bears on.
        end: the first that it bears on no more, None where that is its sentence's end.
        at: the cue's own first character.
        silent: up to here, from `at`, it names who is quoted, and bears on nothing.
        own: whether what is said is the speaker's own doing (`ha detto di essere`).
        closed: whether a quotation has closed before it, so that after it only what stands in marks is said.
        rule: the name of the rule that found it: `speaker.verb`.
    """

    speaker: str | None = None
    cue: str | None = None
    start: int = field(default=0, compare=False)
    end: int | None = field(default=None, compare=False)
    silent: int = field(default=0, compare=False)
    at: int = field(default=0, compare=False)
    own: bool = field(default=False, compare=False)
    closed: bool = field(default=False, compare=False)
    rule: str = field(default="", compare=False)


def last_known(earlier: Sequence[Quote]) -> str | None:
    """Who was quoted last by name."""
    return next((one.speaker for one in reversed(earlier) if one.speaker), None)


def but_for(names: Sequence[Mention], quoted: Quote) -> list[Mention]:
    """The names but for whoever is quoted."""
    return [one for one in names if not is_speaker(one, quoted)]


def is_speaker(mention: Mention, quoted: Quote) -> bool:
    """Whether a name is that of whoever is quoted, who may be called by its beginning alone."""
    if mention.span is None or not quoted.speaker:
        return False
    text = mention.span.text
    return text in quoted.speaker or text.startswith(f"{quoted.speaker} ")
