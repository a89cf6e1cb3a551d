"""Tonight: the last runs with what they did, and figures over nights."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Query

from nightwire_web.access import Visitor, changing
from nightwire_web.models.nights import Nights
from nightwire_web.models.runs import Check, LakeRun, Run, RunList, Stage, StageRun, Started
from nightwire_web.pages import Pages

RunId = Annotated[str, Query(max_length=250)]


def router(pages: Pages) -> APIRouter:
    """The routes of runs and nights."""
    routes = APIRouter(tags=["nights"])

    @routes.get("/runs")
    def runs(run_id: RunId | None = None, limit: Annotated[int, Query(ge=1, le=50)] = 12) -> RunList:
        """The last runs: their tasks, what failed and why, what they published."""
        known = [_named_from_home(run, pages) for run in pages.runs.recent(limit, run_id)]
        rows = pages.reader.rows("runs", {"limit": limit * 2, "run_id": run_id})
        published = {(row["run_id"], row["stage"]): row for row in rows}
        scheduled = {(run.run_id, run.stage): run for run in known}
        keys = list(dict.fromkeys([*scheduled, *published]))
        words = _words(pages, rows)
        checks = _checks(pages)
        found = [_run(key, scheduled.get(key), published.get(key), words, checks) for key in keys]
        found.sort(key=_began, reverse=True)
        return RunList(rows=found[:limit])

    @routes.post("/runs/retry", dependencies=changing(pages.access.retry))
    def retry(run_id: RunId, stage: Stage, visitor: Annotated[Visitor, pages.visitor]) -> Started:
        """Run again what failed in a run."""
        return Started(
            run_id=pages.runs.retry(stage, run_id, visitor.name), message="what failed is being run again"
        )

    @routes.get("/nights")
    def nights(count: Annotated[int, Query(ge=2, le=366)] = 30) -> Nights:
        """Figures of the last nights, for charts."""
        wanted = {"date_from": pages.since(count)}
        parts: dict[str, Any] = {
            name: pages.reader.rows(f"nights_{name}", wanted)
            for name in ("articles", "facts", "rejects", "quality", "places")
        }
        return Nights(**parts, sizes=pages.sizes())  # type: ignore[arg-type]

    return routes


def _named_from_home(run: StageRun, pages: Pages) -> StageRun:
    """The same, its reasons without the folder in which the project lies: not for everybody to know."""
    home = f"{pages.settings.home}/"
    failures = [one.model_copy(update={"reason": one.reason.replace(home, "")}) for one in run.failures]
    return run.model_copy(update={"failures": failures})


def _began(run: Run) -> float:
    if run.run and (run.run.started_at or run.run.queued_at):
        return (run.run.started_at or run.run.queued_at).timestamp()  # type: ignore[union-attr]
    return run.published.first_commit_at.timestamp() if run.published else 0.0


def _run(
    key: tuple[str, Stage], scheduled: StageRun | None, row: dict[str, Any] | None,
    words: dict[Any, float], checks: list[str],
) -> Run:  # fmt: skip
    run_id, stage = key
    published = _published(row, scheduled, words) if row else None
    return Run(
        run_id=run_id, stage=stage, state=scheduled.state if scheduled else "success",
        run=scheduled, published=published, checks=_outcomes(checks, scheduled, published),
    )  # fmt: skip


def _published(row: dict[str, Any], scheduled: StageRun | None, words: dict[Any, float]) -> LakeRun:
    seconds = _stage_seconds(scheduled, row)
    word_count = row["sentence_count"] * words.get(row["ingest_date"], 0.0)
    return LakeRun(
        **{name: row[name] for name in LakeRun.model_fields if name in row},
        engines=json.loads(row["translation_counts"] or "{}"),
        words_a_second=round(word_count / seconds, 1) if seconds and word_count else None,
    )


def _stage_seconds(scheduled: StageRun | None, row: dict[str, Any]) -> float:
    """How long the run worked on its batches: its mapped tasks, else from its first to its last batch."""
    for task in scheduled.tasks if scheduled else ():
        if task.task in ("read", "enrich") and task.elapsed_seconds:
            return task.elapsed_seconds
    return float((row["last_commit_at"] - row["first_commit_at"]).total_seconds())


def _words(pages: Pages, rows: list[dict[str, Any]]) -> dict[Any, float]:
    nights = sorted({row["ingest_date"] for row in rows})
    found = pages.reader.rows("nights_words", {"nights": nights}) if nights else []
    return {row["ingest_date"]: row["words_a_sentence"] for row in found}


def _checks(pages: Pages) -> list[str]:
    folder = pages.settings.sql_folder / "checks"
    return sorted(path.stem for path in folder.rglob("*.sql"))


def _outcomes(names: list[str], scheduled: StageRun | None, published: LakeRun | None) -> list[Check]:
    """Checks run in `finish`, all or none: it fails with the names of those that did not pass."""
    said = " ".join(f.reason for f in scheduled.failures if f.task == "finish") if scheduled else ""
    finished = scheduled is None or any(
        task.task == "finish" and task.states.get("success") for task in scheduled.tasks
    )
    if "checks failed" in said:
        return [Check(name=name, has_passed=f"{name}:" not in said) for name in names]
    return [Check(name=name, has_passed=True if finished and published else None) for name in names]
