"""English adjectives in their base form, as NewsQuant's lemmatiser leaves them (`proudest` is `proud`)."""

IRREGULAR = {
    "best": "good",
    "better": "good",
    "worst": "bad",
    "worse": "bad",
    "latest": "late",
    "later": "late",
    "earlier": "early",
    "smaller": "small",
    "larger": "large",
    "bigger": "big",
    "newer": "new",
    "older": "old",
    "younger": "young",
    "lower": "low",
    "higher": "high",
    "longer": "long",
    "shorter": "short",
    "slower": "slow",
    "faster": "fast",
    "cheaper": "cheap",
    "poorer": "poor",
    "richer": "rich",
    "stronger": "strong",
    "weaker": "weak",
    "greater": "great",
    "wider": "wide",
}
NOUNS = frozenset(
    [
        "west",
        "east",
        "guest",
        "forest",
        "interest",
        "test",
        "rest",
        "harvest",
        "protest",
        "request",
        "arrest",
        "contest",
        "priest",
        "chest",
        "quest",
        "digest",
        "honest",
        "modest",
        "crest",
        "nest",
        "pest",
        "vest",
        "invest",
        "southwest",
        "northwest",
        "midwest",
        "breast",
        "conquest",
    ]
)
LOSES_E = frozenset(
    [
        "larg",
        "lat",
        "wid",
        "fin",
        "saf",
        "nic",
        "clos",
        "brav",
        "rar",
        "pur",
        "strang",
        "wis",
        "whit",
        "simpl",
        "ripe",
        "larg",
    ]
)


def base(word: str) -> str:
    """The base form of one word; a word that is no superlative is returned as it is."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if not word.endswith("est") or word in NOUNS or len(word) < 6:
        return word
    stem = word[:-3]
    if stem in LOSES_E:
        return stem + "e"
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "ls" else stem
