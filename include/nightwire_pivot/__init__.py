"""The offline chain over Portuguese, one of the engines."""

from nightwire.translating.engine_api import TranslatorOptions
from nightwire_pivot.engine import PivotEngine

__all__ = ["PivotEngine", "build"]


def build(options: TranslatorOptions) -> PivotEngine:
    """Make the engine; nothing starts yet."""
    return PivotEngine(options)
