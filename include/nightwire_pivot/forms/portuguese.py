"""Portuguese words that Apertium's dictionary lacks: gender, tags and regular forms."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from nightwire_pivot.stream.units import Unit

FEMININE = ("a", "ção", "são", "xão", "ião", "zão", "dade", "gem", "tude", "ice", "as", "ções", "dades")
MASCULINE = ("ista", "istas", "ema", "oma", "ama", "emas", "amas", "avião", "campeão")
ONE_FORM = ("e", "l", "z", "ar", "m", "ista", "s", "ior", "melhor", "menor")
INVARIABLE = frozenset({"de", "do", "da", "dos", "das", "em", "contra", "não", "a", "por", "sem"})
WOMANLY = ("dor", "cor", "flor")  # nouns in -or that have no other feminine
LINKS = INVARIABLE | {"ao", "à", "na", "no", "e", "com", "para", ""}  # the noun's own words end there
GENDERS = {"m", "f", "mf", "GD"}
_TAGS = r"(?:\\<[^<>\\]+\\>)+"
_MISSING = re.compile(rf"#([^<#\\+]+)({_TAGS})((?:\+[^<+\\]+{_TAGS})*)")
_CLITIC = re.compile(rf"\+([^<+\\]+)({_TAGS})")
_TAG = re.compile(r"<([^<>\\]+)")
_PAST_OF_US = re.compile(r"^(?!(?:d|est)ar<)([^<+]+ar<vblex><ifi><p1><pl>)$", re.IGNORECASE)


def guess_gender(word: str) -> str:
    """`f` or `m` by the ending of the first word."""
    first = word.split(maxsplit=1)[0] if word.split() else word
    return "f" if first.endswith(FEMININE) and not first.endswith(MASCULINE) else "m"


def target_tags(source_tags: Sequence[str], target: str, gender: str) -> tuple[str, ...]:
    """The tags of an Italian form as those of its Portuguese.

    Nouns take the gender of the Portuguese; adjectives that have one form for both take `mf`, and
    those that have two take the gender of what they belong to (`GD`) where Italian does not say.
    """
    word_class = source_tags[0] if source_tags else ""
    names = ["ND" if tag == "sp" else tag for tag in source_tags]
    if word_class == "n":
        return tuple(gender if tag in GENDERS else tag for tag in names)
    if word_class == "adj":
        one_form = target.endswith(ONE_FORM) and not target.endswith("ês")
        adjective = "mf" if one_form else "GD"
        return tuple(adjective if tag in GENDERS and (one_form or tag == "mf") else tag for tag in names)
    return tuple(names)


def told_apart(units: Sequence[Unit]) -> list[Unit]:
    """Before the generator: `falamos` of the past is kept from it, and `elegido`, which Spanish has alone."""
    return [unit.with_body(_participle(_PAST_OF_US.sub(r"\1<us>", unit.body))) for unit in units]


def _participle(reading: str) -> str:
    """`eleger<vblex><pp><f><sg>` as `eleito<adj><f><sg>`."""
    verb, sign, rest = reading.partition("<vblex><pp>")
    form = _tables()["participles"].get(verb.lower())
    if not sign or form is None:
        return reading
    return f"{form.capitalize() if verb[:1].isupper() else form}<adj>{rest}"


def fill_forms(text: str) -> str:
    r"""Replace what the generator could not make, `#rejeitar\<vblex\>…`, by regular forms."""
    return _MISSING.sub(_filled, text)


def _filled(match: re.Match[str]) -> str:
    """The verb's form with its clitics; where the tense is parted from the verb (`tornar-se-á`) before it."""
    names = _TAG.findall(match[2])
    clitics: list[str] = []
    for clitic, tag_text in _CLITIC.findall(match[3]):
        found = _TAG.findall(tag_text)
        if found[0] == "cuavb":
            names = [names[0], *found[1:]]
        else:
            clitics.append(clitic.lower())
    form = inflect(match[1], names)
    if not clitics:
        return form
    future = {"fti", "cni"} & set(names)
    return f"{' '.join(clitics)} {form}" if future else "-".join([form, *clitics])


