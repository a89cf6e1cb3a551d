"""Glossaries: which term is to be translated how. Data files that a user can edit."""

from nightwire.translating.glossary.house import HouseStyle, Protected
from nightwire.translating.glossary.terms import Term, digest, load_terms

__all__ = ["HouseStyle", "Protected", "Term", "digest", "load_terms"]
