"""The smaller tables of a language, typed: no unknown key, no entry that can never match."""

from typing import Annotated, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from nightwire.extracting.facts.tables.problems import is_word
from nightwire.languages import read_toml
from nightwire.model import Kind


def _word(entry: str) -> str:
    if not is_word(entry):
        raise ValueError(f"{entry!r} is no single word, and the rules look for one")
    return _lower(entry)


def _lower(entry: str) -> str:
    if entry != entry.lower():
        raise ValueError(f"{entry!r} has a capital, and the rules look at lower case")
    return entry


Word = Annotated[str, AfterValidator(_word)]
Phrase = Annotated[str, AfterValidator(_lower)]
Ending = Annotated[tuple[str, ...], Field(min_length=2)]


class Pack(BaseModel):
    """One file of a language's folder."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    FILE: ClassVar[str]


class UnitWords(Pack):
    """`units.toml`: names of units to their English, over CLDR's.

    Attributes:
        no_units: symbols that are other words of the language.
        words: symbols that are words too, and units only where the number's neighbours say so.
        one_only: singulars that are other words after any number but one: `900 secondo la polizia`.
        money_in_millions: nouns that are money where millions of them are counted.
        primes: what a prime and a double prime measure.
        rates: phrases after a measure that make it so much in a time: `7 cm all'ora`.
        before: units that stand before their number.
    """

    FILE: ClassVar[str] = "units.toml"
    no_units: frozenset[str] = frozenset()
    words: frozenset[Word]
    one_only: frozenset[Word] = frozenset()
    money_in_millions: dict[str, str] = {}
    primes: dict[str, str] = {}
    percent: dict[Phrase, str] = {}
    money: dict[Phrase, str] = {}
    measure: dict[Phrase, str] = {}
    duration: dict[Phrase, str] = {}
    rates: dict[Phrase, str] = {}
    before: dict[Phrase, str] = {}


class Sense(BaseModel):
    """A noun's other meaning: beside a word that starts with one of `near` it means `english`.

    Beside a word that starts with one of `unless` it does not.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: tuple[Word, ...]
    english: str
    near: tuple[Word, ...]
    unless: tuple[Word, ...] = ()
    kind: Kind = Kind.COUNT


class Senses(Pack):
    """`senses.toml`."""

    FILE: ClassVar[str] = "senses.toml"
    sense: tuple[Sense, ...] = ()


class PluralEndings(Pack):
    """`plurals.toml`: endings of the singular, each with those that may replace it.

    Attributes:
        endings: of any noun.
        people: those that are tried first of adjectives and nouns for people, who have a feminine too.
        adjective: the ending of adjectives that have a feminine, and the feminine's.
        irregular: singulars to their only plural.
        elided: small words to their form before a vowel, in any phrase of the nouns.
        vowels: letters before which they are elided.
    """

    FILE: ClassVar[str] = "plurals.toml"
    endings: tuple[Ending, ...] = ()
    people: tuple[Ending, ...] = ()
    adjective: tuple[str, str] | None = None
    irregular: dict[Phrase, Phrase] = {}
    elided: dict[Phrase, Phrase] = {}
    vowels: tuple[str, ...] = ()

    @field_validator("endings", "people")
    @classmethod
    def _reachable(cls, endings: tuple[Ending, ...]) -> tuple[Ending, ...]:
        singular = [ending for ending, *_ in endings]
        for index, ending in enumerate(singular):
            if hidden := [earlier for earlier in singular[:index] if ending.endswith(earlier)]:
                raise ValueError(f"{ending!r} is never reached: {hidden[0]!r} stands before it")
        return endings


Some = TypeVar("Some", bound=Pack)


def read(pack: type[Some], language: str) -> Some:
    """A file of one of `LANGUAGES`.

    Raises:
        pydantic.ValidationError: it has a key that nothing reads, or an entry that can never match.
    """
    return pack.model_validate(read_toml(language, pack.FILE))
