"""Apertium's modes: which programs, with which data, make one direction of one pair.

A mode file is one shell pipeline, as written by Debian's data packages. It is read, never run by a
shell: each program gets `-z`, so that it flushes at a NUL byte and can be kept open.
"""

import shlex
import shutil
from hashlib import sha256
from pathlib import Path

MODES_FOLDER = Path("/usr/share/apertium/modes")
GENERATION = "$1"  # where `apertium` puts the flag that says how to show unknown words
TAGGER = "$2"  # where it puts the tagger's extra flags

Command = list[str]


def has_mode(mode: str) -> bool:
    """Whether the pair's data and the programs are installed."""
    return (MODES_FOLDER / f"{mode}.mode").is_file() and shutil.which("lt-proc") is not None


def mode_commands(mode: str) -> list[Command]:
    """The programs of a mode, each with its arguments, ready to be chained.

    Raises:
        FileNotFoundError: the mode is not installed.
    """
    pipeline = (MODES_FOLDER / f"{mode}.mode").read_text(encoding="utf-8")
    return [_command(part) for part in pipeline.split("|") if part.strip()]


def data_version(mode: str) -> str:
    """Digest of the mode's dictionaries: Debian's package version is not readable everywhere."""
    digest = sha256()
    for command in mode_commands(mode):
        for argument in command[1:]:
            if argument.endswith((".bin", ".prob")) and Path(argument).is_file():
                digest.update(Path(argument).read_bytes())
    return digest.hexdigest()[:8]


def _command(part: str) -> Command:
    program, *arguments = shlex.split(part)
    kept = ["-g" if argument == GENERATION else argument for argument in arguments if argument != TAGGER]
    return [program, "-z", *kept]
