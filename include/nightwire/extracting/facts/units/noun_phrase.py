"""Which noun phrase a language has: adjectives after their noun, before it, or nouns with a capital."""

from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.extracting.facts.units.nouns_capital import CapitalNounRules
from nightwire.extracting.facts.units.nouns_final import HeadFinalNounRules


def noun_rules(grammar: Grammar) -> NounRules:
    """The rules that fit the language."""
    if grammar.rules.get("capital_nouns"):
        return CapitalNounRules(grammar)
    return HeadFinalNounRules(grammar) if grammar.rules["adjective_first"] else NounRules(grammar)
