"""Whatever a newsroom drops in ends as an article or as a reject that says why, and the run goes on."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from tests.faults import bad_inputs

from nightwire.lake.query import fetch
from nightwire.settings import load_settings
from nightwire.steps import Workspace

MEMORY = 1_000_000_000  # bytes
INGEST = """
import resource
from nightwire.settings import load_settings
from nightwire.steps import Workspace, finish, plan_ingest, read_batch
space = Workspace(load_settings())
for key in plan_ingest(space, run_id="r1", ingest_date="2026-11-23"):
    read_batch(space, key, run_id="r1")
print(finish(space, run_id="r1", stage="ingest"))
print("PEAK", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("bad")
    (home / "articles").mkdir()
    bad_inputs.write_all(home / "articles")
    return home


@pytest.fixture(scope="module")
def output(home: Path) -> str:
    """What a process prints that takes the whole corpus in."""
    environment = os.environ | {
        "NIGHTWIRE_HOME": str(home),
        "NIGHTWIRE_SOURCE": "articles",
        "NIGHTWIRE_LAKE": "lake",
        "NIGHTWIRE_MAX_MEMBERS": "1000",
        "NIGHTWIRE_MAX_REJECT_SHARE": "1",
    }
    limit = resource.RLIM_INFINITY
    done = subprocess.run(
        [sys.executable, "-c", INGEST], env=environment, capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, limit)),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def rows(home: Path, output: str) -> dict[str, dict[str, object]]:
    """What became of each file and member, by uri below the source folder."""
    lake = Workspace(load_settings(home=home, source="articles", lake="lake")).lake
    query = """
    select f.*, r.reason_code, r.reason, a.text, a.mended from files as f
    left join rejects as r using (source_uri, source_sha256) left join articles as a
    on a.article_id = f.article_id and a.source_uri = f.source_uri
    """
    return {str(row["source_uri"]).removeprefix("articles/"): row for row in fetch(lake, query).to_pylist()}


def test_there_are_more_than_sixty_kinds():
    assert len(bad_inputs.KINDS) >= 60


def test_memory_stays_below_a_gigabyte(output):
    (peak,) = [int(line.split()[1]) for line in output.splitlines() if line.startswith("PEAK")]
    assert peak < MEMORY


@pytest.mark.parametrize("name", bad_inputs.KINDS)
def test_each_kind_ends_as_it_should(rows, name):
    row = rows[name]
    ended = row["reason_code"] or row["outcome"]
    assert ended in bad_inputs.KINDS[name][1], row
    assert row["outcome"] != "reject" or len(str(row["reason"])) > 10


def test_a_name_of_invalid_bytes_is_written_as_an_address(rows):
    (row,) = [row for uri, row in rows.items() if uri.endswith("caf%E9.txt")]
    assert row["outcome"] == "article"


def test_members_are_accounted_for(rows):
    for uri, row in rows.items():
        if row["outcome"] == "container":
            members = [one for one in rows.values() if one["container_uri"] == row["source_uri"]]
            assert len(members) == row["member_count"] > 0, uri


@pytest.mark.parametrize(
    ("uri", "ended"),
    [
        ("mixed.json#0", "duplicate"),
        ("mixed.json#1", "no_text_field"),
        ("mixed.json#3", "no_text_field"),
        ("bad_line.jsonl#1", "bad_json"),
        ("bad_line.jsonl#3", "duplicate"),
        ("many.jsonl!/*", "too_many_members"),
        ("bomb.zip!/bomb.txt", "zip_bomb"),
        ("bomb.gz!/bomb", "zip_bomb"),
        ("encrypted.zip!/secret.txt", "encrypted"),
        ("traversal.zip!/up.txt", "article"),
        ("absolute.tar!/etc/news.txt", "article"),
        ("twice.tar!/a~2.txt", "article"),
        ("link.tar!/passwd.txt", "special_file"),
        ("cut.tar!/a.txt", "article"),
        ("wrong_sum.zip!/a.txt", "damaged"),
        ("wrong_sum.gz!/wrong_sum", "damaged"),
    ],
)
def test_members_end_as_they_should(rows, uri, ended):
    assert (rows[uri]["reason_code"] or rows[uri]["outcome"]) == ended


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("mojibake.txt", "mojibake"),
        ("zero_width.txt", "invisible"),
        ("right_to_left.txt", "directions"),
        ("surrogate.json", "surrogates"),
    ],
)
def test_what_was_mended_is_written_down(rows, name, what):
    assert what in rows[name]["mended"]


def test_mended_texts_read_as_they_were_meant(rows):
    assert rows["mojibake.txt"]["text"] == bad_inputs.ITALIAN * 3
    assert rows["zero_width.txt"]["text"] == bad_inputs.ENGLISH


def test_nothing_of_the_machine_gets_in(rows):
    assert not any("root:" in str(row["text"]) for row in rows.values())
    assert "alert(" not in str(rows["scripts_and_text.html"]["text"])


def test_links_that_lead_out_leave_no_digest(rows):
    assert rows["link_outside.txt"]["source_sha256"] == ""
    assert rows["link_outside.txt"]["byte_size"] == len("/etc/passwd")


def test_a_second_run_finds_nothing_new(home, output):
    from nightwire.steps import finish, plan_ingest, read_batch

    space = Workspace(load_settings(home=home, source="articles", lake="lake", max_members=1000))
    before = fetch(space.lake, "from files order by all").to_pylist()
    for key in plan_ingest(space, run_id="r2", ingest_date="2026-11-24"):
        read_batch(space, key, run_id="r2")
    finish(space, run_id="r2", stage="ingest")
    assert fetch(space.lake, "from files order by all").to_pylist() == before
