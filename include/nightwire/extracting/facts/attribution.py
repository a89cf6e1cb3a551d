"""Who is quoted for a fact, and whom it is about: from the words and, where given, the names in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from nightwire.extracting.facts.about import is_scene, place_after, place_before, subject_of
from nightwire.extracting.facts.language import LANGUAGES, grammar, read_toml
from nightwire.extracting.facts.phrases import PhraseTable
from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.speaker import SpeakerWords, inverts, named_after, named_before, opens_clause
from nightwire.model import Fact, Mention
from nightwire.numbers.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is quoted, as the text names them, and the words that say so."""

    speaker: str | None = None
    cue: str | None = None


class AttributionRules:
    """The cues of one language."""

    def __init__(self, language: str) -> None:
        self.grammar = grammar(language)
        rules = read_toml(language, "attribution.toml")
        self.weak = frozenset(rules["weak"])
        self.place = frozenset(rules["place"])
        lists = (frozenset(rules[name]) for name in ("heads", "joints", "stops", "pronouns", "indefinite"))
        self.words = SpeakerWords(*lists)
        normal = self.grammar.normal
        self.prefixes, self.verbs = PhraseTable(()), PhraseTable(())
        for table, name in ((self.prefixes, "prefix"), (self.verbs, "verb")):
            for phrase in rules[name]:
                words = PhraseTable.words(phrase)
                table.add([normal.get(word, word) for word in words], phrase)

    def read(self, text: str) -> Attribution:
        """The first cue of a sentence that names somebody, else the first cue alone."""
        sentence = Sentence(Tokens(text), self.grammar)
        cue_alone = None
        for index in range(len(sentence.words)):
            found = self._at(sentence, index)
            if found is not None and found.speaker is not None:
                return found
            cue_alone = cue_alone or found
        return cue_alone or Attribution()

    def _at(self, sentence: Sentence, index: int) -> Attribution | None:
        prefix = self.prefixes.after(sentence.norms, index)
        if prefix is not None:
            is_weak = prefix[1] in self.weak
            if is_weak and not opens_clause(sentence, index):
                return None
            named = named_after(sentence, prefix[0], self.words, strict=is_weak)
            return None if named is None else Attribution(named, sentence.text(index, prefix[0]))
        verb = self.verbs.after(sentence.norms, index)
        if verb is None:
            return None
        return Attribution(self._of_verb(sentence, index, verb[0]), sentence.text(index, verb[0]))

    def _of_verb(self, sentence: Sentence, verb: int, end: int) -> str | None:
        """Before the verb or, where it follows what was said, after it."""
        after = named_after(sentence, end, self.words, strict=True)
        if inverts(sentence, verb, self.words) and after is not None:
            return after
        before = named_before(sentence, verb, self.words)
        return before or (after if sentence.capital(end) else None)


@cache
def _rules(language: str) -> AttributionRules | None:
    return AttributionRules(language) if language in LANGUAGES else None


def attribution(text: str, language: str, previous: str | None = None) -> Attribution:
    """Who is quoted in a sentence.

    Args:
        text: the sentence.
        language: ISO 639-1 code; one outside of `LANGUAGES` gives nothing.
        previous: the sentence before it, to which a cue without a name refers (`Ha detto anche che ...`).
    """
    rules = _rules(language)
    if rules is None:
        return Attribution()
    found = rules.read(text)
    if found.cue is None or found.speaker is not None or previous is None:
        return found
    return Attribution(rules.read(previous).speaker, found.cue)


def attribute(
    facts: Sequence[Fact],
    text: str,
    language: str,
    previous: str | None = None,
    mentions: Sequence[Mention] = (),
) -> list[Fact]:
    """The facts of a sentence with speaker, cue, subject and place.

    Args:
        facts: what `reconcile` gave for the sentence.
        text: the source sentence.
        language: its language.
        previous: the sentence before it, if any.
        mentions: the names in the sentence; only those with a span in the source are used.

    Returns:
        The same facts in order; a field stays None where the text does not tell.
    """
    quoted = attribution(text, language, previous)
    rules = _rules(language)
    scenes = [one for one in mentions if rules and is_scene(one, text, rules.place)]
    return [
        replace(
            fact,
            speaker=quoted.speaker,
            cue=quoted.cue if quoted.speaker else None,
            subject=subject_of(fact, [one for one in mentions if one not in scenes], quoted.speaker),
            place=place_after(fact, mentions, text) or place_before(fact, scenes, text),
        )
        for fact in facts
    ]
