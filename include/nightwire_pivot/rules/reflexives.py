"""Reflexive verbs that are words of their own: `dimettersi` is to resign, `trattarsi di` to be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from nightwire_pivot.rules.order import subject_ends
from nightwire_pivot.rules.window import (
    Rewrite,
    base,
    dropped,
    moved,
    past_adverbs,
    remade,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit

BECOMES = frozenset({"strada", "carico", "largo", "esplodere", "sentire", "vivo", "vivi"})
NOMINAL = (("n",), ("np",), ("adj",), ("prn",))
PERSONS = {"mi": {"p1", "sg"}, "ti": {"p2", "sg"}, "ci": {"p1", "pl"}, "vi": {"p2", "pl"}}


def reflexive(lexical: Mapping[str, str]) -> Rewrite:
    """`si è dimesso`, `dimettersi` as one word `dimettersi`, where the lexicon has it.

    Args:
        lexical: verbs such as `dimettersi`, and their Portuguese.
    """

    def rule(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
        names = tags_at(units, position)
        if word(units, position) in ("me", "te", "se", "ce", "ve") and tags_at(units, position + 2)[:1] == (
            "vbser",
        ):
            return _with_object(units, position)
        if names[:1] == ("prn",) and word(units, position) in ("si", "mi", "ti", "ci", "vi", "s'"):
            return None if _people_do(units, position) else _before_verb(units, position, lexical)
        if names[:1] == ("vbser",) and units[position + 1 : position + 2] and _clings(units, position + 1):
            return _having(units, position, lexical)
        if names[:1] == ("vblex",) and "enc" in tags_at(units, position + 1):
            return _with_clitic(units, position, lexical)
        return None

    return rule


def _with_clitic(
    units: Sequence[Unit], position: int, lexical: Mapping[str, str]
) -> tuple[int, list[Unit]] | None:
    """`dimettersi`, `dimettendosi`, `dimessosi`."""
    if base(units, position + 1) not in ("si", "mi", "ci", "vi", "ti"):
        return None
    if "pp" in tags_at(units, position) and base(units, position + 1) == "si":
        said = (
            _having_done(units, position, lexical) if position == 0 else _that_did(units, position, lexical)
        )
        if said is not None:
            return said
    found = _renamed(units, position, position, lexical, skip=1)
    return _behind_modal(units, position, found) or found


def is_about(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`si tratta di un attentato`, `dovrebbe trattarsi di`: it is."""
    verb = position + (word(units, position) == "si")
    if tags_at(units, verb)[:1] == ("vbser",):
        verb = past_adverbs(units, verb + 1)
    if base(units, verb) != "trattare" or tags_at(units, verb)[:1] != ("vblex",):
        return None
    end = verb + 1 + (base(units, verb + 1) == "si")
    if end - position < 2 or base(units, end) != "di":
        return None
    names = tags_at(units, verb)[1:]
    if "pp" in names:
        tense = tags_at(units, position + 1)[1:]
        names = ({"pri": "ifi", "prs": "pis"}.get(tense[0], tense[0]), *tense[1:])
    if tags_at(units, end + 1)[:1] == ("num",) and word(units, end + 1) not in ("un", "uno", "una"):
        names = tuple("pl" if name == "sg" else name for name in names)  # `si tratta di due statunitensi`
    be = remade(units[verb], "essere", ("vbser", *names))
    return end + 1 - position, [moved(be, units[position]), *(dropped(units[end]))]


