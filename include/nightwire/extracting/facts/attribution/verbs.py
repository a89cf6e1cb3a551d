"""Who speaks with a finite verb of speech: who stands before it, before its aside or its relative clause."""

from nightwire.extracting.facts.attribution.acting import acting_name
from nightwire.extracting.facts.attribution.marks import CLOSING, EITHER, OPENING
from nightwire.extracting.facts.attribution.medium import past_medium
from nightwire.extracting.facts.attribution.reach import relative_start
from nightwire.extracting.facts.attribution.speaker import (
    DASHES,
    author,
    named_after,
    named_before,
    named_in_aside,
    opens_clause,
    past_aside,
    phrase_before,
)
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.numbers.tokens import Tokens

COMPANY = 4  # tokens of `e i suoi collaboratori`
LONGEST_MANNER = 9  # tokens of `, in una nota diffusa ieri sera,`
PAUSES = frozenset(",") | DASHES  # between a quotation and the verb behind it
CLOSED = frozenset(",.")
OPENS = ":"
LONGEST_VERB = 4  # tokens of what stands between a quotation and its speaker: `si sfoga commosso`


def before_verb(sentence: Sentence, verb: int, words: AttributionWords) -> str | None:
    """The name or phrase before a verb, as far as it may speak."""
    verb -= verb > 1 and sentence.word(verb - 1) in words.object  # `la polizia ne conta`
    verb = _past_company(sentence, _past_manner(sentence, verb, words), words)
    near = named_before(sentence, verb, words) or phrase_before(sentence, verb, words)
    if near is not None:
        return near
    relative = relative_start(sentence, verb, words)
    if relative is not None:  # `il Centro meteorologico (Cm), che ha precisato`
        return phrase_before(sentence, past_aside(sentence, relative), words, anywhere=True)
    aside = past_aside(sentence, verb)
    if aside == verb:
        return None
    before = named_in_aside(sentence, aside, words) or _name_alone(sentence, aside + 1, verb - 1, words)
    return before or named_before(sentence, aside, words) or phrase_before(sentence, aside, words)


def _name_alone(sentence: Sentence, first: int, end: int, words: AttributionWords) -> str | None:
    """`quello dei metallurgici, la Nova Lega, sostiene`: a name is all that stands between two commas."""
    article = sentence.word(first) in sentence.grammar.articles & words.singular
    name = range(first + article, end)
    whole = len(name) + article > 1 and all(sentence.capital(at) for at in name)
    return sentence.text(first + article, end) if whole else None


def _past_manner(sentence: Sentence, verb: int, words: AttributionWords) -> int:
    """`l'Ansa in un primo momento riportava`, `Bo in una nota ha detto`: where the name ends before it."""
    small = words.place | words.offices
    for index in range(verb - 1, max(0, verb - LONGEST_MANNER), -1):
        if not sentence.word(index).isalpha():
            return verb
        if sentence.word(index) in small:
            before = index - (sentence.word(index - 1) == ",")
            return before if sentence.capital(before - 1) and before > 1 else verb
    return verb


def _past_company(sentence: Sentence, verb: int, words: AttributionWords) -> int:
    """`Bo e i suoi collaboratori hanno scoperto`: where the name ends that others are added to."""
    own = sentence.word(verb - 2) in words.possessive
    joined = sentence.word(verb - 4) in words.coordinating and verb > COMPANY
    return verb - COMPANY if own and joined else verb


def is_rule(speaker: str, words: AttributionWords) -> bool:
    """Whether a verb of speech has a paper as its subject that says nothing: `la Costituzione prevede`."""
    return speaker.split(maxsplit=1)[0].lower() in words.papers - words.heads


def is_deed(sentence: Sentence, end: int, speaker: str, words: AttributionWords) -> bool:
    """Whether a verb of speech does what it names: `annuncia i giudici`, `la Corte conferma la multa`."""
    articles = sentence.grammar.articles - words.indefinite - words.owning
    verb, begins = sentence.word(end - 1), end
    while sentence.word(begins) in words.times | words.these:  # `ha confermato questa sera la fiducia`
        begins += 1
    if sentence.word(begins) not in articles:
        return False
    rules = any(word in words.courts for word in speaker.lower().split())
    return (verb in words.deeds and not _is_name(speaker, words)) or (rules and verb in words.rulings)


def _is_name(speaker: str, words: AttributionWords) -> bool:
    """`la Jihad islamica`, `il premier Bo`, but not `l'organizzazione`, `il ministro della Difesa`."""
    before = ""
    for word in speaker.split():
        if word[:1].isupper() and before not in words.joints:
            return True
        before = word.lower()
    return False


def of_paper(speaker: str, language: Grammar, words: AttributionWords) -> str | None:
    """Whose a paper is that speaks: `i dati del Comune dicono`; None where it is nobody's."""
    sentence = Sentence(Tokens(speaker), language)
    return author(sentence, 0, words)


def is_subjectless(sentence: Sentence, verb: int, words: AttributionWords) -> bool:
    """Whether a verb leaves its subject to the sentence before: `e ha aggiunto`, `Ha detto`.

    It does not in `i contribuenti, inoltre, dichiarano`.
    """
    first = verb
    while sentence.word(first - 1) == "," == sentence.word(first - 3) and first > 3:
        if sentence.word(first - 2) not in words.between | words.times:
            break
        first -= 3
    word = sentence.word(first - 1) if first else ""
    if word == "," and sentence.word(0) in sentence.grammar.articles | words.indefinite:
        return closes_quotation(sentence, verb)  # `un primo bilancio, provvisorio, parla di`
    return opens_clause(sentence, first) or word in words.coordinating | words.between


