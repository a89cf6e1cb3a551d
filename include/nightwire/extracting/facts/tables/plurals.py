"""Plural forms by each language's spelling rules: all that a lemma may have, the wrong ones harmless."""

from functools import cache

from nightwire.extracting.facts.tables.singular import plural
from nightwire.extracting.facts.tables.typed import PluralEndings, read
from nightwire.languages import LANGUAGES, TARGET


@cache
def _rules(language: str) -> PluralEndings:
    return read(PluralEndings, language) if language in LANGUAGES else PluralEndings()


def plurals(lemma: str, language: str, *, adjective: bool = False, person: bool = False) -> tuple[str, ...]:
    """The plural forms that a lemma may have; of a phrase, its first word's, and an adjective's after it.

    Args:
        lemma: the singular, lower case unless the language writes nouns with a capital.
        language: ISO 639-1 code; one without rules gives nothing.
        adjective: whether the feminine is wanted too.
        person: whether it names a person, who may be of either sex (`amico`: `amici`, `amica`, `amiche`).
    """
    if len(lemma) < 3:  # `no`, `sì`
        return ()
    if language == TARGET:
        return (plural(lemma),)
    head, space, rest = lemma.partition(" ")
    of_people = adjective or person
    forms = _plural(head, language, of_people=of_people)
    if adjective and (feminine := _feminine(head, language)):
        forms += (feminine, *_plural(feminine, language, of_people=of_people))
    rests = (rest, *_plural(rest, language, of_people=True)) if rest and " " not in rest else (rest,)
    return tuple(form + space + after for form in forms for after in rests)


def elided(phrase: str, language: str) -> str:
    """The phrase with its small words elided before a vowel: `grido d'allarme` of `grido di allarme`."""
    rules = _rules(language)
    for word, short in rules.elided.items():
        for vowel in rules.vowels:
            phrase = phrase.replace(f" {word} {vowel}", f" {short}{vowel}")
    return phrase


def _feminine(word: str, language: str) -> str:
    endings = _rules(language).adjective
    return word.removesuffix(endings[0]) + endings[1] if endings and word.endswith(endings[0]) else ""


def _plural(word: str, language: str, *, of_people: bool) -> tuple[str, ...]:
    rules = _rules(language)
    if word in rules.irregular:
        return (rules.irregular[word],)
    for ending, *replacements in (*rules.people, *rules.endings) if of_people else rules.endings:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            return tuple(stem + replacement for replacement in replacements)
    return ()
