"""MyMemory's free service through deep-translator: 500 characters a call, codes with a region."""

from nightwire.translating.engines.web import Service, WebEngine, WebTranslator
from nightwire.translating.options import TranslatorOptions

MAX_CHARS = 490
REGIONS = {
    "zh": "zh-CN",
    "ar": "ar-SA",
    "cs": "cs-CZ",
    "da": "da-DK",
    "el": "el-GR",
    "sv": "sv-SE",
    "uk": "uk-UA",
}
REGIONS |= {
    "ja": "ja-JP",
    "ko": "ko-KR",
    "he": "he-IL",
    "hi": "hi-IN",
    "ca": "ca-ES",
    "fa": "fa-IR",
    "sl": "sl-SI",
}


def build(options: TranslatorOptions) -> WebEngine:
    """Make the engine; `addresses["mymemory"]` stands in for the service."""

    def make(language: str) -> WebTranslator:
        from deep_translator import MyMemoryTranslator

        source = REGIONS.get(language, f"{language}-{language.upper()}")
        translator = MyMemoryTranslator(source=source, target="en-GB")
        if "mymemory" in options.addresses:
            translator._base_url = options.addresses["mymemory"]
        return translator  # type: ignore[no-any-return]

    return WebEngine(Service("mymemory", "deep_translator.mymemory", make, MAX_CHARS), options)
