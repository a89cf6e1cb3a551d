"""A clause in its pieces: noun phrases, what goes with a preposition, adverbs."""

from collections.abc import Iterator
from dataclasses import dataclass

from nightwire_pivot.rules.phrases import Units, is_name, is_time
from nightwire_pivot.rules.verb_groups import verb_at
from nightwire_pivot.rules.window import TENSES, base, tags_at, word, words

ADVERBS = (("adv",), ("preadv",), ("cnjadv",))
ARTICLES = (("det",), ("predet",))
SIGNS = (("cm",), ("sent",), ("lpar",), ("rpar",), ())
LEADS = frozenset({"pp", "adv", "cm", "time"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a clause: `np`, `bare` (a noun without an article), `pp`, `adv`, `adj`, `time` or `cm`."""

    kind: str
    start: int
    end: int


def chunks(units: Units, start: int) -> Iterator[Chunk]:
    """The pieces from there on, up to a sign, another verb or a clause."""
    place = start
    while place < len(units):
        found = _chunk(units, place)
        if found is None or (units[place].blank.strip() and place > start):
            return
        yield found
        place = found.end


def _chunk(units: Units, place: int) -> Chunk | None:
    """The piece that begins there; None where a sign, a verb or a clause does."""
    kind = (tags_at(units, place)[:1] or ("",))[0]
    if kind == "pr":
        end = phrase_end(units, place + 1)
        return Chunk("pp", place, end) if end else None
    if kind == "cm" or (kind,) in ADVERBS:
        return Chunk("cm" if kind == "cm" else "adv", place, place + 1)
    before_noun = kind == "adj" and tags_at(units, place + 1)[:1] == ("n",)  # `nuove scosse`
    if not before_noun and (kind == "adj" or "pp" in tags_at(units, place)):
        return Chunk("adj", place, place + 1)
    end = phrase_end(units, place)
    return Chunk(_noun_kind(units, place, end), place, end) if end else None


def _noun_kind(units: Units, place: int, end: int) -> str:
    """`time`, `bare` or `np`."""
    if tags_at(units, place)[:1] == ("adj",):
        return "bare"
    if is_time(units[:end], place) or any(base(units, one) == "volta" for one in range(place, end)):
        return "time"
    return "bare" if tags_at(units, place)[:1] == ("n",) else "np"


def phrase_end(units: Units, start: int) -> int:
    """Where a noun with what stands around it ends, without its prepositions; 0 where none begins."""
    place = start
    while tags_at(units, place)[:1] in ARTICLES:
        place += 1
    while tags_at(units, place)[:1] == ("num",) or _modifies(units, place):
        place += 1
    counted = place > start and tags_at(units, place - 1)[:1] not in ARTICLES
    if not is_noun(units, place):
        return place if counted else 0
    while is_noun(units, place) or _modifies(units, place) or _numbers(units, place):
        place += 1
    if word(units, place) in words("and_or") and not _says_more(units, place + 1):
        return phrase_end(units, place + 1) or place
    return place


def _numbers(units: Units, place: int) -> bool:
    """Whether a figure belongs to the noun before it: `su Canale 5`, not `a Torino 7 voli`."""
    return tags_at(units, place)[:1] == ("num",) and tags_at(units, place + 1)[:1] in (*SIGNS, ("det",))


def is_noun(units: Units, place: int) -> bool:
    """Whether a noun, a name or a word that no dictionary has stands there."""
    if tags_at(units, place)[:1] in (("n",), ("np",)) or is_name(units, place):
        return True
    return 0 <= place < len(units) and not units[place].known and units[place].word.isalpha()


def _modifies(units: Units, place: int) -> bool:
    names = tags_at(units, place)
    return names[:1] == ("adj",) or names[:2] == ("vblex", "pp")


def _says_more(units: Units, place: int) -> bool:
    """Whether another clause goes on behind `e`."""
    return bool(TENSES & set(tags_at(units, place)[1:2])) or tags_at(units, place)[:1] in (("pr",), ("prn",))


def ends_clause(units: Units, place: int) -> bool:
    """Whether a sign that ends a clause stands there; not the colon of `21:00`."""
    hour = word(units, place) == ":" and not units[place].blank and word(units, place + 1).isdigit()
    return tags_at(units, place)[:1] == ("sent",) and not (hour and not units[place + 1].blank)


def clause_starts(units: Units) -> list[int]:
    """The start, and the places behind a colon or a semicolon."""
    behind = [
        one + 1 for one in range(len(units)) if word(units, one) in (":", ";") and ends_clause(units, one)
    ]
    return [one for one in (0, *behind) if one < len(units)]


def leads_to(units: Units, start: int) -> int:
    """Where the verb of that clause begins, if nothing but where, when and how stands before it; else -1."""
    place = start
    while place < len(units):
        if place > start and units[place].blank.strip():
            return -1
        if verb_at(units, place) is not None:
            return place
        found = _chunk(units, place)
        if found is None or found.kind not in LEADS or base(units, place) in words("other_clauses"):
            return -1
        if any(units[one].blank.strip() for one in range(place + 1, found.end)):
            return -1
        place = found.end
    return -1
