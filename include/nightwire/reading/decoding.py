"""Bytes to text: any Unicode or legacy encoding, or a clear word on why it is no text."""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from nightwire.errors import UnreadableFileError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "gzip-compressed data",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
MAX_CONTROL_SHARE = 0.01
DETECTION_BYTES = 65_536
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    Line ends become line feeds and the text is in Unicode's composed form (NFC), so that the same
    words have the same offsets whatever system wrote the file.

    Raises:
        UnreadableFileError: with the code `empty`, `binary` or `undecodable`.
    """
    _refuse_known_formats(data)
    text, encoding = _decode_by_first_that_fits(data)
    if not text.strip():
        raise UnreadableFileError("empty", "the file is empty or holds only white space")
    return text, encoding


def _decode_by_first_that_fits(data: bytes) -> tuple[str, str]:
    for encoding in _candidates(data):
        text = _try_decode(data, encoding)
        if text is not None:
            return _normalise(text), encoding
    raise UnreadableFileError("undecodable", "no text encoding fits the file's bytes; save it as UTF-8")


def _refuse_known_formats(data: bytes) -> None:
    for signature, what in SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableFileError("binary", f"the file is {what}, not text")
    if b"\0" in data and not data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        raise UnreadableFileError("binary", "the file holds zero bytes, so it is binary data, not text")


def _candidates(data: bytes) -> Iterator[str]:
    """Encodings to try, the surest first; detection costs most and comes late."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            yield encoding
    yield "utf-8"
    import chardet  # loaded only when a file is not UTF-8

    for guess in chardet.detect_all(data[:DETECTION_BYTES]):
        if guess["encoding"]:
            yield guess["encoding"].lower()
    yield "cp1252"


def _try_decode(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    if _control_share(text) > MAX_CONTROL_SHARE:
        return None
    legacy = not encoding.startswith("utf")
    return None if legacy and _mixes_scripts(text) else text


def _control_share(text: str) -> float:
    return len(_CONTROLS.findall(text)) / max(len(text), 1)


def _mixes_scripts(text: str) -> bool:
    """Whether a word joins Latin with Cyrillic or Greek letters, as a wrong guess makes it do."""
    return any(len({_script(c) for c in word if c.isalpha()} - {""}) > 1 for word in set(text.split()))


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").split(" ", 1)[0]
    return name if name in {"LATIN", "CYRILLIC", "GREEK"} else ""


def _normalise(text: str) -> str:
    return unicodedata.normalize("NFC", text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
