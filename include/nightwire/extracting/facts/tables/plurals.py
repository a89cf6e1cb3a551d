"""Plural forms by each language's spelling rules: all that a lemma may have, the wrong ones harmless."""

from nightwire.extracting.facts.tables.singular import plural

RULES: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    # ending of the singular, endings that may replace it; the first that fits is taken
    "it": [
        ("co", ("ci", "chi")),
        ("go", ("ghi", "gi")),
        ("ca", ("che", "chi")),
        ("ga", ("ghe", "ghi")),
        ("cia", ("cie", "ce")),
        ("gia", ("gie", "ge")),
        ("io", ("i", "ii")),
        ("ista", ("isti", "iste")),
        ("tore", ("tori", "trice", "trici")),
        ("iere", ("ieri", "iera", "iere")),
        ("ma", ("me", "mi")),
        ("ta", ("te", "ti")),
        ("o", ("i", "a", "e")),
        ("a", ("e", "i")),
        ("e", ("i",)),
    ],
    "es": [
        ("z", ("ces",)),
        ("ión", ("iones",)),
        ("ón", ("ones",)),
        ("án", ("anes",)),
        ("és", ("eses",)),
        ("or", ("ores", "ora", "oras")),
        ("o", ("os", "a", "as")),
        ("a", ("as",)),
        ("e", ("es",)),
        ("", ("es", "s")),
    ],
    "pt": [
        ("ão", ("ões", "ãos", "ães")),
        ("al", ("ais",)),
        ("el", ("éis", "eis")),
        ("il", ("is", "eis")),
        ("m", ("ns",)),
        ("or", ("ores", "ora", "oras")),
        ("o", ("os", "a", "as")),
        ("r", ("res",)),
        ("z", ("zes",)),
        ("s", ("ses",)),
        ("", ("s",)),
    ],
    "fr": [
        ("eau", ("eaux",)),
        ("al", ("aux", "als")),
        ("eu", ("eux",)),
        ("s", ("s",)),
        ("x", ("x",)),
        ("er", ("ers", "ère", "ères")),
        ("é", ("és", "ée", "ées")),
        ("", ("s", "x", "e", "es")),
    ],
    "de": [
        ("in", ("innen",)),
        ("er", ("ern", "er")),
        ("e", ("en",)),
        ("", ("e", "en", "er", "s", "n", "ern")),
    ],
}


def plurals(lemma: str, language: str, *, adjective: bool = False) -> tuple[str, ...]:
    """The plural forms that a lemma may have; of a phrase, its first word's, and an adjective's after it.

    Args:
        lemma: the singular, lower case unless the language writes nouns with a capital.
        language: ISO 639-1 code; one without rules gives nothing.
        adjective: whether the feminine is wanted too.
    """
    if len(lemma) < 3:  # `no`, `sì`
        return ()
    if language == "en":
        return (plural(lemma),)
    head, space, rest = lemma.partition(" ")
    forms = _plural(head, language)
    if adjective and language == "it" and head.endswith("o"):
        forms += (head[:-1] + "a", *_plural(head[:-1] + "a", language))
    rests = (rest, *_plural(rest, language)) if rest and " " not in rest else (rest,)
    return tuple(form + space + after for form in forms for after in rests)


def _plural(word: str, language: str) -> tuple[str, ...]:
    for ending, replacements in RULES.get(language, []):
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            return tuple(stem + replacement for replacement in replacements)
    return ()
