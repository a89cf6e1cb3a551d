"""Mozilla's direct model of a pair, by `fxtranslate`, from a folder of models.

An `fxtranslate.Translator` works only in the thread that made it, and what it raises elsewhere is no
`Exception`. So one thread of its own makes it and does all its work.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib.metadata import version as package_version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from nightwire.translating.engines.base import EngineFailedError
from nightwire.translating.engines.model_catalog import missing_parts
from nightwire.translating.options import TranslatorOptions


class FirefoxEngine:
    """All languages whose model to English lies in the model folder.

    Args:
        options: `model_folder` holds one folder a pair, `<language>-en`, as `nightwire models add` makes it.
    """

    name = "firefox"

    def __init__(self, options: TranslatorOptions) -> None:
        self._folder = options.model_folder
        self._thread: ThreadPoolExecutor | None = None
        self._models: dict[str, Any] = {}

    def version(self, language: str) -> str:
        """Library version and digest of the model's files."""
        digest = sha256()
        for path in self._files(language):
            digest.update(f"{path.name}:{path.stat().st_size};".encode())
        return f"fxtranslate-{package_version('fxtranslate')}+{language}-en.{digest.hexdigest()[:8]}"

    def supports(self, language: str) -> bool:
        """Mozilla has models of some 40 languages; those whose model is in the folder count."""
        return bool(self._files(language))

    def missing(self, language: str) -> str | None:
        """Which command fetches the model; None when it is there."""
        if find_spec("fxtranslate") is None:
            return "fxtranslate is not installed: pip install fxtranslate==0.5.0"
        if not self._files(language):
            return f"no {language}-en model in {self._folder}: nightwire models add {language}"
        return None

    def translate(self, sentences: Sequence[str], language: str) -> list[str | None]:
        """English of each sentence; see `Engine.translate`."""
        lack = self.missing(language)
        if lack is not None:
            raise EngineFailedError("not_installed", lack)
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="fxtranslate")
        return self._thread.submit(self._translate, list(sentences), language).result()

    def close(self) -> None:
        """Drop the models, in their own thread."""
        if self._thread is not None:
            self._thread.submit(self._models.clear).result()
            self._thread.shutdown()
            self._thread = None

    def _translate(self, sentences: list[str], language: str) -> list[str | None]:
        """Runs in the engine's own thread."""
        try:
            model = self._load(language)
            return [str(model.translate(sentence)) or None for sentence in sentences]
        except Exception as error:
            raise EngineFailedError("model_failed", f"{language}-en: {error}") from error
        except BaseException as panic:  # PyO3's PanicException; a bare interrupt cannot reach this thread
            raise EngineFailedError("model_failed", f"{language}-en: {panic}") from panic

    def _load(self, language: str) -> Any:
        """The model from its files; `Translator.load` would ask Mozilla's server first."""
        if language not in self._models:
            from fxtranslate import Translator

            content = {path.name.split(".")[0]: path.read_bytes() for path in self._files(language)}
            source, target = (content.get(name) or content["vocab"] for name in ("srcvocab", "trgvocab"))
            self._models[language] = Translator(content["model"], source, target, content.get("lex"))
        return self._models[language]

    def _files(self, language: str) -> list[Path]:
        """Those of a whole model; none where a part is missing."""
        folder = self._folder / f"{language}-en"
        files = sorted(path for path in folder.glob("*") if path.is_file())
        return [] if missing_parts([path.name for path in files]) else files


def build(options: TranslatorOptions) -> FirefoxEngine:
    """Make the engine; nothing starts yet."""
    return FirefoxEngine(options)
