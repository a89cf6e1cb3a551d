"""How far a cue bears: to the end of its clause, or of its relative clause."""

from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

RELATIVE = 5  # tokens from `, che` to its verb
CLAUSE = 5  # tokens from a comma to the finite verb of a clause of its own
LONGEST_NAME = 10  # tokens from a prefix to the comma that closes its aside


def relative_start(sentence: Sentence, verb: int, words: AttributionWords) -> int | None:
    """The comma that opens the relative clause a verb stands in: `Kim, che ieri ha detto`."""
    for index in range(verb - 1, max(0, verb - RELATIVE), -1):
        if sentence.word(index) in words.that:
            return index - 1 if sentence.word(index - 1) == "," else None
        if not sentence.word(index).isalpha():
            return None
    return None


def relative_end(sentence: Sentence, start: int, words: AttributionWords) -> int | None:
    """The first character past a relative clause, where a comma and the main verb close it."""
    for index in range(start, len(sentence.words) - 1):
        if sentence.word(index) == "," and words.is_verb(sentence.word(index + 1)):
            return sentence.tokens.starts[index]
    return None


def said_end(sentence: Sentence, start: int, words: AttributionWords, *, forward: bool) -> int | None:
    """Where what a verb says ends, if before its sentence; `forward` where it bears on nothing before it."""
    return _object_end(sentence, start, words) or (
        _coordinated_end(sentence, start, words) if forward else None
    )


def _object_end(sentence: Sentence, start: int, words: AttributionWords) -> int | None:
    """`ha certificato un tasso del 5%, i telefoni sono di più`: the comma before a clause of its own."""
    articles = sentence.grammar.articles - words.owning
    if sentence.word(start) not in articles | words.indefinite:
        return None
    for index in range(start, len(sentence.words) - CLAUSE):
        opens = sentence.word(index) == "," and sentence.word(index + 1) in articles
        verbs = (words.is_verb(sentence.word(at)) for at in range(index + 3, index + 1 + CLAUSE))
        if opens and any(verbs):
            return sentence.tokens.starts[index]
    return None


def _coordinated_end(sentence: Sentence, start: int, words: AttributionWords) -> int | None:
    """`ha smentito, ma dovrà pagare`: what `ma` opens is no longer said, where nothing is behind `che`."""
    opens = words.that | words.infinitive | {":"}
    for index in range(start, len(sentence.words) - 1):
        if sentence.word(index) in opens or sentence.word(index)[:1].isdecimal():
            return None
        if sentence.word(index) in words.coordinating | words.but and words.is_verb(sentence.word(index + 1)):
            return sentence.tokens.starts[index]
    return None


def contrasted(sentence: Sentence, cue: int, end: int, words: AttributionWords) -> int | None:
    """`36 km a nord, mentre il fuoco, secondo l'Ingv, è a 5`: the word that opens the clause of an aside."""
    if sentence.word(cue - 1) != "," or "," not in sentence.words[end : end + LONGEST_NAME]:
        return None
    found = (index for index in range(cue - 1, 0, -1) if sentence.word(index) in words.contrast)
    return next(found, None)


def clause_of_aside(sentence: Sentence, index: int, words: AttributionWords) -> int | None:
    """`un gruppo che, secondo l'Onu, ha reclutato`: the word that opens the clause round a cue."""
    joined = words.contrast | words.clause | words.openers
    if sentence.word(index - 2) == "," and sentence.word(index - 1) in joined:
        return index - 1  # `tuttavia secondo l'azienda`
    if sentence.word(index - 1) in words.that:
        return index - 1  # `i ribelli che secondo Kim sono`
    if sentence.word(index - 1) != "," or index < 2:
        return None
    return index - 2 if sentence.word(index - 2) in words.that | words.relatives else None


def past_own_comma(sentence: Sentence, cue: int, end: int) -> int:
    """Past the comma that closes an aside, where one opens it: `che, secondo l'Onu, ha`."""
    if sentence.word(cue - 1) != ",":
        return end
    commas = (index for index in range(end, len(sentence.words)) if sentence.word(index) == ",")
    return next(commas, end) + 1
