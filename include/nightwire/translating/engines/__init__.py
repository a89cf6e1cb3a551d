"""Translation engines, one a file, behind one Protocol."""

from nightwire.translating.engines.base import (
    DictionaryEngine,
    Engine,
    EngineFailedError,
    GlossaryEngine,
    Rendering,
    glossary_of,
    render,
)
from nightwire.translating.engines.registry import build_engine, engine_names

__all__ = [
    "DictionaryEngine",
    "Engine",
    "EngineFailedError",
    "GlossaryEngine",
    "Rendering",
    "build_engine",
    "engine_names",
    "glossary_of",
    "render",
]
