"""Sentence -> English: engines, translation memory, glossary, number gate.

`build_translator(TranslatorOptions(...))` gives a `Translator`; its `translate(sentences, language)`
gives one `nightwire.model.Translation` a sentence, in order.
"""

from nightwire.translating.options import TranslatorOptions
from nightwire.translating.report import EngineReport, TranslationReport
from nightwire.translating.translator import EngineDescription, Translator, build_translator

__all__ = [
    "EngineDescription",
    "EngineReport",
    "TranslationReport",
    "Translator",
    "TranslatorOptions",
    "build_translator",
]
