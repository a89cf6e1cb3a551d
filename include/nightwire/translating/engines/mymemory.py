"""MyMemory's free service through deep-translator: 500 bytes a call, codes with a region."""

import html
from typing import Any

from nightwire.translating.engines.calls import GuardedRequests, RefusedError, endpoint
from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_BYTES = 490
ADDRESS = "https://api.mymemory.translated.net/"  # deep-translator would send the text unencrypted
USED_UP = "ALL AVAILABLE FREE TRANSLATIONS"
PREFERRED = ("ar-SA", "bs-BA", "sr-Latn-RS", "ta-IN", "tn-ZA", "zh-CN")


class MyMemoryRequests(GuardedRequests):
    """MyMemory answers 200 where it refuses, and says so inside."""

    def check(self, response: Any) -> None:
        """Also look at `responseStatus`, a number or its digits."""
        super().check(response)
        try:
            status = str(response.json().get("responseStatus", ""))
        except (ValueError, AttributeError):
            return
        if status == "429" or USED_UP in response.text:
            raise RefusedError("quota_exceeded", f"responseStatus {status}")
        if status != "200":  # this text is too long, or the pair is unknown: others may do well
            raise ValueError(f"responseStatus {status}")


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `addresses["mymemory"]` stands in for the service."""

    def make(language: str) -> WebTranslator:
        from deep_translator import MyMemoryTranslator

        class Plain(MyMemoryTranslator):  # type: ignore[misc]
            """Its English has `&#39;` for an apostrophe."""

            def translate(self, text: str, *_: object, **__: object) -> str | None:
                english = super().translate(text)
                return html.unescape(english) if english else None

        translator = Plain(source=region_code(language), target="en-GB")
        translator._base_url = endpoint(options.addresses.get("mymemory", ADDRESS), "get")
        return translator

    service = Service("mymemory", "deep_translator.mymemory", make, MAX_BYTES, None, MyMemoryRequests)
    return WebEngine(service, options)


def region_code(language: str) -> str:
    """`it-IT`, `uk-UA`: MyMemory's code; the language itself where it has none."""
    from deep_translator.constants import MY_MEMORY_LANGUAGES_TO_CODES

    known = sorted(code for code in MY_MEMORY_LANGUAGES_TO_CODES.values() if code.split("-")[0] == language)
    wanted = (f"{language}-{language.upper()}", *PREFERRED)
    return next((code for code in wanted if code in known), known[0] if known else language)
