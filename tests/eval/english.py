"""The English of an evaluation's sentences, made once a process whoever asks for it."""

import time
from functools import cache

from nightwire.model import Translation
from nightwire.translating import TranslatorOptions, build_translator


def engines_of(language: str) -> tuple[str, ...]:
    """The engines of the default order that are ready for a language here."""
    return tuple(one.name for one in build_translator(TranslatorOptions()).describe(language) if one.ready)


@cache
def translations(
    sources: tuple[str, ...], language: str, engines: tuple[str, ...]
) -> tuple[list[Translation], float]:
    """What becomes of each sentence, in order, and seconds that it took once warm."""
    translator = build_translator(TranslatorOptions(engines=engines))
    translator.translate(sources[:1], language)
    started = time.perf_counter()
    found = translator.translate(sources, language)
    seconds = time.perf_counter() - started
    translator.close()
    return found, seconds
