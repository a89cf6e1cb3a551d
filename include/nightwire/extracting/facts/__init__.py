"""Numeric facts: what a sentence counts and measures, in the source language and in English."""

from nightwire.extracting.facts.agreement.currency import in_named_currency
from nightwire.extracting.facts.agreement.earlier import in_context
from nightwire.extracting.facts.agreement.reconcile import reconcile
from nightwire.extracting.facts.attribution import attribute
from nightwire.extracting.facts.check import check as check_language
from nightwire.extracting.facts.display import display, display_en
from nightwire.extracting.facts.explain import Explanation, explain
from nightwire.extracting.facts.explain import lines as explanation_lines
from nightwire.extracting.facts.extract import find_numbers, find_quantities
from nightwire.extracting.facts.guideline import to_guideline
from nightwire.fingerprint import of_packages
from nightwire.languages import LANGUAGES

__all__ = [
    "LANGUAGES",
    "Explanation",
    "attribute",
    "check_language",
    "display",
    "display_en",
    "explain",
    "explanation_lines",
    "find_numbers",
    "find_quantities",
    "in_context",
    "in_named_currency",
    "reconcile",
    "to_guideline",
    "version",
]


def version() -> str:
    """What facts are found by: these rules with their data, and what reads and names numbers."""
    return of_packages(
        __name__, "nightwire.languages", "nightwire.numbers", "nightwire.model", distributions=("babel",)
    )
