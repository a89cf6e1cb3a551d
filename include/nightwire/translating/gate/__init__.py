"""The gate that every engine's English passes: nothing lost, nothing echoed, every number kept."""

from nightwire.translating.gate.numbers import figures_differ, number_flags
from nightwire.translating.gate.repair import repair
from nightwire.translating.gate.text import text_flags
from nightwire.translating.gate.values import Value, values

VERSION = "2"  # raise it whenever the same pair may be judged otherwise: what it passed is asked for again

__all__ = ["VERSION", "Value", "figures_differ", "number_flags", "repair", "text_flags", "values"]
