"""Only what lies under the source roots is read, whatever a link or a form says."""

import os

import pytest

from nightwire.errors import ConfigurationError, UnreadableFileError
from nightwire.reading import check_folder, open_file
from nightwire.reading.files import find_files, find_one
from nightwire.settings import load_settings
from nightwire.steps import plan_ingest
from nightwire.steps.workspace import Workspace


@pytest.fixture
def roots(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "in" / "a.txt").write_text("inside")
    (tmp_path / "out" / "secret.txt").write_text("outside")
    return [tmp_path / "in"]


def code(path, roots):
    with pytest.raises(UnreadableFileError) as refusal, open_file(path, roots):
        pass
    return refusal.value.reason_code


def test_a_file_under_a_root_is_opened(roots):
    with open_file(roots[0] / "a.txt", roots) as stream:
        assert stream.read() == b"inside"


def test_a_link_within_the_root_is_followed(roots):
    (roots[0] / "b.txt").symlink_to("a.txt")
    with open_file(roots[0] / "b.txt", roots) as stream:
        assert stream.read() == b"inside"


def test_what_lies_elsewhere_is_refused(roots, tmp_path):
    link = roots[0] / "link.txt"
    link.symlink_to(tmp_path / "out" / "secret.txt")
    (roots[0] / "folder").symlink_to(tmp_path / "out")
    assert code(link, roots) == "outside_roots"
    assert code(tmp_path / "out" / "secret.txt", roots) == "outside_roots"
    assert code(roots[0] / "folder" / "secret.txt", roots) == "outside_roots"
    assert code(roots[0] / ".." / "out" / "secret.txt", roots) == "outside_roots"


def test_pipes_devices_and_links_to_nowhere_are_refused_without_waiting(roots):
    os.mkfifo(roots[0] / "pipe")
    (roots[0] / "gone").symlink_to("nowhere")
    (roots[0] / "self").symlink_to("self")
    (roots[0] / "up").symlink_to(".")
    assert code(roots[0] / "pipe", roots) == "special_file"
    assert code(roots[0] / "gone", roots) == "broken_link"
    assert code(roots[0] / "self", roots) == "broken_link"
    assert code(roots[0] / "up", roots) == "folder_link"


def test_a_link_that_is_put_there_while_the_file_is_opened_is_found_out(roots, tmp_path, monkeypatch):
    victim = roots[0] / "a.txt"
    real_open = os.open

    def exchange(path, *args, **kwargs):
        victim.unlink()
        victim.symlink_to(tmp_path / "out" / "secret.txt")
        return real_open(tmp_path / "out" / "secret.txt", *args, **kwargs)

    monkeypatch.setattr(os, "open", exchange)
    assert code(victim, roots) == "outside_roots"


def test_links_to_folders_are_listed_and_not_followed(roots):
    (roots[0] / "up").symlink_to(".")
    assert [file.uri for file in find_files(roots[0], roots[0], roots)] == ["a.txt", "up"]


def test_of_a_link_that_leads_out_not_even_the_size_is_told(roots, tmp_path):
    (roots[0] / "link.txt").symlink_to(tmp_path / "out" / "secret.txt")
    link = find_one("link.txt", "", roots[0], roots)
    assert link.byte_size == len(str(tmp_path / "out" / "secret.txt"))


def test_a_source_is_under_a_root_or_refused(roots, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "out")
    check_folder(roots[0], roots)
    for folder in (tmp_path, tmp_path / "out", tmp_path / "link", roots[0] / ".." / "out"):
        with pytest.raises(ConfigurationError, match="NIGHTWIRE_SOURCE_ROOTS"):
            check_folder(folder, roots)


def test_the_roots_are_the_settings_source_unless_others_are_named(tmp_path):
    assert load_settings(home=tmp_path, source="in/{ingest_date}").roots == (tmp_path / "in",)
    assert load_settings(home=tmp_path, source_roots="in, out").roots == (tmp_path / "in", tmp_path / "out")


@pytest.mark.parametrize("source", ["/etc", "..", "in/../out", "out"])
def test_a_run_takes_no_source_outside_of_them(roots, tmp_path, source):
    space = Workspace(load_settings(home=tmp_path, source="in", lake=str(tmp_path / "lake")))
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_SOURCE_ROOTS"):
        plan_ingest(space, run_id="r1", ingest_date="2026-11-23", source=source)
