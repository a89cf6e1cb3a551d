"""Debian's PostgreSQL as a process of its own: a cluster in a folder, by a user who is not root."""

import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

from deploy.loopback import HOST, Loopback
from deploy.programs import postgres_folder

ROOT, USER = 0, "postgres"


def cluster(place: Loopback) -> Path:
    """The cluster's folder: of root's one where `postgres` may go too; new secrets have a new one."""
    if os.geteuid() != ROOT:
        return place.home / "postgres-data"
    home = f"{place.home} {place.secret('POSTGRES_PASSWORD')}"
    name = hashlib.blake2b(home.encode(), digest_size=6).hexdigest()
    return Path(os.environ.get("NIGHTWIRE_POSTGRES_FOLDER") or f"/var/tmp/nightwire-postgres-{name}")


def prepare(place: Loopback) -> None:
    """Make the cluster with its user and database where it is not there yet."""
    folder, bin_folder = cluster(place), postgres_folder()
    if (folder / "PG_VERSION").exists() or bin_folder is None:
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.geteuid() == ROOT:
        shutil.chown(folder, USER, USER)
    with tempfile.NamedTemporaryFile("w", suffix=".password", dir="/tmp") as password:
        password.write(place.secret("POSTGRES_PASSWORD"))
        password.flush()
        if os.geteuid() == ROOT:
            shutil.chown(password.name, USER)
        options = [
            "--username=airflow",
            f"--pwfile={password.name}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
        ]
        _run([f"{bin_folder}/initdb", "--no-sync", f"--pgdata={folder}", *options])
    _run([f"{bin_folder}/postgres", "--single", "-D", str(folder), "postgres"], "create database airflow\n")


def command(words: list[str], place: Loopback) -> list[str]:
    """The server's command with what the container's image would add."""
    own = ["-D", str(cluster(place)), "-h", HOST, "-p", place.ports["postgres"]["port"]]
    return [
        *_as_user(),
        f"{postgres_folder()}/{words[0]}",
        *own,
        "-c",
        "unix_socket_directories=",
        *words[1:],
    ]


def _as_user() -> list[str]:
    """Words before a command that let it run as somebody who is not root."""
    if os.geteuid() != ROOT:
        return []
    group = str(pwd.getpwnam(USER).pw_gid)
    return ["setpriv", f"--reuid={USER}", f"--regid={group}", "--clear-groups", "--"]


def _run(words: list[str], given: str = "") -> None:
    done = subprocess.run(
        [*_as_user(), *words], input=given, capture_output=True, text=True, check=False, cwd="/"
    )
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]}: {done.stderr.strip() or done.stdout.strip()}")
