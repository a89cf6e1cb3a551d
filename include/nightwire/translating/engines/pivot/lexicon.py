"""Italian words and phrases with the Portuguese that they shall become."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from nightwire.translating.engines.pivot.inflection import Form, forms
from nightwire.translating.glossary import Term

MAX_PHRASE_WORDS = 6
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
        genders: Portuguese lemma -> `m`, `f` or `mf`.
    """

    phrases: dict[tuple[str, ...], str] = field(default_factory=dict)
    lemmas: dict[tuple[str, str], Term] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)


def build_lexicon(terms: Iterable[Term]) -> Lexicon:
    """Sort the terms into look-ups."""
    lexicon = Lexicon()
    for term in terms:
        if not term.word_class:
            lexicon.phrases.setdefault(phrase_key(term.source), term.target)
            continue
        if term.gender:
            lexicon.genders[term.target] = term.gender
        for tag in CLASS_TAGS[term.word_class]:
            lexicon.lemmas.setdefault((term.source, tag), term)
        for surface, form in forms(term):
            lexicon.forms.setdefault(surface, form)
    return lexicon


def phrase_key(phrase: str) -> tuple[str, ...]:
    """`L'accaduto` -> `("l'", "accaduto")`: the words as Apertium parts them."""
    return tuple(phrase.lower().replace("'", "' ").split())
