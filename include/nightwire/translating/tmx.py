"""Translation memory as TMX 1.4, the format that translators' tools exchange."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from nightwire.errors import PermanentError
from nightwire.translating.memory import Entry, normalise

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
UNKNOWN_WORDS = "x-unknown-words"
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
    """Write all entries; returns how many there were."""
    root = ElementTree.Element("tmx", version="1.4")
    ElementTree.SubElement(root, "header", HEADER)
    body = ElementTree.SubElement(root, "body")
    for entry in entries:
        unit = ElementTree.SubElement(body, "tu")
        for name in ("engine", "version"):
            ElementTree.SubElement(unit, "prop", type=f"x-{name}").text = getattr(entry, name)
        if entry.unknown_words:
            ElementTree.SubElement(unit, "prop", type=UNKNOWN_WORDS).text = " ".join(entry.unknown_words)
        for language, text in ((entry.language, entry.source), ("en", entry.english)):
            variant = ElementTree.SubElement(unit, "tuv", {LANGUAGE: language})
            ElementTree.SubElement(variant, "seg").text = text
    ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    return len(body)


def read_tmx(path: Path, engine: str, version: str) -> Iterator[Entry]:
    """Entries of a file; units that do not say what made them are put down to `engine` and `version`.

    Raises:
        PermanentError: the file is no TMX.
    """
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        raise PermanentError(f"{path} is no TMX file: {error}") from error
    for unit in root.iter("tu"):
        props = {prop.get("type", ""): prop.text or "" for prop in unit.iter("prop")}
        texts = {_language(variant): variant.findtext("seg") or "" for variant in unit.iter("tuv")}
        english = texts.pop("en", "")
        for language, source in texts.items():
            if english and source:
                made_by = props.get("x-engine", engine), props.get("x-version", version)
                unknown_words = tuple(props.get(UNKNOWN_WORDS, "").split())
                yield Entry(normalise(source), english, language, *made_by, unknown_words)


def _language(variant: ElementTree.Element) -> str:
    return (variant.get(LANGUAGE) or variant.get("lang") or "").split("-")[0].lower()
