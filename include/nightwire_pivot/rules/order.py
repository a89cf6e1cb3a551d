"""Headlines that begin with their verb: `Esplode un'autocisterna nel porto`. English needs the subject first."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import TENSES, base, moved, tags_at, word, words
from nightwire_pivot.stream.units import Unit

NOUNS = (("n",), ("np",))
BESIDE = (("adj",), ("det",), ("num",), ("np",))
LONGEST = 9  # units that a subject may have


def subject_first(units: Sequence[Unit]) -> list[Unit]:
    """The units with the subject before the verb that opens them, where that verb has no object."""
    if len(units) < 2 or not _opens(units):
        return list(units)
    end = _subject_ends(units, 1)
    if end is None:
        return list(units)
    first, *rest = units[1:end]
    verb = Unit(" ", units[0].body, units[0].word)
    return [moved(first, units[0]), *rest, verb, *units[end:]]


def _opens(units: Sequence[Unit]) -> bool:
    """Whether a verb of coming, going and happening opens, and stands in the present."""
    names = tags_at(units, 0)
    return names[:3] == ("vblex", "pri", "p3") and base(units, 0) in words("headline_verbs")


def _subject_ends(units: Sequence[Unit], start: int) -> int | None:
    """Where the noun with what belongs to it ends; None where no subject of that number begins."""
    if tags_at(units, start)[:1] not in (("det",), ("np",), ("num",)) and units[start].known:
        return None
    place, noun = start, False
    while place < len(units) and place - start < LONGEST:
        names = tags_at(units, place)
        if units[place].blank.strip() or names[1:2] and TENSES & set(names[1:2]):
            break
        if names[:1] in NOUNS or (not units[place].known and word(units, place, fold=False)[:1].isupper()):
            noun = True
        elif noun and base(units, place) in ("di", "de") and names[:1] == ("pr",):
            noun = True
        elif names[:1] not in BESIDE:
            break
        place += 1
    return place if noun else None
