"""Translation memory as TMX 1.4, the format that translators' tools exchange."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from nightwire.errors import PermanentError
from nightwire.translating.memory import Entry, normalise

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
HUMAN_ENGINE, HUMAN_VERSION = "human", "tmx"  # what a unit is put down to that names no engine
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML cannot hold them at all
UNKNOWN_WORDS = "x-unknown-words"
CONFIDENCE = "x-confidence"
HEADER = {
    "creationtool": "nightwire",
    "creationtoolversion": "1",
    "datatype": "plaintext",
    "segtype": "sentence",
    "adminlang": "en",
    "srclang": "*all*",
    "o-tmf": "nightwire",
}


def write_tmx(entries: Iterable[Entry], path: Path) -> int:
    """Write all entries, one at a time; returns how many there were. The file appears when it is whole."""
    count = 0
    beside = path.with_name(f"{path.name}.partial")
    header = ElementTree.tostring(ElementTree.Element("header", HEADER), encoding="unicode")
    with beside.open("w", encoding="utf-8") as out:
        out.write(f'<?xml version="1.0" encoding="utf-8"?>\n<tmx version="1.4">{header}<body>\n')
        for entry in entries:
            out.write(ElementTree.tostring(_unit(entry), encoding="unicode") + "\n")
            count += 1
        out.write("</body></tmx>\n")
    beside.replace(path)
    return count


def read_tmx(path: Path, engine: str = HUMAN_ENGINE, version: str = HUMAN_VERSION) -> Iterator[Entry]:
    """Entries of a file; units that do not say what made them are put down to `engine` and `version`.

    Raises:
        PermanentError: the file is no TMX.
    """
    try:
        for _, element in ElementTree.iterparse(path):
            if element.tag == "tu":
                yield from _entries(element, engine, version)
                element.clear()
    except ElementTree.ParseError as error:
        raise PermanentError(f"{path} is no TMX file: {error}") from error


def _unit(entry: Entry) -> ElementTree.Element:
    unit = ElementTree.Element("tu")
    for name in ("engine", "version"):
        ElementTree.SubElement(unit, "prop", type=f"x-{name}").text = getattr(entry, name)
    if entry.unknown_words:
        ElementTree.SubElement(unit, "prop", type=UNKNOWN_WORDS).text = " ".join(entry.unknown_words)
    if entry.confidence is not None:
        ElementTree.SubElement(unit, "prop", type=CONFIDENCE).text = f"{entry.confidence:.4f}"
    for language, text in ((entry.language, entry.source), ("en", entry.english)):
        variant = ElementTree.SubElement(unit, "tuv", {LANGUAGE: language})
        ElementTree.SubElement(variant, "seg").text = _NOT_XML.sub("", text)
    return unit


def _entries(unit: ElementTree.Element, engine: str, version: str) -> Iterator[Entry]:
    props = {prop.get("type", ""): prop.text or "" for prop in unit.iter("prop")}
    texts = {_language(variant): _text(variant.find("seg")) for variant in unit.iter("tuv")}
    english = " ".join(texts.pop("en", "").split())
    for language, source in texts.items():
        if english and source.strip():
            made_by = props.get("x-engine", engine), props.get("x-version", version)
            unknown_words = tuple(props.get(UNKNOWN_WORDS, "").split())
            said = props.get(CONFIDENCE)
            confidence = float(said) if said else None
            yield Entry(normalise(source), english, language, *made_by, unknown_words, confidence)


def _text(segment: ElementTree.Element | None) -> str:
    """The words of a segment; what its inline elements hold are codes of a layout, but for `hi`."""
    if segment is None:
        return ""
    inside = ((_text(child) if child.tag == "hi" else "") + (child.tail or "") for child in segment)
    return (segment.text or "") + "".join(inside)


def _language(variant: ElementTree.Element) -> str:
    return (variant.get(LANGUAGE) or variant.get("lang") or "").split("-")[0].lower()
