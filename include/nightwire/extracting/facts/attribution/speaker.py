"""The words that name whoever is quoted, beside a cue."""

from nightwire.extracting.facts.attribution.names import LONGEST, TIES, begins, goes_on, names
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.sentence import Sentence

TO_AUTHOR = 8  # tokens from a paper to whoever has written it
LONGEST_ASIDE = 26  # tokens between two commas or brackets before a verb
SHORTEST = 3  # letters of a name, its apostrophe too: `C'è` has none
DOMAIN = 4  # letters of what ends a site's address
FULL_NAME = 2  # words of a name that follows a title
CLOSES = frozenset(["", ",", ".", ";", "»", "”", '"'])
ENDS = frozenset(',.;:!?()«»“”"–—')
MARKS = frozenset('"«“')
DASHES = frozenset("-–—")


def named_after(sentence: Sentence, start: int, words: AttributionWords, *, strict: bool) -> str | None:
    """The phrase after a cue: `secondo il ministero della Difesa`, `ha detto sabato il portavoce Peskov`.

    With `strict` it must start with a name or with a noun that may speak, past its article.
    """
    first = past_small(sentence, start, words)
    nouns = words.nouns - words.papers
    if not strict and sentence.word(first) in words.firsts and sentence.word(first + 1) in nouns:
        return sentence.text(first, first + 2)  # `il primo cittadino`
    if not sentence.capital(first) and sentence.word(first + 1) in words.papers:
        first += 1  # `secondo le prime informazioni`
    if sentence.word(first) in words.papers:
        return author(sentence, first, words) or _paper(sentence, first, words, strict=strict)
    return _named(sentence, first, words, strict=strict)


def author(sentence: Sentence, paper: int, words: AttributionWords) -> str | None:
    """Whose a paper is: `un comunicato stampa della polizia`, `un sondaggio pubblicato ieri da YouGov`."""
    if sentence.word(paper) in words.laws:  # `la legge dello Stato prevede`
        return None
    if sentence.capital(paper + 1):  # `i dati Istat`
        return _named(sentence, paper + 1, words, strict=True)
    for index in range(paper + 1, min(paper + 1 + TO_AUTHOR, len(sentence.words))):
        if sentence.word(index) in words.that:
            return _handed_over(sentence, index + 1, words)
        if _ends_paper(sentence, paper, index, words):
            return None
        if sentence.word(index) in words.owning or sentence.norm(index) in words.by:
            named = _named(sentence, past_small(sentence, index + 1, words), words, strict=True)
            if named is not None:
                return named
    return None


def _ends_paper(sentence: Sentence, paper: int, index: int, words: AttributionWords) -> bool:
    """A mark, another clause, or in `secondo i dati la crescita` what is told."""
    word = sentence.word(index)
    told = index == paper + 1 and word in sentence.grammar.articles
    return told or word in ENDS or word in words.clause - words.times


def _handed_over(sentence: Sentence, first: int, words: AttributionWords) -> str | None:
    """`il rapporto che la Nova ha consegnato al prefetto`: who has a paper, in its relative clause."""
    named = _named(sentence, past_small(sentence, first, words), words, strict=True)
    if named is None or sentence.word(first) in words.auxiliaries:
        return None
    ends = sentence.tokens.text.index(named, sentence.tokens.starts[first]) + len(named)
    after = (at for at, start in enumerate(sentence.tokens.starts) if start >= ends)
    return named if sentence.word(next(after, first)) in words.auxiliaries else None


def _paper(sentence: Sentence, first: int, words: AttributionWords, *, strict: bool) -> str | None:
    """A paper that nobody is named for: it speaks itself."""
    speaks = not strict or sentence.word(first) in words.heads
    return _named(sentence, first, words, strict=False) if speaks else None


def _named(sentence: Sentence, first: int, words: AttributionWords, *, strict: bool) -> str | None:
    word = sentence.word(first)
    if not word or word in ENDS or word in words.stops or word[0].isdecimal():
        return None
    if is_site(sentence, first):
        return sentence.text(first, first + 3)
    if (len(word) < SHORTEST and word[-1] in TIES) or (strict and not _may_speak(sentence, first, words)):
        return None
    last = first + 1
    while last - first - sentence.words[first:last].count(".") < LONGEST:
        if not goes_on(sentence, first, last, words):
            break
        last += 1
    small = words.joints | sentence.grammar.articles
    while last - 1 > first and sentence.word(last - 1) in small | words.between:
        last -= 1
    made = sentence.norm(last) in words.by and sentence.word(last - 1).endswith(tuple(words.done_endings))
    last -= made and last - 1 > first  # `il consorzio presieduto da`
    return _apposed(sentence, first, last, words) or sentence.text(first, last)


