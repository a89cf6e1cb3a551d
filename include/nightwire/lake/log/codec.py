"""Entries and checkpoints as JSON, each with the digest of itself, so that damage is seen."""

import gzip
import hashlib

from pydantic import TypeAdapter, ValidationError

from nightwire.errors import DamagedFileError
from nightwire.lake.log.entries import Entry
from nightwire.lake.log.state import LakeState

_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)
_STATE = TypeAdapter(LakeState)


def entry_to_bytes(entry: Entry) -> bytes:
    """One line of JSON."""
    return _sealed(_ENTRY.dump_json(entry))


def entry_of(data: bytes) -> Entry:
    """The entry that `entry_to_bytes` wrote.

    Raises:
        DamagedFileError: the bytes are not those that were written.
    """
    try:
        return _ENTRY.validate_json(_unsealed(data))
    except ValidationError as error:
        raise DamagedFileError(f"it is no entry of the log: {error.errors()[0]['msg']}") from error


def state_to_bytes(state: LakeState) -> bytes:
    """Packed JSON; the same state always gives the same bytes."""
    return gzip.compress(_sealed(_STATE.dump_json(state)), compresslevel=4, mtime=0)


def state_of(data: bytes) -> LakeState:
    """The state that `state_to_bytes` wrote.

    Raises:
        DamagedFileError: the bytes are not those that were written.
    """
    try:
        return _STATE.validate_json(_unsealed(gzip.decompress(data)))
    except (ValidationError, OSError, EOFError) as error:
        raise DamagedFileError(f"it is no checkpoint: {str(error).splitlines()[0]}") from error


def _sealed(body: bytes) -> bytes:
    return b'{"sha256": "%s", "is": %s}\n' % (hashlib.sha256(body).hexdigest().encode(), body)


def _unsealed(data: bytes) -> bytes:
    digest, body = data[12:76], data[85:-2]
    if hashlib.sha256(body).hexdigest().encode() != digest:
        raise DamagedFileError("its digest does not fit: it was cut short or changed")
    return body
