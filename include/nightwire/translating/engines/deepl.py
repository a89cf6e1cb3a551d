"""DeepL through deep-translator; needs a key.

deep-translator asks with GET and the key in the address, both of which DeepL has switched off:
https://developers.deepl.com/docs/resources/breaking-changes-change-notices. The call is turned into
the POST with an `Authorization` header that it wants, which also keeps the key out of logs.
"""

from typing import Any

from nightwire.translating.engines.calls import GuardedRequests, endpoint
from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_BYTES = 10_000
FREE_KEY_END = ":fx"  # how DeepL marks keys of its free plan
LACK = "deepl needs a key: NIGHTWIRE_TRANSLATION_KEYS, or the Airflow connection nightwire_deepl"


class DeeplRequests(GuardedRequests):
    """GET with all in the address becomes POST with the key in a header and the text in the body."""

    def get(self, url: str, **named: Any) -> Any:
        """The one call that deep-translator's DeepL makes."""
        form = dict(named.pop("params"))
        headers = {"Authorization": f"DeepL-Auth-Key {form.pop('auth_key')}"}
        return self.post(url, data=form, headers=headers, **named)


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `keys["deepl"]` is the key."""
    key = options.keys.get("deepl")

    def make(language: str) -> WebTranslator:
        from deep_translator import DeeplTranslator

        free = bool(key and key.endswith(FREE_KEY_END))
        translator = DeeplTranslator(source="auto", target="en", api_key=key, use_free_api=free)
        translator.source = language.upper()  # its own list of languages is old; DeepL says what it knows
        translator.target = "EN-US"
        if "deepl" in options.addresses:
            translator._base_url = endpoint(options.addresses["deepl"], "v2").rstrip("/") + "/"
        return translator  # type: ignore[no-any-return]

    lack = None if key else LACK
    return WebEngine(Service("deepl", "deep_translator.deepl", make, MAX_BYTES, lack, DeeplRequests), options)
