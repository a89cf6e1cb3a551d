"""DeepL through deep-translator; needs a key."""

from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_CHARS = 1_500
FREE_KEY_END = ":fx"  # how DeepL marks keys of its free plan
LACK = "deepl needs a key: set one under the name deepl"


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `keys["deepl"]` is the key."""
    key = options.keys.get("deepl")

    def make(language: str) -> WebTranslator:
        from deep_translator import DeeplTranslator

        free = bool(key and key.endswith(FREE_KEY_END))
        translator = DeeplTranslator(source=language, target="en", api_key=key, use_free_api=free)
        if "deepl" in options.addresses:
            translator._base_url = options.addresses["deepl"].rstrip("/") + "/"
        return translator  # type: ignore[no-any-return]

    return WebEngine(
        Service("deepl", "deep_translator.deepl", make, MAX_CHARS, None if key else LACK), options
    )
