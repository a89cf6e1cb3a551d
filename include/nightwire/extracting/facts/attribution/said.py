"""What a sentence says of who speaks: its quotations, who acts, whom it announces; each read once."""

from functools import cache, lru_cache

from nightwire.extracting.facts.attribution.acting import acting_name
from nightwire.extracting.facts.attribution.announced import announcer
from nightwire.extracting.facts.attribution.loading import words_of
from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.quotes import QuoteRules
from nightwire.extracting.facts.sentence import Sentence
from nightwire.numbers.tokens import Tokens


@cache
def quote_rules(language: str) -> QuoteRules | None:
    """The rules of a language, None where it has no table."""
    words = words_of(language)
    return QuoteRules(language, words) if words is not None else None


@lru_cache(maxsize=1024)
def acting(text: str, language: str) -> str | None:
    """Who acts in a sentence, by its first words: whoever is quoted in it where no cue names another."""
    rules = quote_rules(language)
    return acting_name(Sentence(Tokens(text), rules.grammar), rules.words) if rules is not None else None


@lru_cache(maxsize=1024)
def quotes(text: str, language: str) -> tuple[Quote, ...]:
    """The quotations of one sentence."""
    rules = quote_rules(language)
    return tuple(rules.read(text)) if rules is not None else ()


@lru_cache(maxsize=1024)
def announcing(text: str, language: str) -> str | None:
    """Whom a sentence gives the quotation to that opens the next one, where no cue of it does."""
    rules = quote_rules(language)
    return announcer(Sentence(Tokens(text), rules.grammar), rules.words) if rules is not None else None
