"""The models of a process: loaded once, when first used, for all batches that it handles."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nightwire.extracting.entities import Recogniser, build_recogniser
from nightwire.rows import SentenceRow
from nightwire.settings import Settings
from nightwire.translating import Translator, TranslatorOptions, build_translator


@dataclass(frozen=True)
class Engines:
    """What turns a sentence into English, entities and facts."""

    settings: Settings

    @staticmethod
    def of(settings: Settings) -> "Engines":
        """The engines for these settings, the same object at every call in one process."""
        keys = frozenset((name, key.get_secret_value()) for name, key in settings.translation_keys.items())
        return _LOADED.setdefault((settings.model_dump_json(), keys), Engines(settings))  # JSON has `****`

    @cached_property
    def translator(self) -> Translator:
        """The translation engines, in the order of the settings."""
        settings = self.settings
        return build_translator(
            TranslatorOptions(
                engines=settings.translation_engines,
                engines_by_language=settings.translation_engines_by_language,
                keys={name: key.get_secret_value() for name, key in settings.translation_keys.items()},
                addresses=settings.translation_addresses,
                model_folder=settings.home / settings.translation_models,
                memory_path=settings.home / settings.translation_memory,
                glossary_folder=settings.glossary and settings.home / settings.glossary,
            )
        )

    @cached_property
    def recogniser(self) -> Recogniser:
        """The entity recogniser."""
        settings = self.settings
        return build_recogniser(
            settings.spacy_model,
            process_count=settings.spacy_processes,
            overrides_path=overrides_path(settings),
            source_models=settings.spacy_source_models,
            memory_path=settings.name_memory and settings.home / settings.name_memory,
        )

    def translation_version(self, language: str) -> str:
        """Versions of everything that makes the English of a language, with all rows of its glossaries."""
        translator = self.translator
        return f"{language}: {translator.version(language)} {translator.glossary_version(language)}"

    def made(self, sentence: SentenceRow) -> bool:
        """Whether these engines, as they are now, made this row's English."""
        if sentence.translation_status == "original":
            return True
        return sentence.engine_version == self.translator.version_of(sentence.text, sentence.language)


_LOADED: dict[tuple[str, frozenset[tuple[str, str]]], Engines] = {}


def overrides_path(settings: Settings) -> Path | None:
    """The file of overrides, once there is one: the web UI makes it with the first correction."""
    path = settings.entity_overrides and settings.home / settings.entity_overrides
    return path if path and path.exists() else None
