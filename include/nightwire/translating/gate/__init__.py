"""The gate that every engine's English passes: nothing lost, nothing echoed, every number kept."""

from nightwire.fingerprint import of_packages
from nightwire.translating.gate.numbers import number_flags
from nightwire.translating.gate.repair import repair
from nightwire.translating.gate.text import text_flags

__all__ = ["number_flags", "repair", "text_flags", "version"]


def version() -> str:
    """What English is judged by: another one means that what passed is asked for again."""
    return of_packages(__name__, "nightwire.numbers", distributions=("babel",))
