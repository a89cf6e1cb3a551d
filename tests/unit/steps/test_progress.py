"""A batch says how far it has come in each stage, not in translation alone."""

import logging

import pytest

from nightwire.steps import enrich_batch, plan_enrich, plan_ingest, read_batch
from nightwire.steps.progress import log_progress

SENTENCES = 70


def test_every_stage_of_a_batch_tells_how_far_it_is(workspace):
    lines = [f"At least {number + 12} people were killed in Rome." for number in range(SENTENCES)]
    for name in ("a", "b"):
        text = "\n".join(f"{line[:-1]} on day {name}." for line in lines)
        (workspace.settings.home / "articles" / f"{name}.txt").write_text(text)
    for key in plan_ingest(workspace, run_id="r1", ingest_date="2026-11-23"):
        read_batch(workspace, key, run_id="r1")
    told = []
    (key,) = plan_enrich(workspace, run_id="r1")
    enrich_batch(workspace, key, run_id="r1", progress=lambda *how: told.append(how))
    both = 2 * SENTENCES
    for stage in ("translation", "names", "facts"):
        steps = [done for name, done, total in told if name == stage and total == both]
        assert len(steps) >= 2
        assert steps == sorted(steps)
        assert steps[-1] == both


@pytest.mark.parametrize(
    ("stage", "total", "expected"), [("names", 1000, 4), ("facts", 100, 0), ("translation", 17, 1)]
)
def test_the_log_has_the_quarters_of_what_takes_long(caplog, stage, total, expected):
    with caplog.at_level(logging.INFO, logger="nightwire"):
        for done in [*range(64, total, 64), total]:
            log_progress(stage, done, total)
    assert len(caplog.messages) == expected
