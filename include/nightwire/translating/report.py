"""How much each engine did, for the run report."""

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class EngineReport:
    """One engine's part.

    Attributes:
        asked: sentences that it was asked for.
        translated: sentences whose English was taken from it.
        flagged: those of them that carry a flag.
        refused: reason code -> sentences that it failed or whose English was turned down.
    """

    asked: int = 0
    translated: int = 0
    flagged: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TranslationReport:
    """All that a translator did since it was made.

    Attributes:
        engines: report by engine name.
        remembered: sentences that came from the translation memory.
        original: sentences that were English already.
        untranslated: sentences in languages that no engine knows.
        pending: sentences that no engine could do this time.
    """

    engines: Mapping[str, EngineReport]
    remembered: int = 0
    original: int = 0
    untranslated: int = 0
    pending: int = 0

    def figures(self) -> dict[str, int]:
        """Sentences `from memory`, and by why an engine was left: `google left: timeout`."""
        left = {
            f"{name} left: {reason}": count
            for name, engine in self.engines.items()
            for reason, count in engine.refused.items()
        }
        return {"from memory": self.remembered, **left}


class Tally:
    """Counts from several threads."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._by_engine: dict[str, Counter[str]] = {}
        self._refused: dict[str, Counter[str]] = {}
        self._lock = threading.Lock()

    def add(self, what: str, count: int = 1) -> None:
        """Count sentences by status."""
        with self._lock:
            self._counts[what] += count

    def engine(self, name: str, what: str, count: int = 1) -> None:
        """Count sentences of one engine: `asked`, `translated` or `flagged`."""
        with self._lock:
            self._by_engine.setdefault(name, Counter())[what] += count

    def refuse(self, name: str, reason_code: str, count: int = 1) -> None:
        """Count sentences that an engine did not do."""
        with self._lock:
            self._refused.setdefault(name, Counter())[reason_code] += count

    def report(self) -> TranslationReport:
        """The counts so far."""
        with self._lock:
            names = sorted({*self._by_engine, *self._refused})
            return TranslationReport({name: self._engine_report(name) for name in names}, **self._counts)

    def _engine_report(self, name: str) -> EngineReport:
        counts = dict(self._by_engine.get(name, Counter()))
        return EngineReport(**counts, refused=dict(self._refused.get(name, Counter())))