def closes_quotation(sentence: Sentence, verb: int) -> bool:
    """Whether a verb follows a mark that closes a quotation: `«Muoiono di fame», dice`, `» — dice`."""
    last = sentence.word(verb - 2 if sentence.word(verb - 1) in PAUSES else verb - 1)
    return verb > 1 and (last in CLOSING or last == EITHER)


def introduced(sentence: Sentence, colon: int, words: AttributionWords) -> str | None:
    """Who speaks after a colon: `Il sindaco Bo: «Servono 12 milioni»`, `La Lega attacca: «Pochi»`.

    The quotation may be a sentence of its own; without one a paper still has its author (`I dati Istat: 12`).
    """
    alone = introducing(sentence, colon, words)
    opening = sentence.word(colon + 1)
    if opening in OPENING or opening == EITHER:
        return alone or _uttered_before(sentence, colon, words) or _acts_before(sentence, colon, words)
    return alone if not opening else _paper_before(sentence, colon, words)


def introducing(sentence: Sentence, colon: int, words: AttributionWords) -> str | None:
    """Whoever is all that stands before a colon: a noun that may speak, or a name of more than one word."""
    first = _past_articles(sentence, words)
    named = phrase_before(sentence, colon, words)
    if named is None or first >= colon or sentence.text(first, colon) != named:
        return None
    told = [sentence.word(at) in words.heads for at in range(first, colon)]
    capitals = sum(sentence.capital(at) for at in range(first, colon))
    return named if any(told) or capitals > 1 else None


def _uttered_before(sentence: Sentence, colon: int, words: AttributionWords) -> str | None:
    """`Dura la replica della Nova, che non era in aula: «...»`."""
    nouns = (at for at in range(colon) if sentence.word(at) in words.utterances)
    return next((name for at in nouns if (name := author(sentence, at, words))), None)


def _acts_before(sentence: Sentence, colon: int, words: AttributionWords) -> str | None:
    """`Il vicepremier Bo ha rilanciato: «...»`, `Ne è convinto Ugo Bo: «...»`."""
    acts = acting_name(sentence, words)
    if acts is not None and sentence.tokens.text.index(acts) < sentence.tokens.starts[colon]:
        return acts
    named = phrase_before(sentence, colon, words)
    alone = named is not None and sentence.text(_past_articles(sentence, words), colon) == named
    return None if alone else named  # `Terremoto: «...»`


def _paper_before(sentence: Sentence, colon: int, words: AttributionWords) -> str | None:
    """`Il rapporto di Amnesty: 40 casi`, `Più alta la stima di Amnesty: 60`: its author ends at the colon."""
    small = sentence.grammar.articles | words.indefinite
    for at in range(colon):
        if sentence.word(at) not in words.papers | words.utterances or (
            at and sentence.word(at - 1) not in small
        ):
            continue
        named = author(sentence, at, words)
        if named is not None and sentence.text(0, colon).endswith(named):
            return named
    return None


def _past_articles(sentence: Sentence, words: AttributionWords) -> int:
    small = sentence.grammar.articles | words.indefinite
    return next(at for at in range(len(sentence.words) + 1) if sentence.word(at) not in small)


def after_quotation(sentence: Sentence, index: int, words: AttributionWords) -> tuple[str, int] | None:
    """Who follows a quotation and any verb, and where the name begins: `«...», si sfoga il sindaco`."""
    if sentence.word(index - 1) not in PAUSES or not closes_quotation(sentence, index):
        return None
    if not sentence.word(index).isalpha() or sentence.word(index) in words.place | words.clause:
        return None  # `«Il governo?», «Il Paese»`, `"Morvillo", in via Bo`
    begins = _past_any_verb(sentence, index, words)
    named = named_after(sentence, begins, words, strict=True) if begins else None
    return None if named is None else (named, begins)


def _past_any_verb(sentence: Sentence, index: int, words: AttributionWords) -> int:
    """Where somebody begins behind a verb of one or two words, or past its medium; 0 where nobody does."""
    for begins in range(index + 1, index + LONGEST_VERB):
        word = sentence.word(begins)
        if word in sentence.grammar.articles | words.indefinite or sentence.capital(begins):
            return begins
        if word in words.oblique and sentence.word(index) in words.auxiliaries:
            past = past_medium(sentence, begins, words)  # `ha attaccato in aula la ministra`
            return past if past > begins else 0
        if not word.isalpha() or word in words.oblique | words.clause:
            return 0
    return 0


def speaking_from(sentence: Sentence, verb: int, end: int, words: AttributionWords) -> str | None:
    """`fanno notare dalla Nova`, `spiegano dal Comune`: several, of whom only where they are is said."""
    if sentence.word(end) not in words.away:
        return None
    many = sentence.word(verb).endswith(tuple(words.plural_endings))
    return named_after(sentence, end + 1, words, strict=True) if many else None


def closed_off(sentence: Sentence, verb: int, article: int, words: AttributionWords) -> str | None:
    """`il ghiaccio, dicono i glaciologi, cala`: who stands between a verb and the next mark."""
    named = named_after(sentence, article, words, strict=False) if sentence.word(verb - 1) == "," else None
    if named is None:
        return None
    end = article + 1 + len(Tokens(named).words)
    alone = sentence.text(article + 1, end) == named
    return named if alone and sentence.word(end) in CLOSED else None


def says(sentence: Sentence, end: int, words: AttributionWords) -> bool:
    """Whether `che`, `di` and what was done, or a quotation follows a verb: not `promette di tornare`."""
    word = sentence.word(end)
    if word not in words.infinitive:
        return word in words.that | OPENING | {OPENS, EITHER}
    done = sentence.word(end + 1 + (sentence.word(end + 1) in words.negations))
    return done.startswith(tuple(words.infinitive_short))
