"""Documents that say what the code says are kept the same as the code."""

import re
import subprocess
import sys

import pytest

from nightwire.settings import PROJECT_FOLDER, Settings

README = (PROJECT_FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_tables_page_is_made_from_the_schema():
    script = str(PROJECT_FOLDER / "scripts" / "tables_page.py")
    made = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True).stdout
    assert (PROJECT_FOLDER / "docs" / "tables.md").read_text(encoding="utf-8") == made


@pytest.mark.parametrize("table", ["files", "articles", "sentences", "entities", "facts", "rejects", "runs"])
def test_the_readme_names_every_table(table):
    assert f"| `{table}` |" in README


def test_the_readme_shows_the_settings_as_they_are():
    for name, default in re.findall(r"^\| `NIGHTWIRE_(\w+)` \| `([^`]+)` \|", README, flags=re.MULTILINE):
        value = Settings.model_fields[name.lower()].default
        shown = ",".join(value) if isinstance(value, tuple) else str(value)
        assert shown == default, name


def test_links_of_the_documents_lead_somewhere():
    for page in [PROJECT_FOLDER / "README.md", *(PROJECT_FOLDER / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), target


def test_the_compose_file_is_valid():
    command = [
        sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec",
        "docker-compose.yaml",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=PROJECT_FOLDER, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
