"""Verb groups that Portuguese builds otherwise: passives, the past with `essere`, what `di` and `a` join."""

from collections.abc import Sequence

from nightwire.translating.engines.pivot.stream import Unit
from nightwire.translating.engines.pivot.window import (
    Rewrite,
    base,
    dropped,
    marked,
    past_adverbs,
    remade,
    tags_at,
    word,
    words,
)

TENSES = frozenset({"pri", "pii", "ifi", "fti", "cni", "prs", "pis"})
ONE_CAN = frozenset({("pri", "p3"), ("pii", "p3"), ("fti", "p3"), ("cni", "p3"), ("prs", "p3")})
CLAUSE = 8  # units in which the verb of saying before a `che` is looked for


def they_are(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`sono` is `they are`, but for `io sono` and `sono stata`."""
    if word(units, position) != "sono" or tags_at(units, position)[:1] != ("vbser",):
        return None
    following = tags_at(units, past_adverbs(units, position + 1))
    one = "sg" in following and ("pp" in following or following[:1] == ("adj",))
    if one or word(units, position - 1) == "io":
        return 1, [remade(units[position], "essere", ("vbser", "pri", "p1", "sg"))]
    return 1, [remade(units[position], "essere", ("vbser", "pri", "p3", "pl"))]


def passive(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`viene arrestato` is `is arrested`, `va presentato` is `must be presented`."""
    verb, names = base(units, position), tags_at(units, position)
    if verb not in ("venire", "andare") or not (TENSES | {"inf"}) & set(names[1:2]):
        return None
    participle = past_adverbs(units, position + 1)
    if "pp" not in tags_at(units, participle) or base(units, participle) in words("past_with_essere"):
        return None
    if verb == "venire":
        return 1, [remade(units[position], "essere", ("vbser", *names[1:]))]
    if names[1] not in ("pri", "pii", "fti", "cni"):
        return None
    must = remade(units[position], "dovere", ("vbmod", *names[1:]))
    return 1, [must, Unit(" ", "essere<vbser><inf>", "essere")]


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


def newly(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`appena arrivato`: newly, just."""
    if word(units, position) != "appena" or "pp" not in tags_at(units, position + 1):
        return None
    return 1, [marked(units[position], "recém", ("preadv",))]


def would(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha detto che avrebbe votato`: the future of the past, `votaria`, not what would have been."""
    names = tags_at(units, position)
    if names[:2] not in (("vbhaver", "cni"), ("vbser", "cni")) or not _after_past(units, position):
        return None
    participle = past_adverbs(units, position + 1)
    if "pp" not in tags_at(units, participle):
        return None
    verb, between = base(units, participle), list(units[position + 1 : participle])
    if names[0] == "vbser" and verb != "essere" and verb not in words("past_with_essere"):
        return None
    kind = tags_at(units, participle)[0]
    return participle + 1 - position, [remade(units[position], verb, (kind, *names[1:])), *between]


def _after_past(units: Sequence[Unit], position: int) -> bool:
    """Whether the clause is what somebody said or thought: a past, then `che`."""
    back = position - 1
    while back >= 0 and word(units, back) not in ("che", "se") and position - back <= CLAUSE:
        names = tags_at(units, back)
        if any(mark in units[back].blank for mark in ",;:.") or TENSES & set(names[1:2]):
            return False
        back -= 1
    before = [tags_at(units, one) for one in range(max(0, back - CLAUSE), max(back, 0))]
    asked = word(units, back) == "se" and base(units, back - 1) in ("chiedere", "domandare", "sapere")
    said = word(units, back) == "che" and any({"pp", "pii", "ifi"} & set(names) for names in before)
    return asked or said


def has_risen(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`è salito` with the auxiliary that Portuguese has for it; the participle agrees with nothing there."""
    names = tags_at(units, position)
    if base(units, position) != "essere" or names[:1] != ("vbser",) or "pp" in names:
        return None
    participle = past_adverbs(units, position + 1)
    found = tags_at(units, participle)
    if "pp" not in found or base(units, participle) not in words("past_with_essere"):
        return None
    have = remade(units[position], "avere", ("vbhaver", *names[1:]))
    done = remade(units[participle], base(units, participle), (found[0], "pp", "m", "sg"))
    return participle + 1 - position, [have, *units[position + 1 : participle], done]


def it_was_he(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`è stato lui a chiamare`: it was he who called."""
    if word(units, position) not in ("a", "ad") or "inf" not in tags_at(units, position + 1):
        return None
    back = position - 1
    while back >= 0 and tags_at(units, back)[:1] in (("np",), ("n",), ("det",), ("adj",), ("prn",)):
        back -= 1
    if base(units, back) != "essere" or back == position - 1:
        return None
    first = {base(units, one) for one in range(back, position)} & {
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
    kind = tags_at(units, position + 1)[0]
    who = marked(units[position], "quem", ("rel", "nn", "mf", "sp"))
    return 2, [who, remade(units[position + 1], base(units, position + 1), (kind, names[1], "p3", "sg"))]


def who_did(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`A dare l'allarme è stato un vicino`: who did it was a neighbour."""
    if position or word(units, 0) not in ("a", "ad") or "inf" not in tags_at(units, 1):
        return None
    for later in range(2, min(len(units), 2 + CLAUSE)):
        names = tags_at(units, later)
        if names[:1] == ("vbser",) and TENSES & set(names[1:2]):
            tense = "ifi" if "pp" in tags_at(units, later + 1) else names[1]
            verb = remade(units[1], base(units, 1), (tags_at(units, 1)[0], tense, "p3", "sg"))
            return 2, [marked(units[0], "quem", ("rel", "nn", "mf", "sp")), verb]
        if TENSES & set(names[1:2]):
            return None
    return None


def that_lasted(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`l'incidente avvenuto ieri`: the accident that happened; Portuguese has no such participle."""
    names = tags_at(units, position)
    if "pp" not in names or base(units, position) not in words("that_did") or units[position].blank.strip():
        return None
    if tags_at(units, position - 1)[:1] not in (("n",), ("adj",), ("np",)):
        return None
    that = Unit(units[position].blank, "che<rel><an><mf><sp>", "che")
    number = "pl" if "pl" in names else "sg"
    return 1, [that, Unit(" ", f"{base(units, position)}<vblex><ifi><p3><{number}>", units[position].word)]


def left_hurt(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`rimanere ucciso` is to die, `rimasto ferito` behind a noun is `ferido`, else to become."""
    if base(units, position) not in ("rimanere", "restare"):
        return None
    names, following = tags_at(units, position), tags_at(units, position + 1)
    if not ("pp" in following or following[:1] == ("adj",)):
        return None
    if base(units, position + 1) == "uccidere":
        return 2, [marked(units[position], "morrer", names)]
    if "pp" in names and tags_at(units, position - 1)[:1] == ("n",):
        return 1, dropped(units[position])
    return 1, [marked(units[position], "ficar", names)]


def described(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`definire qualcosa «una vergogna»`: describe something as."""
    if base(units, position) != "definire":
        return None
    verb = marked(units[position], "descrever", tags_at(units, position))
    like = Unit(" ", "§como<adv>", "come")
    for later in range(position + 1, min(len(units), position + CLAUSE)):
        names = tags_at(units, later)
        quoted = '"' in units[later].blank
        if any(mark in units[later].blank for mark in ",;:.") and not quoted:
            return None
        if names[:2] == ("det", "ind") or quoted or (later == position + 1 and names[:1] == ("adj",)):
            return later - position, [verb, *units[position + 1 : later], like]
        if (names[:1] or ("",))[0].startswith("vb"):
            return None
    return None


def should(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`dovrebbe`: should."""
    if base(units, position) != "dovere" or "cni" not in tags_at(units, position):
        return None
    return 1, [marked(units[position], "dever", tags_at(units, position))]


def maintains(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`sostiene che`: maintains that; otherwise supports."""
    if base(units, position) != "sostenere" or word(units, position + 1) not in ("che", "di"):
        return None
    return 1, [marked(units[position], "sustentar", tags_at(units, position))]


def given(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`Vista la situazione`, at the start: given."""
    names = tags_at(units, position)
    if position or base(units, 0) != "vedere" or names[:2] != ("vblex", "pp"):
        return None
    return (1, [marked(units[0], "dar", names)]) if tags_at(units, 1)[:2] == ("det", "def") else None


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


def one_can(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`si può continuare`, `si deve partire`: one can, one must."""
    modal = tags_at(units, position + 1)
    target = {"potere": "poder-se", "dovere": "dever-se"}.get(base(units, position + 1))
    if word(units, position) != "si" or target is None or modal[1:3] not in ONE_CAN:
        return None
    if "inf" not in tags_at(units, past_adverbs(units, position + 2)):
        return None
    return 2, [marked(units[position], target, ("vblex", modal[1], "p3", "sg"))]


def meets(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha incontrato il premier`: met with; difficulties are encountered, and found in Portuguese."""
    names = tags_at(units, position)
    if base(units, position) != "incontrare" or names[:1] != ("vblex",) or position + 1 >= len(units):
        return None
    before, whom = past_adverbs(units, position - 1, -1), past_adverbs(units, position + 1)
    if ("pp" in names and base(units, before) != "avere") or whom >= len(units) or units[whom].blank.strip():
        return None
    clitic = before - (base(units, before) == "avere")
    if tags_at(units, clitic)[:1] == ("prn",) or base(units, clitic) in ("essere", "venire"):
        return None
    named = tags_at(units, whom)[:1] == ("np",) or not units[whom].known
    ahead = (base(units, one) for one in range(whom + 1, whom + 4))
    person = tags_at(units, whom)[:1] in (("det",), ("adj",)) and not words("obstacles") & set(ahead)
    if not (named or person):
        return None
    verb = marked(units[position], "encontrar-se", names)
    return whom - position, [verb, *units[position + 1 : whom], Unit(" ", "con<pr>", "con")]


def found_dead(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`trovata morta`: dead, where nobody is said to have died."""
    names = tags_at(units, position)
    auxiliary = base(units, past_adverbs(units, position - 1, -1))
    if base(units, position) != "morire" or "pp" not in names or auxiliary in ("essere", "avere"):
        return None
    return 1, [marked(units[position], "morto", ("adj", *names[2:]))]


def as_long_as(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`finché c'è vita`: as long as; with `non` it is until."""
    if word(units, position) != "finché" or word(units, position + 1) == "non":
        return None
    return 1, [marked(units[position], "enquanto", ("cnjadv",))]


def if_it_does(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`se non approverà`, `finché non verrà`: no future in a condition, and no `non` behind `finché`."""
    names = tags_at(units, position)
    unless = word(units, position - 1) == "che" and word(units, position - 2) == "meno"
    if word(units, position) == "non" and (unless or word(units, position - 1) == "finché"):
        return 1, dropped(units[position])
    if names[1:2] != ("fti",) or (opener := _opener(units, position)) is None:
        return None
    tense = "prs" if opener == "finché" else "pri"
    return 1, [units[position].with_body(units[position].body.replace("<fti>", f"<{tense}>"))]


def _opener(units: Sequence[Unit], position: int) -> str | None:
    """The `se` or `finché` that opens the clause, if it stands at the start of one."""
    for back in range(position - 1, max(-1, position - CLAUSE), -1):
        names = tags_at(units, back)
        if word(units, back) in ("se", "finché") and "prn" not in names:
            asks = (tags_at(units, back - 1) or ("",))[0].startswith("vb") and word(units, back) == "se"
            return None if asks else word(units, back)
        if TENSES & set(names[1:2]) or units[back].blank.strip():
            return None
    return None


def turned(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`ha compiuto 18 anni`: turned eighteen."""
    if base(units, position) != "compiere" or tags_at(units, position + 1)[:1] != ("num",):
        return None
    return 1, [marked(units[position], "completar", tags_at(units, position))]


def succeeded(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`l'intervento è riuscito`: it succeeded, where nothing is named in which."""
    if base(units, position) != "riuscire" or tags_at(units, position)[:1] != ("vblex",):
        return None
    ahead = past_adverbs(units, position + 1)
    if base(units, ahead) in ("a", "in", "più") or word(units, position - 1) == "ci":
        return None
    have = marked(units[position], "ter", tags_at(units, position))
    return 1, [have, Unit(" ", "§sucesso<adv>", "successo")]


def even(units: Sequence[Unit], position: int) -> tuple[int, list[Unit]] | None:
    """`pur non avendo`: even without having."""
    if word(units, position) not in ("pur", "pure"):
        return None
    verb = position + 1 + (word(units, position + 1) == "non")
    if "ger" not in tags_at(units, verb):
        return None
    return 1, [marked(units[position], "mesmo", ("adv",))]


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


RULES: tuple[Rewrite, ...] = (
    has_just,
    newly,
    should_have,
    one_can,
    meets,
    found_dead,
    as_long_as,
    would,
    passive,
    has_risen,
    it_was_he,
    who_did,
    left_hurt,
    described,
    that_lasted,
    should,
    maintains,
    given,
    turned,
    if_it_does,
    succeeded,
    even,
    joined,
    caused,
)
