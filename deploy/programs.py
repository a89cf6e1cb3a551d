"""What of Debian's packages the service needs when it runs without containers."""

import shutil
import sys
from pathlib import Path

PACKAGES = "redis-server postgresql"
DEBIAN = "/usr/lib/postgresql"


def postgres_folder() -> Path | None:
    """The folder of the newest PostgreSQL's programs; None where there is none."""
    found = sorted(Path(DEBIAN).glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("postgres")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def missing() -> str:
    """What is not installed, in words; empty where nothing is missing."""
    programs = {
        "redis-server": shutil.which("redis-server"),
        "PostgreSQL": postgres_folder(),
        "weed": shutil.which("weed", path=f"{sys.prefix}/bin"),
    }
    return " and ".join(name for name, found in programs.items() if not found)
