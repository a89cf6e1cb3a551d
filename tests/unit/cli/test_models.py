"""`nightwire models`: fetched once, whole, right, and gone on with where it was left."""

from pathlib import Path

import pytest
from tests.unit.cli.model_server import Store, model_files, model_server

from nightwire.errors import EngineUnavailableError
from nightwire.translating.engines.firefox import FirefoxEngine
from nightwire.translating.options import TranslatorOptions

SMALL = {
    "model.pten.bin": b"m" * 90_000 + bytes(range(256)) * 40,
    "vocab.pten.spm": b"v" * 900,
    "lex.pten.bin": b"l",
}


@pytest.fixture
def folder(tmp_path):
    return tmp_path / ".cache" / "models"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_fetched_model_translates_with_no_server(nightwire, folder):
    with model_server(Store(model_files())) as mirror:
        result = nightwire("models", "add", "pt", "--mirror", mirror)
    assert result.exit_code == 0
    assert "3 files" in result.stdout
    assert contents(folder / "pt-en") == model_files()
    engine = FirefoxEngine(TranslatorOptions(model_folder=folder))
    (english,) = engine.translate(["A casa é branca."], "pt")
    engine.close()
    assert english == "The house is white."


def test_a_folder_that_was_copied_is_listed_and_ready(nightwire, folder):
    (folder / "pt-en").mkdir(parents=True)
    for name, content in model_files().items():
        (folder / "pt-en" / name).write_bytes(content)
    (folder / "it-en").mkdir()
    (folder / "it-en" / "model.iten.bin").write_bytes(b"only half of it")
    shown = nightwire("models", "list").stdout
    assert str(folder) in shown
    assert any("pt-en" in line and "23.0" in line and "vocab" not in line for line in shown.splitlines())
    assert any("it-en" in line and "vocab" in line for line in shown.splitlines())
    engine = FirefoxEngine(TranslatorOptions(model_folder=folder))
    assert engine.missing("pt") is None
    assert "nightwire models add it" in engine.missing("it")


def test_a_broken_download_goes_on_where_it_was_left(nightwire, folder):
    store = Store(SMALL)
    store.breaks = [20, 30]
    with model_server(store) as mirror:
        assert nightwire("models", "add", "pt", "--mirror", mirror).exit_code == 0
    assert store.ranges[:3] == [None, "bytes=20-", "bytes=30-"]
    assert contents(folder / "pt-en") == SMALL


def test_another_call_goes_on_as_well(nightwire, folder):
    store = Store(SMALL)
    store.breaks = [20, 20, 20, 20]
    with model_server(store) as mirror:
        failed = nightwire("models", "add", "pt", "--mirror", mirror)
        assert isinstance(failed.exception, EngineUnavailableError)
        assert "goes on at 20 bytes" in str(failed.exception)
        assert not (folder / "pt-en").exists()
        store.ranges.clear()
        assert nightwire("models", "add", "pt", "--mirror", mirror).exit_code == 0
    assert store.ranges[0] == "bytes=20-"
    assert contents(folder / "pt-en") == SMALL


def test_a_server_that_knows_no_ranges_sends_all_again(nightwire, folder):
    store = Store(SMALL)
    store.breaks, store.takes_ranges = [20], False
    with model_server(store) as mirror:
        assert nightwire("models", "add", "pt", "--mirror", mirror).exit_code == 0
    assert contents(folder / "pt-en") == SMALL


@pytest.mark.parametrize("field", ["hash", "decompressedHash"])
def test_a_file_that_is_not_what_its_hash_says_is_thrown_away(nightwire, folder, field):
    store = Store(SMALL)
    record = store.records[0]
    right = (record if field in record else record["attachment"])[field]
    (record if field in record else record["attachment"])[field] = "0" * 64
    with model_server(store) as mirror:
        failed = nightwire("models", "add", "pt", "--mirror", mirror)
        assert "hash" in str(failed.exception)
        assert not (folder / "pt-en").exists()
        (record if field in record else record["attachment"])[field] = right
        assert nightwire("models", "add", "pt", "--mirror", mirror).exit_code == 0
    assert contents(folder / "pt-en") == SMALL


def test_the_newest_model_of_the_best_architecture_replaces_what_there_was(nightwire, folder):
    store = Store(dict.fromkeys(SMALL, b"old"), "3.0", "base-memory")
    with model_server(store) as mirror:
        nightwire("models", "add", "pt", "--mirror", mirror)
        store.add(dict.fromkeys(SMALL, b"trial"), "3.1a1", "base-memory")
        store.add(dict.fromkeys(SMALL, b"tiny"), "3.1", "tiny")
        store.add(SMALL, "3.1", "base")
        nightwire("models", "add", "pt", "--mirror", mirror)
    assert contents(folder / "pt-en") == SMALL
    assert sorted(path.name for path in folder.iterdir()) == ["pt-en"]


def test_what_there_is_not_is_said(nightwire):
    with model_server(Store(SMALL)) as mirror:
        failed = nightwire("models", "add", "it", "--mirror", mirror)
        assert "no it-en model" in str(failed.exception)
    unreachable = nightwire("models", "add", "it", "--mirror", mirror)
    assert f"{mirror}/records.json cannot be read" in str(unreachable.exception)


def test_a_model_is_removed(nightwire, folder):
    with model_server(Store(SMALL)) as mirror:
        nightwire("models", "add", "pt", "--mirror", mirror)
    assert "pt-en is removed" in nightwire("models", "remove", "pt").stdout
    assert not (folder / "pt-en").exists()
    again = nightwire("models", "remove", "pt")
    assert (again.exit_code, "there is no pt-en" in again.stdout) == (1, True)


@pytest.mark.parametrize("code", ["../../lake", "p", "pt-en", ""])
def test_what_is_no_code_of_a_language_touches_nothing(nightwire, code):
    assert nightwire("models", "remove", code).exit_code == 2
    assert nightwire("models", "add", code).exit_code == 2
