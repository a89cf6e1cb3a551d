"""One engine's try at the sentences that are still open."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nightwire.model import Translation
from nightwire.translating import gate
from nightwire.translating.asking import ask_engine
from nightwire.translating.engines import Engine, EngineFailedError, glossary_of, is_remote
from nightwire.translating.glossary import HouseStyle
from nightwire.translating.memory import TERMS, Entry, TranslationMemory, normalise
from nightwire.translating.report import Tally
from nightwire.translating.tmx import HUMAN_ENGINE, HUMAN_VERSION
from nightwire.translating.verdict import Verdict

NO_ENGLISH = ("failed", "empty")

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Job:
    """One sentence on its way through the engines.

    Attributes:
        sentence: the source.
        best: the best English so far.
        remembered: whether it came from the memory.
        verdict: what the gate says of `best`, where an engine was asked for it.
        waiting: whether an engine could do nothing at all just now, so that another run may bring more.
    """

    sentence: str
    best: Translation | None = None
    remembered: bool = False
    verdict: Verdict | None = None
    waiting: bool = False

    @property
    def open(self) -> bool:
        """Whether another engine is worth asking: nothing yet, or something with a flag."""
        return self.best is None or bool(self.best.flags)

    def take(self, verdict: Verdict, engine: str, version: str) -> None:
        """Keep this English as the best so far; an answer that is no English counts as none."""
        self.verdict = verdict
        echoed = verdict.english.strip() == self.sentence.strip() and verdict.refused
        english = "" if echoed or verdict.refused in NO_ENGLISH else verdict.english
        status, engine = ("translated", engine) if english else ("untranslated", "")
        self.best = Translation(
            english or None, engine, version, status, verdict.marks, verdict.unknown_words, verdict.confidence
        )


@dataclass(frozen=True, slots=True)
class Desk:
    """What all attempts of a translator share.

    Attributes:
        tally: the counts.
        house: house style of the language at hand.
        memory: the translation memory, if any.
    """

    tally: Tally
    house: HouseStyle
    memory: TranslationMemory | None


def attempt(engine: Engine, jobs: Sequence[Job], language: str, desk: Desk) -> None:
    """What translators made, then what is remembered of this engine; the rest is asked, the clean kept."""
    version = engine_version(engine, language)
    versions = {
        job.sentence: version + terms_suffix(engine, job.sentence, language, desk.house) for job in jobs
    }
    _remember(HUMAN_ENGINE, dict.fromkeys(versions, HUMAN_VERSION), jobs, language, desk)
    _remember(engine.name, versions, jobs, language, desk)
    done = _ask(engine, versions, [job for job in jobs if job.open], language, desk)
    clean = [job for job in done if job.best and not job.best.flags]
    if desk.memory and clean:
        desk.memory.add(
            Entry(
                normalise(job.sentence),
                best.text or "",
                language,
                engine.name,
                best.engine_version,
                best.unknown_words,
                best.confidence,
            )
            for job in clean
            if (best := job.best)
        )


def engine_version(engine: Engine, language: str) -> str:
    """The engine's own version with that of the gate, the same for all sentences."""
    return f"{engine.version(language)}+gate.{gate.version()}"


def terms_suffix(engine: Engine, sentence: str, language: str, house: HouseStyle) -> str:
    """What the version of one sentence has besides: the terms that it meets, of the house and the engine."""
    own = glossary.terms_version(sentence, language) if (glossary := glossary_of(engine)) else ""
    found = "".join(filter(None, [house.version_of(sentence), own]))
    return f"{TERMS}{found}" if found else ""


def _remember(name: str, versions: Mapping[str, str], jobs: Sequence[Job], language: str, desk: Desk) -> None:
    wanting = [job for job in jobs if job.open]
    if desk.memory is None or not wanting:
        return
    found = desk.memory.find({job.sentence: versions[job.sentence] for job in wanting}, language, name)
    for job in wanting:
        if job.sentence in found:
            entry = found[job.sentence]
            job.best = Translation(
                entry.english, name, entry.version, "translated", (), entry.unknown_words, entry.confidence
            )
            job.remembered = True


def _ask(
    engine: Engine, versions: Mapping[str, str], jobs: Sequence[Job], language: str, desk: Desk
) -> list[Job]:
    """Let one engine try; its English is kept where it is better than what there was.

    Returns:
        The jobs whose English is this engine's now.
    """
    if not jobs:
        return []
    desk.tally.engine(engine.name, "asked", len(jobs))
    try:
        verdicts = ask_engine(engine, [job.sentence for job in jobs], language, desk.house)
    except EngineFailedError as fault:
        desk.tally.refuse(engine.name, fault.reason_code, len(jobs))
        log.warning("%s left for %d sentences: %s", engine.name, len(jobs), fault)
        for job in jobs:
            job.waiting = True
        return []
    broken = all(verdict.refused == "failed" for verdict in verdicts)
    done: list[Job] = []
    for job, verdict in zip(jobs, verdicts, strict=True):
        passing = bool(verdict.refused) and is_remote(engine)
        job.waiting |= broken or passing
        if verdict.refused:
            desk.tally.refuse(engine.name, verdict.refused)
        if not passing and (job.verdict is None or verdict.better_than(job.verdict)):
            job.take(verdict, engine.name, versions[job.sentence])
            done.append(job)
    return done
