"""The gate that every engine's English passes: nothing lost, nothing echoed, every number kept."""

from nightwire.fingerprint import of_packages
from nightwire.numbers import MADE_OF as NUMBERS
from nightwire.translating.gate.numbers import figures_differ, number_flags
from nightwire.translating.gate.repair import repair
from nightwire.translating.gate.text import text_flags
from nightwire.translating.gate.values import Value, values

__all__ = ["Value", "figures_differ", "number_flags", "repair", "text_flags", "values", "version"]


def version() -> str:
    """What English is judged by: another one means that what passed is asked for again."""
    content = ("content.cover", "content.words", "content:it.csv", "content:function_words.toml")
    judges = ("verdict", "second_try", "attempts", *content)
    parts = (f"nightwire.translating.{name}" for name in judges)
    return of_packages(__name__, *NUMBERS, *parts, distributions=("babel",))
