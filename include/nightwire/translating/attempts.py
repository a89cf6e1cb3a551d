"""One engine's try at the sentences that are still open."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nightwire.model import Translation
from nightwire.translating import gate
from nightwire.translating.engines import Engine, EngineFailedError, Rendering, glossary_of, render
from nightwire.translating.gate import number_flags, repair, text_flags
from nightwire.translating.glossary import HouseStyle, Protected
from nightwire.translating.memory import TERMS, Entry, TranslationMemory, normalise
from nightwire.translating.report import Tally
from nightwire.translating.tmx import HUMAN_ENGINE, HUMAN_VERSION

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Job:
    """One sentence on its way through the engines.

    Attributes:
        sentence: the source.
        best: the best English so far.
        remembered: whether it came from the memory.
    """

    sentence: str
    best: Translation | None = None
    remembered: bool = False

    @property
    def open(self) -> bool:
        """Whether another engine is worth asking: nothing yet, or something with a flag."""
        return self.best is None or bool(self.best.flags)


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
                entry.english, name, entry.version, "translated", unknown_words=entry.unknown_words
            )
            job.remembered = True


def _answers(
    engine: Engine, sentences: Sequence[str], language: str, house: HouseStyle
) -> list[Rendering | None]:
    """House terms hidden; a sentence whose hidden word was lost is done again as it is."""
    hidden = [house.protect(sentence) for sentence in sentences]
    asked = render(engine, [one.text for one in hidden], language)
    answers = [_restored(one, answer) for one, answer in zip(hidden, asked, strict=True)]
    lost = [i for i, one in enumerate(hidden) if one.words and answers[i] is None]
    if lost:
        again = render(engine, [sentences[i] for i in lost], language)
        for i, answer in zip(lost, again, strict=True):
            answers[i] = answer
    return answers


def _restored(hidden: Protected, answer: Rendering | None) -> Rendering | None:
    text = hidden.restore(answer.text) if answer else None
    return None if answer is None or text is None else Rendering(text, answer.unknown_words)


def _ask(
    engine: Engine, versions: Mapping[str, str], jobs: Sequence[Job], language: str, desk: Desk
) -> list[Job]:
    """Let one engine try; its English is kept where it is better than what there was.

    Returns:
        The jobs whose English is this engine's now.
    """
    if not jobs:
        return []
    tally = desk.tally
    tally.engine(engine.name, "asked", len(jobs))
    try:
        answers = _answers(engine, [job.sentence for job in jobs], language, desk.house)
    except EngineFailedError as fault:
        tally.refuse(engine.name, fault.reason_code, len(jobs))
        log.warning("%s left for %d sentences: %s", engine.name, len(jobs), fault)
        return []
    done: list[Job] = []
    for job, answer in zip(jobs, answers, strict=True):
        found, reason = _judge(job.sentence, answer.text if answer else None, language)
        if found is None:
            tally.refuse(engine.name, reason)
        elif job.best is None or len(found.flags) < len(job.best.flags):
            unknown_words = answer.unknown_words if answer else ()
            job.best = Translation(
                found.english, engine.name, versions[job.sentence], "translated", found.flags, unknown_words
            )
            done.append(job)
    return done


@dataclass(frozen=True, slots=True)
class _Judged:
    """An answer that can be kept."""

    english: str
    flags: tuple[str, ...]


def _judge(sentence: str, english: str | None, language: str) -> tuple[_Judged | None, str]:
    """The answer with its numbers repaired and its flags; else None and why it cannot be kept."""
    if english is None:
        return None, "failed"
    if refused := text_flags(sentence, english):
        return None, refused[0]
    repaired = repair(sentence, english, language)
    return _Judged(repaired, number_flags(sentence, repaired, language)), ""
