"""A LibreTranslate server through deep-translator: one's own, or the public one with a key."""

from typing import Any

from nightwire.translating.engines.calls import GuardedRequests
from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_BYTES = 2_000
NO_KEY = "none"  # deep-translator insists on a key where the server needs none
LACK = (
    "libretranslate needs a server: NIGHTWIRE_TRANSLATION_ADDRESSES, or nightwire_libretranslate in Airflow"
)


class LibreRequests(GuardedRequests):
    """Text and key travel in the body, not in the address."""

    def post(self, url: str, **named: Any) -> Any:
        """The one call that deep-translator's LibreTranslate makes."""
        form = dict(named.pop("params"))
        if form.get("api_key") == NO_KEY:
            del form["api_key"]
        return super().post(url, data=form, **named)


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `addresses["libretranslate"]` is the server, `keys["libretranslate"]` its key."""
    address = options.addresses.get("libretranslate")
    key = options.keys.get("libretranslate")

    def make(language: str) -> WebTranslator:
        from deep_translator import LibreTranslator

        url = address and address.rstrip("/") + "/"
        translator = LibreTranslator(
            source="auto", target="en", api_key=key or NO_KEY, use_free_api=key is None, custom_url=url
        )
        translator.source = language  # its own list has 17 languages; servers know some 50
        return translator  # type: ignore[no-any-return]

    lack = None if address or key else LACK
    service = Service("libretranslate", "deep_translator.libre", make, MAX_BYTES, lack, LibreRequests)
    return WebEngine(service, options)
