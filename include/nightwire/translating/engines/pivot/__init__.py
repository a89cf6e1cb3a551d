"""The offline chain over Portuguese, one of the engines."""

from nightwire.translating.engines.pivot.engine import PivotEngine
from nightwire.translating.options import TranslatorOptions

__all__ = ["PivotEngine", "build"]


def build(options: TranslatorOptions) -> PivotEngine:
    """Make the engine; nothing starts yet."""
    return PivotEngine(options)
