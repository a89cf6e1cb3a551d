"""`nightwire memory`: what is remembered is shown, goes out as TMX and comes back, and is used."""

import pytest
from tests.faults.translation_servers import address, english, serving

from nightwire.errors import PermanentError
from nightwire.translating.memory import Entry, TranslationMemory

LINES = "Il primo cane porta la lettera numero N1x.\nIl secondo cane porta la lettera numero N2x.\n"
OF_A_TRANSLATOR = """<?xml version="1.0"?>
<tmx version="1.4"><header creationtool="other" creationtoolversion="1" datatype="xml" segtype="sentence"
 adminlang="en" srclang="it-IT" o-tmf="x"/><body>
<tu><tuv xml:lang="it-IT"><seg>Il  primo cane porta la <bpt i="1">&lt;b></bpt>lettera<ept i="1"
>&lt;/b></ept> numero <hi>N1x.</hi></seg></tuv><tuv xml:lang="en-GB"><seg>Dog one, by hand.</seg></tuv></tu>
<tu><tuv xml:lang="it-IT"><seg>Senza inglese.</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def served(monkeypatch):
    """A translation server that is the only engine."""
    with serving(lambda: "ok") as server:
        monkeypatch.setenv("NIGHTWIRE_TRANSLATION_ENGINES", "libretranslate")
        monkeypatch.setenv("NIGHTWIRE_TRANSLATION_ADDRESSES", f'{{"libretranslate": "{address(server)}"}}')
        yield server


@pytest.fixture
def memory(tmp_path):
    return TranslationMemory(tmp_path / ".cache" / "translation_memory.sqlite")


def test_what_was_translated_is_counted(nightwire, served):
    nightwire("translate", "--from", "it", input=LINES)
    shown = nightwire("memory", "stats").stdout
    assert any(all(word in line for word in ("it", "libretranslate", " 2 ")) for line in shown.splitlines())


def test_an_empty_memory_has_nothing_to_show(nightwire):
    result = nightwire("memory", "stats")
    assert (result.exit_code, "language" in result.stdout) == (0, True)


def test_a_memory_is_carried_to_another_machine(nightwire, served, tmp_path, monkeypatch):
    first = nightwire("translate", "--from", "it", input=LINES).stdout
    exported = nightwire("memory", "export", tmp_path / "new folder" / "memory.tmx")
    assert "2 sentences" in exported.stdout
    monkeypatch.setenv("NIGHTWIRE_HOME", str(tmp_path / "other"))
    assert "2 sentences" in nightwire("memory", "import", tmp_path / "new folder" / "memory.tmx").stdout
    asked = len(served.calls)
    assert nightwire("translate", "--from", "it", input=LINES).stdout == first
    assert len(served.calls) == asked


def test_what_a_translator_made_is_used_before_any_engine(nightwire, served, tmp_path):
    (tmp_path / "theirs.tmx").write_text(OF_A_TRANSLATOR)
    assert "1 sentences" in nightwire("memory", "import", tmp_path / "theirs.tmx").stdout
    explained = nightwire("translate", "--from", "it", "--explain", input=LINES).stdout.splitlines()
    assert explained[0] == "Dog one, by hand."
    assert "by human" in explained[1]
    assert explained[3] == english(LINES.splitlines()[1])
    assert len(served.calls) == 1


def test_signs_that_xml_cannot_hold_are_left_out(nightwire, memory, tmp_path):
    memory.add(
        [Entry("Il cane\x08.", "The dog\x1b.", "it", "one", "1"), Entry("<&>\"'", "]]>", "it", "one", "1")]
    )
    nightwire("memory", "export", tmp_path / "memory.tmx")
    assert nightwire("memory", "import", tmp_path / "memory.tmx").exit_code == 0
    assert {(e.source, e.english) for e in memory.entries()} >= {("Il cane.", "The dog."), ("<&>\"'", "]]>")}


def test_a_file_that_breaks_off_is_not_taken_in(nightwire, memory, tmp_path):
    (tmp_path / "broken.tmx").write_text(OF_A_TRANSLATOR[:-20])
    failed = nightwire("memory", "import", tmp_path / "broken.tmx")
    assert isinstance(failed.exception, PermanentError)
    assert "broken.tmx" in str(failed.exception)
    assert list(memory.entries()) == []


def test_a_file_that_is_not_there_is_named(nightwire, tmp_path):
    failed = nightwire("memory", "import", tmp_path / "none.tmx")
    assert failed.exit_code == 2
    assert "none.tmx" in failed.output
