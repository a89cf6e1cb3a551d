"""The quotations of a sentence: who is quoted, the words that say so, and the stretch they bear on."""

from dataclasses import replace

from nightwire.extracting.facts.attribution.acting import opening_name
from nightwire.extracting.facts.attribution.antecedents import relative_of
from nightwire.extracting.facts.attribution.credits import (
    BRACKETS,
    bracketed,
    from_paper,
    in_paper,
    is_of_paper,
    survey,
    utterance,
)
from nightwire.extracting.facts.attribution.finite import Finite
from nightwire.extracting.facts.attribution.loading import table
from nightwire.extracting.facts.attribution.prefixes import Prefixed, phrase_end
from nightwire.extracting.facts.attribution.quote import Quote, last_known
from nightwire.extracting.facts.attribution.quoting import quoting
from nightwire.extracting.facts.attribution.reach import (
    clause_of_aside,
    opened_segment,
    part_start,
    past_name,
    past_own_comma,
    past_told,
    relative_end,
    told_of_speaker,
)
from nightwire.extracting.facts.attribution.speaker import named_after, named_before, opens_clause
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.attribution.verbs import (
    PAUSES,
    after_quotation,
    introduced,
)
from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.numbers.tokens import Tokens

OPENS = ":"  # `Kim ha detto:` bears on what follows
ACCUSED = 7  # tokens from `accusa` to the `di` of what somebody is accused of
TO_PARTY = 12  # tokens from `da parte di` to the colon


