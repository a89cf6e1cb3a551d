"""English singulars and plurals, by rule with the irregular ones listed."""

from functools import lru_cache

from nightwire.languages import read_toml

UNCHANGED = ("ss", "us", "is")
IRREGULAR_ENDINGS = (
    ("children", "child"),
    ("women", "woman"),
    ("smen", "sman"),
    ("nmen", "nman"),
    ("emen", "eman"),
)


@lru_cache(maxsize=1)
def _irregular() -> tuple[dict[str, str], dict[str, str]]:
    table: dict[str, str] = read_toml("en", "plurals.toml")["irregular"]
    return table, {plural: singular for singular, plural in table.items()}


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """The singular of an English noun (`armies` to `army`)."""
    irregular = _irregular()[1]
    if word in irregular:
        return irregular[word]
    for ending, own in IRREGULAR_ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)] + own
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(UNCHANGED):
        return word[:-1]
    return word


@lru_cache(maxsize=8192)
def plural(phrase: str) -> str:
    """The plural of an English noun phrase: of its head, the word before a preposition or the last."""
    words = phrase.split(" ")
    head = next(
        (index - 1 for index, word in enumerate(words) if word in ("per", "of", "in", "against") and index),
        len(words) - 1,
    )
    words[head] = _plural(words[head])
    return " ".join(words)


def _plural(word: str) -> str:
    irregular = _irregular()[0]
    if word in irregular:
        return irregular[word]
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"
