"""How sentences of news begin, put so that the English model sees where the subject is."""

from collections.abc import Sequence

from nightwire_pivot.rules.order import ENDS, NOUNS, subject_ends, verbs_between
from nightwire_pivot.rules.window import MARK, TENSES, base, moved, past_adverbs, tags_at, word, words
from nightwire_pivot.stream.units import Unit

FAR = 24  # units in which the toll is looked for
NEAR = 7  # units in which the verb of a subject is looked for
BEGINS = (("det",), ("predet",), ("num",))
ENDS_PHRASE = (("prn",), ("n",), ("np",), ("adj",), ("adv",))
ADJUNCT = (("prn",), ("pr",), ("det",), ("num",), ("n",), ("np",), ("adj",), ("predet",), ("adv",))
COMMA = Unit("", ",<cm>", ",")
QUOTES = ('"', "«", "“")
TOLD = frozenset({"pri", "pii", "ifi"})  # tenses of what one tells of oneself


def toll_first(units: Sequence[Unit]) -> list[Unit]:
    """`È di 7 morti il bilancio di …`: seven dead are the toll of it."""
    number = past_adverbs(units, 2)
    if base(units, 0) != "essere" or base(units, 1) != "di" or tags_at(units, number)[:1] != ("num",):
        return list(units)
    tolls = (one for one in range(number + 1, min(len(units), FAR)) if base(units, one) == "bilancio")
    toll = next(tolls, 0) - 1
    if toll < number or tags_at(units, toll)[:1] != ("det",) or verbs_between(units, number, toll):
        return list(units)
    is_ = Unit(" ", units[0].body, units[0].word.lower())
    return [moved(units[2], units[0]), *units[3:toll], is_, *units[toll:]]


def stated_last(units: Sequence[Unit]) -> list[Unit]:
    """`Immediato l'intervento dei vigili`, `Più freddo, invece, il clima con Oslo`: who is so, then how."""
    stated = past_adverbs(units, 0)
    subject = past_adverbs(units, stated + 1)
    adjective = tags_at(units, stated)[:1] == ("adj",) and base(units, stated) not in words("no_statement")
    noun = tags_at(units, subject)[:2] == ("det", "def")
    end = subject_ends(units, subject) if adjective and noun else None
    if end is None or tags_at(units, end)[:1] not in (*ENDS, ("pr",)):
        return list(units)
    number = "pl" if "pl" in tags_at(units, stated) else "sg"
    tense = "ifi" if base(units, stated) == "immediato" else "pri"
    is_ = Unit(" ", f"essere<vbser><{tense}><p3><{number}>", "è")
    behind = [
        Unit(" ", one.body, one.word.lower()) for one in (*units[stated + 1 : subject], *units[: stated + 1])
    ]
    return [moved(units[subject], units[0]), *units[subject + 1 : end], is_, *behind, *units[end:]]


def we_ourselves(units: Sequence[Unit]) -> list[Unit]:
    """`Guadagno mille euro`, `«Dormiamo a turno»`: who speaks, whom Italian and Portuguese leave out."""
    found: list[Unit] = []
    for place, unit in enumerate(units):
        if (place == 0 or unit.blank.endswith(QUOTES)) and _told(units, place):
            who = "eu" if "sg" in tags_at(units, place) else "nós"
            found += [Unit(unit.blank, f"§{who}<adv>", "io"), Unit(" ", unit.body, unit.word)]
        else:
            found.append(unit)
    return found


def _told(units: Sequence[Unit], place: int) -> bool:
    """Whether a verb of one's own stands there; in the singular many are nouns and names too: `Lecco`."""
    names = tags_at(units, place)
    if names[2:3] != ("p1",) or names[1] not in TOLD:
        return False
    return names[1:4] != ("pri", "p1", "sg") or base(units, place).removeprefix(MARK) in words("one_says")


def comma_behind(units: Sequence[Unit]) -> list[Unit]:
    """`Dopo la sparatoria la polizia ha circondato …`: where the time ends and the subject begins."""
    start = past_adverbs(units, 0)
    if base(units, start) not in words("times_of") or tags_at(units, start + 1)[:1] != ("det",):
        return list(units)
    times = (("n",), ("num",)) if ":" in word(units, start + 2) else (("n",),)
    noun = next((one for one in (start + 2, start + 3) if tags_at(units, one)[:1] in times), 0)
    subject = noun + 1
    if not noun or any(unit.blank.strip() for unit in units[1 : subject + 1]) or not _acts(units, subject):
        return list(units)
    return [*units[:subject], COMMA, *units[subject:]]


def source_apart(units: Sequence[Unit]) -> list[Unit]:
    """`Secondo Bianchi è troppo tardi`: where the source ends and its clause begins without a subject."""
    if word(units, 0) != "secondo":
        return list(units)
    kinds = (("det",), ("adj",), ("n",), ("np",))
    end = next((one for one in range(1, min(len(units), NEAR)) if tags_at(units, one)[:1] not in kinds), 0)
    if end < 2 or base(units, end) != "essere" or not TENSES & set(tags_at(units, end)[1:2]):
        return list(units)
    return [*units[:end], COMMA, *units[end:]]


def one_adjunct(units: Sequence[Unit], end: int) -> bool:
    """Whether all before that place is one preposition's, so that no subject is among it."""
    if tags_at(units, 0)[:1] != ("pr",):
        return False
    before: tuple[str, ...] = ()
    for place in range(end):
        kind = tags_at(units, place)[:1]
        again = (kind in BEGINS and before in ENDS_PHRASE) or (kind in NOUNS and before in NOUNS)
        again = again or (kind == ("prn",) and before != ("pr",))  # `a lui nessuno`
        if units[place].blank.strip() or not units[place].known or kind not in ADJUNCT or again:
            return False
        before = kind
    return before in ENDS_PHRASE


def _acts(units: Sequence[Unit], subject: int) -> bool:
    """Whether a subject begins here, and its verb follows in the same clause."""
    if tags_at(units, subject)[:2] != ("det", "def"):
        return False
    for place in range(subject + 1, min(len(units), subject + NEAR)):
        if tags_at(units, place)[:1] in (*ENDS, ("rel",), ("cnjcoo",)) or word(units, place) == "che":
            return False
        if TENSES & set(tags_at(units, place)[1:2]):
            return True
    return False
