"""Verb groups that Portuguese builds otherwise: passives, the past with `essere`, what `di` and `a` join."""

from collections.abc import Sequence
from dataclasses import replace

from nightwire_pivot.rules import meanings, moods, participles
from nightwire_pivot.rules.patterns import pattern
from nightwire_pivot.rules.window import (
    CLAUSE,
    TENSES,
    Rewrite,
    base,
    dropped,
    marked,
    moved,
    past_adverbs,
    remade,
    tags_at,
    word,
    words,
)
from nightwire_pivot.stream.units import Unit, tagged

NOUNS = (("n",), ("np",))
NOBODY = frozenset({"nessuno", "nessuna", "nulla", "niente"})  # `nessuno ha mai chiesto`: no one ever did


def has_just(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha appena vinto`, `è appena arrivato`: has just."""
    auxiliary, adverb = tags_at(units, position), word(units, position + 1)
    if auxiliary[:1] not in (("vbhaver",), ("vbser",)) or adverb != "appena":
        return None
    names = tags_at(units, position + 2)
    if "pp" not in names or len(auxiliary) < 4:
        return None
    if auxiliary[0] == "vbser" and base(units, position + 2) not in words("past_with_essere"):
        return None
    tense = {"pri": "ifi"}.get(auxiliary[1], auxiliary[1])
    just = marked(units[position], "acabar", ("vblex", tense, *auxiliary[2:]))
    done = Unit(" ", f"{base(units, position + 2)}<vblex><inf>", base(units, position + 2))
    return 3, [just, Unit(" ", "di<pr>", "di"), done]


def has_risen(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`è salito` with the auxiliary that Portuguese has for it; the participle agrees with nothing there."""
    names = tags_at(units, position)
    if base(units, position) != "essere" or names[:1] != ("vbser",) or "pp" in names:
        return None
    participle = past_adverbs(units, position + 1)
    found = tags_at(units, participle)
    verb = base(units, participle).partition("# ")[0]  # `andata in onda` is one word for Apertium
    if "pp" not in found or verb not in words("past_with_essere"):
        return None
    if "inf" in names and verb in words("transitive_too") and tags_at(units, position - 1)[:1] == ("vbmod",):
        return None
    have = remade(units[position], "avere", ("vbhaver", *names[1:]))
    done = remade(units[participle], base(units, participle), (found[0], "pp", "m", "sg"))
    if verb == "succedere":  # else `è successo` would meet `avere successo`
        done = replace(done.with_body("accadere<vblex><pp><m><sg>"), word="accaduto")
    return participle + 1 - position, [have, done, *units[position + 1 : participle]]


def it_was_he(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`è stato lui a chiamare`: it was he who called."""
    if word(units, position) not in ("a", "ad") or "inf" not in tags_at(units, position + 1):
        return None
    back = position - 1
    parts = (("np",), ("n",), ("det",), ("adj",), ("prn",))
    while back >= 0 and (tags_at(units, back)[:1] in parts or word(units, back) in ("solo", "anche")):
        back -= 1
    if base(units, back) != "essere" or back == position - 1:
        return None
    first = {base(units, one) for one in range(back, position) if tags_at(units, one)[:1] != ("adv",)} & {
        "primo",
        "ultimo",
        "unico",
        "solo",
        "secondo",
    }
    if first or tags_at(units, position - 1)[:1] == ("adj",):
        return None
    names = tags_at(units, back)
    if "pp" in names:
        names = ("vbser", "ifi", *tags_at(units, back - 1)[2:])
    if len(names) < 4 or names[1] not in TENSES:
        return None
    kind, many = tags_at(units, position + 1)[0], "pl" in names
    who = marked(units[position], "quem", ("rel", "nn", "mf", "sp"))
    if many:
        who = remade(units[position], "che", ("rel", "an", "mf", "sp"))
    did = (kind, names[1], "p3", "pl" if many else "sg")
    return 2, [who, remade(units[position + 1], base(units, position + 1), did)]


def who_did(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`A dare l'allarme è stato un vicino`, `A dirlo è il ministro`: who did it, who says so."""
    opens = position == 0 or word(units, position - 1) in ("dove", "e", "ma", ",")
    if not opens or word(units, position) not in ("a", "ad") or "inf" not in tags_at(units, position + 1):
        return None
    for later in range(position + 2, min(len(units), position + 2 + CLAUSE)):
        names = tags_at(units, later)
        if names[:1] == ("vbser",) and TENSES & set(names[1:2]):
            tense = "ifi" if "pp" in tags_at(units, later + 1) else names[1]
            infinitive = position + 1
            does = (tags_at(units, infinitive)[0], tense, "p3", "sg")
            verb = remade(units[infinitive], base(units, infinitive), does)
            whom = _whom(units, infinitive)
            so = [Unit(" ", "§isso<adv>", "lo")] if whom == ["isso"] else []
            him = [Unit(" ", f"§{one}<adv>", one) for one in whom if one != "isso"]
            return 2 + len(whom), [_who(units, position, later), *him, verb, *so]
        if TENSES & set(names[1:2]):
            return None
    return None


def _who(units: Sequence[Unit], position: int, be: int) -> Unit:
    """`A pesare è il debito`, `A convincerli è stato un video`: what does so; elsewhere it is who did."""
    noun = next(
        (one for one in range(be, min(len(units), be + CLAUSE)) if tags_at(units, one)[:1] in NOUNS), be
    )
    named = tags_at(units, noun)[:1] == ("n",) and base(units, noun) not in words("bodies")
    done = named and base(units, noun).endswith(tuple(words("ends_of_things")))
    thing = done or {base(units, position + 1), base(units, noun)} & (
        words("things_do") | words("things_doing")
    )
    return marked(units[position], "o que" if thing else "quem", ("rel", "nn", "mf", "sp"))


def _whom(units: Sequence[Unit], infinitive: int) -> list[str]:
    """What clings to `convincerla`: her; to `dirlo` or `farlo`: that."""
    names = tags_at(units, infinitive + 1)
    if "enc" not in names or base(units, infinitive + 1) != "lo":
        return []
    plain = "nt" in names and base(units, infinitive) in words("says") | {"fare"}
    return ["isso"] if plain else [("a" if "f" in names else "o") + ("s" if "pl" in names else "")]


def joined(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`decide di andare`, `riesce ad andare`: no preposition in Portuguese."""
    small = word(units, position)
    if small not in ("di", "a", "ad", "d'") or not _infinitive(units, position + 1):
        return None
    behind = past_adverbs(units, position - 1, -1)
    if "enc" in tags_at(units, behind):
        behind -= 1
    names = tags_at(units, behind)
    if not names or not names[0].startswith("vb"):
        return None
    verb = base(units, behind)
    if verb == "pensare" and small == "di":
        return 1, [marked(units[position], "em", ("pr",))]
    plain = verb not in words("with_de") if small in ("di", "d'") else verb in words("without_a")
    return (1, dropped(units[position])) if plain else None


def _infinitive(units: Sequence[Unit], position: int) -> bool:
    return "inf" in tags_at(units, past_adverbs(units, position))


def caused(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`fare# venire`, one word for Apertium's dictionary, as two."""
    first, sign, second = base(units, position).partition("# ")
    if first != "fare" or not sign or not second.endswith(("are", "ere", "ire", "rre")):
        return None
    make = marked(units[position], "fazer", tags_at(units, position))
    return 1, [make, Unit(" ", f"{second}<vblex><inf>", second)]


def has_promptly(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha prontamente ammesso`: the adverb outside, since the past is one word in Portuguese."""
    participle = past_adverbs(units, position + 1)
    have_now = base(units, position) == "avere" and tags_at(units, position)[1:2] == ("pri",)
    if not have_now or participle == position + 1 or "pp" not in tags_at(units, participle):
        return None
    adverbs, done = units[position + 1 : participle], units[participle]
    if any(unit.blank.strip() for unit in [*adverbs, done]):
        return None
    before = word(units, position - 1)
    if (tags_at(units, position - 1)[:1] == ("prn",) and before not in NOBODY) or before == "non":
        return participle + 1 - position, [units[position], done, *adverbs]
    have = replace(
        units[position].with_body(tagged("avere", ("vbhaver", *tags_at(units, position)[1:]))), blank=" "
    )
    return participle + 1 - position, [moved(adverbs[0], units[position]), *adverbs[1:], have, done]


RULES: tuple[Rewrite, ...] = (
    has_just,
    pattern("costs"),
    pattern("agreement"),
    pattern("defence"),
    pattern("left_dead"),
    pattern("newly"),
    pattern("to_be_done"),
    moods.should_have,
    pattern("one_can"),
    meanings.meets,
    participles.opens_with_death,
    participles.who_died,
    pattern("found_dead"),
    moods.would,
    pattern("passive"),
    pattern("were_killed"),
    pattern("left_hurt"),
    has_risen,
    has_promptly,
    it_was_he,
    who_did,
    meanings.described,
    participles.that_lasted,
    pattern("should"),
    pattern("maintains"),
    pattern("given"),
    pattern("turned"),
    pattern("turns_out"),
    pattern("said_of_self"),
    pattern("born"),
    pattern("alliance"),
    participles.was_done,
    participles.and_did,
    pattern("arrested"),
    moods.if_it_does,
    pattern("succeeded"),
    pattern("even"),
    joined,
    caused,
)
