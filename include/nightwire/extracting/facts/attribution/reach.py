"""How far a cue bears: to the end of its clause, or of its relative clause."""

from collections.abc import Sequence
from dataclasses import replace

from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

RELATIVE = 5  # tokens from `, che` to its verb
CLAUSE = 5  # tokens from a comma to the finite verb of a clause of its own
PARTS = ";"
ENDS = frozenset(";:«“")
MARKS = frozenset(",;:")
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


def told_end(sentence: Sentence, start: int, words: AttributionWords) -> int:
    """`, ha detto Bo, che guida la Nova, sfiora i 12`: past a clause about who spoke, else 0."""
    for index in range(start, len(sentence.words) - 1):
        verb = sentence.word(index + 1)
        if sentence.word(index) == "," and (words.is_verb(verb) or words.ends_finite(verb)):
            return sentence.tokens.starts[index]
    return 0


def said_end(sentence: Sentence, start: int, words: AttributionWords, *, forward: bool) -> int | None:
    """Where what a verb says ends, if before its sentence; `forward` where it bears on nothing before it."""
    object_end = _object_end(sentence, start, words)
    if object_end or not forward:
        return object_end
    return _coordinated_end(sentence, start, words) or _contrast_end(sentence, start, words)


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
    opens = words.that | {":"}
    done = sentence.word(start) in words.infinitive  # `ha promesso di tornare e ha dato 3 milioni`
    if not done:
        opens |= words.infinitive
    for index in range(start, len(sentence.words) - 1):
        if sentence.word(index) in opens or (not done and sentence.word(index)[:1].isdecimal()):
            return None
        if sentence.word(index) in words.coordinating | words.but and words.is_verb(sentence.word(index + 1)):
            return sentence.tokens.starts[index]
    return None


def _contrast_end(sentence: Sentence, start: int, words: AttributionWords) -> int | None:
    """`prevede un calo del 3%, mentre i salari salgono`: the comma before the contrast, where no `che` is."""
    for index in range(start, len(sentence.words) - 1):
        if sentence.word(index) in words.that | {":"}:
            return None
        if sentence.word(index) == "," and sentence.word(index + 1) in words.contrast - words.where:
            return sentence.tokens.starts[index]
    return None


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


def past_name(sentence: Sentence, start: int, speaker: str) -> int:
    """Past the comma behind who is quoted: `che, secondo un gruppo, la Nova, ha`."""
    found = sentence.tokens.text.find(speaker, sentence.tokens.starts[start])
    ends = (at for at, end in enumerate(sentence.tokens.ends) if end == found + len(speaker))
    last = next(ends, start - 1) + 1
    return last + (sentence.word(last) == ",")


def part_start(sentence: Sentence, cue: int) -> int:
    """The first character past the last semicolon before a cue, 0 without one: `...; per la Nova sono 12`."""
    marks = [index for index in range(cue) if sentence.word(index) == PARTS]
    return sentence.tokens.ends[marks[-1]] if marks else 0


def inserted_start(sentence: Sentence, verb: int, end: int, words: AttributionWords) -> int:
    """`..., e da lì, ha ammesso Bo, «è cambiata»`: where what a cue between two commas stands in begins.

    It bears on all that stands before it where a verb does in its clause, or where nothing goes on behind it.
    """
    start = part_start(sentence, verb)
    own = opened_segment(sentence, verb, end, words)
    if own is not None:
        return sentence.tokens.starts[own]
    comma = next((at for at in range(end, len(sentence.words)) if sentence.word(at) == ","), 0)
    if sentence.word(verb - 1) != "," or not comma or sentence.word(comma + 1) in words.that:
        return start
    for index in range(verb - 2, 0, -1):
        word = sentence.word(index)
        if words.is_verb(word) and word not in sentence.grammar.articles | words.pronouns | words.between:
            return start
        if word in words.clause and sentence.word(index - 1) == ",":
            return sentence.tokens.starts[index]
        if word in words.relatives and sentence.word(index - 1) in words.oblique:
            return _relative_of_part(sentence, index, words)  # `12 droni, 97 dei quali, dice la Nova, sono`
    return start


def _relative_of_part(sentence: Sentence, pronoun: int, words: AttributionWords) -> int:
    """Past the comma before a relative pronoun, its preposition and what of the whole it counts."""
    commas = (at for at in range(pronoun - 2, 0, -1) if sentence.word(at) == ",")
    return sentence.tokens.starts[next(commas, -1) + 1]


def told_of_speaker(
    sentence: Sentence, speaker: int, words: AttributionWords, *, near: bool = False
) -> int | None:
    """`, ha detto Bo, della Nova, che ha inviato 12 uomini`: where a clause about who spoke begins.

    With `near` it begins at that token or nowhere.
    """
    for index in range(speaker, speaker + 1 if near else len(sentence.words) - 2):
        word, opened = sentence.word(index), sentence.words[index + 1 : index + 3]
        if word == "," and _relates(sentence, opened, words):
            return sentence.tokens.starts[index]
        if word in words.auxiliaries | words.being | words.clause - words.times or word in ENDS:
            return None
    return None


def past_told(sentence: Sentence, quote: Quote, told: int, words: AttributionWords) -> Quote:
    """`Secondo la Nova, che ha 36 navi, i porti sono 12`: what tells of who says it is not said."""
    comma = sentence.tokens.starts.index(told)
    closes = next((at for at in range(comma + 1, len(sentence.words)) if sentence.word(at) == ","), 0)
    past = (
        sentence.tokens.starts[closes] if quote.at == 0 and closes else told_end(sentence, comma + 1, words)
    )
    return replace(quote, silent=past) if past else replace(quote, end=told)


def _relates(sentence: Sentence, opened: Sequence[str], words: AttributionWords) -> bool:
    """Whether two words open a clause about a name: `che guida`, `il quale`, but not `che i`."""
    first, then = opened
    articles = sentence.grammar.articles
    return (first in words.that and then not in articles) or (first in articles and then in words.relatives)


def opened_segment(sentence: Sentence, cue: int, end: int, words: AttributionWords) -> int | None:
    """`37 voli, che costano, ha detto Bo, 3 milioni`: what opens the clause that an aside interrupts."""
    commas = [at for at in range(end, len(sentence.words) - 2) if sentence.word(at) == ","]
    if sentence.word(cue - 1) != "," or not commas or sentence.word(commas[0] + 1) in words.that:
        return None
    first = next((at for at in range(cue - 2, 0, -1) if sentence.word(at) in MARKS), -1) + 1
    opens = sentence.word(first) in words.clause | words.contrast | words.where and first > 0
    gerund = sentence.word(first).endswith(tuple(words.gerund_endings))
    return first if opens or gerund else None
