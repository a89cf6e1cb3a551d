"""A LibreTranslate server through deep-translator: one's own, or the public one with a key."""

from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_CHARS = 1_500
NO_KEY = "none"  # deep-translator insists on a key where the server needs none
LACK = "libretranslate needs a server: set its address, or a key for the public one"


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `addresses["libretranslate"]` is the server, `keys["libretranslate"]` its key."""
    address = options.addresses.get("libretranslate")
    key = options.keys.get("libretranslate")

    def make(language: str) -> WebTranslator:
        from deep_translator import LibreTranslator

        url = address and address.rstrip("/") + "/"
        return LibreTranslator(  # type: ignore[no-any-return]
            source=language, target="en", api_key=key or NO_KEY, use_free_api=key is None, custom_url=url
        )

    lack = None if address or key else LACK
    return WebEngine(Service("libretranslate", "deep_translator.libre", make, MAX_CHARS, lack), options)
