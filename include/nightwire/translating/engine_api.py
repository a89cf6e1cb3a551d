"""All that an engine of another package may import of Nightwire, beside `nightwire.numbers`.

`nightwire_pivot` in this repository is such a package and imports nothing else, so what is here is enough.
"""

from nightwire.fingerprint import of_packages
from nightwire.translating.engines.base import (
    DictionaryEngine,
    Engine,
    EngineFailedError,
    GlossaryEngine,
    RemoteEngine,
    Rendering,
)
from nightwire.translating.glossary import Term, digest, load_terms
from nightwire.translating.joining import joined
from nightwire.translating.options import TranslatorOptions
from nightwire.translating.splitting import split_long

__all__ = [
    "DictionaryEngine",
    "Engine",
    "EngineFailedError",
    "GlossaryEngine",
    "RemoteEngine",
    "Rendering",
    "Term",
    "TranslatorOptions",
    "digest",
    "joined",
    "load_terms",
    "of_packages",
    "split_long",
]