def is_site(sentence: Sentence, first: int) -> bool:
    """`ha segnalato weather.com`: whether a site's address begins at a token."""
    ending = sentence.word(first + 2)
    if sentence.word(first + 1) != "." or not ending.isalpha() or len(ending) > DOMAIN:
        return False
    glued = sentence.tokens.glued(first + 1) and sentence.tokens.glued(first + 2)
    return glued and not sentence.capital(first + 2)


def _may_speak(sentence: Sentence, first: int, words: AttributionWords) -> bool:
    """A name, a noun that may speak, and any noun with an article right before a name: `lo sceriffo Bo`."""
    word = sentence.word(first)
    if sentence.capital(first) or word in words.heads:
        return True
    titled = sentence.word(first - 1) in sentence.grammar.articles and word not in words.place_nouns
    return titled and word.isalpha() and (sentence.capital(first + 1) or word in words.people)


def _apposed(sentence: Sentence, first: int, comma: int, words: AttributionWords) -> str | None:
    """`ha detto il portavoce del governo, Ugo Bo.`, `un gruppo, la Nova,`: whose name follows a title."""
    if sentence.word(comma) in words.place and sentence.capital(comma + 1):
        comma += 2  # `la portavoce della Nova a Roma, Ada Bo,`
    if sentence.capital(first) or sentence.word(comma) != ",":
        return None
    article = sentence.word(comma + 1) in sentence.grammar.articles & words.singular
    begins = comma + 1 + article
    last = _capitals_end(sentence, begins)
    if article and last == begins:
        begins = _past_trade(sentence, begins)
        last, article = _capitals_end(sentence, begins), False
    ends = sentence.word(last) == "," if article else sentence.word(last) in CLOSES
    short = article or sentence.text(begins, last).isupper()  # `l'agenzia, NOVA,`
    return sentence.text(begins, last) if ends and last - begins >= (1 if short else FULL_NAME) else None


def _capitals_end(sentence: Sentence, first: int) -> int:
    """Where a run of capitals ends: `Jean-Luc Bo`."""
    last = first
    while sentence.capital(last) or (
        last > first and sentence.word(last) == "-" and sentence.capital(last + 1)
    ):
        last += 1
    return last


def _past_trade(sentence: Sentence, first: int) -> int:
    """`un testimone, il venditore di mele Ugo Bo,`: where the name begins behind plain words."""
    for at in range(first, first + LONGEST):
        if sentence.capital(at) or not sentence.word(at).isalpha():
            return at
    return first


def named_before(sentence: Sentence, verb: int, words: AttributionWords) -> str | None:
    """The name right before a verb: `Kim Jong Un ha affermato`, `il portavoce del ministero ha detto`."""
    first = verb
    while first > 0 and verb - first < LONGEST and names(sentence, first - 1, words):
        first -= 1
    while first < verb and not begins(sentence, first, words):
        first += 1
    if first == verb or sentence.word(verb - 1) in words.joints | words.coordinating:
        return None
    if sentence.word(first) in words.papers and sentence.word(first - 1) in words.indefinite:
        first += sentence.capital(first + 1)  # `in una nota Nova ha detto`
    while verb - 1 > first and sentence.word(verb - 1) in words.between:  # `il deputato infatti ha detto`
        verb -= 1
    if sentence.word(first - 1) in words.place and sentence.capital(first):
        # `in Canada, dedicato ai film, ha annunciato`: not Canada
        stands = sentence.text(first, verb) if sentence.word(verb) != "," else None
        return named_before(sentence, first - 1, words) or stands
    if first and sentence.word(first - 1) in words.place and sentence.word(first) in words.place_nouns:
        return None  # `all'ospedale di Bo si aspettano 12 giorni`
    return sentence.text(_first_noun(sentence, first, words), verb)


def _first_noun(sentence: Sentence, first: int, words: AttributionWords) -> int:
    """`la ragazza della TV`, `il giudice per le indagini preliminari`: where the noun before it stands."""
    if sentence.word(first - 1) in sentence.grammar.articles and sentence.word(first - 2) in words.joints:
        first -= 1
    while first > 1 and sentence.word(first - 1) in words.joints and _is_noun(sentence, first - 2, words):
        first -= 2
    return first


