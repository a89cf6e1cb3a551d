"""`The judge, according to which`: of people English says whom; the model often has `which` for them.

Italian `che` and `il quale` are of both, so that what tells is the English noun before it. A `which` that
is a subject is left alone: of half of them another noun is meant (`5,660 fewer teachers, which will …`).
"""

import re
import tomllib
from functools import cache
from importlib.resources import files


def of_people(english: str) -> str:
    """English with `whom` behind nouns for people."""
    return _which().sub(r"\1 whom", english) if "which" in english else english


@cache
def _which() -> re.Pattern[str]:
    """`which` behind people, with its preposition or before another subject."""
    table = tomllib.loads(files(__package__).joinpath("relatives.toml").read_text(encoding="utf-8"))
    people, before = ("|".join(table[name].split()) for name in ("people", "before"))
    phrases = "|".join(table["phrases"])
    return re.compile(
        rf"(\b(?:{people}),?(?: (?:(?:{before}) of|{phrases}|of|to|for|from|by|with|against|about|on|among)"
        r"|(?= which (?:the|a|an|his|her|their|he|she|they|police|nobody|no one)\b))) which\b"
    )
