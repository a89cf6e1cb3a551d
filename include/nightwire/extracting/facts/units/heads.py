"""Where the head of a noun phrase is, where adjectives stand before it: of any noun, listed or not."""

from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import lexicon

LONGEST = 8  # words of a noun phrase
SINGULAR_ENDINGS = ("ss", "us", "is")
INITIALS = 6  # letters of an abbreviation
MONEY_SIGNS = frozenset("$£€")


def is_abbreviated_plural(word: str) -> bool:
    """`RBIs`, `EVs`, `A350s`."""
    return len(word) > 2 and word[-1] == "s" and word[:-1].isalnum() and word[:-1].isupper()


class HeadFinder:
    """Finds the last word of the noun phrase that starts at a token, by the forms of its words."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["noun"]
        self._stops = frozenset(rules["stops"]) | grammar.articles
        self._adjectives = frozenset(rules["adjectives"])
        self._superlatives = tuple(rules["superlatives"])
        self._adjective_endings = tuple(rules["adjective_endings"])
        self._verb_endings = tuple(rules["verb_endings"])
        self._dropped = frozenset(rules["dropped"])
        self._dropped_endings = tuple(rules["dropped_endings"])
        self._plurals = frozenset(rules["plurals"])
        self._singulars = frozenset(rules["singulars"])
        self._plural_suffixes = tuple(rules["plural_suffixes"])
        self._modifying = frozenset(rules["modifying_plurals"])
        self._ends = frozenset(rules["ends"])
        names = grammar.rules["names"]
        self._verbs, self._determiners = frozenset(names["verbs"]), frozenset(names["determiners"])
        self._conjunctions = frozenset(grammar.rules["conjunctions"])
        self._lexicon = lexicon(grammar.language)

    def head(self, sentence: Sentence, position: int, *, plural: bool) -> int | None:
        """The token after the head, or None; `plural` where the number asks for one."""
        end, modifying = position, None
        while (
            end < len(sentence.words) and end - position < LONGEST and self._goes_on(sentence, end, position)
        ):
            if plural and sentence.word(end + 1) != "-":
                named = sentence.capital(end) and self.is_plural(sentence.word(end + 1))
                if named and not sentence.capital(end + 1) and sentence.words[end] not in self._plurals:
                    end += 1  # `62 Abrams tanks`
                    continue
                if self._is_verb(sentence, end):
                    return None
                if self.is_plural(sentence.words[end]) or is_abbreviated_plural(sentence.tokens.raw(end)):
                    return end + 1
                if sentence.words[end] in self._modifying:
                    modifying = end + 1
            end += 1
        return modifying or self._singular(sentence, position, end, plural=plural)

    def before_preposition(self, sentence: Sentence, first: int, last: int) -> int:
        """The token after the head of a phrase that is known to end before `last`."""
        for index in range(first + 1, last):
            if sentence.words[index] in self._stops:
                return index
        return last

    def drops(self, sentence: Sentence, index: int) -> bool:
        """Whether the word before the head is nationality or judgement and not part of the unit."""
        word = sentence.words[index]
        if word == "-" or word in self._dropped or word in self._adjectives:
            return True
        return sentence.capital(index) and index > 0 and word.endswith(self._dropped_endings)

    def is_plural(self, word: str) -> bool:
        """Whether the word is a plural by its form, or one of those that have none."""
        if word in self._plurals or word.endswith(self._plural_suffixes):
            return word not in self._singulars
        return (
            len(word) > 2
            and word.endswith("s")
            and not word.endswith(SINGULAR_ENDINGS)
            and word not in self._singulars
            and word not in self._modifying
        )

    def _goes_on(self, sentence: Sentence, index: int, first: int) -> bool:
        word = sentence.words[index]
        if word == "-":
            return index > first and sentence.tokens.glued(index)
        if word in self._conjunctions or word == "&":
            return index > first and self._coordinated(sentence, index)
        if not word.isalpha():  # `38 A350s`, `two new 737 Max jets`
            if word[0].isdecimal() and sentence.word(index + 1) == "-":  # `two 18-hole courses`
                return sentence.tokens.glued(index + 1)
            named = word[0].isdecimal() and index > first and self._in_name(sentence, index)
            return named or (word[0].isalpha() and sentence.capital(index))
        initials = word in self._stops and len(word) > 1 and sentence.tokens.raw(index).isupper()  # `US`
        return (word not in self._stops or initials) and not (index > first and word in self._ends)

    def _in_name(self, sentence: Sentence, index: int) -> bool:
        """Whether digits in a noun phrase are part of a name: a capital stands before or after them."""
        tied = sentence.word(index - 1) == "-" and sentence.capital(index - 2)  # `30 F-16 fighters`
        return tied or sentence.capital(index + 1) or sentence.capital(index - 1)

    def _is_verb(self, sentence: Sentence, index: int) -> bool:
        """`a town of 8,000 sits a mile away`: a verb in the third person, by what follows."""
        if sentence.words[index] not in self._verbs:
            return False
        after = sentence.word(index + 1)
        return after in self._determiners or after[:1].isdecimal() or after in MONEY_SIGNS

    def may_be_verb(self, word: str) -> bool:
        """Whether the word may be a verb in the third person as well as a plural."""
        return word in self._verbs

    def _coordinated(self, sentence: Sentence, index: int) -> bool:
        """`digital and physical sales`: two modifiers of one noun, the second right before its plural."""
        for position in (index + 2, index + 3):
            word = sentence.word(position)
            if self.is_plural(word) or word in self._modifying:
                return all(sentence.word(one).isalnum() for one in range(index + 1, position))
        return False

    def _singular(self, sentence: Sentence, position: int, end: int, *, plural: bool) -> int | None:
        """The head of a phrase with no plural in it, that ends before `end` at the latest."""
        while position < end - 1 and (
            self.drops(sentence, position) or self._adjectival(sentence, position, plural=plural)
        ):
            position += 1
        if position >= end or not self._is_singular_head(sentence, position, plural=plural):
            return None
        return position + 1

    def _adjectival(self, sentence: Sentence, position: int, *, plural: bool) -> bool:
        """Whether a word that no list has is an adjective by its ending, and another word follows."""
        word = sentence.words[position]
        if plural:
            return False
        if sentence.capital(position) and not sentence.capital(position + 1):  # `1 THAAD system`
            return not self._ends_phrase(sentence.word(position + 1))
        if not word.endswith(self._adjective_endings):
            return False
        return self._lexicon.after(sentence.words, position) is None

    def _is_singular_head(self, sentence: Sentence, position: int, *, plural: bool) -> bool:
        """A word with no plural after it is counted where it is known, an abbreviation, or counted once."""
        word = sentence.words[position]
        if word in self._dropped or word in self._adjectives:
            return False
        known = self._lexicon.after(sentence.words, position) is not None
        if known or (1 < len(word) <= INITIALS and sentence.tokens.raw(position).isupper()):
            return True
        return not plural and not self._ends_phrase(word)

    def _ends_phrase(self, word: str) -> bool:
        """A verb or an adverb by its form: `one stated that`."""
        return word in self._ends or word.endswith(self._verb_endings)

    def is_stop(self, word: str) -> bool:
        """Whether the word can be in no noun phrase."""
        return word in self._stops
