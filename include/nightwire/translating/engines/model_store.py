"""Mozilla's models from its server, or a copy of it, into the model folder.

A file is taken up where it was left, and counts only when its hash is right. A pair appears in the
folder whole or not at all: it is put together beside it and then renamed.
"""

import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from typing import Any

from nightwire.errors import EngineUnavailableError
from nightwire.translating.engines.model_catalog import ModelFile, model_files

ATTACHMENTS = "https://firefox-settings-attachments.cdn.mozilla.net/"
RECORDS_FILE = "records.json"  # on a copy of the server
PARTIAL = ".partial"
ATTEMPTS = 4
TIMEOUT_SECONDS = 30.0
CHUNK_BYTES = 1 << 18

Progress = Callable[[str, int, int], None]


def fetch_model(language: str, folder: Path, progress: Progress, mirror: str | None = None) -> list[str]:
    """Put the model of a language to English into the folder.

    Args:
        language: ISO 639-1 code.
        folder: the model folder.
        progress: called with a file's name, the bytes there are, and those there will be.
        mirror: address of a copy: `records.json` and the attachments under it.

    Returns:
        Names of the files.

    Raises:
        EngineUnavailableError: there is no such model, the server cannot be reached, or what it sends
            is not what it should be.
    """
    files = model_files(_records(mirror), language)
    if not files:
        raise EngineUnavailableError(f"there is no {language}-en model on the server")
    pair = f"{language}-en"
    beside = folder / PARTIAL / pair
    beside.mkdir(parents=True, exist_ok=True)
    for file in files:
        if not _is_right(beside / file.name, file.sha256):
            _unpack(_fetch(file, beside, mirror or ATTACHMENTS, progress), beside / file.name, file)
    _put_in_place(beside, folder / pair, {file.name for file in files})
    return [file.name for file in files]


def _records(mirror: str | None) -> str:
    from fxtranslate import discovery

    address = f"{mirror.rstrip('/')}/{RECORDS_FILE}" if mirror else discovery.records_url()
    try:
        with urllib.request.urlopen(address, timeout=TIMEOUT_SECONDS) as answer:
            return str(answer.read().decode())
    except (OSError, HTTPException, ValueError) as error:
        raise EngineUnavailableError(f"{address} cannot be read: {error}") from error


def _fetch(file: ModelFile, folder: Path, server: str, progress: Progress) -> Path:
    """The packed file, whole and right; attempts go on from where the last one ended."""
    packed = folder / f"{file.name}.zst"
    address = f"{server.rstrip('/')}/{file.location}"
    fault: Exception | None = None
    for attempt in range(ATTEMPTS):
        try:
            _append(packed, address, file, progress)
        except (OSError, HTTPException) as error:
            fault = error
        if _size(packed) >= file.size:
            break
        time.sleep(attempt * 0.5)
    if _size(packed) < file.size:
        raise EngineUnavailableError(
            f"{address}: {fault or 'it ended too early'}; the next attempt goes on at {_size(packed):,} bytes"
        )
    if not _is_right(packed, file.packed_sha256):
        packed.unlink()
        raise EngineUnavailableError(f"{address} is not what its hash says; it was thrown away")
    return packed


def _append(packed: Path, address: str, file: ModelFile, progress: Progress) -> None:
    """Fetch what is missing at the end; a server that cannot do that sends all of it."""
    have = _size(packed)
    if have >= file.size:
        return
    request = urllib.request.Request(address, headers={"Range": f"bytes={have}-"} if have else {})
    with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
        have = have if answer.status == 206 else 0
        with packed.open("ab" if have else "wb") as out:
            for chunk in _chunks(answer):
                out.write(chunk)
                have += len(chunk)
                progress(file.name, have, file.size)


def _chunks(answer: Any) -> Iterator[bytes]:
    while chunk := answer.read(CHUNK_BYTES):
        yield chunk


def _unpack(packed: Path, path: Path, file: ModelFile) -> None:
    from fxtranslate import discovery

    try:
        content = discovery.verify_and_decompress(packed.read_bytes(), file.sha256)
    except ValueError as error:
        packed.unlink()
        raise EngineUnavailableError(f"{file.name} is not what its hash says; it was thrown away") from error
    path.write_bytes(content)
    packed.unlink()


def _put_in_place(beside: Path, pair: Path, names: set[str]) -> None:
    """Replace the pair's folder by the new one."""
    for path in beside.iterdir():
        if path.name not in names:
            path.unlink()
    old = beside.with_name(f"{pair.name}.old")
    if pair.exists():
        shutil.rmtree(old, ignore_errors=True)
        pair.rename(old)
    beside.rename(pair)
    shutil.rmtree(beside.parent, ignore_errors=True)


def _is_right(path: Path, digest: str) -> bool:
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == digest


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
