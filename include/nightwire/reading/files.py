"""The files of a source folder, each with the digest of its bytes."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from nightwire.errors import ConfigurationError
from nightwire.model import SourceFile


def find_files(folder: Path, home: Path) -> Iterator[SourceFile]:
    """Yield every file below `folder`, or the file that it is, in order of name, without looking into them.

    Their `sha256` is empty as yet. Files and folders whose name begins with a dot are left out:
    they are an editor's or a system's.

    Raises:
        ConfigurationError: `folder` is no folder.
    """
    if folder.is_file():  # one file that is to be read again
        yield _describe(folder, home)
        return
    if not folder.is_dir():
        raise ConfigurationError(
            f"the source folder {folder} does not exist; name another, e.g. SOURCE=seeds"
        )
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            # A file may go while the folder is read.
            with suppress(FileNotFoundError):
                if not name.startswith(".") and path.is_file():
                    yield _describe(path, home)
    # A folder that cannot be listed goes the way of a file that cannot be opened: it is rejected.
    yield from (_describe(Path(error.filename), home) for error in closed)


def _describe(path: Path, home: Path) -> SourceFile:
    status = path.stat()
    return SourceFile(uri_of(path, home), "", status.st_size, datetime.fromtimestamp(status.st_mtime, UTC))


def find_one(uri: str, sha256: str, home: Path) -> SourceFile:
    """A file that was read before, as it is now; of no size and long ago where it is gone."""
    try:
        return replace(_describe(path_of(uri, home), home), sha256=sha256)
    except OSError:
        return SourceFile(uri, sha256, 0, datetime.fromtimestamp(0, UTC))


def with_digest(file: SourceFile, home: Path) -> SourceFile:
    """The file with the digest of its bytes; it stays empty where they cannot be read."""
    try:
        with path_of(file.uri, home).open("rb") as stream:
            return replace(file, sha256=hashlib.file_digest(stream, "sha256").hexdigest())
    except OSError:
        return file


def uri_of(path: Path, home: Path) -> str:
    """Name a file so that moving the project does not rename it."""
    return path.relative_to(home).as_posix() if path.is_relative_to(home) else path.as_uri()


def path_of(uri: str, home: Path) -> Path:
    """Invert `uri_of`."""
    return Path(url2pathname(urlsplit(uri).path)) if uri.startswith("file://") else home / uri
