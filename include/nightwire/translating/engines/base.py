"""What a translation engine is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast, runtime_checkable

from nightwire.errors import EngineUnavailableError


class EngineFailedError(EngineUnavailableError):
    """An engine gave up a whole call: it is gone, stalled or refuses; the next engine is asked.

    Attributes:
        reason_code: a stable word for counting, such as `timeout` or `rate_limited`.
    """

    def __init__(self, reason_code: str, reason: str) -> None:
        super().__init__(reason)
        self.reason_code = reason_code


class Engine(Protocol):
    """Turns sentences of one language into English.

    Engines start nothing when they are made; what they need starts when `translate` is first
    called. `translate` may be called from several threads at once.
    """

    @property
    def name(self) -> str:
        """The word that settings and tables use for it."""
        ...

    def version(self, language: str) -> str:
        """Engine and model version as one string; another string means that the output may differ."""
        ...

    def supports(self, language: str) -> bool:
        """Whether it could translate this ISO 639-1 language if nothing were missing."""
        ...

    def missing(self, language: str) -> str | None:
        """One sentence that says what it lacks for this language and how to get it; None when ready."""
        ...

    def translate(self, sentences: Sequence[str], language: str) -> list[str | None]:
        """English of each sentence, each translated on its own.

        Args:
            sentences: single sentences, not empty.
            language: ISO 639-1 code that the engine supports.

        Returns:
            One entry a sentence, in order; None for one that it could not do.

        Raises:
            EngineFailedError: it can do none of them now.
        """
        ...

    def close(self) -> None:
        """Stop whatever it started; it may be used again and then starts anew."""
        ...


@dataclass(frozen=True, slots=True)
class Rendering:
    """English of one sentence, with what the engine can say of it.

    Attributes:
        text: the English.
        unknown_words: words of the source that the engine did not know, as they stand there.
        confidence: how sure its model was of the English words on average, 0 to 1; None where it cannot tell.
    """

    text: str
    unknown_words: tuple[str, ...] = ()
    confidence: float | None = None


@runtime_checkable
class DictionaryEngine(Protocol):
    """An engine with dictionaries, which can say which words they lack."""

    def render(self, sentences: Sequence[str], language: str) -> list[Rendering | None]:
        """As `Engine.translate`, with the unknown words of each sentence and the model's confidence."""
        ...


@runtime_checkable
class GlossaryEngine(Protocol):
    """An engine with a glossary, whose rows are not in its `version`."""

    def terms_version(self, sentence: str, language: str) -> str:
        """Digest of the rows that can have a say in this sentence; empty where there are none."""
        ...

    def glossary_version(self, language: str) -> str:
        """Digest of all rows for this language; empty where there are none."""
        ...


@runtime_checkable
class RemoteEngine(Protocol):
    """An engine whose failures pass: what it cannot do now it may do tomorrow, and asking at once harms.

    Attributes:
        is_remote: true for a service elsewhere, which may be out of reach, busy or out of order.
    """

    is_remote: bool


def is_remote(engine: Engine) -> bool:
    """Whether the engine says that it is a service elsewhere."""
    return isinstance(engine, RemoteEngine) and engine.is_remote


def glossary_of(engine: Engine) -> GlossaryEngine | None:
    """The engine, where it has a glossary of its own."""
    return cast("GlossaryEngine", engine) if _has_glossary(type(engine)) else None


@cache
def _has_glossary(engine: type[Engine]) -> bool:
    """Cached by class: asking a Protocol takes longer than all else in a sentence's version."""
    return issubclass(engine, GlossaryEngine)


def render(engine: Engine, sentences: Sequence[str], language: str) -> list[Rendering | None]:
    """Ask any engine; one without dictionaries has no unknown words."""
    if isinstance(engine, DictionaryEngine):
        return engine.render(sentences, language)
    return [None if text is None else Rendering(text) for text in engine.translate(sentences, language)]