def inflect(lemma: str, tags: Sequence[str]) -> str:
    """The regular form of a word; of several words the first is inflected."""
    first, space, rest = lemma.partition(" ")
    if first in INVARIABLE and space:
        return lemma
    if tags[0].startswith("vb"):
        form = _verb(first, tags[1:])
    elif tags[0] in ("n", "adj", "rel"):
        form, rest = _nominal(first, tags), _agreeing(rest, tags)
    else:
        form = first
    return form + space + rest


def _agreeing(rest: str, tags: Sequence[str]) -> str:
    """The adjectives behind a plural noun in the plural: `investigador policial`, but `avião de combate`."""
    words = rest.split(" ")
    if tags[0] != "n" or "pl" not in tags:
        return rest
    end = next((place for place, word in enumerate(words) if word in LINKS or word[:1].isupper()), len(words))
    return " ".join([*(_nominal(word, ("n", "pl")) for word in words[:end]), *words[end:]])


def _verb(infinitive: str, tags: Sequence[str]) -> str:
    if infinitive.endswith("-se"):
        return _reflexive(infinitive.removesuffix("-se"), tags)
    for end, forms in _irregular().items():
        if infinitive.endswith(end) and (form := forms.get(".".join(tags))):
            return infinitive.removesuffix(end) + form
    stem, ending = infinitive[:-2], infinitive[-2:]
    form_ending = _tables().get(ending, {}).get(".".join(tags))
    return infinitive if form_ending is None else _spelled(stem, ending, form_ending)


def _reflexive(infinitive: str, tags: Sequence[str]) -> str:
    """`tornou-se`, `se tornará`, `tornado`."""
    form = _verb(infinitive, tags)
    if tags[0] == "pp":
        return form
    upper, form = form[:1].isupper(), form[:1].lower() + form[1:]
    clitic = {"p1": "nos" if "pl" in tags else "me", "p2": "te"}.get(tags[1] if len(tags) > 1 else "", "se")
    whole = f"{clitic} {form}" if tags[0] in ("fti", "cni", "prs", "pis") else f"{form}-{clitic}"
    return whole[:1].upper() + whole[1:] if upper else whole


def _spelled(stem: str, conjugation: str, ending: str) -> str:
    """Keep the sound: `ficar` + `ei` = `fiquei`, `alcançar` + `ei` = `alcancei`."""
    soft = ending[0] in "eéêií"
    if conjugation == "ar" and soft:
        for hard, respelled in (("c", "qu"), ("g", "gu"), ("ç", "c")):
            if stem.endswith(hard):
                return stem.removesuffix(hard) + respelled + ending
    if conjugation != "ar" and not soft:
        for weak, respelled in (("c", "ç"), ("gu", "g"), ("g", "j")):
            if stem.endswith(weak):
                return stem.removesuffix(weak) + respelled + ending
    return stem + ending


def _nominal(word: str, tags: Sequence[str]) -> str:
    changes = word.endswith(("o", "or", "ês")) and not word.endswith("ão")
    if "f" in tags and word not in WOMANLY and (tags[0] == "adj" or changes):
        word = _respelled(word, _tables()["feminine"])
    return _respelled(word, _tables()["plural"]) if "pl" in tags and not word.endswith("s") else word


def _respelled(word: str, endings: Mapping[str, str]) -> str:
    ending = max((known for known in endings if word.endswith(known)), key=len)
    return word[: len(word) - len(ending)] + endings[ending]


def _irregular() -> dict[str, dict[str, str]]:
    """Ends of infinitives of verbs that do not keep their stem, with their forms."""
    found: Any = _tables()["irregular"]
    return dict(found)


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("portuguese.toml").read_text(encoding="utf-8"))
