"""Google's free web page through deep-translator: reported to refuse it since August 2026.

It must be switched on, since the text leaves the machine.
"""

from nightwire.translating.engines.calls import endpoint
from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_BYTES = 1_500  # the text travels in the address
CODES = {"zh": "zh-CN", "he": "iw", "nb": "no", "nn": "no"}


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `addresses["google"]` stands in for Google's page."""

    def make(language: str) -> WebTranslator:
        from deep_translator import GoogleTranslator

        translator = GoogleTranslator(source=CODES.get(language, language), target="en")
        if "google" in options.addresses:
            translator._base_url = endpoint(options.addresses["google"], "m")
        return translator  # type: ignore[no-any-return]

    return WebEngine(Service("google", "deep_translator.google", make, MAX_BYTES), options)
