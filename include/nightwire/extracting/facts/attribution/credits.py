"""Papers and other people's words that credit somebody without any verb of speech."""

from nightwire.extracting.facts.attribution.speaker import DASHES, author, named_after, opens_clause
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

TO_PAPER = 4  # tokens from a preposition to the paper: `dalle poche e confuse dichiarazioni`
TO_MADE = 6  # tokens from a paper to whoever published it
TO_VERB = 16  # tokens from a survey to what it does
SHORT = 12  # tokens of a sentence that only says whose words these are
BRACKETS, COLON = frozenset("(") | DASHES, ":"
Credit = tuple[str, int]  # who, and the token after the words that say so


def from_paper(sentence: Sentence, index: int, words: AttributionWords) -> Credit | None:
    """`Dai dati dell'Istat risulta che`, `Dalle dichiarazioni di Bo i morti sarebbero 12`."""
    rest = sentence.words[index:]
    seen = sentence.word(index - 1) in words.evident
    if not seen and (not opens_clause(sentence, index) or (words.evident | words.hearsay).isdisjoint(rest)):
        return None
    for paper in range(index + 1, index + 1 + TO_PAPER):
        word = sentence.word(paper)
        if word in words.papers:
            named = author(sentence, paper, words)
            return None if named is None else (named, paper + 1)
        if not is_before_noun(sentence, paper, words):
            return None
    return None


def in_paper(sentence: Sentence, index: int, words: AttributionWords) -> Credit | None:
    """`Nell'ultimo sondaggio di Nova la lista sale al 12%`, `salita al 12% nel rapporto della Nova`."""
    read = sentence.word(index - 1) in words.evident  # `, si legge nel rapporto`
    if sentence.word(index) in words.taking and not read:
        return None  # `in uno studio di Nova` may be a room
    seen = read or not words.evident.isdisjoint(sentence.words[index:])
    told = words.papers if seen else words.surveys | (words.utterances & words.papers)
    for paper in range(index + 1, index + 1 + TO_PAPER):
        word = sentence.word(paper)
        if word in told:
            named = author(sentence, paper, words) or (word if read else None)
            return None if named is None else (named, paper + 1)
        if not is_before_noun(sentence, paper, words):
            return None
    return None


def is_before_noun(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    """Whether a token may stand between a preposition and its noun: an article, an adjective."""
    word = sentence.word(index)
    small = word in sentence.grammar.articles | words.indefinite
    return small or (word.isalpha() and not words.is_verb(word) and not sentence.capital(index))


def bracketed(sentence: Sentence, index: int, words: AttributionWords) -> Credit | None:
    """`12 casi (dati Istat)`, `12 casi – dati della Questura`, `12 casi (fonte: Ansa)`."""
    opening, first = sentence.word(index), index + 1
    if opening in DASHES and sentence.tokens.glued(first):
        return None
    word = sentence.word(first)
    if word in words.papers:
        named = author(sentence, first, words)
    elif word in words.heads and sentence.word(first + 1) == COLON:
        named = named_after(sentence, first + 2, words, strict=True)
    else:
        return None
    return None if named is None else (named, first + 1)


def utterance(sentence: Sentence, index: int, words: AttributionWords) -> Credit | None:
    """`Questo è il racconto di Patrizia, una testimone`: whose the words around it are."""
    if len(sentence.words) > SHORT:
        return None
    if sentence.word(index - 1) not in sentence.grammar.articles or index > SHORT // 2:
        return None
    named = author(sentence, index, words)
    return None if named is None else (named, index + 1)


def is_of_paper(sentence: Sentence, made: int, words: AttributionWords) -> bool:
    """Whether a paper is made: `un sondaggio diffuso da`, `di sondaggi ne girano: l'ultimo, svolto da`."""
    near = any(sentence.word(at) in words.papers for at in range(max(0, made - TO_MADE), made))
    return near or (sentence.word(made - 1) == "," and not words.surveys.isdisjoint(sentence.words[:made]))


def survey(sentence: Sentence, index: int, words: AttributionWords) -> Credit | None:
    """`Un sondaggio Nova diffuso lunedì accredita il partito del 29%`: whose a survey is that says so."""
    small = sentence.grammar.articles | words.indefinite
    named = author(sentence, index, words)
    if named is None or index > 2 or sentence.word(0) not in small | words.surveys:
        return None
    verb = next((at for at in range(index + 1, index + TO_VERB) if _does(sentence, at, words)), 0)
    return (named, verb) if verb else None


def _does(sentence: Sentence, at: int, words: AttributionWords) -> bool:
    """Whether a token is a verb of the present before what it counts: `accredita il`, `dà la Nova al`."""
    word = sentence.word(at)
    if not word.isalpha() or sentence.capital(at) or word in words.being | words.auxiliaries | words.clause:
        return False
    object_ = sentence.word(at + 1) in sentence.grammar.articles | words.indefinite | words.offices
    return object_ and word not in words.oblique | words.times | words.nouns and words.ends_finite(word)
