"""Translation engines, one a file, behind one Protocol."""

from nightwire.translating.engines.base import Engine, EngineFailedError
from nightwire.translating.engines.registry import build_engine, engine_names

__all__ = ["Engine", "EngineFailedError", "build_engine", "engine_names"]