def _with_object(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`me lo sono dimenticato`: the object stays, the auxiliary is `avere`."""
    names = tags_at(units, position + 2)
    participle = past_adverbs(units, position + 3)
    if word(units, position + 1) not in ("lo", "la", "li", "le", "l'") or "pp" not in tags_at(
        units, participle
    ):
        return None
    have = remade(units[position + 2], "avere", ("vbhaver", *names[1:]))
    return 3, [moved(units[position + 1], units[position]), have]


def _before_verb(
    units: Sequence[Unit], position: int, lexical: Mapping[str, str]
) -> tuple[int, list[Unit]] | None:
    verb = position + 1
    if word(units, position) in PERSONS and not PERSONS[word(units, position)] <= set(tags_at(units, verb)):
        return None
    auxiliary = verb if tags_at(units, verb)[:1] == ("vbser",) else None
    if auxiliary is None:
        return _renamed(units, verb, position, lexical)
    participle = past_adverbs(units, auxiliary + 1)
    names = tags_at(units, participle)
    if "pp" not in names or f"{base(units, participle)}si" not in lexical:
        return None
    tense = tags_at(units, auxiliary)[1:]
    hearsay = [Unit(" ", "§alegadamente<adv>", "alegadamente")] if _is_hearsay(units, position) else []
    have = remade(units[auxiliary], "avere", ("vbhaver", "pri" if hearsay else tense[0], *tense[1:]))
    done = remade(units[participle], f"{base(units, participle)}si", (names[0], "pp", "m", "sg"))
    return participle + 1 - position, [
        *hearsay,
        moved(have, units[position]),
        *units[auxiliary + 1 : participle],
        done,
    ]


def _people_do(units: Sequence[Unit], position: int) -> bool:
    """Whether it is no reflexive but what people do: `si parla di pace`; see `they_do`."""
    verb = past_adverbs(units, position + 1)
    if base(units, verb) == "essere":
        verb = past_adverbs(units, verb + 1)
    return base(units, verb) in ("parlare", "discutere") and "pl" not in tags_at(units, position + 1)


def _having_done(
    units: Sequence[Unit], position: int, lexical: Mapping[str, str]
) -> tuple[int, list[Unit]] | None:
    """`Recatosi sul posto`: having gone there; `Rovesciatosi il carico`: after it turned over."""
    subject = tags_at(units, position + 2)[:1] == ("det",) and base(units, position) not in words(
        "on_oneself"
    )
    end = subject_ends(units, position + 2) if subject else None
    if end is not None and tags_at(units, end)[:1] in (("cm",), ("pr",)):
        after = moved(Unit(" ", "§depois que<cnjsub>", "dopo"), units[position])
        who = [replace(units[position + 2], blank=" "), *units[position + 3 : end]]
        return end - position, [after, *who, *_did(units, position, lexical)]
    verb = base(units, position)
    target = lexical.get(f"{verb}si", "")
    own = f"{verb}si" if f"{verb}si" in lexical else verb
    have = moved(Unit(" ", "avere<vbhaver><ger>", "avendo"), units[position])
    done = Unit(" ", f"{own}<vblex><pp><m><sg>", own)
    if target.endswith("-se") and tags_at(units, position + 2)[:1] not in NOMINAL:  # no `Resosi conto`
        itself = Unit(" ", "§se<adv>", "si")
        return 2, [have, itself, Unit(" ", f"§{target.removesuffix('-se')}<vblex><pp><m><sg>", own)]
    return 2, [have, done]


def _that_did(
    units: Sequence[Unit], position: int, lexical: Mapping[str, str]
) -> tuple[int, list[Unit]] | None:
    """`i diari, rivelatisi falsi`: that proved so; Portuguese has no such participle."""
    whose = position - 1 - (tags_at(units, position - 1)[:1] == ("cm",))
    named = tags_at(units, whose)[:1] in NOMINAL or (whose >= 0 and not units[whose].known)
    if not named or units[position].blank.strip():
        return None
    that = Unit(units[position].blank, "che<rel><an><mf><sp>", "che")
    return 2, [that, *_did(units, position, lexical)]


def _did(units: Sequence[Unit], position: int, lexical: Mapping[str, str]) -> list[Unit]:
    """The participle there with its `si` as what was done."""
    verb = base(units, position)
    own = f"{verb}si" if f"{verb}si" in lexical else verb
    plain = own != verb and not lexical[own].endswith("-se")
    number = "pl" if "pl" in tags_at(units, position) else "sg"
    si = [] if plain else [Unit(" ", "si<prn><pro><ref><p3><mf><sp>", "si")]
    return [*si, Unit(" ", f"{own}<vblex><ifi><p3><{number}>", verb)]


def _is_hearsay(units: Sequence[Unit], position: int) -> bool:
    """`si sarebbe dimesso`: he did so, it is said; as the pattern `reportedly` has it of other verbs."""
    before = {base(units, one) for one in range(max(0, position - 12), position)}
    said = "cni" in tags_at(units, position + 1) and word(units, position - 1) != "non"
    return bool(position) and said and not before & words("conditional")


def _behind_modal(
    units: Sequence[Unit], position: int, found: tuple[int, list[Unit]] | None
) -> tuple[int, list[Unit]] | None:
    """`vuole dedicarsi`: wants to dedicate himself; with `-se` behind it Apertium has `quer ser dedicado`.

    `found` is what becomes of a verb that is a word of its own; if that has no `si`, it stands as it is.
    """
    verb, *rest = found[1] if found else units[position : position + 2]
    modal = tags_at(units, past_adverbs(units, position - 1, -1))[:1] == ("vbmod",)
    alone = base(units, position + 1) == "si" and "enc" not in tags_at(units, position + 2)  # no `andarsene`
    if not modal or not rest or not alone or "inf" not in tags_at(units, position):
        return None
    return 2, [Unit(units[position].blank, "§se<adv>", "si"), moved(verb, rest[0])]


def _clings(units: Sequence[Unit], position: int) -> bool:
    """Whether it is the `si` of `essersi`."""
    return base(units, position) == "si" and "enc" in tags_at(units, position)


def _having(
    units: Sequence[Unit], position: int, lexical: Mapping[str, str]
) -> tuple[int, list[Unit]] | None:
    """`dopo essersi dimesso`, `essendosi rifiutato`: having resigned."""
    participle = past_adverbs(units, position + 2)
    names = tags_at(units, participle)
    if "pp" not in names:
        return None
    verb = base(units, participle)
    own = f"{verb}si" in lexical
    have = remade(units[position], "avere", ("vbhaver", *tags_at(units, position)[1:]))
    done = remade(units[participle], f"{verb}si" if own else verb, (names[0], "pp", "m", "sg"))
    middle = [*([] if own and not lexical[f"{verb}si"].endswith("-se") else [units[position + 1]])]
    return participle + 1 - position, [have, *middle, *units[position + 2 : participle], done]


def _renamed(
    units: Sequence[Unit], verb: int, position: int, lexical: Mapping[str, str], skip: int = 0
) -> tuple[int, list[Unit]] | None:
    name = f"{base(units, verb)}si"
    becomes = tags_at(units, verb + 1 + skip)[:1] in (("adj",), ("adv",), ("preadv",))
    if base(units, verb) == "fare" and not (becomes or word(units, verb + 1 + skip) in BECOMES):
        return None
    if not lexical.get(name) or ("pp" in tags_at(units, verb) and not skip):
        return None
    new = remade(units[verb], name, tags_at(units, verb))
    if lexical[name].endswith("-se") and "pp" not in tags_at(units, verb):
        whole = [new if one == verb else units[one] for one in range(position, verb + 1 + skip)]
        return len(whole), whole
    return verb + 1 + skip - position, [moved(new, units[position])]
