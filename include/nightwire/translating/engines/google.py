"""Google's free web page through deep-translator: reported to refuse it since August 2026.

It must be switched on, since the text leaves the machine.
"""

from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_CHARS = 1_500  # the text travels in the address


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `addresses["google"]` stands in for Google's page."""

    def make(language: str) -> WebTranslator:
        from deep_translator import GoogleTranslator

        translator = GoogleTranslator(source=language, target="en")
        if "google" in options.addresses:
            translator._base_url = options.addresses["google"]
        return translator  # type: ignore[no-any-return]

    return WebEngine(Service("google", "deep_translator.google", make, MAX_CHARS), options)
