"""Readings struck out before Apertium's tagger chooses: what Italian grammar does not allow there.

The tagger knows little more than pairs of word classes: `il sospetto è` is `him I suspect is` to it.
Here `il` loses its reading as a pronoun, and what follows an article its readings as a finite verb.
A word never loses its last reading.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from nightwire_pivot.rules import namesakes
from nightwire_pivot.rules.few import by_few
from nightwire_pivot.rules.kinds import is_feminine, is_finite, is_no_verb, is_number, is_thing, is_verb
from nightwire_pivot.rules.left import Left, listed, pruning_table, surface_of
from nightwire_pivot.stream.units import Unit, lemma, tags

# No article `lo` or `gli` stands before these letters: it is a pronoun, and a verb follows.
_NO_ARTICLE = re.compile(r"(?!s[^aeiouhy]|z|gn|p[sn]|x|y|j|i[aeou])[a-zà-ù]")
_NO_PLURAL_ARTICLE = re.compile(r"(?!s[^aeiouhy]|z|gn|p[sn]|x|y|j|[aeiouhà-ù]|dei)[a-z]")

DIFFERENT = frozenset({"diverso", "diversa", "diversi", "diverse"})
LONGEST_PARTICLE = 2  # letters: `Di Maio`, `La Rosa`

Keep = Callable[[str], bool]


def prune(units: Sequence[Unit]) -> list[Unit]:
    """All units, each with the readings that its neighbours to the left leave it."""
    surfaces = [surface_of(unit) for unit in units]
    absent = frozenset(person for person in ("p1", "p2") if listed(person).isdisjoint(surfaces))
    pruned: list[Unit] = []
    subjunctive = False
    for place, (unit, surface) in enumerate(zip(units, surfaces, strict=True)):
        left = Left(pruned)
        following = units[place + 1] if place + 1 < len(units) else None
        kept = _pruned(unit, left, following, absent=absent, subjunctive=subjunctive)
        if place == 0 and namesakes.opens(kept, following, surfaces[1:3]):
            kept = namesakes.as_name(kept)
        pruned.append(_acts(kept, left, following))
        subjunctive = subjunctive or surface in listed("subjunctive")
    return pruned


def _pruned(
    unit: Unit, left: Left, following: Unit | None, *, absent: frozenset[str], subjunctive: bool
) -> Unit:
    surface, *readings = unit.readings
    if _in_brackets(unit, left, following) and not any(
        tags(one)[:1] == ("np",) or "acr" in tags(one) for one in readings
    ):
        return unit.with_body(f"{surface}/*{surface}")
    inside = left.word[-1:].isalpha() and not unit.blank.strip()
    if inside and (town := namesakes.town(surface, left.word)):
        return unit.with_body(f"{surface}/{town}")
    particle = surface in listed("particles") and following and _in_name(following)
    if particle or (readings and inside and surface.istitle() and _is_name(surface, readings, left)):
        return unit.with_body(f"{surface}/*{surface}")
    if len(readings) < 2:
        return unit
    moods = () if subjunctive else (lambda one: "prs" not in tags(one),)
    kept = readings
    for keep in (
        *_by_article(surface, left),
        *_by_word(surface.lower(), absent, left),
        *_by_left(surface, left),
        *_by_right(surface.lower(), left, following),
        *moods,
    ):
        kept = [one for one in kept if keep(one)] or kept
    return unit if len(kept) == len(readings) else unit.with_body("/".join([surface, *kept]))


def _in_brackets(unit: Unit, left: Left, following: Unit | None) -> bool:
    """`(FAI)`, `(SA)`: an abbreviation, whatever word it looks like."""
    surface = unit.readings[0]
    closed = following is not None and (
        following.readings[0] if following.body else following.blank
    ).startswith(")")
    return len(surface) > 1 and surface.isupper() and left.word == "(" and closed


def _acts(unit: Unit, left: Left, following: Unit | None) -> Unit:
    """`che proroga`, `pubblica un'altra foto`, `e accusa Israele`: a verb where no noun can stand."""
    surface, *readings = unit.readings
    acting = [one for one in readings if {"pri", "p3"} <= set(tags(one)) and is_verb(one)]
    kinds = {tags(one)[:1] for one in readings if not is_verb(one)}
    if (
        not acting
        or not kinds
        or not kinds <= {("n",), ("adj",)}
        or any("pp" in tags(one) for one in readings)
    ):
        return unit
    says = kinds == {("n",)} and left.says_that(following)
    acts = left.clause or left.year or left.may_act(following) or says
    if (surface[:1].isupper() and left.word) or not acts:
        return unit
    return unit.with_body("/".join([surface, *acting]))


def _is_name(surface: str, readings: Sequence[str], left: Left) -> bool:
    """`Dover Street`, `Mamadou Gara`, `lo staff di Allegri`: whatever else the dictionary has."""
    if all(map(is_verb, readings)) or (left.word in listed("persons") and any(map(is_verb, readings))):
        return True
    if any(tags(one)[:1] == ("np",) for one in readings) or len(surface) <= LONGEST_PARTICLE:
        return False
    if left.word in listed("streets"):
        return True
    plural = all("pl" in tags(one) for one in readings) and surface.lower() not in listed("plural_titles")
    return left.person or (
        plural
        and left.word not in listed("topics")
        and (left.title or left.thing or left.word in listed("bare_prepositions") | listed("said"))
    )


def _by_article(surface: str, left: Left) -> Iterator[Keep]:
    """What an article asks, or a pronoun that would be another article, before what the word itself does."""
    refused = {"lo": _NO_ARTICLE, "gli": _NO_PLURAL_ARTICLE}.get(left.word)
    if refused and refused.match(surface):
        yield is_verb
    if left.word in listed("feminine"):
        yield lambda one: tags(one)[:1] != ("n",) or "m" not in tags(one)


def _by_word(small: str, absent: frozenset[str], left: Left) -> Iterator[Keep]:
    """What the word itself asks of its readings, the most certain first."""
    if small in ("il", "i"):
        yield lambda one: tags(one)[:1] == ("det",)
    if small == "era" and left.word not in listed("determiners") | listed("before_era"):
        yield is_verb
    yield from _as_adjective(small, left)
    yield from _as_preposition(small)
    if small in _never() and left.word not in listed("found"):  # `estratte vive`
        yield lambda one: lemma(one).lower() not in _never()[small]
    if small in listed("nouns_first"):
        yield lambda one: tags(one)[:1] == ("n",)
    yield lambda one: not (is_finite(one) and lemma(one).lower() in listed("rare_verbs"))
    yield lambda one: "imp" not in tags(one)
    if small == "ora" and left.word.strip(",;:") in listed("before_now"):
        yield lambda one: tags(one)[:1] == ("adv",)
    if "p2" in absent:
        yield lambda one: not (is_finite(one) and "p2" in tags(one))
        yield lambda one: "+ti<prn>" not in one  # `trasporti`: transports, not `to move you`
    if "p1" in absent:  # `chiusi`: closed, not `I closed`
        yield lambda one: not (is_finite(one) and {"p1", "sg"} <= set(tags(one)))
    yield lambda one: not {"prs", "p1", "pl"} <= set(tags(one))  # `abbiamo`


def _as_preposition(small: str) -> Iterator[Keep]:
    """`Su Roma` at the start: no surname."""
    if small in listed("prepositions"):
        yield lambda one: tags(one)[:1] != ("np",)


def _as_adjective(small: str, left: Left) -> Iterator[Keep]:
    """`sul secondo canale`, `totalmente diverse`: no preposition, no `several`."""
    if small in ("secondo", "seconda") and left.word in listed("before_nouns"):
        yield lambda one: tags(one)[:1] in (("adj",), ("n",))
    if small.endswith("are") and left.word in listed("determiners"):  # `nel popolare show`
        yield lambda one: "inf" not in tags(one)
    if small in DIFFERENT and left.word.endswith("mente"):
        yield lambda one: tags(one)[:1] == ("adj",)


def _by_left(surface: str, left: Left) -> Iterator[Keep]:
    """What the words before it ask."""
    if left.verb in listed("be") and surface.lower() in listed("been"):
        yield lambda one: lemma(one).lower() == "essere"
    last = left.word.rpartition(" ")[2]  # `nel corso del` is one word
    article = last in listed("articles") or last in listed("before_nouns")
    if left.word[-1:].isalpha() and not article and surface[:1].isupper():
        yield lambda one: tags(one)[:1] == ("np",)
    if surface.lower() in listed("noticed") and left.word in listed("noticing"):
        yield lambda one: lemma(one).lower() != "accorrere"
    if surface.lower() == "porto" and left.verb not in listed("have"):
        yield lambda one: lemma(one).lower() != "porgere"
    if left.word in ("a", "ad") and surface[:1].isupper():  # `a Mosca`
        yield lambda one: "top" in tags(one)
    if left.opens and left.word in listed("articles"):
        yield lambda one: not is_finite(one)
    if surface.lower() in listed("verbs_first") and left.word not in listed("determiners"):
        yield lambda one: tags(one)[:1] not in (("n",), ("adj",), ("np",))
    yield from _by_class(surface.lower(), left)


def _by_right(small: str, left: Left, following: Unit | None) -> Iterator[Keep]:
    """What the word behind it asks."""
    behind = surface_of(following) if following and following.body else ""
    if left.word == "l'" and small.endswith(("ista", "eta")) and not is_feminine(following):
        yield lambda one: "f" not in tags(one)  # `l'artista`: a woman only where something says so
    if small == "vince" and not left.word and behind in listed("articles"):
        yield is_verb  # `Vince la destra`: nobody called so
    if small in ("sale", "parte") and not left.word and behind in listed("where_to"):
        yield is_verb  # `Sale a dieci il numero`, `Parte oggi il torneo`: no rooms, no part
    yield from _by_kind(small, left, following, behind)
    if small == "verso" and behind in listed("hours_begin"):  # `verso le 9:30`
        yield lambda one: tags(one)[:1] == ("pr",)
    if following and small in listed("clitics") and is_no_verb(following):
        yield lambda one: tags(one)[:1] == ("det",)  # `l'annunciata abolizione`
    if left.word == "l'" and (following is None or following.blank.strip() or not behind.isalnum()):
        yield lambda one: not is_finite(one)  # `da qui l'accusa, mossa …`
    if following and following.body and _done_to(small, left, following):
        yield lambda one: "pp" in tags(one)


def _in_name(unit: Unit) -> bool:
    """Whether it has a capital, or is a small part of a name itself: `van der Sar`."""
    return unit.body[:1].isupper() or surface_of(unit) in listed("particles")


def _by_kind(small: str, left: Left, following: Unit | None, behind: str) -> Iterator[Keep]:
    """What a number or a noun behind it asks, and a comma or nothing before it."""
    if not left.word and behind in listed("objects"):
        yield lambda one: tags(one)[:1] != ("np",)  # `Duro il commento`: no name
        if small in listed("stated_first"):
            yield lambda one: tags(one)[:1] == ("adj",)  # `Dura la reazione`: it does not last
    number = following is not None and is_number(following)
    if small in listed("partitives") and number:
        yield lambda one: "ind" not in tags(one)  # `al di sotto dei 40.000`, `delle 17`: no `some`
    if small == "lungo" and (number or behind in listed("about")):
        yield lambda one: tags(one)[:1] == ("adj",)  # `un tunnel lungo appena sei chilometri`
    if left.word == "," and behind == "che":
        yield lambda one: "pp" not in tags(one) and tags(one)[:1] != ("adj",)  # `, scelta che divide`
    if left.word.rpartition(" ")[2] == "cui" and not (following and is_thing(following)):
        yield (
            lambda one: tags(one)[:1] != ("adj",) and "pp" not in tags(one)
        )  # `il cui aereo`, `il cui fatturato`
    yield from by_few(small, left, behind)
    if small == "prima" and left.word == "," and following and is_thing(following):
        yield lambda one: "ord" in tags(one)  # `, prima tappa del viaggio`


def _done_to(small: str, left: Left, following: Unit) -> bool:
    """Whether a participle is likelier than a noun: `l'attesa sentenza`, `l'idea difesa dal ministro`."""
    if left.thing and surface_of(following) in listed("agents"):
        return True
    if small == "fatto" and following.known and "inf" in tags(following.readings[1]):
        return True  # `ha distrutto la casa e fatto crollare il tetto`
    return left.word in listed("determiners") and is_thing(following)


def _by_class(small: str, left: Left) -> Iterator[Keep]:
    """What the class of the words before it asks."""
    if left.word in listed("before_nouns") and small in listed("people"):
        yield lambda one: tags(one)[:1] == ("n",)
    if left.plural:
        yield lambda one: not (is_finite(one) and "sg" in tags(one))
        yield (
            lambda one: tags(one)[:1] == ("adj",) or not {"n", "sg"} <= set(tags(one))
        )  # `piattaforme marine`
    for name, keep in BEHIND.items():
        if (left.verb if name in ("be", "have") else left.word) in listed(name):
            yield keep


BEHIND: dict[str, Keep] = {
    "degrees": lambda one: not is_finite(one),
    "be": lambda one: not is_finite(one) and tags(one)[:1] != ("n",),
    "have": lambda one: "pp" in tags(one) and lemma(one).lower() != "succedere",
    "determiners": lambda one: (
        "pp" not in tags(one) and one != "lungo<pr>" and not ("p1" in tags(one) and is_finite(one))
    ),
    "before_nouns": lambda one: not is_finite(one),
    "before_verbs": lambda one: tags(one)[:1] not in (("n",), ("adj",)),
    "same": lambda one: tags(one)[:1] == ("n",),
}


@cache
def _never() -> dict[str, frozenset[str]]:
    """Surface form -> lemmas that it hardly ever has."""
    pairs = [pair.split("<") for pair in pruning_table()["never"]]
    return {surface: frozenset(lemmas.split()) for surface, lemmas in pairs}
