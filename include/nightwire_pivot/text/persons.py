"""Who is spoken of, as the Italian says it, and its English where the chain lost it on the way.

Italian drops subjects and `suo` is anybody's; Portuguese `tinha` and `seu` are the first, second and third
person. So the model guesses: `I was 65`, `your computer`, `he` for a woman. Only what the Italian tells is
mended; first names have their gender from Apertium's dictionary.
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nightwire_pivot.stream.units import Unit, lemma, tags
from nightwire_pivot.text.relatives import of_people
from nightwire_pivot.text.subjects import dropped_subject, with_subject

OPENING = ("adv", "preadv", "cnjadv", "cnjcoo", "cm")
TO_SHE = {"he": "she", "him": "her", "his": "her", "himself": "herself"}
TO_HE = {"she": "he", "hers": "his", "herself": "himself"}
_HE = re.compile(r"\b(he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(she|hers|herself)\b", re.IGNORECASE)
_HER = re.compile(r"\b(her)\b(?=(?:\s+([\w'-]+))?)", re.IGNORECASE)
_YOUR = re.compile(r"\b(your)\b", re.IGNORECASE)
_THEIR = re.compile(r"\b(their)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:his|her|its|your|my|our)\b", re.IGNORECASE)
_YOU_MUST = re.compile(r"^You have to\b")
_OPENS_YOU = re.compile(r"^(\W*)You\b(?! (?:are|were)\b)")
_HIM = re.compile(r"\b(him)\b", re.IGNORECASE)
_HIMSELF = re.compile(r"\b(himself)\b", re.IGNORECASE)
_YOUNG_MAN = re.compile(r"\bas a young man\b")
_YOU_WILL = re.compile(r"\b(you)\b(?= (?:will|can|cannot|could|would|should|must|might)\b)", re.IGNORECASE)
_TO_YOU = re.compile(
    r"(?<=[a-z] )you\b(?! (?:are|were|have|had|do|did|don't|can|could|will|would|should|must|to)\b)(?=[ ,.;])"
)
_OPENS_HE = re.compile(r"\W*He\b")


@dataclass(slots=True)
class Persons:
    """What one sentence tells.

    Attributes:
        gender: `m` or `f` where all people in it are known to be men, or women; else empty.
        she_opens: whether a feminine participle is all there is of its subject: `È nata a Roma`.
        they_open: whether a verb in the third person plural is all that it opens with: `Vogliono giocare`.
        speaker: whether it has a first person.
        addressed: whether it has a second person, or asks.
        possessive: whether it has a `suo`.
        many_own: whether it has a `loro`, or a `proprio`, which may be of many.
        anybody: whether it has a `si`, which may be `one`, and `you` in English.
        subject: `person` or `thing` where it names no subject and its verb tells that, and its gender.
        to_her: whether a `le` is to her, and no other pronoun may be him.
        woman: whether a woman is spoken of, and no man.
        many: whether a verb has the third person plural.
        object: the English of its only object pronoun of the third person.
    """

    gender: str = ""
    she_opens: bool = False
    they_open: bool = False
    speaker: bool = True
    addressed: bool = True
    possessive: bool = False
    many_own: bool = True
    anybody: bool = True
    subject: tuple[str, str] = ("", "")
    to_her: bool = False
    woman: bool = False
    many: bool = False
    object: str = ""

    def name(self, units: Sequence[Unit]) -> None:
        """Before the tagger: whom first names and nouns tell."""
        words = {word for unit in units if unit.body for word in unit.readings[0].lower().split()}
        named = [_gender(units, place) for place, unit in enumerate(units) if unit.body]
        genders = {gender for gender in named if gender}
        women, men = not words.isdisjoint(_list("women")), not words.isdisjoint(_list("men"))
        self.woman = women and not men and "m" not in genders
        if "m" in genders and "f" not in genders and not women:
            self.gender = "m"
        elif genders == {"f"} and not men:
            self.gender = "f"
        self.possessive = not words.isdisjoint(_list("theirs"))
        self.many_own = not words.isdisjoint(_list("of_many"))
        self.anybody = not words.isdisjoint(_list("anybody"))
        self.speaker = not words.isdisjoint(_list("mine"))
        self.addressed = not words.isdisjoint(_list("yours")) or any("?" in unit.blank for unit in units)

    def read(self, units: Sequence[Unit]) -> None:
        """Behind the tagger: of which person its verbs and pronouns are."""
        names = [tags(unit.body) for unit in units]
        self.speaker |= any("p1" in some for some in names)
        self.addressed |= any("p2" in some for some in names) or any(unit.word == "?" for unit in units)
        starts = (
            place
            for place, some in enumerate(names)
            if some[:1] not in _OPENERS and units[place].word.lower() != "si"
        )
        first = next(starts, len(names))
        self.they_open = (
            first < len(units) and {"p3", "pl"} <= set(names[first]) and names[first][0][:2] == "vb"
        )
        behind = [some for some in names[first : first + 3] if "pp" in some]
        opens = lemma(units[first].body).lower() == "essere" if first < len(units) else False
        self.she_opens = opens and bool(behind) and {"f", "sg"} <= set(behind[-1])
        self.subject = dropped_subject(units)

    def hear(self, units: Sequence[Unit]) -> None:
        """Behind the corrections: `sono stato morso` is the first person, which the tagger does not know."""
        self.speaker |= any("p1" in tags(unit.body) for unit in units)
        names = [tags(unit.body) for unit in units]
        self.many = any({"p3", "pl"} <= set(some) and some[0][:2] == "vb" for some in names if some)
        self.object = _object(units)
        whom = [
            unit.word
            for unit in units
            if lemma(unit.body) in ("gli", "lo", "lui") and "p3" in tags(unit.body)
        ]
        self.to_her = bool(whom) and set(whom) == {"le"}
        self.she_opens |= (
            self.to_her and lemma(units[0].body) == "gli" and tags(units[1].body)[:1] == ("vbser",)
        )

    def mended(self, english: str) -> str:
        """English whose pronouns say what the Italian does."""
        english = with_subject(english, self.subject[0], self.subject[1] or self.gender)
        she = self.she_opens and self.gender != "m" and _OPENS_HE.match(english) is not None
        if not self.speaker:
            english = _was().sub(_as("she" if self.gender == "f" or self.she_opens else "he"), english)
        if not (self.addressed or self.anybody):
            english = _YOU_MUST.sub("She has to" if self.gender == "f" else "He has to", english)
        if not (self.addressed or self.anybody or self.speaker):
            english = self._of_third(english)
        if self.they_open and not self.addressed:
            english = _OPENS_YOU.sub(r"\1They", english)
        if self.possessive and not self.addressed:
            english = _YOUR.sub(_as("her" if self.gender == "f" or self.she_opens else "his"), english)
        if self.possessive and not self.many_own and self.gender:
            english = _of_one(english, "her" if self.gender == "f" else "his")
        return of_people(self._of_gender(english, she=she).replace("his husband", "her husband"))

    def _of_third(self, english: str) -> str:
        """`You can no longer drive` of a sentence without a second person: somebody else can."""
        if not self.many:
            english = _YOU_WILL.sub(_as("she" if self.gender == "f" else "he"), english)
        return _TO_YOU.sub(self.object, english) if self.object else english

    def _of_gender(self, english: str, *, she: bool) -> str:
        if self.to_her:
            english = _HIM.sub(_as("her"), english)
        if self.woman:
            english = _HIMSELF.sub(_as("herself"), english)
        if self.gender == "f" or she:
            english = _YOUNG_MAN.sub("as a young woman", english)
            return _HE.sub(lambda match: _cased(TO_SHE[match[1].lower()], match[1]), english)
        if self.gender == "m":
            english = _SHE.sub(lambda match: _cased(TO_HE[match[1].lower()], match[1]), english)
            return english if self.to_her else _HER.sub(_his_or_him, english)
        return english


def _object(units: Sequence[Unit]) -> str:
    """English of the only small pronoun of the third person that is an object; empty where there are more."""
    found = [
        set(tags(unit.body))
        for unit in units
        if lemma(unit.body) in ("lo", "gli") and "p3" in tags(unit.body)
    ]
    if len(found) != 1 or "prn" not in found[0]:
        return ""
    return "them" if "pl" in found[0] else "her" if "f" in found[0] else "him"


def _of_one(english: str, owner: str) -> str:
    """`suo` has one owner; a `their` is that where nothing else is it: not `his brother lost their lives`."""
    alone = len(_THEIR.findall(english)) == 1 and not _OTHERS.search(english)
    return _THEIR.sub(_as(owner), english) if alone else english


_OPENERS = [(name,) for name in OPENING]


def _gender(units: Sequence[Unit], place: int) -> str:
    """Of a first name; `?` of somebody who may be of either gender; empty of other words."""
    surface, *readings = units[place].readings
    if not surface[:1].isupper():
        return ""
    small = surface.lower()
    if small in _list("men_in_italy"):
        return "m"
    names = [tags(one) for one in readings]
    if any(some[:1] not in (("np",), ()) for some in names) or (
        _is_place(names) and not _goes_on(units, place)
    ):
        return ""
    found = {gender for some in names if "ant" in some for gender in ("m", "f") if gender in some}
    if len(found) == 1 and not (found == {"f"} and small in _list("unsure")):
        return found.pop()
    behind_name = place > 0 and _gender(units, place - 1) in ("m", "f")
    return "" if behind_name else "?"


def _is_place(names: Sequence[tuple[str, ...]]) -> bool:
    return any("top" in some for some in names)


def _goes_on(units: Sequence[Unit], place: int) -> bool:
    """Whether a second name follows."""
    following = units[place + 1] if place + 1 < len(units) else None
    return following is not None and not following.blank.strip() and following.body[:1].isupper()


def _his_or_him(match: re.Match[str]) -> str:
    word = (match[2] or "").lower()
    return _cased("his" if word.isalpha() and word not in _list("after_object") else "him", match[1])


def _as(word: str) -> Callable[[re.Match[str]], str]:
    return lambda match: _cased(word, match[1]) if match[1] != "I" else _opened(word, match)


def _opened(word: str, match: re.Match[str]) -> str:
    """`I` is a capital everywhere; what stands for it is one only where a sentence begins."""
    before = match.string[: match.start()].rstrip(" \"'“«")
    last = before.rpartition(" ")[2]
    if last.istitle() and last.lower() not in _list("openers"):  # `Umberto I was a king`
        return match[1]
    return word.capitalize() if not before or before[-1] in ".:!?" else word


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


@cache
def _was() -> re.Pattern[str]:
    verbs = "|".join(sorted(_list("past")))
    return re.compile(
        rf"\b(I)\b(?= (?:also |never |then |still |later |now |even )?(?:{verbs}|[a-z]{{3,}}(?<!e)ed)\b)"
    )


@cache
def _list(name: str) -> frozenset[str]:
    table = tomllib.loads(files(__package__).joinpath("persons.toml").read_text(encoding="utf-8"))
    return frozenset(table[name].split())
