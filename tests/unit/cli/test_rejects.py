"""`nightwire rejects` lists what still stands; a file that was mended and read since is in `--all` alone."""

import json
import os
import zipfile

import pytest

TEXT = "The army said on Friday that 300 soldiers had crossed the river near the old town."


@pytest.fixture
def listed(nightwire, monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_SOURCE", "articles")

    def call(*options):
        answer = nightwire("rejects", "--format", "json", *options)
        assert answer.exit_code == 0, answer.output
        return sorted(json.loads(line)["source_uri"] for line in answer.stdout.splitlines())

    return call


def pack(path, **members):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.txt", text)


def test_a_mended_file_is_listed_no_more(nightwire, listed, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_bytes(b"\x00\x01\x02PNG")
    (folder / "two.txt").write_bytes(b"\x00\x01\x03PNG")
    pack(folder / "all.zip", good=TEXT, bad="")
    for path in folder.iterdir():
        os.utime(path, (1_795_000_000, 1_795_000_000))
    assert nightwire("run", "--ingest-date", "2026-11-20").exit_code == 0
    before = ["articles/all.zip!/bad.txt", "articles/one.txt", "articles/two.txt"]
    assert listed() == before
    (folder / "one.txt").write_text(f"{TEXT} It was mended.")
    pack(folder / "all.zip", good=TEXT, bad=f"{TEXT} It was filled.")
    answer = nightwire("retry")
    assert "2 articles" in answer.output, answer.output
    assert listed() == ["articles/two.txt"]
    assert listed("--all") == before
    assert "No reject" in nightwire("retry", "--reason", "empty").output
