"""Who or what it is where the Italian leaves the subject out: told by what is done.

`Fu operato sei volte` has nobody in it; the model writes `it` or `he` as it comes. Who is operated is a
person, what is revised is none. Where the verb does not tell, the model's word stands.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from nightwire_pivot.stream.units import Unit, lemma, tags

PERSON, THING = "person", "thing"
AUXILIARIES = frozenset({"essere", "venire", "avere"})
REACH = 7  # units of a verb with its auxiliaries, pronouns and adverbs
_AFTER = frozenset({"det", "adj", "num", "n", "np", "predet"})  # what may stand behind a preposition
_BETWEEN = frozenset({"adv", "preadv", "cnjadv", "cnjcoo", "cm", "prn"})
_OPENS = re.compile(
    r"^((?:[^,.;:]{1,60}, |In \d{4} )?\W*)(it|he|she)\b(?!(?:'s| is| was| has been) \w+ that\b)", re.I
)
_OWN = re.compile(r"\b(its|itself|his|himself|herself)\b", re.IGNORECASE)
_WORDS = {
    "he": {"it": "he", "its": "his", "itself": "himself"},
    "she": {"it": "she", "he": "she", "its": "her", "itself": "herself", "his": "her", "himself": "herself"},
    "it": {"he": "it", "she": "it", "his": "its", "himself": "itself", "herself": "itself"},
}


def dropped_subject(units: Sequence[Unit]) -> tuple[str, str]:
    """Behind the tagger: `person`, `thing` or nothing, and its gender (`f`, `m`) if a participle has it."""
    start = _verb_place(units)
    verbs, reflexive, stop = _verb(units, start)
    if not verbs or not {"p3", "sg"} <= set(verbs[0][1]):
        return "", ""
    name, forms = verbs[-1]
    passive = "pp" in forms and any(one in ("essere", "venire") for one, _ in verbs[:-1]) and not reflexive
    gender = next((one for one in ("f", "m") if one in forms), "") if passive or reflexive else ""
    if len(verbs) == 1 and name == "essere":
        return _is(units, stop)
    if passive:
        named_later = bool({"det", "np", "predet"} & set(tags(_body(units, stop))[:1]))
        kinds = {PERSON: "to_people", THING: "to_things"}
        found = "" if named_later else next((kind for kind, some in kinds.items() if name in _list(some)), "")
        return found, gender
    return (PERSON if name in _list("by_people_themselves" if reflexive else "by_people") else ""), gender


def with_subject(english: str, kind: str, gender: str) -> str:
    """English that opens with the pronoun of a person, or of a thing, where it had the other."""
    opening = _OPENS.match(english)
    said = opening[2].lower() if opening else ""
    if not kind or opening is None or (said == "it") == (kind == THING):
        return english
    words = _WORDS["it" if kind == THING else "she" if gender == "f" else "he"]
    rest = _OWN.sub(
        lambda match: _cased(words.get(match[1].lower(), match[1]), match[1]), english[opening.end() :]
    )
    return f"{opening[1]}{_cased(words[said], opening[2])}{rest}"


def _verb_place(units: Sequence[Unit]) -> int:
    """Where the verb begins if only adverbs and phrases with a preposition stand before it; else the end."""
    inside = False  # a phrase that began with a preposition
    for place in range(len(units)):
        first = (tags(units[place].body) or ("",))[0]
        if first.startswith("vb"):
            return place
        if first == "pr":
            inside = True
        elif first in _BETWEEN or units[place].body.lower().startswith("non<"):
            inside = inside and first != "cm"
        elif not inside or first not in _AFTER or (first == "det" and not _is_preposition(units, place - 1)):
            break
    return len(units)


def _verb(units: Sequence[Unit], start: int) -> tuple[list[tuple[str, tuple[str, ...]]], bool, int]:
    """Its verbs with their tags, whether it has `si`, and the place behind it."""
    verbs: list[tuple[str, tuple[str, ...]]] = []
    reflexive = start > 0 and "ref" in tags(_body(units, start - 1))
    for place in range(start, min(len(units), start + REACH)):
        name, found = lemma(units[place].body).lower(), tags(units[place].body)
        first = (found or ("",))[0]
        if first.startswith("vb") and (not verbs or (verbs[-1][0] in AUXILIARIES and "pp" in found)):
            verbs.append((name, found))
        elif not (verbs and first in ("adv", "preadv", "cnjadv")):
            return verbs, reflexive, place
    return verbs, reflexive, min(len(units), start + REACH)


def _is(units: Sequence[Unit], place: int) -> tuple[str, str]:
    """What `essere` says of it."""
    name, found = lemma(_body(units, place)).lower(), tags(_body(units, place))
    kind = PERSON if found[:1] == ("adj",) and name in _list("of_people") else ""
    return kind, next((one for one in ("f", "m") if one in found), "")


def _is_preposition(units: Sequence[Unit], place: int) -> bool:
    return tags(_body(units, place))[:1] in (("pr",), ("predet",))


def _body(units: Sequence[Unit], place: int) -> str:
    return units[place].body if 0 <= place < len(units) else ""


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


@cache
def _list(name: str) -> frozenset[str]:
    table = tomllib.loads(files(__package__).joinpath("subjects.toml").read_text(encoding="utf-8"))
    return frozenset(table[name].split())
