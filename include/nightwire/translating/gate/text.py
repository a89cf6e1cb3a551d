"""Whether a translation is one at all: not empty, not the source again, of a likely length."""

MIN_RATIO, MAX_RATIO = 0.35, 2.6  # characters of English to characters of source
SHORT_CHARS = 40  # below it lengths say nothing: `Ha presentato le proprie dimissioni` is `He resigned`
ECHO_WORDS = 4  # shorter sentences may well be names alone
ECHO_SHARE = 0.75


def text_flags(source: str, english: str) -> tuple[str, ...]:
    """`empty`, `echo`, `too_short`, `too_long` or `repeated`; a text with any is no translation."""
    if not english.strip():
        return ("empty",)
    if _echoed(source, english):
        return ("echo",)
    if _repeats(english) and not _repeats(source):
        return ("repeated",)
    ratio = len(english) / len(source)
    if len(source) < SHORT_CHARS:
        return ()
    if ratio < MIN_RATIO:
        return ("too_short",)
    return ("too_long",) if ratio > MAX_RATIO else ()


def _echoed(source: str, english: str) -> bool:
    """Most lower-case words of the source stand in the English as they were."""
    words = [word for word in source.split() if word.isalpha() and word.islower() and len(word) > 3]
    if len(words) < ECHO_WORDS:  # a list of names is the same in English
        return bool(words) and source.strip() == english.strip() and len(source.split()) >= ECHO_WORDS
    kept = set(english.split())
    return sum(word in kept for word in words) / len(words) >= ECHO_SHARE


def _repeats(text: str) -> bool:
    """The same three words four times: what a neural model does when it has lost its way."""
    words = text.lower().split()
    triples = [tuple(words[start : start + 3]) for start in range(len(words) - 2)]
    return any(triples.count(triple) >= 4 for triple in set(triples))
