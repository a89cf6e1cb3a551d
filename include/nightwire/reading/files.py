"""The files of a source folder, each with the digest of its bytes."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from nightwire.errors import ConfigurationError, UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading.roots import open_file, real_path

ABSOLUTE = "file://"


def find_files(folder: Path, home: Path, roots: Sequence[Path]) -> Iterator[SourceFile]:
    """Yield everything below `folder` that is no folder, or the file that it is, in order of name.

    Nothing is looked into. Links, pipes and devices are yielded too, so that they are listed as rejects;
    nothing is followed that leads out of `roots`. `sha256` is empty as yet. Files and folders whose name
    begins with a dot are left out: they are an editor's or a system's.

    Raises:
        ConfigurationError: `folder` is no folder.
    """
    if folder.is_file():  # one file that is to be read again
        yield find_one(uri_of(folder, home), "", home, roots)
        return
    if not folder.is_dir():
        raise ConfigurationError(
            f"the source folder {folder} does not exist; name another, e.g. SOURCE=seeds"
        )
    yield from _walk(folder, home, roots)


def _walk(folder: Path, home: Path, roots: Sequence[Path]) -> Iterator[SourceFile]:
    """The files of a folder, then those of its folders; an own stack, since folders may be nested deep."""
    waiting, closed = [folder], list[Path]()
    while waiting:
        parent = waiting.pop()
        try:
            with os.scandir(parent) as entries:
                listed = sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
        except OSError:
            closed.append(parent)
            continue
        folders = [entry for entry in listed if entry.is_dir(follow_symlinks=False)]
        for entry in listed:
            # A file may go while the folder is read.
            with suppress(FileNotFoundError):
                if not entry.is_dir(follow_symlinks=False):
                    yield _described(entry.path, home, _status(entry, roots))
        waiting += [Path(entry.path) for entry in reversed(folders)]
    # A folder that cannot be listed goes the way of a file that cannot be opened: it is rejected.
    for path in closed:
        with suppress(FileNotFoundError):
            yield _described(path, home, path.lstat())


def _status(entry: "os.DirEntry[str]", roots: Sequence[Path]) -> os.stat_result:
    """Size and time; of a link those of the file that it leads to, where that may be read."""
    if entry.is_symlink():
        with suppress(OSError, UnreadableFileError):
            return real_path(Path(entry.path), roots).stat()
    return entry.stat(follow_symlinks=False)


def _described(path: Path | str, home: Path, status: os.stat_result) -> SourceFile:
    return SourceFile(uri_of(path, home), "", status.st_size, datetime.fromtimestamp(status.st_mtime, UTC))


def find_one(uri: str, sha256: str, home: Path, roots: Sequence[Path]) -> SourceFile:
    """A file that was read before, as it is now; of no size and long ago where it is gone."""
    path = path_of(uri, home)
    with suppress(OSError, UnreadableFileError):
        return replace(_described(path, home, real_path(path, roots).stat()), sha256=sha256)
    with suppress(OSError):
        return replace(_described(path, home, path.lstat()), sha256=sha256)
    return SourceFile(uri, sha256, 0, datetime.fromtimestamp(0, UTC))


def with_digest(file: SourceFile, home: Path, roots: Sequence[Path]) -> SourceFile:
    """The file with the digest of its bytes; it stays empty where they cannot or must not be read."""
    try:
        with open_file(path_of(file.uri, home), roots) as stream:
            return replace(file, sha256=hashlib.file_digest(stream, "sha256").hexdigest())
    except (OSError, UnreadableFileError):
        return file


def uri_of(path: Path | str, home: Path) -> str:
    """Name a file so that moving the project does not rename it.

    A name that is no valid Unicode gets its address, in which every byte can be written. A path that is given
    as text is a plain one, as folders list them: folders of 100,000 files are named, too.
    """
    text = os.fspath(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        return Path(path).as_uri()
    below = f"{home}/"
    if text.startswith(below):
        return text[len(below) :]
    return "." if Path(path) == home else Path(path).as_uri()


def path_of(uri: str, home: Path) -> Path:
    """Invert `uri_of`."""
    if uri.startswith(ABSOLUTE):
        return Path(os.fsdecode(unquote_to_bytes(urlsplit(uri).path)))
    return home / uri
