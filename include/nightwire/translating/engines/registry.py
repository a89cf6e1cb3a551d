"""Which engines there are: ours, and those that other packages add as entry points.

An entry point of the group `nightwire.engines` names a callable that takes `TranslatorOptions` and
returns an `Engine`; `pivot`, of the package `nightwire_pivot`, comes so. Ours are listed here by module, so
that they are found without installation too and load only when they are asked for.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from typing import cast

from nightwire.errors import ConfigurationError
from nightwire.translating.engines.base import Engine
from nightwire.translating.options import TranslatorOptions

EngineFactory = Callable[[TranslatorOptions], Engine]
GROUP = "nightwire.engines"
BUILTIN = {
    "firefox": "nightwire.translating.engines.firefox",
    "google": "nightwire.translating.engines.google",
    "mymemory": "nightwire.translating.engines.mymemory",
    "libretranslate": "nightwire.translating.engines.libretranslate",
    "deepl": "nightwire.translating.engines.deepl",
    "microsoft": "nightwire.translating.engines.microsoft",
}


def engine_names() -> tuple[str, ...]:
    """Names of all engines, ours first."""
    return (*BUILTIN, *sorted(point.name for point in entry_points(group=GROUP) if point.name not in BUILTIN))


def build_engine(name: str, options: TranslatorOptions) -> Engine:
    """Make an engine; nothing starts yet.

    Raises:
        ConfigurationError: there is no engine of that name; the message lists those there are.
    """
    return _factory(name)(options)


def _factory(name: str) -> EngineFactory:
    if name in BUILTIN:
        return cast("EngineFactory", import_module(BUILTIN[name]).build)
    for point in entry_points(group=GROUP, name=name):
        return cast("EngineFactory", point.load())
    raise ConfigurationError(
        f"translation_engines: no engine is called {name!r}; there are {', '.join(engine_names())}. One of"
        " another package is found once that is installed, `pivot` with Nightwire: pip install --no-deps -e ."
    )
