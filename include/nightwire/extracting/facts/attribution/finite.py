"""What a finite verb of speech quotes: who says it, before or behind it, and how far it bears."""

from collections.abc import Set
from dataclasses import replace

from nightwire.extracting.facts.attribution.acting import opening_name
from nightwire.extracting.facts.attribution.medium import past_medium
from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.quoting import quoting
from nightwire.extracting.facts.attribution.reach import (
    inserted_start,
    past_told,
    relative_end,
    relative_start,
    said_end,
    told_end,
    told_of_speaker,
)
from nightwire.extracting.facts.attribution.speaker import inverts, named_after
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.attribution.verbs import (
    before_verb,
    closed_off,
    closes_quotation,
    is_deed,
    is_rule,
    is_subjectless,
    of_paper,
    says,
    speaking_from,
)
from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.tables.phrases import PhraseTable

OPENS = ":"  # `Kim ha detto:` bears on what follows
LAST_WORDS = 3  # tokens after a verb that closes its sentence: `the ministry said on Monday`


class Finite:
    """The verbs of speech of one language; `nouns` are what stands before a noun that is spelt as one."""

    def __init__(
        self, verbs: PhraseTable, words: AttributionWords, articles: Set[str], nouns: Set[str]
    ) -> None:
        self._verbs, self.words, self._articles, self._nouns = verbs, words, articles, nouns

    def read(self, sentence: Sentence, index: int, earlier: list[Quote]) -> Quote | None:
        """What a verb of speech at a token says, if one stands there."""
        verb = self._verbs.after(sentence.norms, index)
        if verb is None:
            return None
        if index and sentence.word(index - 1) in self.words.impersonal:
            return self._of_impersonal(sentence, index, verb[0])
        likened = sentence.word(index - 1) in self.words.likening and any(one.speaker for one in earlier)
        if likened or self._is_none(sentence, index, verb[0]):
            return None  # `Bo sostiene che sono 12, come ha detto Zed`
        quote = self._of_verb(sentence, index, verb[0], earlier)
        relative = relative_start(sentence, index, self.words) if quote is not None else None
        if quote is None or relative is None:
            return quote
        start = sentence.tokens.starts[relative]
        return replace(quote, start=start, end=relative_end(sentence, verb[0], self.words))

    def _is_none(self, sentence: Sentence, index: int, end: int) -> bool:
        """Whether it is a noun, nobody's (`si è detto che`) or counts by itself (`la Nova conta 12 soci`)."""
        words, before = self.words, sentence.word(index - 1) if index else ""
        if sentence.word(index) in words.impersonal and sentence.word(end) in words.that:
            return True
        if end == index + 1 and before in self._nouns:  # `un voto di conferma`
            return True
        owned = (
            before in words.relatives and sentence.word(index - 2) in sentence.grammar.articles | words.stops
        )
        if end == index + 1 and owned and not sentence.capital(end):  # `alla cui denuncia`
            return True
        noun = sentence.word(index) in words.utterances and sentence.word(index + 1) in words.owning
        if noun and not says(sentence, end, words):
            return True  # `la replica della Nova`, but `la Nova replica di averne uno`
        return sentence.word(index) in words.counting and before not in words.partitive

    def _of_impersonal(self, sentence: Sentence, verb: int, end: int) -> Quote | None:
        """`si fa sapere dalla Nova`: where it comes from has said it."""
        from_ = sentence.word(end) in self.words.away
        named = named_after(sentence, end + 1, self.words, strict=True) if from_ else None
        if named is None:
            return None
        quote = quoting(sentence, named, verb, end, self.words, everything=True)
        return replace(quote, start=inserted_start(sentence, verb - 1, end, self.words))

    def _of_verb(self, sentence: Sentence, verb: int, end: int, earlier: list[Quote]) -> Quote | None:
        """After the verb, where it follows what was said, or before it."""
        follows, closed = inverts(sentence, verb, self.words), closes_quotation(sentence, verb)
        begins = past_medium(sentence, end, self.words, anybody=closed) if follows else end
        # `«...», ha detto un idraulico`: any noun with an article
        anybody = closed and sentence.word(begins) in self._articles
        after = named_after(sentence, begins, self.words, strict=not anybody)
        if after is None and follows and end == verb + 1 and sentence.word(begins) in self._articles:
            after = closed_off(sentence, verb, begins, self.words)
        if after is None and follows:
            after = speaking_from(sentence, verb, end, self.words)
        weak = sentence.word(end - 1) in self.words.weak_verbs and not says(sentence, end, self.words)
        weak &= sentence.word(verb - 1) not in self.words.partitive  # `Bo ne ammette sei`
        if weak and not (follows and (after or closed)):
            return None  # `Bo, in gara da ieri, ha rilevato tre posizioni`
        if after is not None and follows:
            quote = quoting(sentence, after, verb, end, self.words, everything=True)
            if closed:
                return replace(quote, closed=True)
            start = inserted_start(sentence, verb, end, self.words)
            return self._up_to(sentence, replace(quote, start=start), begins)
        return self._of_subject(sentence, verb, end, after, earlier)

    def _up_to(self, sentence: Sentence, quote: Quote, speaker: int) -> Quote:
        """It ends where a clause about who spoke begins, or skips one that a comma and a verb close."""
        end = told_of_speaker(sentence, speaker, self.words)
        inserted = sentence.tokens.text[: quote.at].rstrip().endswith(",")
        if (
            end is not None
            and sentence.word(0) in self.words.likening
            and sentence.tokens.starts[1] == quote.at
        ):
            return past_told(sentence, replace(quote, at=0), end, self.words)
        if end is None or not inserted:
            return replace(quote, end=end)
        past = told_end(sentence, sentence.tokens.starts.index(end) + 1, self.words)
        return replace(quote, silent=past) if past else replace(quote, end=end)

    def _of_subject(
        self, sentence: Sentence, verb: int, end: int, after: str | None, earlier: list[Quote]
    ) -> Quote | None:
        """By who stands before the verb, unless that does what it names or is a rule."""
        closed = closes_quotation(sentence, verb)  # who stands before it stands in the quotation
        before = None if closed else before_verb(sentence, verb, self.words)
        if before is not None and is_deed(sentence, end, before, self.words):
            return None
        if before is not None and is_rule(before, self.words):
            before = of_paper(before, sentence.grammar, self.words)
            return quoting(sentence, before, verb, end, self.words, everything=False) if before else None
        if before is None and after is not None and sentence.capital(end):
            return quoting(sentence, after, verb, end, self.words, everything=True)
        return self._of_distant(sentence, verb, end, before, earlier)

    def _of_distant(
        self, sentence: Sentence, verb: int, end: int, before: str | None, earlier: list[Quote]
    ) -> Quote | None:
        """By who stands before the verb, else who opens the sentence, else who was quoted last in it."""
        rest = sentence.words[end : end + LAST_WORDS + 1]
        closes = len(rest) <= LAST_WORDS and OPENS not in rest[:1] and not any(map(str.isdecimal, rest))
        if not (closes and inverts(sentence, verb, self.words)):  # `La Bolivia avrà un porto, ha spiegato.`
            before = before or _coordinated(sentence, verb, earlier, self.words)
            before = before or opening_name(sentence, verb, self.words)
        inserted = sentence.word(verb - 1) == sentence.word(end) == ","  # `I morti, ha detto, sono 12`
        if before is None and not inserted and not is_subjectless(sentence, verb, self.words):
            return None  # `i modelli del Centro prevedono`: somebody, but nobody who is quoted
        closed = closes_quotation(sentence, verb)  # `«...», ha detto, e ride`
        everything = closes or closed or inserted
        quote = quoting(sentence, before, verb, end, self.words, everything=everything)
        if inserted and not closed:
            return replace(quote, start=inserted_start(sentence, verb, end, self.words))
        bears_to = said_end(sentence, end, self.words, forward=not everything)
        return replace(quote, end=bears_to, closed=closed)


def _coordinated(sentence: Sentence, verb: int, earlier: list[Quote], words: AttributionWords) -> str | None:
    """Who has said the last thing, where a verb goes on: `il ministro dice che è così, e fa presente`."""
    said = [one for one in earlier if one.rule == "speaker.verb"]
    goes_on = sentence.word(verb - 1) in words.coordinating
    return said[-1].speaker if said and goes_on else None
