"""Italian words and phrases with the Portuguese that they shall become."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from nightwire.translating.engines.pivot.inflection import Form, forms
from nightwire.translating.glossary import Term

MAX_PHRASE_WORDS = 6
ARTICLES = {"l": "il", "llo": "il", "lla": "il", "ll'": "il", "i": "il", "gli": "il", "lle": "il"}
MELTED = {
    f"{start}{end}": f"{preposition} il"
    for start, preposition in (("de", "di"), ("a", "a"), ("da", "da"), ("ne", "in"), ("su", "su"))
    for end in ARTICLES
}
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
        forms: inflected Italian form -> what form of which term, for words Apertium does not know.
        nominals: inflected Italian noun or adjective -> what form of which term.
        genders: Portuguese lemma -> `m`, `f` or `mf`.
        reflexives: reflexive verbs that are words of their own: `dimettersi`.
    """

    phrases: dict[tuple[str, ...], str] = field(default_factory=dict)
    lemmas: dict[tuple[str, str], Term] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)
    nominals: dict[str, Form] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    reflexives: set[str] = field(default_factory=set)


def build_lexicon(terms: Iterable[Term]) -> Lexicon:
    """Sort the terms into look-ups."""
    lexicon = Lexicon()
    for term in terms:
        if not term.word_class:
            lexicon.phrases.setdefault(phrase_key(term.source), term.target)
            continue
        if term.word_class == "v" and term.source.endswith("rsi"):
            lexicon.reflexives.add(f"{_active(term.source)}si")
            lexicon.lemmas.setdefault((f"{_active(term.source)}si", "vblex"), term)
            continue
        if term.gender:
            lexicon.genders[term.target] = term.gender
        for tag in CLASS_TAGS[term.word_class]:
            lexicon.lemmas.setdefault((term.source, tag), term)
        for surface, form in forms(term):
            lexicon.forms.setdefault(surface, form)
            if term.word_class != "v":
                lexicon.nominals.setdefault(surface, form)
    return lexicon


def _active(reflexive: str) -> str:
    """`dimettersi` -> `dimettere`, `porsi` -> `porre`."""
    stem = reflexive.removesuffix("rsi")
    return f"{stem}re" if stem[-1:] in "aei" else f"{stem}rre"


def phrase_key(phrase: str) -> tuple[str, ...]:
    """`Dell'accaduto` -> `("di", "il", "accaduto")`: the words as Apertium parts them."""
    words = phrase.lower().replace("'", "' ").split()
    return tuple(part for word in words for part in MELTED.get(word, word).split())
