"""The storage port: the only code that touches the files of a lake, on a disk or in an object store.

`open_storage` gives the storage of a folder or an address; the rest of the lake speaks to `Storage`,
with paths relative to the lake (`_log/000000/000000012.json`).
"""

from collections.abc import Mapping

from nightwire.lake.storage.local import LocalStorage
from nightwire.lake.storage.objects import ObjectStorage
from nightwire.lake.storage.port import Storage

__all__ = ["LocalStorage", "ObjectStorage", "Storage", "open_storage"]


def open_storage(address: str, options: Mapping[str, str] | None = None) -> Storage:
    """The storage of a folder's path, or of an address such as `s3://bucket/lake`.

    Args:
        address: where the lake is.
        options: keys and the like of an object store, where the environment does not say them.

    Raises:
        ConfigurationError: the address or an option is not one that is known.
    """
    protocol, separator, rest = address.partition("://")
    if not separator:
        return LocalStorage(address)
    return LocalStorage(rest) if protocol == "file" else ObjectStorage(address, options or {})
