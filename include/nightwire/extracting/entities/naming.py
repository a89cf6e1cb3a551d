"""English of a name by its words: `Consiglio nazionale siriano`, `Syrian National Council`.

Translation of a sentence garbles names; the words of one are few and known. What has a word that the tables
lack, and that is nobody's own name, has no English by these rules.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.countries import with_article
from nightwire.extracting.entities.gazetteer.demonyms import demonyms, english_demonym
from nightwire.extracting.entities.gazetteer.name_words import Head, adjective_forms, heads, name_words
from nightwire.extracting.entities.gazetteer.person_names import first_names, surnames
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.referents import refer
from nightwire.extracting.entities.source.lexicon import Lexicon, load_lexicon
from nightwire.extracting.entities.words import Word, fold, folded_words, split_words

_LONGEST_HEAD = 3
_AS_IT_IS = "="
_REPUBLIC = "Republic of the "  # no word of a part's name: `Western Congo`
_NUMERAL = re.compile(r"[IVXLC]+|\d.*")
_SAINTS = {
    "san",
    "santa",
    "santo",
    "sant",
    "santi",
    "santissima",
    "santissimo",
    "ss",
    "s",
    "madonna",
    "beata",
    "beato",
}


@lru_cache(maxsize=16384)
def english_name(text: str, language: str) -> str | None:
    """Returns the English of a name that its words give, or None.

    Args:
        text: the name as the source has it.
        language: ISO 639-1 code of the source.
    """
    _, said = _read(text, language)
    said = said or _part(text, language) or _club(text, language)
    return said[0].upper() + said[1:] if said else None


@lru_cache(maxsize=4096)
def institution_by_words(text: str, language: str) -> str | None:
    """Returns the English of what each country has one of: `Ministero del Petrolio`, `Ministry of Oil`."""
    head, said = _read(text, language)
    return said if head and head.is_owned else None


def _part(text: str, language: str) -> str | None:
    """Returns a part of a place: `Ucraina orientale`, `Eastern Ukraine`."""
    place, _, last = text.rpartition(" ")
    part = name_words(language, "part").get(folded_words(last)) if place else None
    whole = refer(place, language, EntityType.PLACE) if part else None
    return f"{part} {whole.name.rpartition(_REPUBLIC)[2]}" if whole else None


def _club(text: str, language: str) -> str | None:
    """Returns a club abroad that is called after its city: `Dinamo Zagabria`, `Dinamo Zagreb`."""
    first, _, city = text.partition(" ")
    if not city[:1].isupper() or not load_lexicon(language).has("organisation", "clubs", fold(first)):
        return None
    place = refer(city, language, EntityType.PLACE)
    return f"{first} {place.name}" if place and place.country != "IT" else None


def _read(text: str, language: str) -> tuple[Head | None, str | None]:
    words = split_words(text)
    for width in range(min(_LONGEST_HEAD, len(words) - 1), 0, -1):
        head = heads(language).get(tuple(word.folded for word in words[:width]))
        said = _Name(text, language, words, head).say(width) if head else None
        if said:
            return head, said
    return None, None


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    language: str
    words: tuple[Word, ...]
    head: Head

    def say(self, width: int) -> str | None:
        """Returns the name in English, where its head has so many words."""
        adjectives = self._in_english_order([*self._adjectives(width)])
        number, end = width + len(adjectives), len(self.words)
        if number == end:
            return " ".join([*adjectives, self.head.noun])
        start = self._after_joints(number, end)
        pattern = self.head.of if start > number else self.head.bare
        if start > number and self.words[number].folded in self._lexicon.words("names", "for"):
            pattern = f"{self.head.noun} for {{}}" if adjectives else pattern.replace(" of {}", " for {}")
        if adjectives and start == number and (field := self._fields(start, end)):
            return " ".join([*adjectives, field, self.head.noun])
        if not pattern or start == end or (adjectives and start == number):
            return None
        if pattern == _AS_IT_IS:
            return None if adjectives else self.text
        people = self._people(self.words[-1]) if end > start + 1 and not self._is_capital(end - 1) else None
        said = self._rest(start, end - bool(people))
        before = [people] if people else []
        if said and adjectives and pattern.startswith("{} "):
            return " ".join([*before, said, *adjectives, pattern[3:]])  # `Rome Olympic Stadium`
        return " ".join([*before, *adjectives, _with_head(pattern, said)]) if said else None

    def _in_english_order(self, adjectives: list[str]) -> list[str]:
        """Returns adjectives the other way round, a people first: `Italian Nuclear Association`."""
        others = [said for said in adjectives[::-1] if said not in _peoples()]
        return [*(said for said in adjectives if said in _peoples()), *others]

    def _adjectives(self, number: int) -> Iterator[str]:
        """Yields the English of the adjectives that stand from a word on."""
        for word in self.words[number:]:
            said = adjective_forms(self.language).get(word.folded) or self._people(word)
            if said is None:
                return
            yield said

    def _people(self, word: Word) -> str | None:
        country = demonyms(self.language).get(word.folded)
        return english_demonym(country) if country else None

    def _is_capital(self, number: int) -> bool:
        return self.words[number].is_capitalised

    def _after_joints(self, start: int, end: int) -> int:
        joints = self._lexicon.words("names", "connectors")
        first = start
        while start < end and self.words[start].folded in joints:
            start += 1
        purpose = start > first and self.words[start - 1].folded in self._lexicon.words("names", "for")
        is_article = start < end and self.words[start].folded in self._lexicon.words("names", "articles")
        return start + (purpose and is_article)

    @property
    def _lexicon(self) -> Lexicon:
        return load_lexicon(self.language)

    def _rest(self, start: int, end: int) -> str | None:
        """Returns the English of what a head is of: fields of work, a place, or a name of its own."""
        simple = self._fields(start, end) or self._place(start, end) or self._own_name(start, end)
        return simple or self._field_of_place(start, end)

    def _field_of_place(self, start: int, end: int) -> str | None:
        """Returns a field and the place behind it: `dei rappresentanti dell'Iraq`."""
        for cut in range(start + 1, end - 1):
            place = self._after_joints(cut, end)
            said = self._fields(start, cut) if cut < place < end else None
            where = self._place(place, end) if said else None
            if where:
                return f"{said} of {where}"
        return None

    def _fields(self, start: int, end: int) -> str | None:
        ands = self._lexicon.words("names", "list_words")
        cuts = [n for n in range(start, end) if self.words[n].folded in ands]
        stretches = zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True)
        said = [self._field(first, last) for first, last in stretches]
        known = [one for one in said if one]
        return " and ".join(known) if len(known) == len(said) else None

    def _field(self, start: int, end: int) -> str | None:
        start = self._after_joints(start, end)
        words = tuple(word.folded for word in self.words[start:end])
        return name_words(self.language, "field").get(words)

    def _slice(self, start: int, end: int) -> str:
        return self.text[self.words[start].start : self.words[end - 1].end]

    def _place(self, start: int, end: int) -> str | None:
        named = self._slice(start, end) if self._is_capital(start) else ""
        place = refer(named, self.language, EntityType.PLACE) if named else None
        if place is None:
            return self._place_and_part(named)
        return with_article(place.name)

    def _place_and_part(self, named: str) -> str | None:
        """Returns a city with what a hyphen adds to it: `Ginevra-Cointrin`."""
        city, hyphen, part = named.partition("-")
        place = refer(city, self.language, EntityType.PLACE) if hyphen and part[:1].isupper() else None
        return f"{place.name}-{part}" if place else None

    def _own_name(self, start: int, end: int) -> str | None:
        """Returns words of which the first is in no dictionary: a name of its own, which stays as it is."""
        words, joints = self.words[start:end], self._lexicon.words("names", "connectors")
        if not (self._is_capital(start) and self._is_capital(end - 1)):
            return None
        if not all(word.is_capitalised or word.folded in joints for word in words):
            return None
        is_saint = words[0].folded in _SAINTS and len(words) > 1
        return self._slice(start, end) if is_saint or self._is_own(words[0]) else None

    def _is_own(self, word: Word) -> bool:
        if _NUMERAL.fullmatch(word.text):
            return False
        is_named = word.folded in first_names() or word.folded in surnames()
        return is_named or not self._lexicon.is_common(word.folded, word.text)


def _with_head(pattern: str, said: str) -> str:
    """Returns a name with its head, which it may have already: no `Lake Lake Trasimeno`."""
    before, after = (part.strip() for part in pattern.split("{}"))
    has_head = (before and said.startswith(f"{before} ")) or (after and said.endswith(f" {after}"))
    return said if has_head else pattern.format(said)


@lru_cache(maxsize=1)
def _peoples() -> frozenset[str]:
    countries = set(demonyms("en").values())
    return frozenset(said for country in countries if (said := english_demonym(country)))
