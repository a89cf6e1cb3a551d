"""What an engine got wrong is asked of it again: with short figures for long ones, then in parts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from nightwire.translating.engines import Rendering
from nightwire.translating.figures import StandIns, stand_ins
from nightwire.translating.gate import repair
from nightwire.translating.joining import joined
from nightwire.translating.splitting import split_long
from nightwire.translating.verdict import Verdict, judge

Ask = Callable[[Sequence[str]], list[Rendering | None]]
MIN_PART = 8  # words: shorter parts lose more than they save
MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Detour:
    """Another way to the English of one sentence.

    Attributes:
        pieces: what the engine is asked for, in order.
    """

    pieces: tuple[StandIns, ...]

    def joined(self, answers: Sequence[Rendering | None]) -> Rendering | None:
        """The English of all pieces as one; None where a piece or a figure is lost."""
        pairs = zip(self.pieces, answers, strict=True)
        shown = [
            replace(answer, text=text)
            for piece, answer in pairs
            if answer and (text := piece.restore(answer.text))
        ]
        whole = len(shown) == len(self.pieces)
        return joined([piece.text for piece in self.pieces], shown) if whole else None


def try_again(
    ask: Ask, sentences: Sequence[str], verdicts: list[Verdict], language: str, *, literal: bool = False
) -> list[Verdict]:
    """The verdicts, with better ones where a detour leads to them; what stays wrong is settled.

    Args:
        ask: the engine at hand.
        sentences: what it was asked for.
        verdicts: what the gate said of its answers.
        language: ISO 639-1 code of all of them.
        literal: as for `judge`.
    """
    found = list(verdicts)
    for way in (_with_short_figures, _in_parts):
        detours = {
            i: detour
            for i, verdict in enumerate(found)
            if not verdict.clean and (detour := way(sentences[i], verdict, language))
        }
        answers = iter(ask([piece.text for detour in detours.values() for piece in detour.pieces]))
        for i, detour in detours.items():
            answer = detour.joined(list(islice(answers, len(detour.pieces))))
            verdict = judge(sentences[i], answer, language, literal=literal)
            if verdict.better_than(found[i]):
                found[i] = verdict
    return [
        _last_resort(sentence, verdict, language, literal=literal)
        for sentence, verdict in zip(sentences, found, strict=True)
    ]


def _with_short_figures(sentence: str, verdict: Verdict, language: str) -> Detour | None:
    """Also as it is where the engine gave nothing: another sentence may have broken it."""
    piece = stand_ins(sentence, language)
    useful = verdict.refused == "failed" or (verdict.numbers_wrong and piece.figures)
    return Detour((piece,)) if useful else None


def _in_parts(sentence: str, verdict: Verdict, language: str) -> Detour | None:
    count = len(sentence.split())
    parts = split_long(sentence, max(MIN_PART, -(-count // MOST_PARTS))) if count > MIN_PART else []
    return Detour(tuple(stand_ins(part, language) for part in parts)) if len(parts) > 1 else None


def _last_resort(sentence: str, verdict: Verdict, language: str, *, literal: bool) -> Verdict:
    """The source's figure put in where one is missing and one is too many."""
    if verdict.clean or not verdict.english or verdict.refused:
        return verdict
    english = repair(sentence, verdict.english, language, certain=False)
    answer = Rendering(english, verdict.unknown_words, verdict.confidence)
    mended = judge(sentence, answer, language, literal=literal)
    return mended if mended.better_than(verdict) else verdict
