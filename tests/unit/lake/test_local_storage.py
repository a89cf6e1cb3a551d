"""Files of a disk where other processes take away what is empty."""

import threading
from contextlib import suppress

import pytest

from nightwire.lake.storage.local import LocalStorage


@pytest.fixture
def storage(tmp_path):
    """One beside which somebody takes away the folder `night` whenever it is empty."""
    ended = threading.Event()

    def take_away():
        while not ended.wait(0.0001):
            with suppress(OSError):
                (tmp_path / "night").rmdir()

    other = threading.Thread(target=take_away)
    other.start()
    yield LocalStorage(tmp_path)
    ended.set()
    other.join()


def test_files_get_into_folders_that_others_take_away(storage, tmp_path):
    storage.write("kept/data", b"rows")
    for _ in range(300):
        for put in (storage.write, storage.create):
            put("night/file", b"rows")
            assert storage.read("night/file") == b"rows"
            storage.delete(["night/file"])
        (tmp_path / "made").write_bytes(b"rows")
        storage.put(tmp_path / "made", "night/file")
        storage.delete(["night/file"])
        storage.show_as("kept/data", "night/file")
        assert storage.read("night/file") == b"rows"
        storage.delete(["night/file"])


def test_what_is_not_there_cannot_be_put(storage, tmp_path):
    with pytest.raises(FileNotFoundError):
        storage.put(tmp_path / "nothing", "night/file")