def named_in_aside(sentence: Sentence, comma: int, words: AttributionWords) -> str | None:
    """`Il presidente, Mario Rossi, ha detto`: whose name the aside is, after a noun that may speak."""
    head = _past_bracket(sentence, comma)
    while head > 0 and (sentence.word(head - 1) in words.joints or sentence.word(head - 1).isalpha()):
        head -= 1
        if sentence.word(head) in words.heads and not sentence.capital(head + 1):
            break
    if sentence.word(comma) != "," or sentence.word(head) not in words.heads:
        return None
    if sentence.capital(comma + 1):
        return _named(sentence, comma + 1, words, strict=True)
    first = last = comma + 3  # `, il brasiliano Ugo Bo,`
    while sentence.capital(last):
        last += 1
    whole = last - first >= FULL_NAME and sentence.word(last) == "," and not sentence.capital(comma + 2)
    return sentence.text(first, last) if whole and sentence.word(comma + 1) in words.singular else None


def _past_bracket(sentence: Sentence, end: int) -> int:
    """`dell'Organizzazione del commercio (Omc),`: where the words before a bracket end."""
    bracketed = sentence.word(end - 1) == ")" and sentence.word(end - 3) == "("
    return end - 3 if bracketed else end


def phrase_before(
    sentence: Sentence, end: int, words: AttributionWords, *, anywhere: bool = False
) -> str | None:
    """`il Centro nazionale di informazione stradale`: all of it, up to a token.

    A phrase that a preposition ties to another noun speaks where that is a paper (`i modelli del Centro`),
    or `anywhere`.
    """
    for first in range(max(0, end - LONGEST), end):
        if not begins(sentence, first, words) or not _is_phrase(sentence, first, end, words):
            continue
        tied = sentence.word(first - 1) in words.owning | words.oblique and first > 1
        named = sentence.text(first, end)
        return named if anywhere or not tied or _is_paper(sentence, first - 2, words) else None
    return None


def _is_phrase(sentence: Sentence, first: int, end: int, words: AttributionWords) -> bool:
    """Whether all tokens go on with a name, after a noun that may speak with its plain words too."""
    plain = sentence.word(first) in words.heads
    small = words.stops | words.times | words.oblique | words.clause | words.indefinite
    small |= sentence.grammar.articles
    for index in range(first + 1, end):
        word = sentence.word(index)
        if sentence.capital(index) or word in words.joints or word in TIES:
            continue
        joined = word in sentence.grammar.articles and sentence.word(index - 1) in words.joints
        if not joined and not (plain and word.isalpha() and word not in small and not words.is_verb(word)):
            return False
    return sentence.word(end - 1) not in words.joints | words.between | words.times


def _is_paper(sentence: Sentence, last: int, words: AttributionWords) -> bool:
    """`l'ultimo rapporto annuale`: whether a noun right there, or before its adjective, is a paper."""
    return sentence.word(last) in words.papers or sentence.word(last - 1) in words.papers


def _is_noun(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    word = sentence.word(index)
    return word.isalpha() and word not in words.coordinating | words.clause | words.oblique | words.finite


def past_aside(sentence: Sentence, verb: int) -> int:
    """`Kim, durante l'udienza, ha detto`, `l'Agenzia (Aie) ha detto`: where the subject ends."""
    opener = {",": ",", ")": "("}.get(sentence.word(verb - 1)) if verb else None
    if opener is None:
        return verb
    for index in range(verb - 2, max(0, verb - LONGEST_ASIDE), -1):
        if sentence.word(index) == opener:
            return index
    return verb


def _is_owned(sentence: Sentence, index: int, words: AttributionWords) -> bool:
    """`il suo legale`: whose somebody is, behind the article."""
    return sentence.word(index) in words.possessive and sentence.word(index - 1) in sentence.grammar.articles


def inverts(sentence: Sentence, verb: int, words: AttributionWords) -> bool:
    """Whether the speaker follows the verb: after what was said, after a pronoun for it, and at the start."""
    before = sentence.word(verb - 1) if verb else ""
    return not before or before in ENDS or before in words.pronouns | words.saying


def opens_clause(sentence: Sentence, index: int) -> bool:
    """Whether a token opens the sentence, or follows a mark."""
    return index == 0 or sentence.word(index - 1) in ENDS


def past_small(sentence: Sentence, first: int, words: AttributionWords) -> int:
    """Past articles, marks that tie and words of time."""
    small = sentence.grammar.articles | words.indefinite | TIES | words.times
    while sentence.word(first) in small or _is_owned(sentence, first, words):
        first += 1
    tied = sentence.word(first - 1) in sentence.grammar.articles | words.away | words.prefix
    marked = tied and sentence.word(first) in MARKS
    return first + 1 if marked else first  # `secondo gli "ermellini"`
