"""Translation engines, one a file, behind one Protocol."""

from nightwire.translating.engines.base import (
    DictionaryEngine,
    Engine,
    EngineFailedError,
    GlossaryEngine,
    RemoteEngine,
    Rendering,
    glossary_of,
    is_remote,
    render,
)
from nightwire.translating.engines.registry import build_engine, engine_names

__all__ = [
    "DictionaryEngine",
    "Engine",
    "EngineFailedError",
    "GlossaryEngine",
    "RemoteEngine",
    "Rendering",
    "build_engine",
    "engine_names",
    "glossary_of",
    "is_remote",
    "render",
]
