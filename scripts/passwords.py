"""Secrets of the service: made at random once, kept in files that only their owner may read."""

import json
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

OWNER_ONLY = 0o600
EARLIER_DEFAULT = {"admin": "admin"}  # what `make ui` used to write; nobody chose it


def passwords_of(path: Path, users: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """The password of each user, made where there is none yet; one that is there is never changed.

    Args:
        path: Airflow's file, JSON by user.
        users: who may log in.

    Returns:
        All passwords, and the users whose password was made now.
    """
    known = json.loads(path.read_text(encoding="utf-8") or "{}") if path.exists() else {}
    if known == EARLIER_DEFAULT:
        known = {}
    new = [user for user in users if not known.get(user)]
    known |= {user: secrets.token_urlsafe(12) for user in new}
    if new:
        write_private(path, json.dumps(known))
    path.chmod(OWNER_ONLY)
    return known, new


def write_private(path: Path, text: str) -> None:
    """Write a file that nobody else could ever read, not even while it is written."""
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    partial.replace(path)
