"""Airflow in a folder of its own, set up before airflow is imported."""

import os
import subprocess
from pathlib import Path

import pytest

from nightwire.settings import PROJECT_FOLDER

IN_AIRFLOW = str(PROJECT_FOLDER / "scripts" / "in-airflow")


@pytest.fixture(scope="session")
def airflow_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("airflow")


def in_airflow(home: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the project's Airflow, in a process of its own."""
    env = os.environ | {"AIRFLOW_HOME": str(home)} | environment
    return subprocess.run([IN_AIRFLOW, *command], env=env, capture_output=True, text=True, check=False)
