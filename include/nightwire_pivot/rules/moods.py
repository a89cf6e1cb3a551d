"""Moods and modal verbs: what would, should and can be done, and what if."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import (
    CLAUSE,
    TENSES,
    base,
    dropped,
    marked,
    past_adverbs,
    remade,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit

NOMINAL = frozenset({("det",), ("adj",), ("n",), ("np",)})
TO = ("a", "§a")


def would(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha detto che avrebbe votato`: the future of the past, `votaria`, not what would have been."""
    names = tags_at(units, position)
    if names[:2] not in (("vbhaver", "cni"), ("vbser", "cni")) or not after_past(units, position):
        return None
    participle = past_adverbs(units, position + 1)
    if "pp" not in tags_at(units, participle):
        return None
    verb, between = base(units, participle), list(units[position + 1 : participle])
    if names[0] == "vbser" and verb != "essere" and verb not in words("past_with_essere"):
        return None
    kind = tags_at(units, participle)[0]
    return participle + 1 - position, [remade(units[position], verb, (kind, *names[1:])), *between]


def after_past(units: Sequence[Unit], position: int) -> bool:
    """Whether the clause is what somebody said or thought: a past, then `che`."""
    back = position - 1
    while back >= 0 and word(units, back) not in ("che", "se") and position - back <= 2 * CLAUSE:
        names = tags_at(units, back)
        if any(mark in units[back].blank for mark in ",;:.") or TENSES & set(names[1:2]):
            return False
        back -= 1
    before = [tags_at(units, one) for one in range(max(0, back - CLAUSE), max(back, 0))]
    asked = word(units, back) == "se" and base(units, back - 1) in ("chiedere", "domandare", "sapere")
    told = _told(units, back - 1)
    named = tags_at(units, back - 1)[:1] in (("n",), ("np",), ("prn",))
    relative = not told and (named or "rel" in tags_at(units, back))
    said = word(units, back) == "che" and any({"pp", "pii", "ifi"} & set(names) for names in before)
    return asked or (said and not relative)


def _told(units: Sequence[Unit], place: int) -> bool:
    """Whether a verb of saying ends there, before adverbs too: `ha detto al giudice che`."""
    verb = past_adverbs(units, place, -1)
    if {base(units, place), base(units, verb)} & (words("says") | words("foretold")):
        return True
    while tags_at(units, verb)[:1] in NOMINAL and place - verb < CLAUSE:
        verb -= 1
    to = base(units, verb) in TO and verb < place
    return to and base(units, past_adverbs(units, verb - 1, -1)) in words("says")


def should_have(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`avrebbe dovuto rispettare`: should have respected; likewise `potuto`."""
    names = tags_at(units, position)
    if names[:2] not in (("vbhaver", "cni"), ("vbser", "cni")):
        return None
    modal = past_adverbs(units, position + 1)
    verb = past_adverbs(units, modal + 1)
    target = {"dovere": "dever", "potere": "poder"}.get(base(units, modal))
    if target is None or "pp" not in tags_at(units, modal) or "inf" not in tags_at(units, verb):
        return None
    may = marked(units[position], target, ("vblex", *names[1:]))
    have = Unit(" ", "§ter<vblex><inf>", "avere")
    kind = tags_at(units, verb)[0]
    done = units[verb].with_body(f"{base(units, verb)}<{kind}><pp><m><sg>")
    return verb + 1 - position, [may, *units[position + 1 : modal], have, done]


def if_it_does(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`se approverà`, `chi vincerà`, `finché non verrà`: no future there, no `non` behind `finché`."""
    names = tags_at(units, position)
    unless = word(units, position - 1) == "che" and word(units, position - 2) == "meno"
    if word(units, position) == "non" and (unless or _opener(units, position) == "finché"):
        return 1, dropped(units[position])
    if names[1:2] != ("fti",) or (opener := _opener(units, position)) is None:
        return None
    tense = "prs" if opener in ("finché", "appena", "non appena") else "pri"
    return 1, [units[position].with_body(units[position].body.replace("<fti>", f"<{tense}>"))]


def until(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`finché il governo non cederà`: until; without `non` it is as long as."""
    if word(units, position) != "finché":
        return None
    target = "enquanto"
    for later in range(position + 1, min(len(units), position + CLAUSE)):
        if word(units, later) == "non":
            target = "até que"
        if TENSES & set(tags_at(units, later)[1:2]) or units[later].blank.strip():
            break
    return 1, [marked(units[position], target, ("cnjadv",))]


def _until(units: Sequence[Unit], place: int) -> bool:
    """`finché`, `fino a quando`, `fino a che`: until, with a `non` that denies nothing."""
    return word(units, place) == "finché" or _as_far_as(units, place)


def _as_far_as(units: Sequence[Unit], place: int) -> bool:
    """Whether the last word of `fino a quando` stands there, whose `fino a` may be two words."""
    before = word(units, place - 1)
    far = before in ("fino a", "sino a") or (before == "a" and word(units, place - 2) in ("fino", "sino"))
    return far and word(units, place) in ("quando", "che")


def _opener(units: Sequence[Unit], position: int) -> str | None:
    """The `se` or `finché` that opens the clause, if it stands at the start of one."""
    for back in range(position - 1, max(-1, position - CLAUSE), -1):
        names = tags_at(units, back)
        if _until(units, back):
            return "finché"
        if word(units, back) in ("se", "chi", "appena", "non appena") and "prn" not in names:
            asks = (tags_at(units, back - 1) or ("",))[0].startswith("vb") and word(units, back) in (
                "se",
                "chi",
            )
            return None if asks else word(units, back)
        if TENSES & set(names[1:2]) or units[back].blank.strip():
            return None
    return None
