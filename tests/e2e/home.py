"""Airflow's home and a lake, apart from the project's own, and the commands of a user in them."""

import os
import subprocess
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from deploy.loopback import hold_port

from nightwire.settings import PROJECT_FOLDER


@dataclass(frozen=True)
class Home:
    """Airflow's home and a lake, apart from the project's own."""

    folder: Path

    @property
    def lake(self) -> Path:
        return self.folder / "warehouse"

    @property
    def environment(self) -> dict[str, str]:
        # The variables by which an outer make speaks to an inner one would change what it prints.
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        return inherited | {
            "AIRFLOW_HOME": str(self.folder / "airflow"),
            "NIGHTWIRE_LAKE": str(self.lake),
            "NIGHTWIRE_SOURCE_ROOTS": f"seeds,{self.folder.parent}",
            "NIGHTWIRE_TRANSLATION_MEMORY": str(self.folder / "memory.sqlite"),
            "NIGHTWIRE_NAME_MEMORY": str(self.folder / "names.sqlite"),
            "NIGHTWIRE_GLOSSARY": str(self.folder / "glossary"),
            "NIGHTWIRE_ENTITY_OVERRIDES": str(self.folder / "glossary" / "entities.toml"),
        }

    def sh(self, command: str) -> str:
        """Run a shell command in the project's folder; return what it prints to standard output."""
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=PROJECT_FOLDER,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}\n{self.log()}"
        return done.stdout

    def log(self) -> str:
        log = self.folder / "airflow" / "run.log"
        return log.read_text(errors="replace")[-3000:] if log.exists() else ""


def table_sizes(lake: Path) -> list[tuple[object, ...]]:
    """The number of rows of every table, asked as any DuckDB client would."""
    import duckdb

    with duckdb.connect(lake / "nightwire.duckdb", read_only=True) as connection:
        return connection.execute("from table_sizes").fetchall()


def free_port() -> int:
    with ExitStack() as held:
        return hold_port(held)
