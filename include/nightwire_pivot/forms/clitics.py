"""Portuguese pronouns at the verb where the model reads them right: `vai fazê-lo`, `os encontraram`.

The generator writes what grammars ask, `fá-lo-á` and `encontraram-nos`; the model has hardly met the one, and
takes the other for us.
"""

import re

_FUTURE = re.compile(r"\b(\w+)-(l[oa]s?)-(ei|ás|á|emos|ão|ia|íamos|iam)\b")
_FUTURE_TO = re.compile(r"\b(\w+)-(lh[oa]s?)-(ei|ás|á|emos|ão|ia|íamos|iam)\b")
_THEM = re.compile(r"\b(\w+(?:am|em|ão|õem))-n([oa]s)\b")
_DOING = re.compile(r"(?<=, )se (\w+ndo)\b(?!-)")  # `, se enxugando` is read as `if`
_US = re.compile(r"\b(\w+mos)-nos\b")  # `apaixonámos-nos` is no Portuguese
GO = {
    "ei": "vou",
    "ás": "vais",
    "á": "vai",
    "emos": "vamos",
    "ão": "vão",
    "ia": "iria",
    "íamos": "iríamos",
    "iam": "iriam",
}
SHORT = {
    "fá": "fazê",
    "di": "dizê",
    "dí": "dizê",
    "trá": "trazê",
}  # stems of the future that are no infinitive


def before_verb(text: str, *, us: bool) -> str:
    """Text with such pronouns moved.

    Args:
        text: Portuguese.
        us: whether the source may have a first person, so that `-nos` may be us.
    """
    text = _DOING.sub(r"\1-se", _FUTURE_TO.sub(_going_to, _FUTURE.sub(_going, text)))
    text = _US.sub(lambda match: _like(match[1], f"nos {match[1].lower()}"), text)
    return text if us else _THEM.sub(_them, text)


def _going(match: re.Match[str]) -> str:
    stem = match[1].lower()
    return _like(match[1], f"{GO[match[3]]} {SHORT.get(stem, stem)}-{match[2]}")


def _going_to(match: re.Match[str]) -> str:
    """`dar-lhos-emos` as `vamos dar-lhes`: the model has not met the two pronouns in one."""
    whom = "lhes" if match[2].endswith("s") else "lhe"
    return _like(match[1], f"{GO[match[3]]} {match[1].lower()}-{whom}")


def _them(match: re.Match[str]) -> str:
    return _like(match[1], f"{match[2]} {match[1].lower()}")


def _like(first: str, text: str) -> str:
    return text[:1].upper() + text[1:] if first[:1].isupper() else text
