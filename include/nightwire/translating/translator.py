"""Sentences of any language to English: memory, then engine after engine, each answer checked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nightwire.model import Translation
from nightwire.translating.attempts import Desk, Job, attempt, engine_version, terms_suffix
from nightwire.translating.engines import Engine, build_engine, glossary_of
from nightwire.translating.glossary import HouseStyle, load_terms
from nightwire.translating.memory import TranslationMemory
from nightwire.translating.options import TranslatorOptions
from nightwire.translating.original import is_english_already
from nightwire.translating.quality import quality
from nightwire.translating.report import Tally, TranslationReport

ENGLISH = "en"
UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class EngineDescription:
    """One engine for `nightwire doctor`.

    Attributes:
        name: the engine's name.
        language: the language asked about.
        ready: whether it can translate it now.
        version: engine and model version, empty when not ready.
        missing: what it lacks and how to get it, empty when ready.
    """

    name: str
    language: str
    ready: bool
    version: str
    missing: str


class Translator:
    """Translates sentence by sentence; may be called from several threads.

    Args:
        options: engines, their order and limits.
    """

    def __init__(self, options: TranslatorOptions) -> None:
        self._options = options
        self._engines: dict[str, Engine] = {}
        self._tally = Tally()
        self._memory = TranslationMemory(options.memory_path) if options.memory_path else None
        self._versions: dict[str, dict[str, str]] = {}
        self._house_styles: dict[str, HouseStyle] = {}
        for name in {*options.engines, *(n for names in options.engines_by_language.values() for n in names)}:
            self._engines[name] = build_engine(name, options)

    def translate(self, sentences: Sequence[str], language: str) -> list[Translation]:
        """English of each sentence, in the same order.

        Args:
            sentences: single sentences, each translated on its own, so that the result does not
                depend on what else is in the batch.
            language: ISO 639-1 code of all of them.

        Returns:
            One `Translation` a sentence: `original` for English, also in articles of other languages,
            `untranslated` where no engine knows the language or all refuse the sentence, `pending`
            where the engines failed, else `translated`.
        """
        if language == ENGLISH:
            self._tally.add("original", len(sentences))
            return [Translation(sentence, "none", "", "original", quality=1.0) for sentence in sentences]
        if not self._knows(language):
            self._tally.add("untranslated", len(sentences))
            return [Translation(None, "", "", "untranslated")] * len(sentences)
        jobs = [Job(sentence, _original(sentence, language)) for sentence in sentences]
        desk = Desk(self._tally, self._house(language), self._memory)
        self.version(language)
        for engine in self._listed(language):
            if engine.supports(language):
                self._try(engine, [job for job in jobs if job.open], language, desk)
        found = [self._outcome(job, language) for job in jobs]
        pairs = zip(sentences, found, strict=True)
        return [replace(one, quality=quality(sentence, one, language)) for sentence, one in pairs]

    def version(self, language: str) -> str:
        """What would translate this language now, without the terms of a glossary; see `version_of`.

        It is empty where no engine knows the language, as in the rows that say so, and `unavailable`
        where those that do are not ready. This looks for the engines anew.
        """
        if language == ENGLISH or not self._knows(language):
            self._versions[language] = {}
            return ""
        ready = {e.name: f"{e.name}:{engine_version(e, language)}" for e in self._ready(language)}
        self._versions[language] = ready or {"": UNAVAILABLE}
        return "|".join(ready.values()) or UNAVAILABLE

    def version_of(self, text: str, language: str) -> str:
        """What would translate this sentence now, the same string as its `Translation.engine_version`.

        Another string means that it is worth doing again. It is `version` with a digest of those rows of
        the glossaries that can have a say in this sentence. Engines count that were ready when `version`
        or `translate` was last called.
        """
        if language not in self._versions:
            self.version(language)
        house = self._house(language)
        return "|".join(
            version + (terms_suffix(self._engines[name], text, language, house) if name else "")
            for name, version in self._versions[language].items()
        )

    def glossary_version(self, language: str) -> str:
        """Digest of all rows of all glossaries for this language: another one may concern any sentence."""
        engines = [glossary for e in self._listed(language) if (glossary := glossary_of(e))]
        own = [engine.glossary_version(language) for engine in engines]
        return "+".join(filter(None, [self._house(language).version, *own]))

    def report(self) -> TranslationReport:
        """Which engine did how much since the translator was made."""
        return self._tally.report()

    def describe(self, language: str = "it") -> list[EngineDescription]:
        """Each engine of the list: ready, or what is missing and the one command that gets it."""
        return [_description(engine, language) for engine in self._listed(language)]

    def glossary_hits(self, sentence: str, language: str) -> dict[str, str]:
        """Terms of the house style that the sentence has, with their English."""
        return self._house(language).hits(sentence)

    def close(self) -> None:
        """Stop all that the engines have started."""
        for engine in self._engines.values():
            engine.close()
        if self._memory is not None:
            self._memory.close()

    def _try(self, engine: Engine, jobs: Sequence[Job], language: str, desk: Desk) -> None:
        if engine.missing(language) is None:
            attempt(engine, jobs, language, desk)
        elif jobs:
            self._tally.refuse(engine.name, "not_ready", len(jobs))

    def _outcome(self, job: Job, language: str) -> Translation:
        if job.best is None or (job.best.text is None and job.waiting):
            self._tally.add("pending")
            return Translation(None, "", "", "pending")
        version = self.version_of(job.sentence, language)
        if job.best.text is None:
            self._tally.add("untranslated")
            return replace(job.best, engine_version=version)
        if job.best.status == "original":
            self._tally.add("original")
            return job.best
        best = replace(job.best, engine_version=version)
        if job.remembered:
            self._tally.add("remembered")
            return best
        self._tally.engine(job.best.engine, "translated")
        if job.best.flags:
            self._tally.engine(job.best.engine, "flagged")
        return best

    def _house(self, language: str) -> HouseStyle:
        if language not in self._house_styles:
            terms = load_terms(f"{language}-{ENGLISH}", self._options.glossary_folder)
            self._house_styles[language] = HouseStyle(terms)
        return self._house_styles[language]

    def _listed(self, language: str) -> Iterator[Engine]:
        return (self._engines[name] for name in self._options.engines_for(language))

    def _knows(self, language: str) -> bool:
        return any(engine.supports(language) for engine in self._listed(language))

    def _ready(self, language: str) -> Iterator[Engine]:
        return (e for e in self._listed(language) if e.supports(language) and e.missing(language) is None)


def build_translator(options: TranslatorOptions | None = None) -> Translator:
    """Make a translator; processes and models start when the first sentence needs them.

    Raises:
        ConfigurationError: the list names an engine that there is not.
    """
    return Translator(options or TranslatorOptions())


def _original(sentence: str, language: str) -> Translation | None:
    """The sentence itself where it is English already; None where it is to be translated."""
    return Translation(sentence, "none", "", "original") if is_english_already(sentence, language) else None


def _description(engine: Engine, language: str) -> EngineDescription:
    missing = engine.missing(language) or ""
    ready = not missing and engine.supports(language)
    return EngineDescription(engine.name, language, ready, engine.version(language) if ready else "", missing)
