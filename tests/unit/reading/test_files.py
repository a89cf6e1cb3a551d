import os

import pytest

from nightwire.errors import ConfigurationError
from nightwire.reading import find_files, path_of, with_digest


def test_files_are_found_in_order_without_hidden_ones(tmp_path):
    for name in ("b.txt", "a/c.txt", ".hidden", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [file.uri for file in find_files(tmp_path, tmp_path, [tmp_path])] == ["b.txt", "a/c.txt"]


def test_a_file_outside_the_project_has_an_address_that_leads_back(tmp_path):
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "perché è così.txt"
    path.write_text("x")
    (found,) = find_files(tmp_path / "in", tmp_path / "home", [tmp_path])
    assert found.uri.startswith("file:///")
    assert path_of(found.uri, tmp_path / "home") == path


def test_a_digest_is_of_the_bytes(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"abc")
    (found,) = find_files(tmp_path, tmp_path, [tmp_path])
    assert found.sha256 == ""
    assert with_digest(found, tmp_path, [tmp_path]).sha256.startswith("ba7816bf")


def test_a_file_that_is_gone_has_no_digest(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"abc")
    (found,) = find_files(tmp_path, tmp_path, [tmp_path])
    os.unlink(tmp_path / "a.txt")  # noqa: PTH108
    assert with_digest(found, tmp_path, [tmp_path]).sha256 == ""


def test_a_folder_that_cannot_be_listed_is_yielded_itself(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_bytes(b"abc")
    real_scandir = os.scandir

    def scandir(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return real_scandir(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [file.uri for file in find_files(tmp_path, tmp_path, [tmp_path])] == ["a.txt", "closed"]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match="nowhere"):
        list(find_files(tmp_path / "nowhere", tmp_path, [tmp_path]))
