"""The translation memory, alone and from several processes at once."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from nightwire.errors import PermanentError
from nightwire.translating.memory import Entry, TranslationMemory, normalise
from nightwire.translating.tmx import read_tmx, write_tmx


def entry(source: str, english: str = "English", version: str = "1") -> Entry:
    return Entry(normalise(source), english, "it", "pivot", version)


def fill(path: Path, worker: int) -> None:
    memory = TranslationMemory(path)
    for number in range(50):
        memory.add([entry(f"frase {number}", f"sentence {number}"), entry(f"{worker} {number}")])
    memory.close()


def test_what_was_added_is_found_by_its_looks(tmp_path):
    memory = TranslationMemory(tmp_path / "memory.sqlite")
    memory.add([entry("La citta\u0300  è  bella.", "The city is beautiful.")])
    found = memory.find({"La città è bella.": "1"}, "it", "pivot")
    assert found == {"La città è bella.": entry("La città è bella.", "The city is beautiful.")}


def test_a_file_of_an_earlier_version_is_taken_over(tmp_path):
    path = tmp_path / "memory.sqlite"
    memory = TranslationMemory(path)
    memory.add([entry("La casa.", "The house.")])
    memory.close()
    with sqlite3.connect(path) as connection:
        connection.execute("alter table memory drop column unknown_words")
        connection.execute("alter table memory drop column confidence")
    memory = TranslationMemory(path)
    memory.add([replace(entry("La zworpla."), unknown_words=("zworpla",), confidence=0.8)])
    assert [one.unknown_words for one in memory.entries()] == [(), ("zworpla",)]
    assert [one.confidence for one in memory.entries()] == [None, 0.8]


@pytest.mark.parametrize("key", [("es", "pivot", "1"), ("it", "google", "1"), ("it", "pivot", "2")])
def test_another_language_engine_or_version_finds_nothing(tmp_path, key):
    memory = TranslationMemory(tmp_path / "memory.sqlite")
    memory.add([entry("La casa.")])
    language, engine, version = key
    assert memory.find({"La casa.": version}, language, engine) == {}


def test_sentences_are_counted_without_the_terms_that_they_meet(tmp_path):
    memory = TranslationMemory(tmp_path / "memory.sqlite")
    versions = ["1", "1+terms.0a1b2c3d", "1+terms.4e5f6071", "2+terms.0a1b2c3d"]
    memory.add([entry(f"frase {number}", version=version) for number, version in enumerate(versions)])
    assert memory.counts() == {("it", "pivot", "1"): 3, ("it", "pivot", "2"): 1}


def test_four_processes_write_at_once(tmp_path):
    path = tmp_path / "memory.sqlite"
    with ProcessPoolExecutor(4) as pool:
        list(pool.map(fill, [path] * 4, range(4)))
    assert sum(TranslationMemory(path).counts().values()) == 50 + 4 * 50


def test_tmx_takes_everything_out_and_in(tmp_path):
    entries = [
        entry('Disse: "5 < 6 & 7".', 'He said: "5 < 6 & 7".'),
        replace(entry("La casa."), unknown_words=("casa",), confidence=0.8125),
    ]
    assert write_tmx(entries, tmp_path / "memory.tmx") == 2
    assert list(read_tmx(tmp_path / "memory.tmx", "human", "tmx")) == entries


def test_a_file_that_is_no_tmx_is_named(tmp_path):
    (tmp_path / "broken.tmx").write_text("<tmx><body>")
    with pytest.raises(PermanentError, match=r"broken\.tmx is no TMX"):
        list(read_tmx(tmp_path / "broken.tmx", "human", "tmx"))