class QuoteRules:
    """The cues of one language."""

    def __init__(self, language: str, words: AttributionWords) -> None:
        self.grammar, self.words = grammar(language), words
        self._prefixes, self._verbs, self._passives, self._gerunds, self._anaphoric = (
            table(phrases, self.grammar)
            for phrases in (words.prefix, words.verbs, words.passive, words.gerunds, words.anaphoric)
        )
        self._accusing, self._parties = (
            table(phrases, self.grammar) for phrases in (words.accusing, words.parties)
        )
        spoken = words.prefix | words.verbs | words.passive | words.gerunds | words.anaphoric | words.accusing
        firsts = {PhraseTable.words(phrase)[0] for phrase in spoken}
        self._firsts = frozenset(self.grammar.normal.get(one, one) for one in firsts)
        inside = {one for one in words.place if self.grammar.normal.get(one, one) in words.taking}
        self._singles = inside | words.away | words.utterances | words.surveys | BRACKETS | {OPENS}
        self._nouns = words.owning | words.indefinite | words.place  # what stands before one that is spelt so
        self._articles = words.indefinite | self.grammar.articles
        self._finite = Finite(self._verbs, words, self._articles, self._nouns)
        self._prefixed = Prefixed(self.grammar, words, self._verbs)
        self._rules = (
            ("speaker.anaphoric", self._of_anaphoric),
            ("speaker.colon", self._of_colon),
            ("speaker.prefix", self._of_prefix),
            ("speaker.passive", self._of_passive),
            ("speaker.gerund", self._of_gerund),
            ("speaker.accuser", self._of_accuser),
            ("speaker.verb", self._finite.read),
            ("", self._of_credit),
            ("speaker.after_quotation", self._of_mark),
        )

    def read(self, text: str) -> list[Quote]:
        """All cues of a sentence, in order."""
        sentence = Sentence(Tokens(text), self.grammar)
        found: list[Quote] = []
        for index in range(len(sentence.words)):
            quote = self._at(sentence, index, found)
            if quote is not None:
                found.append(quote)
        return found

    def _at(self, sentence: Sentence, index: int, earlier: list[Quote]) -> Quote | None:
        """What the first rule that speaks says of a token."""
        word = sentence.word(index)
        begins = word in self._singles or sentence.norm(index) in self._firsts
        if not begins and sentence.word(index - 1) not in PAUSES:
            return None
        for rule, ask in self._rules:
            quote = ask(sentence, index, earlier)
            if quote is not None:
                return replace(quote, rule=quote.rule or rule)
        return None

    def _of_anaphoric(self, sentence: Sentence, index: int, earlier: list[Quote]) -> Quote | None:
        """`a suo dire`: whoever was quoted last."""
        found = self._anaphoric.after(sentence.norms, index)
        if found is None:
            return None
        everything = opens_clause(sentence, index)
        return quoting(sentence, last_known(earlier), index, found[0], self.words, everything=everything)

    def _of_colon(self, sentence: Sentence, index: int, earlier: list[Quote]) -> Quote | None:
        """`Il sindaco Bo: «...»`, where nothing else in the sentence quotes before it."""
        if sentence.word(index) != OPENS or earlier:
            return None
        named = introduced(sentence, index, self.words)
        if named is None:
            return self._of_party(sentence, index)
        return quoting(sentence, named, index, index + 1, self.words, everything=False)

    def _of_party(self, sentence: Sentence, colon: int) -> Quote | None:
        """`pronta la rettifica da parte della presidenza Bo:`, which ends the sentence."""
        if sentence.word(colon + 1):
            return None
        for index in range(max(0, colon - TO_PARTY), colon):
            found = self._parties.after(sentence.norms, index)
            named = named_after(sentence, found[0], self.words, strict=True) if found else None
            if found and named is not None and sentence.text(0, colon).endswith(named):
                return quoting(sentence, named, index, found[0], self.words, everything=False)
        return None

    def _of_mark(self, sentence: Sentence, index: int, _: list[Quote]) -> Quote | None:
        """After a quotation whatever verb stands there quotes: `«Siamo in 12», si sfoga il sindaco`."""
        found = after_quotation(sentence, index, self.words)
        if found is None:
            return None
        return replace(quoting(sentence, found[0], index, found[1], self.words, everything=True), closed=True)

    def _of_credit(self, sentence: Sentence, index: int, earlier: list[Quote]) -> Quote | None:
        """`Dai dati dell'Istat risulta`, `12 casi (dati Istat)`, `Questo è il racconto di Patrizia`."""
        word = sentence.word(index)
        if word in self.words.away:
            credit, rule = from_paper(sentence, index, self.words), "speaker.from_paper"
        elif sentence.norm(index) in self.words.taking and not earlier:
            credit, rule = in_paper(sentence, index, self.words), "speaker.in_paper"
        elif word in BRACKETS:
            credit, rule = bracketed(sentence, index, self.words), "speaker.bracketed"
        elif word in self.words.surveys and not earlier:
            credit, rule = survey(sentence, index, self.words), "speaker.survey"
        elif word in self.words.utterances and not earlier:
            credit, rule = utterance(sentence, index, self.words), "speaker.utterance"
        else:
            return None
        if credit is None:
            return None
        before = word in BRACKETS  # bears on what stands before it
        seen = sentence.word(index - 1) in self.words.evident  # `, emerge dai dati della Nova`
        everything = before or seen or rule == "speaker.in_paper"
        first = index + 1 if before else index
        quote = quoting(sentence, credit[0], first, credit[1], self.words, everything=everything)
        if before:
            return replace(quote, rule=rule, end=quote.at)
        told = past_name(sentence, index, credit[0]) - 1
        end = told_of_speaker(sentence, told, self.words, near=True)
        commas = (at for at in range(told, len(sentence.words)) if sentence.word(at) == ",")
        silent = sentence.tokens.starts[next(commas, len(sentence.words) - 1)] if seen else 0
        return replace(quote, rule=rule, end=end, silent=silent)

    def _of_gerund(self, sentence: Sentence, index: int, earlier: list[Quote]) -> Quote | None:
        """`aggiungendo`: whoever was quoted last, else who opens the sentence."""
        gerund = self._gerunds.after(sentence.norms, index)
        if gerund is None or index == 0:
            return None
        speaker = last_known(earlier) or opening_name(sentence, index, self.words)
        return quoting(sentence, speaker, index, gerund[0], self.words, everything=False)

    def _of_accuser(self, sentence: Sentence, verb: int, _: list[Quote]) -> Quote | None:
        """`Beirut accusa Israele di aver violato la tregua 40 volte`: who accuses says it."""
        accused = self._accusing.after(sentence.norms, verb)
        if accused is None:
            return None
        end = accused[0]
        infinitive = any(self._is_accused(sentence, index) for index in range(end, end + ACCUSED))
        named = named_before(sentence, verb, self.words) if infinitive else None
        if named is None:
            return None
        quote = quoting(sentence, named, verb, end, self.words, everything=False)
        within = not self.words.that.isdisjoint(sentence.words[max(0, verb - ACCUSED) : verb])
        return replace(quote, end=relative_end(sentence, end, self.words) if within else None)

    def _is_accused(self, sentence: Sentence, index: int) -> bool:
        """`di aver violato`, `di non entrare`, but not `un aumento di 12 euro`."""
        deed = sentence.word(index + 1 + (sentence.word(index + 1) in self.words.negations))
        ends = deed.endswith((*self.words.infinitive_endings, *self.words.infinitive_short))
        return sentence.word(index) in self.words.infinitive and ends

    def _of_prefix(self, sentence: Sentence, index: int, _: list[Quote]) -> Quote | None:
        """`Secondo Kim, ...`."""
        found = self._prefixes.after(sentence.norms, index)
        if found is None:
            return None
        end, phrase = found
        speaker = self._prefixed.named(sentence, index, end, is_weak=phrase in self.words.weak)
        if speaker is None:
            return None
        if relative_of(sentence, end, self.words):
            return quoting(sentence, speaker, index, end, self.words, everything=False)
        quote = quoting(sentence, speaker, index, end, self.words, everything=True)
        quote = replace(quote, start=part_start(sentence, index))
        told = told_of_speaker(sentence, past_name(sentence, end, speaker) - 1, self.words, near=True)
        if told is not None:
            return past_told(sentence, quote, told, self.words)
        clause = clause_of_aside(sentence, index, self.words)
        clause = clause or opened_segment(sentence, index, end, self.words)
        if clause is not None:
            past = max(past_own_comma(sentence, index, end), past_name(sentence, end, speaker))
            closed = relative_end(sentence, past, self.words)
            return replace(quote, start=sentence.tokens.starts[clause], end=closed)
        return replace(quote, silent=phrase_end(sentence, end, self.words)) if quote.at == 0 else quote

    def _of_passive(self, sentence: Sentence, index: int, earlier: list[Quote]) -> Quote | None:
        """`diffusi ieri da Nielsen`, `è stato da lui stimato`."""
        found = self._passives.after(sentence.norms, index)
        if found is None:
            return None
        end = found[0]
        if sentence.norm(index - 2) in self.words.by and sentence.word(index - 1) in self.words.they:
            return quoting(sentence, None, index - 2, end, self.words, everything=True)
        while sentence.word(end) in self.words.times:
            end += 1
        if sentence.word(end) in self.words.place and sentence.word(end + 1).isalpha():
            end += 2 * (sentence.norm(end + 2) in self.words.by)  # `diffuso in mattinata dalla Nova`
        if sentence.norm(end) not in self.words.by:
            return None
        made = sentence.word(index) in self.words.made
        if made and not is_of_paper(sentence, index, self.words):
            return None  # `un video diffuso dai media`
        named = named_after(sentence, end + 1, self.words, strict=True)
        if named is None or any(one.rule == "speaker.prefix" and one.speaker == named for one in earlier):
            return None  # `secondo un sondaggio condotto dalla Nova su 900 adulti`
        compared = sentence.word(index - 1) in self.words.those  # `più di quella indicata dalla Nova`
        return quoting(sentence, named, index, end, self.words, everything=not compared)
