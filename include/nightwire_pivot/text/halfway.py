"""A sentence between the two halves of the way."""

from dataclasses import dataclass, field

from nightwire_pivot.text.persons import Persons


@dataclass(frozen=True, slots=True)
class Halfway:
    """Portuguese of one sentence.

    Attributes:
        text: the Portuguese.
        unknown_words: words of the source that no dictionary knew.
        persons: what the source tells of those spoken of.
        names: names of people, as the source has them.
    """

    text: str
    unknown_words: tuple[str, ...] = ()
    persons: Persons = field(default_factory=Persons)
    names: tuple[str, ...] = ()
