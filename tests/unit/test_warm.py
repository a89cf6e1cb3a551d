"""What a scheduler or worker loads before it forks tasks."""

import os
import subprocess
import sys
from pathlib import Path

LOADED = """
import os, threading
from pathlib import Path
import nightwire.warm
from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.spacy_engine import load_pipeline
from nightwire.extracting.facts.extract import extractor

assert load_pipeline.cache_info().currsize == 1 and cities.cache_info().currsize == 1
assert extractor.cache_info().currsize == 2
assert threading.active_count() == 1
children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
assert children.read_text() == "", "a process that tasks would share"
"""


def test_all_that_reads_is_loaded_and_nothing_that_tasks_would_share_is_open(tmp_path):
    done = run(LOADED, {"NIGHTWIRE_HOME": str(tmp_path)})
    assert (done.returncode, done.stderr) == (0, "")
    assert not list(tmp_path.iterdir()), "the memories are the tasks' to open"


def test_a_wrong_setting_is_told_and_left_to_the_tasks():
    done = run("import nightwire.warm", {"NIGHTWIRE_SPACY_MODEL": "xx_no_such_model"})
    assert done.returncode == 0
    assert "xx_no_such_model" in done.stderr


def run(code: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Python with these lines, in this project."""
    path = {"PYTHONPATH": str(Path(__file__).parents[2] / "include")}
    return subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | path | environment,
    )
