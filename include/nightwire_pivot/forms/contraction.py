"""Portuguese prepositions melted with articles, where Apertium's own step could not see them."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_DOUBLED = re.compile(r"\b(de|com|a|para|por|desde|até|entre) n([oa]s?)\b", re.IGNORECASE)
_PAIR = re.compile(r"\b(a|de|em|por) (os?|as?)\b", re.IGNORECASE)
_THAT = re.compile(r"\b(d)e (aquel[ea]s?|aquilo|est[ea]s?|ess[ea]s?|isso|isto|el[ea]s?)\b", re.IGNORECASE)
_IN_I = re.compile(r"(?:(?<=gu)|(?<=qu)|(?<=[b-df-hj-np-tv-zç]))í-(?=l[oa]s?\b)", re.IGNORECASE)
_PUT = re.compile(r"po-(?=l[oa]s?\b)", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?<=\w)([aei])r-([oa]s?)\b", re.IGNORECASE)
_STRESSED = {"a": "á", "e": "ê", "i": "i"}


def enclitics(text: str) -> str:
    """`descobrí-lo` -> `descobri-lo`, `propo-la` -> `propô-la`, `alcançar-o` -> `alcançá-lo`."""
    text = _PUT.sub("pô-", _IN_I.sub("i-", text))
    return _INFINITIVE.sub(lambda match: f"{_STRESSED[match[1].lower()]}-l{match[2]}", text)


def contract(text: str) -> str:
    """`a o homem` -> `ao homem`, `de aquela` -> `daquela`.

    And `até no ano` -> `até o ano`, where a phrase of time met a preposition.
    """
    return _THAT.sub(r"\1\2", _PAIR.sub(_melted, _DOUBLED.sub(r"\1 \2", text.replace(" de em ", " de "))))


def _melted(match: re.Match[str]) -> str:
    form = _forms()[match[0].lower()]
    return form.capitalize() if match[0][0].isupper() else form


@cache
def _forms() -> dict[str, str]:
    return dict(
        tomllib.loads(files(__package__).joinpath("contraction.toml").read_text(encoding="utf-8"))["forms"]
    )
