"""`make run` as a user would, into a folder of its own: once for all tests that look at the result."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

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


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def first_run(home: Home) -> str:
    """What the first `make run` prints."""
    return home.sh("make run")


@pytest.fixture(scope="session")
def sizes_after_first_run(home: Home, first_run: str) -> list[tuple[object, ...]]:
    return table_sizes(home.lake)


@pytest.fixture(scope="session")
def second_run(home: Home, sizes_after_first_run: object) -> str:
    """What the second `make run` prints."""
    return home.sh("make run")


def table_sizes(lake: Path) -> list[tuple[object, ...]]:
    """The number of rows of every table, asked as any DuckDB client would."""
    import duckdb

    with duckdb.connect(lake / "nightwire.duckdb", read_only=True) as connection:
        return connection.execute("from table_sizes").fetchall()
