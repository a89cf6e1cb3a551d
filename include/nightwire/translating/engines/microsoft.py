"""Microsoft Translator through deep-translator; needs a key."""

from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_CHARS = 1_500
LACK = "microsoft needs a key: set one under the name microsoft"


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `keys["microsoft"]` is the key."""
    key = options.keys.get("microsoft")

    def make(language: str) -> WebTranslator:
        from deep_translator import MicrosoftTranslator

        translator = MicrosoftTranslator(source=language, target="en", api_key=key)
        if "microsoft" in options.addresses:
            translator._base_url = options.addresses["microsoft"]
        return translator  # type: ignore[no-any-return]

    return WebEngine(
        Service("microsoft", "deep_translator.microsoft", make, MAX_CHARS, None if key else LACK), options
    )
