"""Headlines that begin with their verb, `Esplode un'autocisterna`: English needs the subject first."""

from collections.abc import Sequence

from nightwire_pivot.rules.participles import agrees, says
from nightwire_pivot.rules.window import TENSES, base, body, moved, tags_at, word, words
from nightwire_pivot.stream.units import Unit

NOUNS = (("n",), ("np",))
BESIDE = (("adj",), ("det",), ("num",), ("np",))
ENDS = (("cm",), ("sent",))
LONGEST = 9  # units that a subject may have


def subject_first(units: Sequence[Unit]) -> list[Unit]:
    """The units with the subject before the verb that opens them or a later part, where it has no object."""
    found = list(units)
    for start in range(len(units) - 1):
        end = subject_ends(found, start + 1) if _opens(found, start) else None
        if end is not None and (start == 0 or tags_at(found, end)[:1] in (*ENDS, ("pr",), ())):
            first, *rest = found[start + 1 : end]
            verb = Unit(" ", found[start].body, found[start].word)
            found[start:end] = [moved(first, found[start]), *rest, verb]
    return found


def headline(units: Sequence[Unit]) -> list[Unit]:
    """Headlines without their auxiliary whose subject stands last: `Ricoverata in ospedale la cantante`."""
    start = _behind(units)
    end = subject_ends(units, start) if start else None
    names = tags_at(units, 0)
    if end is None or any(says(units, one) for one in range(start, _clause(units, end, names))):
        return list(units)
    subject = [moved(units[start], units[0]), *units[start + 1 : end]]
    many = "pl" if "pl" in names or "pl" in tags_at(units, start) else "sg"
    had = base(units, 0) in words("past_with_essere")  # `finito in carcere` is a past itself
    tense = "ifi" if "pp" in names and not had else "pri"
    be = Unit(" ", f"essere<vbser><{tense}><p3><{many}>", "è")
    said = [Unit(" ", units[0].body, units[0].word), *units[1:start]]
    return [*subject, be, *said, *units[end:]]


def _clause(units: Sequence[Unit], end: int, names: Sequence[str]) -> int:
    """How far a finite verb would be the headline's own: not `Letta la sentenza, il giudice esce`."""
    commas = (one for one in range(end, len(units)) if tags_at(units, one)[:1] == ("cm",))
    return len(units) if "pp" in names else next(commas, len(units))


def _behind(units: Sequence[Unit]) -> int:
    """Where the subject begins behind a participle, or a state, with the words that go with it; else 0."""
    names = tags_at(units, 0)
    if body(units, 0).lower() == "in<pr>":
        return 2 if base(units, 1) in words("states") and tags_at(units, 2)[:2] == ("det", "def") else 0
    if names[:2] != ("vblex", "pp") or base(units, 0) in words("no_headline"):
        return 0
    start = _phrase_ends(units)
    number = "pl" if "pl" in names else "sg"
    return start if start and agrees(units, start, names, number) else 0


def _phrase_ends(units: Sequence[Unit]) -> int:
    """Where `in ospedale`, `dal Senato`, `morti`, `e uccisa` behind a participle end; 0 without."""
    if base(units, 1) in words("found_so") or tags_at(units, 1)[:1] == ("adv",):
        return 2
    if word(units, 1) in ("e", "ed"):
        return 3 if "pp" in tags_at(units, 2) else 0
    if tags_at(units, 1)[:1] != ("pr",):
        return 0
    for place in range(3, min(len(units), LONGEST)):
        kind = (tags_at(units, place) or ("",))[0]
        if units[place].blank.strip() or kind.startswith("vb") or (kind,) in ENDS:
            return 0
        begins = kind in ("det", "num") or "ant" in tags_at(units, place)
        if begins and _is_noun(units, place - 1):
            return place
    return 0


def who_deals_first(units: Sequence[Unit]) -> list[Unit]:
    """`Del caso si occupa la procura`: who deals with it, then with what."""
    verb = next((one for one in range(len(units)) if base(units, one) == "occupare"), 0)
    topic, start = list(units[: verb - 1]), verb + 1
    asked = (
        verb < 2 or word(units, verb - 1) != "si" or not tags_at(units, verb)[1:3] or base(units, 0) != "di"
    )
    if asked or any(tags_at(units, one)[:1] in (("cm",), ("rel",)) for one in range(verb)):
        return list(units)
    end = next((one for one in range(start, len(units)) if tags_at(units, one)[:1] in ENDS), len(units))
    if (
        tags_at(units, start)[:1] not in (("det",), ("np",))
        or verbs_between(units, start, end)
        or verbs_between(units, 0, verb)
    ):
        return list(units)
    subject = [moved(units[start], units[0]), *units[start + 1 : end]]
    deals = [Unit(" ", units[verb - 1].body, "si"), units[verb]]
    about = [Unit(" ", topic[0].body, topic[0].word.lower()), *topic[1:]]
    return [*subject, *deals, *about, *units[end:]]


def also_not(units: Sequence[Unit]) -> list[Unit]:
    """`anche il Rally non sarà …`: the Rally will not be either; `também` goes to its verb."""
    found = next((one for one in range(len(units)) if word(units, one) == "anche"), len(units))
    opens = found == 0 or tags_at(units, found - 1)[:1] in (("cm",), ("cnjsub",), ("cnjcoo",), ("rel",))
    end = subject_ends(units, found + 1) if opens and found + 1 < len(units) else None
    if end is None or word(units, end) != "non":
        return list(units)
    first, *rest = units[found + 1 : end]
    also = Unit(" ", "§também<adv>", "pure")
    return [*units[:found], moved(first, units[found]), *rest, also, *units[end:]]


def verbs_between(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a finite verb stands there."""
    return any(TENSES & set(tags_at(units, one)[1:2]) for one in range(start, end))


def _opens(units: Sequence[Unit], start: int) -> bool:
    """Whether a verb of coming, going and happening opens, in the present; behind a sign fewer of them."""
    if tags_at(units, start)[:3] != ("vblex", "pri", "p3"):
        return False
    if start == 0:
        return base(units, 0) in words("headline_verbs")
    return tags_at(units, start - 1)[:1] in ENDS and base(units, start) in words("of_itself")


def subject_ends(units: Sequence[Unit], start: int) -> int | None:
    """Where the noun with what belongs to it ends; None where no subject begins."""
    if tags_at(units, start)[:1] not in (("det",), ("np",), ("num",)) and units[start].known:
        return None
    place, noun = start, False
    while place < min(len(units), start + LONGEST) and not _parts(units, place):
        goes_on = noun and base(units, place) in ("di", "de") and tags_at(units, place)[:1] == ("pr",)
        noun = noun or _is_noun(units, place)
        if not (goes_on or _is_noun(units, place) or tags_at(units, place)[:1] in BESIDE):
            break
        place += 1
    return place if noun else None


def _parts(units: Sequence[Unit], place: int) -> bool:
    """Whether a sign or a verb ends the subject."""
    return bool(units[place].blank.strip() or TENSES & set(tags_at(units, place)[1:2]))


def _is_noun(units: Sequence[Unit], place: int) -> bool:
    unknown = not units[place].known and word(units, place, fold=False)[:1].isupper()
    return unknown or tags_at(units, place)[:1] in NOUNS
