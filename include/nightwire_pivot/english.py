"""The second half of the way: Portuguese to English, with what the model would change kept from it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nightwire.translating.engine_api import Rendering
from nightwire_pivot.processes.neural import English, PortugueseToEnglish
from nightwire_pivot.text.halfway import Halfway
from nightwire_pivot.text.quotes import CLOSE, Answers, apart, bare, with_apostrophes
from nightwire_pivot.text.shield import read_as_words, shield
from nightwire_pivot.text.typography import show


def in_english(
    model: PortugueseToEnglish, halfway: Sequence[Halfway | None], hidden: Sequence[dict[str, str]]
) -> Iterator[Rendering | None]:
    """English of what Apertium could do, with the hidden words shown again.

    Args:
        model: Portuguese to English.
        halfway: Portuguese of each sentence; None for one that failed.
        hidden: for each sentence, made-up word -> what it stands for.
    """
    texts = [one.text.strip() if one else "" for one in halfway]
    known = [one.names if one else () for one, text in zip(halfway, texts, strict=True) if text]
    english = iter(_quoting(model, [text for text in texts if text], known))
    for one, text, words in zip(halfway, texts, hidden, strict=True):
        answer = next(english) if text else None
        yield _rendering(one, answer, words) if one and answer else None


def _rendering(one: Halfway, answer: English, hidden: dict[str, str]) -> Rendering:
    mended = one.persons.mended(show(answer.text, hidden))
    return Rendering(mended, one.unknown_words, answer.confidence)


def _quoting(
    model: PortugueseToEnglish, texts: Sequence[str], known: Sequence[Sequence[str]]
) -> list[English | None]:
    """English of Portuguese sentences, asked for in other ways where the model garbles words."""
    english = _shielded(model, texts, known)
    close = [i for i, text in enumerate(texts) if english[i] and CLOSE.search(text)]
    ways = [write(texts[i]) for write in (apart, bare) for i in close]
    other = [one.text if one else "" for one in _shielded(model, ways, [known[i] for i in close] * 2)]
    for i, spaced, unmarked in zip(close, other, other[len(close) :], strict=False):
        if plain := english[i]:
            english[i] = replace(plain, text=Answers(plain.text, spaced, unmarked).best(texts[i]))
    pairs = zip(english, texts, strict=True)
    return [one and replace(one, text=with_apostrophes(one.text, text)) for one, text in pairs]


def _shielded(
    model: PortugueseToEnglish, texts: Sequence[str], known: Sequence[Sequence[str]]
) -> list[English | None]:
    """English of Portuguese sentences; a name that the model changed is kept from it the second time."""
    shielded = [shield(text, read_as_words(names)) for text, names in zip(texts, known, strict=True)]
    english = model.translate([one.text for one in shielded])
    lost = {i: shielded[i].lost(answer.text if answer else "", known[i]) for i, answer in enumerate(english)}
    again = [i for i, names in lost.items() if names]
    for i in again:
        shielded[i] = shield(texts[i], lost[i])
    for i, answer in zip(again, model.translate([shielded[i].text for i in again]), strict=True):
        english[i] = answer
    pairs = zip(shielded, english, strict=True)
    return [answer and replace(answer, text=one.show(answer.text)) for one, answer in pairs]
