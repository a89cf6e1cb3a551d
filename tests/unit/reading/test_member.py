"""The first bytes of members, by the names that reading gives them."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading import Options, items_of, member_head

OPTIONS = Options(unpacked_bytes=1_000_000, members=50)


def zipped(**files):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return target.getvalue()


LINES = b'{"text": "uno"}\n{"titolo": "senza testo"}\n'
INNER = zipped(a_txt=b"\x89PNG inside")
OUTER = zipped(b__lines_jsonl=LINES, picture_txt=b"\x89PNG\r\n\x1a\nrest", inner_zip=INNER)


def file_of(data):
    return SourceFile("in/archive.zip", "ab" * 32, len(data), datetime(2026, 1, 1, tzinfo=UTC))


def head(data, way, count=8):
    return member_head(io.BytesIO(data), file_of(data), OPTIONS, f"in/archive.zip{way}", count)


def test_a_member_and_a_member_of_a_member_are_found():
    assert head(OUTER, "!/picture.txt") == (b"\x89PNG\r\n\x1a\n", 12)
    assert head(OUTER, "!/inner.zip!/a.txt") == (b"\x89PNG ins", 11)


def test_a_record_of_a_member_is_shown_as_its_content():
    data, size = head(OUTER, "!/b/lines.jsonl#1", 100)
    assert (json.loads(data), size) == ({"titolo": "senza testo"}, len(data))


def test_whatever_reading_names_can_be_looked_at():
    names = [item.file.uri for item in items_of(io.BytesIO(OUTER), file_of(OUTER), OPTIONS)]
    assert len(names) == 4
    for name in names:
        assert head(OUTER, name.removeprefix("in/archive.zip"))[1] > 0


@pytest.mark.parametrize("way", ["!/nothing.txt", "#17", "!/b/lines.jsonl#9", "!/../picture.txt"])
def test_what_is_not_there_is_said(way):
    with pytest.raises(UnreadableFileError, match="nothing of that name"):
        head(OUTER, way)


def test_limits_hold():
    bomb = zipped(a_txt=b"x" * 2_000_000)
    with pytest.raises(UnreadableFileError, match="unpacks to more"):
        head(bomb, "!/a.txt")
