"""What an engine made of the parts of a long sentence, as one."""

from collections.abc import Sequence

from nightwire.translating.engines.base import Rendering
from nightwire.translating.splitting import join_parts


def joined(parts: Sequence[str], answers: Sequence[Rendering]) -> Rendering:
    """English of all parts.

    Args:
        parts: of the source, in order.
        answers: of each part; the whole is as sure as they are on average, by their letters.
    """
    words = tuple(word for answer in answers for word in answer.unknown_words)
    return Rendering(join_parts(parts, [answer.text for answer in answers]), words, _confidence(answers))


def _confidence(answers: Sequence[Rendering]) -> float | None:
    said = [(one.confidence, len(one.text)) for one in answers if one.confidence is not None]
    letters = sum(length for _, length in said)
    return sum(sure * length for sure, length in said) / letters if letters else None
