"""Italian words and phrases with the Portuguese that they shall become."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from nightwire.translating.engine_api import Term, load_terms
from nightwire_pivot.forms.inflection import forms
from nightwire_pivot.stream.melted import phrase_key
from nightwire_pivot.stream.units import tagged

PAIR = "it-pt"
MAX_PHRASE_WORDS = 8  # parts; `della` is two
CLITICS = {
    "si": "si<prn><enc><ref><p3><mf><sp>",
    "lo": "lo<prn><enc><p3><m><sg>",
    "la": "lo<prn><enc><p3><f><sg>",
    "li": "lo<prn><enc><p3><m><pl>",
    "le": "lo<prn><enc><p3><f><pl>",
    "gli": "gli<prn><enc><p3><m><sg>",
}
PARTICIPLES = {"o": "<m><sg>", "a": "<f><sg>", "i": "<m><pl>", "e": "<f><pl>"}
GOING = ("venire", "andare")  # their `a` before an infinitive is gone when words are chosen
DRAWN = {f"{first}trarsi" for first in ("", "as", "at", "con", "de", "dis", "es", "pro", "ri", "sot")}
CLASS_TAGS = {
    "n": ("n",),
    "v": ("vblex", "vbmod", "vbser", "vbhaver"),
    "adj": ("adj",),
    "adv": ("adv", "preadv"),
    "pr": ("pr",),
    "cnj": ("cnjadv", "cnjcoo", "cnjsub"),
    "det": ("det", "prn", "predet", "adj"),
    "rel": ("rel",),
    "num": ("num",),
    "ij": ("ij",),
}


@dataclass(slots=True)
class Lexicon:
    """Look-ups made of a glossary's terms.

    Attributes:
        phrases: words of a phrase, lower case -> target; single words that stand as they are too.
        lemmas: lemma and Apertium class tag -> the term.
        readings: inflected Italian form -> its readings, for words Apertium does not know.
        nominals: the readings of these as a noun or an adjective.
        verb_phrases: lemma and words behind it -> target: `("scendere", "in", "piazza")`.
        genders: Portuguese lemma -> `m`, `f` or `mf`.
        reflexives: reflexive verbs that are words of their own, `dimettersi`, with their Portuguese.
    """

    phrases: dict[tuple[str, ...], str] = field(default_factory=dict)
    lemmas: dict[tuple[str, str], Term] = field(default_factory=dict)
    readings: dict[str, list[str]] = field(default_factory=dict)
    nominals: dict[str, list[str]] = field(default_factory=dict)
    verb_phrases: dict[tuple[str, ...], str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    reflexives: dict[str, str] = field(default_factory=dict)


def load_glossary(user_folder: Path | None = None) -> list[Term]:
    """All rows, a user's `it-pt/*.csv` before ours; where ours are from stands in `glossary/README.md`."""
    return load_terms(PAIR, user_folder, files("nightwire_pivot").joinpath("glossary"))


def build_lexicon(terms: Iterable[Term]) -> Lexicon:
    """Sort the terms into look-ups."""
    lexicon = Lexicon()
    for term in terms:
        if not term.word_class:
            lexicon.phrases.setdefault(phrase_key(term.source), term.target)
            continue
        if term.word_class == "v" and (" " in term.source or term.source.endswith("rsi")):
            _add_verb(lexicon, term)
            continue
        if term.gender:
            lexicon.genders[term.target] = term.gender
        for tag in CLASS_TAGS[term.word_class]:
            lexicon.lemmas.setdefault((term.source, tag), term)
        _add_readings(lexicon, term)
        if term.word_class == "v":
            _add_clitics(lexicon, term.source)
    return lexicon


def _add_readings(lexicon: Lexicon, term: Term) -> None:
    """The regular forms of a word, as Apertium would read them."""
    for surface, form in forms(term):
        reading = tagged(term.source, form.tags)
        for known in (lexicon.readings, lexicon.nominals)[: 1 + (term.word_class != "v")]:
            if reading not in (found := known.setdefault(surface, [])):
                found.append(reading)


def _add_clitics(lexicon: Lexicon, verb: str) -> None:
    """`arrendersi`, `arrendendolo`, `radunatasi`, for verbs that Apertium lacks."""
    gerund = {"are": "ando", "ere": "endo", "ire": "endo"}.get(verb[-3:])
    for stem, form in ((verb[:-1], "inf"), (verb[:-3] + (gerund or ""), "ger")):
        for clitic, names in CLITICS.items():
            if gerund:
                reading = f"{verb}<vblex><{form}>+{names}"
                lexicon.readings.setdefault(stem + clitic, [reading])
    done = {"are": "at", "ere": "ut", "ire": "it"}.get(verb[-3:])
    for ending, names in PARTICIPLES.items() if done else ():
        reading = f"{verb}<vblex><pp>{names}+{CLITICS['si']}"
        lexicon.readings.setdefault(f"{verb[:-3]}{done}{ending}si", [reading])


def _add_verb(lexicon: Lexicon, term: Term) -> None:
    """Reflexive verbs and verbs with the words that go with them: `dimettersi`, `scendere in piazza`."""
    first, *rest = term.source.split(" ", 1)
    if first.endswith("rsi"):
        first = f"{active(first)}si"
    if rest:
        for words in {rest[0], rest[0].removeprefix("a ") if first in GOING else rest[0]}:
            lexicon.verb_phrases.setdefault((first, *phrase_key(words)), term.target)
        if first.endswith("si"):
            lexicon.reflexives.setdefault(first, "")
    else:
        lexicon.lemmas.setdefault((first, "vblex"), term)
        lexicon.reflexives[first] = lexicon.lemmas[first, "vblex"].target


def active(reflexive: str) -> str:
    """`dimettersi` -> `dimettere`, `porsi` -> `porre`, `sottrarsi` -> `sottrarre`."""
    stem = reflexive.removesuffix("rsi")
    if reflexive in DRAWN:
        return f"{stem}rre"
    return f"{stem}re" if stem[-1:] in "aei" else f"{stem}rre"
