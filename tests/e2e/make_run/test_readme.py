"""Every command of the README is run, and what it prints is what the README shows."""

import os
import re
import subprocess
import sys

import pytest

from nightwire.settings import PROJECT_FOLDER

pytestmark = pytest.mark.slow

README = (PROJECT_FOLDER / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```bash\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if line.strip()]
# Run elsewhere: `make run` by the fixture, `make test` by whoever runs this, the others by the tests of
# `make ui`, since they need a scheduler.
ELSEWHERE = ("make run", "make test", "make ui", "scripts/in-airflow airflow backfill")
DAY = re.compile(r"night \d{4}-\d\d-\d\d")  # an article without a date is of the night that it is read in


@pytest.fixture(scope="module")
def used(home, second_run):
    return home


def test_the_readme_opens_with_two_commands():
    assert COMMANDS[:2] == ["make run", "make test"]


def test_ci_runs_the_readmes_test_command():
    script = (PROJECT_FOLDER / ".ci" / "run").read_text()
    assert script.splitlines()[-1] == "make test"


@pytest.mark.parametrize("command", [c for c in COMMANDS if not c.startswith(ELSEWHERE)])
def test_a_command_works(used, command):
    assert used.sh(command).strip()


@pytest.mark.parametrize("code", re.findall(r"^```python\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL))
def test_the_python_example_works(used, code):
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=used.folder, env=os.environ,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "soldier" in done.stdout


def test_the_output_of_make_run_is_the_real_one(first_run):
    (shown,) = re.findall(r"<!-- make run -->\n```\n(.*?)\n```", README, flags=re.DOTALL)
    assert comparable(shown) == comparable(first_run)


def comparable(text: str) -> list[str]:
    """The lines without set-up, the lake's place, the day and trailing blanks."""
    placed = re.sub(r"(The lake) \S+", r"\1", text)
    lines = [line.rstrip() for line in DAY.sub("night", placed).splitlines()]
    start = next(i for i, line in enumerate(lines) if "found 1 file" in line)
    return [line for line in lines[start:] if line]
