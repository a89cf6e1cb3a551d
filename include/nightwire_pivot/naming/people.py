"""Names that the model shall leave as they are."""

from collections.abc import Sequence, Set

from nightwire_pivot.rules.window import MARK
from nightwire_pivot.stream.units import Unit, lemma, tags
from nightwire_pivot.text.shield import read_as_words

SHORTEST = 4  # letters
AT = ("a", "ad", "in")  # behind these a name is likelier a place


def to_be_kept(units: Sequence[Unit], known: Set[str]) -> list[str]:
    """Names as they are written: of people, of what no dictionary has, those that are Portuguese words.

    Args:
        units: the sentence behind the choice of words.
        known: words with a capital that a dictionary had.
    """
    people = [name for place in range(len(units)) if (name := _person(units, place))]
    unknown = [unit.word for unit in units[1:] if _is_unknown(unit, known)]  # the first may be any word
    return [*people, *unknown, *read_as_words(unit.word for unit in units if _is_name(unit))]


def _is_unknown(unit: Unit, known: Set[str]) -> bool:
    word = unit.word
    return (
        not unit.known and word not in known and len(word) >= SHORTEST and word.istitle() and word.isalpha()
    )


def _is_name(unit: Unit) -> bool:
    """Whether no dictionary has it, or has it as a name."""
    return unit.word.istitle() and (not unit.known or tags(unit.body)[:1] == ("np",))


def _person(units: Sequence[Unit], place: int) -> str:
    """The name of a person as it is written; empty for other words: `il Papa`, `la Federazione Russa`."""
    unit, before = units[place], units[place - 1] if place else None
    first = before is not None and "ant" in tags(before.body)
    named = first and not unit.known and len(unit.word) >= SHORTEST and unit.word.istitle()
    name, names = lemma(unit.body).removeprefix(MARK), tags(unit.body)
    place_before = before is not None and (tags(before.body)[:1] == ("det",) or before.word.lower() in AT)
    alone = before is None or not (place_before or before.word[:1].isupper())
    known = names[:1] == ("np",) and {"ant", "cog"} & set(names) and name == unit.word and (first or alone)
    return unit.word if named or known else ""
