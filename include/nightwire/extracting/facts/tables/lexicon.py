"""What words can be counted, and their English: `languages/*/nouns/*.csv` and `own_nouns/*.csv`."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources.abc import Traversable
from operator import itemgetter
from typing import NamedTuple

from nightwire.extracting.facts.tables.phrases import PAYLOAD, PhraseTable
from nightwire.extracting.facts.tables.plurals import elided, plurals
from nightwire.languages import LANGUAGES, TARGET, folder

FROM = "person from "  # how a noun for who lives in a town is put into English
PEOPLES = "peoples.csv"  # a kind of people, as all files are whose names begin so


class Noun(NamedTuple):
    """A countable noun or a phrase with one at its head.

    Attributes:
        english: English singular.
        person: whether it names a person, who may have an age.
    """

    english: str
    person: bool


@cache
def lexicon(language: str) -> PhraseTable:
    """The nouns of a language, singular and plural, to `Noun`."""
    table = PhraseTable(())
    forms: list[tuple[int, str, Noun]] = []
    for source, translated in _noun_files(language):
        for own, english in _rows(source):
            lemma = english if translated else own
            noun = Noun(english, source.name.startswith("people"))
            own_forms = (lemma, *plurals(lemma, language, person=noun.person))
            for rank, form in enumerate(own_forms):
                forms += [(rank, one, noun) for one in {form: 0, elided(form, language): 0}]
    for _, form, noun in sorted(forms, key=itemgetter(0)):  # likely forms first: they stay
        table.add(PhraseTable.words(form), noun)
    return table


@cache
def people(language: str, topic: str = "nouns") -> frozenset[str]:
    """The singular nouns of a language that name a person, of one word: the commoner ones, or `own_nouns`."""
    files = (source for source in _files(language, topic) if source.name.startswith("people"))
    return frozenset(lemma for source in files for lemma, *_ in _rows(source) if " " not in lemma)


@cache
def nationals(language: str) -> frozenset[str]:
    """The English of the nouns of a language that are adjectives of a country as well: `peoples.csv`."""
    files = (source for source in _files(language, "nouns") if source.name == PEOPLES)
    return frozenset(english for source in files for _, english in _rows(source))


@cache
def natives(language: str) -> frozenset[str]:
    """The nouns of one word for somebody from a town, singular: `novarese`."""
    rows = (row for source, translated in _noun_files(language) if not translated for row in _rows(source))
    return frozenset(lemma for lemma, english in rows if english.startswith(FROM) and " " not in lemma)


@cache
def single_nouns(language: str) -> frozenset[str]:
    """The nouns of one word, singular and plural."""
    return frozenset(word for word, node in lexicon(language).root.items() if PAYLOAD in node)


@cache
def modifiers(language: str) -> PhraseTable:
    """Words after a noun that name a type (`nucleari`, `da crociera`), in all forms, to their English."""
    table = PhraseTable(())
    for source in _files(language, "modifiers"):
        for lemma, english in _rows(source):
            forms = () if " " in lemma else plurals(lemma, language, adjective=True)
            for form in (lemma, elided(lemma, language), *forms):
                table.add(PhraseTable.words(form), english)
    return table


def _noun_files(language: str) -> Iterator[tuple[Traversable, bool]]:
    """The noun files of a language; English is in the second column of all of them.

    What is in `own_nouns` is no noun of English: many of those words are verbs or adjectives there.
    """
    for topic in ("nouns", "own_nouns"):
        yield from ((source, False) for source in _files(language, topic))
    if language == TARGET:
        others = (one for one in LANGUAGES if one != TARGET)
        yield from ((source, True) for one in others for source in _files(one, "nouns"))


def _files(language: str, topic: str) -> Iterator[Traversable]:
    place = folder(language)
    if not place.is_dir():
        return
    for source in sorted(place.iterdir(), key=lambda entry: entry.name):
        if source.name == f"{topic}.csv":
            yield source
        elif source.name == topic:
            yield from sorted(source.iterdir(), key=lambda entry: entry.name)


def _rows(source: Traversable) -> Iterator[tuple[str, str]]:
    with source.open(encoding="utf-8") as lines:
        for row in csv.reader(lines):
            if len(row) == 2:
                yield row[0].strip(), row[1].strip()
