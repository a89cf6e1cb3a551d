"""Where a subject ends with all that belongs to it, and whether it can be a verb's."""

from nightwire_pivot.rules.chunks import ADVERBS, ends_clause, phrase_end
from nightwire_pivot.rules.phrases import Units, has_number, head, is_name
from nightwire_pivot.rules.verb_groups import Verb, verb_at
from nightwire_pivot.rules.window import TENSES, base, past_adverbs, tags_at, word, words

LONGEST = 26  # units of a subject with its relative clause
OPENS = (("det", "def"), ("det", "ind"), ("det", "dem"), ("det", "pos"))
GOES_ON = (("cnjsub",), ("cnjadv",))
JOINS = (("cnjcoo",), *GOES_ON)


def reach(units: Units, start: int, verb: Verb, *, short: bool = False) -> int | None:
    """Where the subject ends with all that belongs to it; None where its end is not sure.

    Args:
        units: the sentence.
        start: where it begins.
        verb: its verb.
        short: whether it ends before what says where or with what: `si terrà il voto al Senato`.
    """
    related, place, verbs = False, start, 0
    while place < len(units) and units[place].body:
        comma = tags_at(units, place)[:1] == ("cm",)
        if comma and not related and verb.number == "sg" and _names(units, place + 1):
            return _ends_aside(units, place + 1) or place
        if _ends_at(units, place, related) or (not related and _cut(units, start, place, verb, short=short)):
            break
        related = related or comma or "rel" in tags_at(units, place)
        verbs += _more_verbs(units, place, related)
        if verbs < 0 or _is_marked(units, start, place):
            return None
        place += 1
    return place if place - start <= LONGEST else None


def _ends_at(units: Units, place: int, related: bool) -> bool:
    """Whether a sign ends the subject there."""
    comma = tags_at(units, place)[:1] == ("cm",) and not related
    return ends_clause(units, place) or (comma and not is_apposed(units, place))


def _cut(units: Units, start: int, place: int, verb: Verb, *, short: bool) -> bool:
    if place == start:
        return False
    return _ends_before(units, start, place, verb) or (short and _has_place(units, place))


def _is_marked(units: Units, start: int, place: int) -> bool:
    """Whether a bracket or a quotation mark stands there."""
    return tags_at(units, place)[:1] == ("lpar",) or bool(units[place].blank.strip() and place > start)


def listed(units: Units, end: int, verb: Verb) -> bool:
    """Whether more subjects follow: `sono arrivati il premier, i ministri e gli ospiti`."""
    if tags_at(units, end)[:1] != ("cm",):
        return False
    then = word(units, end + 1) in words("finally")
    return then or (verb.number == "pl" and _names(units, end + 1) and _ends_aside(units, end + 1) > 0)


def _names(units: Units, place: int) -> bool:
    """Whether a noun phrase or a name begins there."""
    kind = tags_at(units, place)
    return kind[:2] in OPENS or kind[:1] in (("np",), ("num",)) or is_name(units, place)


def _ends_aside(units: Units, start: int) -> int:
    """Where what stands between commas ends, if it has no verb of its own; else 0."""
    for place in range(start, len(units)):
        if TENSES & set(tags_at(units, place)[1:2]):
            return 0
        if (
            tags_at(units, place)[:1] == ("cm",)
            or ends_clause(units, place)
            or "rel" in tags_at(units, place)
        ):
            return place
    return len(units)


def _more_verbs(units: Units, place: int, related: bool) -> int:
    """How many finite verbs may stand behind this word that could not before; -1 for a verb."""
    names = tags_at(units, place)
    if TENSES & set(names[1:2]):
        return -1
    if "rel" in names:
        return int(base(units, place - 1) not in words("among"))
    more = verb_at(units, past_adverbs(units, place + 1)) is not None
    return int(related and more and names[:1] in JOINS)


def is_apposed(units: Units, comma: int) -> bool:
    """Whether what follows the comma belongs to the noun before it, up to the clause's end."""
    names, later = tags_at(units, comma + 1), tags_at(units, past_adverbs(units, comma + 1))
    far = any(base(units, at) in ("cui", "quale") for at in range(comma + 1, comma + 5))
    aged = base(units, comma + 1) == "di" and tags_at(units, comma + 2)[:1] == ("num",)
    return "rel" in names or far or aged or later[:2] == ("vblex", "pp")


def _ends_before(units: Units, start: int, place: int, verb: Verb) -> bool:
    """Whether the clause goes on there without the subject: `e si vota`, `mentre`, `a Roma`, `ieri`."""
    kind, what = tags_at(units, place)[:1], base(units, place)
    if kind in GOES_ON or what in words("other_clauses"):
        return True
    if what == "che":  # `giura la vedova che il testamento è falso`
        near = start == past_adverbs(units, verb.last + 1)
        return near and base(units, verb.last) in words("says_in_passing")
    if kind in ADVERBS and what in words("times_of_day"):
        return not _with_participle(units, start, place)
    if kind == ("cnjcoo",):
        later = past_adverbs(units, place + 1)
        return verb_at(units, later) is not None or (
            later > place + 1 and tags_at(units, later)[:1] == ("cm",)
        )
    return kind == ("pr",) and _is_beside(units, start, place, verb)


def _with_participle(units: Units, start: int, place: int) -> bool:
    """Whether a participle of the subject has what stands there: `l'uomo ferito ieri a Roma`."""
    return any(tags_at(units, one)[:2] == ("vblex", "pp") for one in range(start, place))


def _is_beside(units: Units, start: int, place: int, verb: Verb) -> bool:
    """Whether that preposition says when, where or why it was, and is no part of the subject."""
    what = base(units, place)
    if "inf" in tags_at(units, past_adverbs(units, place + 1)):
        bare = what in ("a", "per") and tags_at(units, place - 1)[:1] in (("n",), ("np",))
        return bare or base(units, verb.last) in words(
            "says_in_passing"
        )  # `giurano i testimoni di aver visto`
    share = what == "su" and tags_at(units, place + 1)[:1] == ("num",)  # `14 comuni su 16`
    if what == "di" or share or "rel" in tags_at(units, place + 1) or _with_participle(units, start, place):
        return False
    following = tags_at(units, place + 2)[:1] in (("sent",), ("cm",), ())
    named = is_name(units, place + 1) or tags_at(units, place + 1)[:2] == ("np", "top")
    town = what in words("where") and following and named
    beside = " " in what or what in words("no_part_of_subject")
    counted = tags_at(units, start)[:1] == ("num",) and base(units, start) != "uno"
    return town or beside or counted


def _has_place(units: Units, place: int) -> bool:
    """Whether a preposition stands there, and neither an adjective before it nor a mere noun behind."""
    after = tags_at(units, place + 1)[:1] in (("det",), ("np",)) or is_name(units, place + 1)
    return (
        tags_at(units, place)[:1] == ("pr",)
        and base(units, place) != "di"
        and after
        and not _governs(units, place - 1)
    )


def _governs(units: Units, place: int) -> bool:
    """Whether what follows may belong to that word: `ambientato su una chiatta`."""
    return tags_at(units, place)[:1] == ("adj",) or "pp" in tags_at(units, place)


def agrees(units: Units, start: int, end: int, number: str) -> bool:
    """Whether a verb in that number can have this subject."""
    last = phrase_end(units, start)
    lead = head(units, start, min(end, last or end))
    many = tags_at(units, start)[:1] == ("num",) or any(
        tags_at(units, one)[:1] == ("cnjcoo",) for one in range(start, last)
    )
    return (number == "pl" and many) or has_number(units, lead, number)
