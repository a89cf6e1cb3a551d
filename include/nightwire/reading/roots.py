"""What may be read: files that lie under the source roots, opened so that no link leads elsewhere."""

import errno
import os
import stat
from collections.abc import Sequence
from io import BufferedReader
from pathlib import Path

from nightwire.errors import ConfigurationError, UnreadableFileError

OUTSIDE, BROKEN, SPECIAL, FOLDER_LINK = "outside_roots", "broken_link", "special_file", "folder_link"
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def check_folder(folder: Path, roots: Sequence[Path]) -> None:
    """Let a source folder pass that is one of the roots or lies under one.

    Raises:
        ConfigurationError: it lies elsewhere, be it by a link; the message says what to do.
    """
    if not _is_under(folder.resolve(), roots):
        named = ", ".join(map(str, roots))
        raise ConfigurationError(
            f"the source folder {folder} is not under the folders that may be read ({named}); "
            "add it to NIGHTWIRE_SOURCE_ROOTS where the articles in it are meant to be taken in"
        )


def open_file(path: Path, roots: Sequence[Path]) -> BufferedReader:
    """Open a regular file under the roots for reading.

    Nothing is read of a pipe or a device, which could block for ever. What was opened is compared with
    what the path leads to, so that a link put there in between is found out.

    Raises:
        UnreadableFileError: it is a link that is broken or leads out of the roots, or no regular file.
        OSError: it cannot be opened, or is gone.
    """
    real = real_path(path, roots)
    # Not waiting for whoever writes into a pipe; a regular file does not care.
    descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        _check_regular(os.fstat(descriptor))
        _check_same(descriptor, real_path(path, roots))
    except BaseException:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


def real_path(path: Path, roots: Sequence[Path]) -> Path:
    """Where a file really lies, links followed.

    Raises:
        UnreadableFileError: as `open_file`.
        OSError: it is gone, or cannot be looked at.
    """
    try:
        real = Path(os.path.realpath(path, strict=True))  # `Path.resolve` does the same, in twice the time
    except (FileNotFoundError, RuntimeError) as error:
        _refuse_broken(path)
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            _refuse_broken(path)
        raise
    if not _is_under(real, roots):
        raise UnreadableFileError(
            OUTSIDE, "the file, or what the link leads to, is not under the folders that may be read "
            "(NIGHTWIRE_SOURCE_ROOTS)"
        )  # fmt: skip
    if path.is_symlink() and real.is_dir():
        raise UnreadableFileError(
            FOLDER_LINK, "a link to a folder is not followed, since it may lead in a circle; name that "
            "folder as a source of its own"
        )  # fmt: skip
    _check_regular(real.stat())
    return real


def _refuse_broken(path: Path) -> None:
    if path.is_symlink():
        raise UnreadableFileError(BROKEN, f"the link leads nowhere (to {_shown(path.readlink())})")


def _shown(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "replace")


def _check_regular(status: os.stat_result) -> None:
    for is_kind, what in _KINDS:
        if is_kind(status.st_mode):
            raise UnreadableFileError(SPECIAL, f"this is {what}, not a file")


def _check_same(descriptor: int, real: Path) -> None:
    if not os.path.samestat(os.fstat(descriptor), real.stat()):
        raise UnreadableFileError(OUTSIDE, "the file was exchanged while it was opened")


def _is_under(real: Path, roots: Sequence[Path]) -> bool:
    return any(f"{real}/".startswith(f"{str(root).rstrip('/')}/") for root in roots)
