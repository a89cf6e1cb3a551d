"""Where the shared evaluation sets lie: `$NIGHTWIRE_SHARED`, else `../shared` beside the project."""

import hashlib
import os
from pathlib import Path

PROJECT = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"


def shared(path: str) -> Path:
    """A file among the shared evaluation sets, there or not."""
    return Path(os.environ.get("NIGHTWIRE_SHARED") or PROJECT.parent / "shared") / path


def sha256(path: Path) -> str:
    """The digest of a file, hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
