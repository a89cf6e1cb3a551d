"""One engine's best for each sentence: house terms hidden, asked a second time where it was wrong."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from nightwire.translating.engines import (
    DictionaryEngine,
    Engine,
    EngineFailedError,
    Rendering,
    is_remote,
    render,
)
from nightwire.translating.glossary import HouseStyle, Protected
from nightwire.translating.second_try import try_again
from nightwire.translating.verdict import Verdict, judge

log = logging.getLogger(__name__)


def ask_engine(engine: Engine, sentences: Sequence[str], language: str, house: HouseStyle) -> list[Verdict]:
    """What the gate says of the engine's best, one a sentence, in order.

    A service elsewhere is not asked a second time for what it refused: it is busy or out of order, and the
    next run asks again. Where it failed a sentence it is left alone altogether.

    Raises:
        EngineFailedError: it can do none of them now.
    """
    literal = isinstance(engine, DictionaryEngine)
    answers = _answers(engine, sentences, language, house)
    verdicts = [judge(*pair, language, literal=literal) for pair in zip(sentences, answers, strict=True)]
    open_to_more = [i for i, verdict in enumerate(verdicts) if not (is_remote(engine) and verdict.refused)]
    if is_remote(engine) and any(verdict.refused == "failed" for verdict in verdicts):
        open_to_more = []

    def ask(texts: Sequence[str]) -> list[Rendering | None]:
        return _second_answers(engine, texts, language, house)

    better = try_again(
        ask,
        [sentences[i] for i in open_to_more],
        [verdicts[i] for i in open_to_more],
        language,
        literal=literal,
    )
    for i, verdict in zip(open_to_more, better, strict=True):
        verdicts[i] = verdict
    return verdicts


def _second_answers(
    engine: Engine, texts: Sequence[str], language: str, house: HouseStyle
) -> list[Rendering | None]:
    """As `_answers`; an engine that breaks now has answered once, and that stands."""
    if not texts:
        return []
    try:
        return _answers(engine, texts, language, house)
    except EngineFailedError as fault:
        log.warning("%s left for a second try at %d texts: %s", engine.name, len(texts), fault)
        return [None] * len(texts)


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
    return None if answer is None or text is None else replace(answer, text=text)
