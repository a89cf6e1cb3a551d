"""What a translator is told by whoever builds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TranslatorOptions:
    """How to translate. The default needs no network and no key, and sends no text away.

    Attributes:
        engines: names of engines in the order in which they are tried.
        engines_by_language: other lists for some languages (ISO 639-1 code -> names).
        model_folder: where downloaded models lie.
        memory_path: SQLite file of the translation memory; None remembers nothing.
        glossary_folder: a user's own glossaries (`it-en/*.csv`, `it-pt/*.csv`); they come before ours.
        timeout_seconds: how long one call to an engine may take, connection included.
        max_attempts: how often a call to a web engine is made before it counts as failed.
        max_calls: how many calls to one web engine may be under way at once.
        failures_to_open: failed calls in a row after which a web engine is left alone.
        open_seconds: how long it is then left alone.
        keys: secrets by engine name (`deepl`, `libretranslate`, `microsoft`); never shown.
        addresses: other addresses of web engines by name, for a server of one's own.
    """

    engines: tuple[str, ...] = ("firefox", "pivot")
    engines_by_language: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    model_folder: Path = Path(".cache/models")
    memory_path: Path | None = None
    glossary_folder: Path | None = None
    timeout_seconds: float = 20.0
    max_attempts: int = 3
    max_calls: int = 4
    failures_to_open: int = 5
    open_seconds: float = 60.0
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    addresses: Mapping[str, str] = field(default_factory=dict)

    def engines_for(self, language: str) -> tuple[str, ...]:
        """Names of the engines for one language, in the order in which they are tried."""
        return self.engines_by_language.get(language, self.engines)
