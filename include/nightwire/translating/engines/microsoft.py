"""Microsoft Translator through deep-translator; needs a key, and a region where the key has one."""

from typing import Any

from nightwire.translating.engines.calls import endpoint
from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_BYTES = 10_000
LACK = "microsoft needs a key: NIGHTWIRE_TRANSLATION_KEYS, or the Airflow connection nightwire_microsoft"
CODES = {"zh": "zh-Hans", "sr": "sr-Cyrl", "mn": "mn-Cyrl", "nn": "nb", "tl": "fil"}
VERSION = "api-version=3.0"


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `keys["microsoft"]` is the key, `keys["microsoft_region"]` its region."""
    key, region = options.keys.get("microsoft"), options.keys.get("microsoft_region")

    def make(language: str) -> WebTranslator:
        translator = _translator(CODES.get(language, language), key, region)
        if "microsoft" in options.addresses:
            url = endpoint(options.addresses["microsoft"], "translate")
            translator._base_url = url if "?" in url else f"{url}?{VERSION}"
        return translator  # type: ignore[no-any-return]

    lack = None if key else LACK
    return WebEngine(Service("microsoft", "deep_translator.microsoft", make, MAX_BYTES, lack), options)


def _translator(code: str, key: str | None, region: str | None) -> Any:
    from deep_translator import MicrosoftTranslator

    class Offline(MicrosoftTranslator):  # type: ignore[misc]
        """deep-translator's, without its call for a list of languages whenever one is made."""

        def _get_supported_languages(self) -> dict[str, str]:
            return {"source": code, "english": "en"}

    return Offline(source=code, target="en", api_key=key, region=region)
