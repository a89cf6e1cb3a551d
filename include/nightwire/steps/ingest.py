"""Files to articles and sentences: one batch."""

import hashlib
import logging
from collections import Counter
from dataclasses import replace

import pyarrow as pa

from nightwire import reading as reader
from nightwire.errors import PermanentError, UnreadableFileError
from nightwire.lake.known import original_uris
from nightwire.lake.log import Batch, Commit, LakeState
from nightwire.lake.store import Publication, Tables
from nightwire.model import Article, Outcome, Reject, Sentence, SourceFile
from nightwire.reading import article_id_of, path_of, read_article
from nightwire.rows import FileRow
from nightwire.rows.sentences import PENDING
from nightwire.steps.lookup import STAGE, known_batches
from nightwire.steps.merge import Reading, merge
from nightwire.steps.planfile import Plan, read_plan
from nightwire.steps.versions import FORCED, SENTENCES, TRANSLATION
from nightwire.steps.wording import in_words
from nightwire.steps.workspace import BatchKey, Counts, Workspace

log = logging.getLogger(__name__)

CHANGING, NOT_SELECTED = RETRYABLE = ("changing", "language_not_selected")


def read_batch(workspace: Workspace, key: BatchKey, *, run_id: str) -> Counts:
    """Read a planned batch and publish it; return how many files were what.

    Raises:
        PermanentError: the plan is gone, or another run has taken in its files meanwhile.
        RetryableError: another run published the same batch meanwhile.
    """
    lake = workspace.lake
    plan = read_plan(lake, run_id, key["batch_id"])
    before = lake.batch(plan.batch_id, plan.ingest_date)
    reading = _read_files(workspace, plan)
    counts = _counts(reading)
    tables = merge(lake, before, reading, plan.batch_id, reader.version())
    lake.publish(
        Publication(
            plan.batch_id, plan.ingest_date, STAGE, run_id, tables, before,
            _fingerprints(plan, before, tables), sorted(_languages(tables["articles"])), counts,
            guard=lambda state: _refuse_taken(workspace, plan, run_id, state),
            hold=workspace.hold(plan.ingest_date, STAGE),
        )
    )  # fmt: skip
    for reject in reading.rejects:
        log.warning("rejected %s: %s", reject.source_uri, reject.reason)
    log.info("batch %s: %s", plan.batch_id, in_words(counts))
    return counts


def _languages(articles: pa.Table) -> set[str]:
    return {str(language) for language in articles["language"].to_pylist()}


def _fingerprints(plan: Plan, before: Batch | None, tables: Tables) -> dict[str, str]:
    """What made the batch's rows so far; sentences without English ask for the next stage."""
    known = dict(before.fingerprints) if before else {SENTENCES: reader.version()}
    if PENDING in tables["sentences"]["translation_status"].to_pylist():
        known[TRANSLATION] = PENDING
    return known | ({FORCED: FORCED} if plan.is_forced else {})


def _refuse_taken(workspace: Workspace, plan: Plan, run_id: str, state: LakeState) -> None:
    """Look once more whether another run has taken these files in meanwhile, into another batch."""
    since = workspace.lake.log.entries(plan.version) if state.version > plan.version else ()
    if all(isinstance(one, Commit) and one.batch.run_id == run_id for one in since):
        return
    batches = {row["batch_id"] for row in known_batches(workspace, plan.files)}
    if others := batches - {None, plan.batch_id}:
        raise PermanentError(
            f"another run has taken in files of this batch ({', '.join(others)}); start a new run"
        )


def _read_files(workspace: Workspace, plan: Plan) -> Reading:
    ids = [article_id_of(file.sha256) for file in plan.files if file.sha256]
    originals = original_uris(workspace.lake, ids)
    reading = Reading()
    for file in plan.files:
        _read_file(workspace, plan, file, originals, reading)
    return reading


def _read_file(
    workspace: Workspace, plan: Plan, file: SourceFile, originals: dict[str, str], reading: Reading
) -> None:
    """Decide what one file is; `originals` knows the articles of the lake and of the batch so far."""
    article_id = article_id_of(file.sha256)
    original = originals.get(article_id, file.uri)
    if file.sha256 and original != file.uri:
        _take(reading, plan, file, Outcome.DUPLICATE, article_id)
        return
    try:
        article, sentences = _read_article(workspace, plan, file, is_known=article_id in originals)
    except FileNotFoundError:
        log.warning("%s has gone since it was found; nothing is changed about it", file.uri)
    except (OSError, UnreadableFileError) as error:
        reject = _reject(file, error)
        reading.rejects.append(reject)
        _take(reading, plan, replace(file, sha256=reject.source_sha256), Outcome.REJECT, None)
    else:
        originals[article_id] = file.uri
        reading.articles.append(article)
        reading.sentences.extend(sentences)
        _take(reading, plan, file, Outcome.ARTICLE, article_id)


def _read_article(
    workspace: Workspace, plan: Plan, file: SourceFile, *, is_known: bool
) -> tuple[Article, tuple[Sentence, ...]]:
    data = path_of(file.uri, workspace.settings.home).read_bytes()
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise UnreadableFileError(CHANGING, "the file changed while it was read; the next run tries again")
    article, sentences = read_article(data, file)
    if plan.languages and article.language not in plan.languages and not is_known:
        admitted = ", ".join(plan.languages)
        raise UnreadableFileError(
            NOT_SELECTED, f"the article is in `{article.language}`; this run takes in {admitted}"
        )
    return article, sentences


def _take(reading: Reading, plan: Plan, file: SourceFile, outcome: Outcome, article_id: str | None) -> None:
    reading.files.append(FileRow.of(file, outcome, article_id, plan.batch_id))


def _reject(file: SourceFile, error: OSError | UnreadableFileError) -> Reject:
    """The file with the reason; without a digest where its bytes are not known for sure."""
    if isinstance(error, UnreadableFileError):
        sha256 = "" if error.reason_code == CHANGING else file.sha256
        is_retryable = error.reason_code in RETRYABLE
        return Reject(file.uri, sha256, STAGE, error.reason_code, str(error), is_retryable)
    reason = f"the file cannot be opened: {error.strerror or error}; the next run tries again"
    return Reject(file.uri, file.sha256, STAGE, "unreadable", reason, retryable=True)


def _counts(reading: Reading) -> Counts:
    outcomes = Counter(row.outcome for row in reading.files)
    return {
        "file_count": len(reading.files),
        "article_count": outcomes[Outcome.ARTICLE],
        "duplicate_count": outcomes[Outcome.DUPLICATE],
        "reject_count": outcomes[Outcome.REJECT],
        "sentence_count": len(reading.sentences),
    }
