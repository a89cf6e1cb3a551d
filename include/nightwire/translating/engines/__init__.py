"""Translation engines, one a file, behind one Protocol."""

from nightwire.translating.engines.base import DictionaryEngine, Engine, EngineFailedError, Rendering, render
from nightwire.translating.engines.registry import build_engine, engine_names

__all__ = [
    "DictionaryEngine",
    "Engine",
    "EngineFailedError",
    "Rendering",
    "build_engine",
    "engine_names",
    "render",
]
